import type { MemorySource } from "../domain/run.ts";
import { UserMistake } from "../domain/user-mistake.ts";
import { PidusageSampler } from "./pidusage-sampler.ts";
import type { ProcessTree } from "./process-tree.ts";
import { ProcfsSampler } from "./procfs-sampler.ts";

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

/** @throws UserMistake where programs can't be stopped, sampled and ended as a tree */
export function treeSamplerFor(platform: NodeJS.Platform): TreeSampler {
  if (platform === "win32") {
    throw new UserMistake(
      "leakproof can't measure on Windows; expected Linux, which it measures best, or macOS. " +
        "For example in WSL, or in a workflow: runs-on: ubuntu-latest",
    );
  }
  return platform === "linux" ? new ProcfsSampler() : new PidusageSampler();
}
