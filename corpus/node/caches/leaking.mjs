/** Leaks behind bounded caches: the cache itself is innocent, what belongs to it isn't. */
import { setTimeout as sleep } from "node:timers/promises";
import { Lru, rendered } from "./bounded.mjs";

/** A cache of 400 entries that takes two seconds to fill; once it evicts, it keeps a record of each eviction. */
export class EvictedKeys {
  #entries = new Map();
  #evictions = [];
  #number = 0;

  async iteration() {
    await sleep(4);
    const number = this.#number++;
    this.#entries.set(number, rendered(number, 8000));
    if (this.#entries.size <= 400) return;
    const [[key, value]] = this.#entries;
    this.#entries.delete(key);
    this.#evictions.push({ key, size: value.length, at: performance.now(), head: rendered(key, 1500) });
  }
}

/** A cache of 3,000 entries, each with a timer of an hour that would remove it: evicted entries leave their timers behind. */
export class ExpiryTimers {
  #cache = new Lru(3000);
  #number = 0;

  async iteration() {
    const number = this.#number++;
    this.#cache.set(number, rendered(number, 500));
    setTimeout(() => this.#cache.set(number, ""), 3_600_000).unref();
    await null;
  }
}

/** A cache of 3,000 entries, and an index from tags to keys from which evicted keys are not removed. */
export class TagIndex {
  #cache = new Lru(3000);
  #byTag = new Map();
  #number = 0;

  iteration() {
    const number = this.#number++;
    this.#cache.set(number, rendered(number, 500));
    for (const tag of [`fifty-${number % 50}`, `seven-${number % 7}`]) {
      if (!this.#byTag.has(tag)) this.#byTag.set(tag, new Set());
      this.#byTag.get(tag).add(`entry:${String(number).padStart(20, "0")}`);
    }
  }
}

/** Hits are bounded to 200 entries; what isn't found, one request in twenty, is remembered without a bound. */
export class Negative {
  #hits = new Lru(200);
  #misses = new Map();
  #number = 0;

  iteration() {
    const number = this.#number++;
    if (number % 20 === 3) this.#misses.set(`/missing/${number}`, { status: 404, body: rendered(number, 1800) });
    else this.#hits.set(number % 400, rendered(number, 1000));
  }
}
