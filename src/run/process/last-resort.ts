import type { ProcessTree } from "../../measure/process-tree.ts";
import { killTree } from "./tree-control.ts";

const trees = new Set<ProcessTree>();

/** From now on the tree is killed when this process exits without having ended it. */
export function guard(tree: ProcessTree): void {
  if (trees.size === 0) process.on("exit", killAll);
  trees.add(tree);
}

export function release(tree: ProcessTree): void {
  trees.delete(tree);
  if (trees.size === 0) process.off("exit", killAll);
}

function killAll(): void {
  for (const tree of trees) killTree(tree);
}
