/** Clean programs whose memory moves a lot: it comes back, or it arrives where it stays. */
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";

function row(number) {
  return { id: number, text: JSON.stringify({ number: String(number).padStart(10, "0"), values: "v".repeat(200) }) };
}

/** Fast, and nothing is kept: all of it dies young. */
export class Young {
  #number = 0;

  iteration() {
    const number = this.#number++;
    const rows = Array.from({ length: 60 }, (_, index) => ({ id: number + index, tags: [`tag-${index}`, { number }] }));
    if (rows.filter(({ tags }) => tags.length === 2).map(({ id }) => id).length !== 60) throw new Error("lost rows");
  }
}

/** Twenty promises an iteration, all awaited. */
export class Promises {
  #number = 0;

  async iteration() {
    const parts = await Promise.all(Array.from({ length: 20 }, () => this.#part(this.#number++)));
    if (parts.length !== 20) throw new Error("lost parts");
  }

  async #part(number) {
    const result = row(number);
    await null;
    return { ...result, self: result };
  }
}

/** A queue of 20,000 jobs: each lives long enough to become old, and then goes. */
export class Queue {
  #jobs = [];
  #head = 0;
  #number = 0;

  iteration() {
    this.#jobs.push(row(this.#number++));
    if (this.#jobs.length - this.#head <= 20_000) return;
    this.#jobs[this.#head++] = undefined;
    if (this.#head < 40_000) return;
    this.#jobs = this.#jobs.slice(this.#head);
    this.#head = 0;
  }
}

/** Rows are collected and written in batches of 500, about twice a second. */
export class BatchFlush {
  #rows = [];
  #number = 0;

  async iteration() {
    await sleep(1);
    for (let count = 0; count < 10; count += 1) this.#rows.push(row(this.#number++));
    if (this.#rows.length < 5000) return;
    if (gzipSync(JSON.stringify(this.#rows), { level: 1 }).length === 0) throw new Error("nothing written");
    this.#rows = [];
  }
}

/** A journal that is compacted when it has 9,000 entries, to the 1,500 keys that it is about. */
export class Journal {
  #journal = [];
  #number = 0;

  iteration() {
    const key = (this.#number++ * 7919) % 1500;
    this.#journal.push([key, row(key)]);
    if (this.#journal.length > 9000) this.#journal = [...new Map(this.#journal)];
  }
}

/** Every 2,000th request is an export: some thirty megabytes for a moment. */
export class Spike {
  #number = 0;

  iteration() {
    const number = this.#number++;
    const text = JSON.stringify({ number, values: Array(300).fill(number) });
    if (number % 2000 === 1999) {
      const rows = Array.from({ length: 100_000 }, (_, index) => row(index));
      if (rows.at(-1).id !== 99_999) throw new Error("lost rows");
    }
    if (JSON.parse(text).number !== number) throw new Error("another number");
  }
}

class Part {
  constructor(parent, number) {
    this.parent = parent;
    this.children = [];
    this.text = String(number).padStart(40, "0");
  }
}

/** Trees whose parts know their parents. */
export class Cycles {
  #number = 0;

  iteration() {
    const root = new Part(null, this.#number++);
    for (let count = 0; count < 30; count += 1) root.children.push(new Part(root, this.#number++));
    if (root.children.at(-1).parent !== root) throw new Error("another parent");
  }
}

/** A table of 30,000 rows that are written one after the other, then over and over again with rows of the same size. */
export class Table {
  #rows = new Map();
  #number = 0;

  async iteration() {
    await sleep(4);
    for (let count = 0; count < 90; count += 1) {
      const number = this.#number++;
      this.#rows.set(number % 30_000, row(number));
    }
  }
}

/** Pages are put together by concatenation, which makes ropes; the last 50 are kept, and flattened when they are sent. */
export class Ropes {
  #pages = Array(50).fill("");
  #number = 0;

  iteration() {
    const number = this.#number++;
    let page = "<ul>";
    for (let count = 0; count < 150; count += 1) page += `<li>${number} ${count}</li>`;
    this.#pages[number % 50] = page;
    if (Buffer.from(this.#pages[(number * 7) % 50]).length > 4000) throw new Error("too long");
  }
}
