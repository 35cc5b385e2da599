import { UserMistake } from "../domain/user-mistake.ts";
import type { Cookie } from "./cookie.ts";
import { PidusageSampler } from "./pidusage-sampler.ts";
import type { ProcessTree } from "./process-tree.ts";
import { ProcfsSampler } from "./procfs-sampler.ts";
import { ProcfsTree } from "./procfs-tree.ts";
import { PsTree } from "./ps-tree.ts";
import type { TreeSampler } from "./tree-sampler.ts";

/** Makes a tree of its root and the cookie in the root's environment. */
export type ProcessTreeFactory = (rootPid: number, cookie: Cookie) => ProcessTree;

export function processTreeFor(platform: NodeJS.Platform): ProcessTreeFactory {
  return platform === "linux" ? (rootPid, cookie) => new ProcfsTree(rootPid, cookie) : (rootPid) => new PsTree(rootPid);
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
