import type { ChildProcess } from "node:child_process";
import type { ProcessTree } from "../../measure/process-tree.ts";
import type { Bytes } from "../../units/bytes.ts";
import type { Milliseconds } from "../../units/duration.ts";
import { MemoryWatch } from "./memory-watch.ts";
import { killTree } from "./tree-control.ts";

export interface Limits {
  /** From its start; hard. */
  readonly timeout: Milliseconds;
  /** For the whole tree; hard. */
  readonly memoryCap: Bytes;
  readonly signal: AbortSignal;
}

/** How a main process ended: by itself, or killed at a limit. */
export type Ending =
  | { readonly cause: "exited"; readonly code: number | null; readonly signalName: string | null }
  | { readonly cause: "timed-out" }
  | { readonly cause: "memory-cap"; readonly bytes: number }
  | { readonly cause: "aborted" };

/** How long a killed process may take to go, in milliseconds: one that has become another user's never does. */
const DEATH_LIMIT = 5000;
const LONGEST_TIMER = 2 ** 31 - 1;

/** Waits for the end of a tree's main process, and brings it about at a limit. */
export class Supervision {
  /** Never rejects. */
  readonly ended: Promise<Ending>;
  readonly #child: ChildProcess;
  readonly #tree: ProcessTree;
  readonly #signal: AbortSignal;
  readonly #watch: MemoryWatch;
  readonly #abort = () => this.end({ cause: "aborted" });
  readonly #settle: (ending: Ending) => void;
  #timer: NodeJS.Timeout;
  #ending: Ending | null = null;

  constructor(child: ChildProcess, tree: ProcessTree, limits: Limits) {
    this.#child = child;
    this.#tree = tree;
    this.#signal = limits.signal;
    let settle: (ending: Ending) => void = () => {};
    this.ended = new Promise((resolve) => {
      settle = resolve;
    });
    this.#settle = settle;
    child.once("exit", (code, signalName) => this.#close({ cause: "exited", code, signalName }));
    this.#watch = new MemoryWatch(tree, limits.memoryCap, (bytes) => this.end({ cause: "memory-cap", bytes }));
    this.#timer = setTimeout(() => this.end({ cause: "timed-out" }), Math.min(limits.timeout, LONGEST_TIMER));
    this.#signal.addEventListener("abort", this.#abort);
    if (this.#signal.aborted) this.#abort();
  }

  /** Kills the tree, unless its main process has ended already or is being ended. */
  end(ending: Ending): void {
    if (this.#ending !== null) return;
    this.#ending = ending;
    killTree(this.#tree);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#close(ending), DEATH_LIMIT);
  }

  #close(ending: Ending): void {
    this.#ending ??= ending;
    this.#watch.stop();
    clearTimeout(this.#timer);
    this.#signal.removeEventListener("abort", this.#abort);
    // Only matters when it doesn't die: then it must not keep us alive.
    this.#child.unref();
    this.#settle(this.#ending);
  }
}
