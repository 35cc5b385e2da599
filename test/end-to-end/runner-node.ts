import { toolPath } from "../../scripts/workflow-tools.ts";

/** The Node that runners give to `node24` actions where it is installed, else the one that runs the tests. */
export function runnerNode(): string {
  try {
    return toolPath("node");
  } catch {
    return process.execPath;
  }
}
