import type { ProcessTree } from "../../measure/process-tree.ts";

/** Milliseconds. */
const INTERVAL = 50;
const LONGEST_INTERVAL = 1000;
/** New members are looked for only so often: it costs more than reading those that are known. */
const LOOKS_PER_SEARCH = 10;
/** The watch sleeps this many times as long as it looks, so that it never takes more than 1 % of a processor. */
const REST = 100;

/** Calls back, once, when a tree's memory exceeds a cap. */
export class MemoryWatch {
  readonly #tree: ProcessTree;
  readonly #cap: number;
  readonly #onExceeded: (bytes: number) => void;
  #timer: NodeJS.Timeout;
  #looks = 0;

  /** `cap` and the callback's argument in bytes. */
  constructor(tree: ProcessTree, cap: number, onExceeded: (bytes: number) => void) {
    this.#tree = tree;
    this.#cap = cap;
    this.#onExceeded = onExceeded;
    this.#timer = setTimeout(() => this.#look(), INTERVAL);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #look(): void {
    const started = performance.now();
    this.#looks += 1;
    if (this.#looks % LOOKS_PER_SEARCH === 0) this.#tree.members();
    const bytes = this.#tree.roughMemory();
    if (bytes > this.#cap) {
      this.#onExceeded(bytes);
      return;
    }
    const interval = Math.max(INTERVAL, REST * (performance.now() - started));
    this.#timer = setTimeout(() => this.#look(), Math.min(interval, LONGEST_INTERVAL));
  }
}
