/** Slow waves, and leaks underneath waves and noise. */
import { setTimeout as sleep } from "node:timers/promises";

function row(number) {
  return { id: number, text: JSON.stringify({ number: String(number).padStart(10, "0"), values: "v".repeat(8000) }) };
}

/** Rows are collected and written in batches of 420: some four batches in a run. */
export class SlowFlush {
  batch = 420;
  #rows = [];
  #number = 0;

  async iteration() {
    await sleep(4);
    this.#rows.push(row(this.#number++));
    if (this.#rows.length < this.batch) return;
    this.written(this.#rows);
    this.#rows = [];
  }

  written(rows) {
    if (JSON.stringify(rows).length < this.batch) throw new Error("lost rows");
  }
}

/** A batch that is written leaves the rows behind that were flagged, one in two. */
export class Remainder extends SlowFlush {
  batch = 110;
  #flagged = [];

  written(rows) {
    super.written(rows);
    this.#flagged.push(...rows.filter((_, index) => index % 2 === 0));
  }
}

/** How much is worked on at a time rises and falls between 2 and 10 MB, in a period of about three seconds. */
export class Tide {
  #jobs = [];
  #number = 0;

  async iteration() {
    await sleep(4);
    const wanted = Math.round(750 - 500 * Math.cos((2 * Math.PI * this.#number++) / 600));
    while (this.#jobs.length < wanted) this.#jobs.push(row(this.#number));
    this.#jobs.length = wanted;
  }
}

/** Of each request a number and a time are kept: about a hundred bytes, at the pace of a millisecond. */
export class Small {
  #log = [];
  #number = 0;

  async iteration() {
    await sleep(1);
    const number = this.#number++;
    this.#log.push({ number: number + 0.5, at: performance.now(), path: `/users/${number}` });
  }
}
