import { LostSample } from "./lost-sample.ts";
import type { ProcessTree } from "./process-tree.ts";
import { countDescriptors, readUsage } from "./procfs.ts";
import { type SettlingLimits, settled } from "./settling.ts";
import type { TreeSample, TreeSampler } from "./tree-sampler.ts";

const LIMITS: SettlingLimits = { interval: 1, limit: 25, tolerance: 4096 };

/** Samples a tree on Linux from `/proc`. */
export class ProcfsSampler implements TreeSampler {
  readonly source = "anonymous";

  sample(tree: ProcessTree): Promise<TreeSample> {
    return settled(() => poll(tree), LIMITS);
  }
}

function poll(tree: ProcessTree): TreeSample {
  const members = tree.members();
  let memory = 0;
  let threads = 0;
  let fds: number | null = 0;
  let isRootAlive = false;
  for (const { pid, state } of members) {
    const usage = state === "zombie" ? null : readUsage(pid);
    if (usage === null) continue;
    if (pid === tree.rootPid) isRootAlive = true;
    const descriptors = countDescriptors(pid);
    memory += usage.memory;
    threads += usage.threads;
    fds = fds === null || descriptors === null ? null : fds + descriptors;
  }
  if (!isRootAlive) throw new LostSample("the program has ended, or may not be looked at");
  return { memory, fds, threads, children: members.length - 1 };
}
