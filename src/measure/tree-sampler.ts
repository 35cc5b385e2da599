import type { MemorySource } from "../domain/run.ts";
import type { ProcessTree } from "./process-tree.ts";

export { LostSample } from "./lost-sample.ts";

/** What the operating system says of a whole process tree at one moment. */
export interface TreeSample {
  /** Bytes. */
  readonly memory: number;
  /** Open descriptors; null where they can't be counted (not on Linux, or a process of another user). */
  readonly fds: number | null;
  /** Threads of all processes that run; null where they can't be counted. */
  readonly threads: number | null;
  /** Processes besides the root, zombies included. */
  readonly children: number;
}

export interface TreeSampler {
  /** What `memory` means: anonymous memory on Linux, the resident set elsewhere. */
  readonly source: MemorySource;
  /**
   * A settled sample of the whole tree.
   * @throws LostSample when the tree's root has ended or can't be read.
   */
  sample(tree: ProcessTree): Promise<TreeSample>;
}
