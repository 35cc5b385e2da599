import { join } from "node:path";
import { readProc } from "../../measure/procfs.ts";

type Environment = Readonly<Record<string, string>>;

/** In the folder of the adapters for Node. */
const NODE_PRELOAD = "assist.cjs";

/** Under Node's permission model a file that the program may not read can't be loaded, and it wouldn't start. */
const RESTRICTED = /--(experimental-)?permission\b/;

/** An environment in which the Node and Python processes of a command can be asked to collect; what it has comes first. */
export function withPreloads(env: Environment, command: string, adapters: string): Environment {
  const node = `--require "${join(adapters, "node", NODE_PRELOAD).replace(/[\\"]/g, "\\$&")}"`;
  const isRestricted = RESTRICTED.test(`${command} ${env.NODE_OPTIONS}`);
  return {
    ...env,
    ...(isRestricted ? {} : { NODE_OPTIONS: joined([env.NODE_OPTIONS, node], " ") }),
    PYTHONPATH: joined([join(adapters, "python", "assist"), env.PYTHONPATH], ":"),
  };
}

/** Whether a Node process was started with ours: its environment may have been cleared, or be another user's. */
export function hasPreload(pid: number): boolean {
  return (readProc(pid, "environ") ?? "").includes(NODE_PRELOAD);
}

function joined(parts: readonly (string | undefined)[], separator: string): string {
  return parts.filter((part) => part !== undefined && part !== "").join(separator);
}
