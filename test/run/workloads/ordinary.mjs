/** Workloads that behave, and some that don't. */
const kept = [];

export function iteration() {
  Buffer.alloc(10_000);
}

export function keep() {
  kept.push(new Array(100).fill(kept.length + 0.5));
}

export class Counting {
  #seen = 0;
  async setup() {
    await null;
    console.log("set up");
  }
  async iteration() {
    await new Promise((resolve) => setImmediate(resolve));
    this.#seen += 1;
  }
  counters() {
    return { seen: this.#seen };
  }
  teardown() {
    console.log("closed after", this.#seen);
  }
}

export function raises() {
  throw new Error("no such task", { cause: new TypeError("underneath") });
}

export function exits() {
  process.exit(0);
}

export function rejectsLater() {
  setImmediate(() => Promise.reject(new Error("nobody waits for me")));
}
