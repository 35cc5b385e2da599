import pidusage from "pidusage";
import { LostSample } from "./lost-sample.ts";
import type { ProcessTree } from "./process-tree.ts";
import { type SettlingLimits, settled } from "./settling.ts";
import type { TreeSample, TreeSampler } from "./tree-sampler.ts";

// A poll starts `ps`, which costs milliseconds, and resident pages come and go.
const LIMITS: SettlingLimits = { interval: 5, limit: 100, tolerance: 64 * 1024 };

/** Samples a tree's resident set where there is no `/proc`; descriptors and threads can't be counted there. */
export class PidusageSampler implements TreeSampler {
  readonly source = "rss";

  sample(tree: ProcessTree): Promise<TreeSample> {
    return settled(() => poll(tree), LIMITS);
  }
}

async function poll(tree: ProcessTree): Promise<TreeSample> {
  const members = tree.members();
  const living = members.filter((member) => member.state !== "zombie").map((member) => member.pid);
  if (!living.includes(tree.rootPid)) throw new LostSample("the program has ended");
  const usage = await residentOf(living);
  if (!usage.has(tree.rootPid)) throw new LostSample("the program has ended");
  let memory = 0;
  for (const resident of usage.values()) memory += resident;
  return { memory, fds: null, threads: null, children: members.length - 1 };
}

/** Bytes by process; one that is gone is not there. */
async function residentOf(pids: readonly number[]): Promise<Map<number, number>> {
  // Without usePs it keeps files in /proc open where there is one.
  const usage = await pidusage([...pids], { usePs: true }).catch(() => ({}));
  return new Map(Object.values(usage).flatMap((one) => (one ? [[one.pid, one.memory]] : [])));
}
