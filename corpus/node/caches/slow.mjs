/** Bounded as well, but hard to tell from leaks: they fill more and more slowly, or at once when nobody expects it. */
import { setTimeout as sleep } from "node:timers/promises";
import { rendered, Ttl } from "./bounded.mjs";

/** A profile of 6 KB for each of 240 users, who come in no order: the more there are, the rarer new ones become. */
export class Users {
  #profiles = new Map();
  #state = 4711;

  async iteration() {
    await sleep(4);
    this.#state = (Math.imul(this.#state, 1_103_515_245) + 12_345) & 0x7fffffff;
    const user = Math.floor((this.#state / 0x80000000) * 240);
    if (!this.#profiles.has(user)) this.#profiles.set(user, rendered(user, 6000));
    if (this.#profiles.get(user).length < 6000) throw new Error("too short");
  }
}

/** Entries live for 2.5 seconds, a quarter of a run. */
export class LongTtl extends Ttl {
  lifetime = 2500;
}

/** At the 350th request, about half-way, the first one needs a table of twelve megabytes, which is then kept. */
export class LateModel {
  #model = null;
  #recent = Array(100).fill("");
  #number = 0;

  async iteration() {
    await sleep(10);
    const number = this.#number++;
    this.#recent[number % 100] = rendered(number, 1000);
    if (number >= 350) this.#model ??= Array.from({ length: 11_000 }, (_, row) => rendered(row, 1000));
  }
}
