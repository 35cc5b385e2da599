import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type Cookie, newCookie } from "../../src/measure/cookie.ts";
import { processTreeFor } from "../../src/measure/platform.ts";
import type { ProcessTree } from "../../src/measure/process-tree.ts";
import { endTree } from "../../src/run/process/tree-control.ts";

/** A real program in a process group of its own, which says a line when it is ready. */
export interface Family extends AsyncDisposable {
  readonly child: ChildProcess;
  readonly tree: ProcessTree;
  readonly cookie: Cookie;
  /** What it said. */
  readonly line: string;
  /** Makes it go on from `input()` or `read`. */
  nudge(): Promise<string>;
}

export async function startFamily(
  argv: readonly [string, ...string[]],
  platform: NodeJS.Platform = process.platform,
): Promise<Family> {
  const cookie = newCookie();
  const child = spawn(argv[0], argv.slice(1), {
    detached: true,
    env: { PATH: process.env.PATH, ...cookie.env },
    stdio: ["pipe", "pipe", "inherit"],
  });
  if (child.pid === undefined || !child.stdout || !child.stdin) throw (await once(child, "error"))[0];
  const { stdin, stdout } = child;
  const tree = processTreeFor(platform)(child.pid, cookie);
  const line = async () => String((await once(stdout, "data"))[0]).trim();
  return {
    child,
    tree,
    cookie,
    line: await line(),
    nudge: () => {
      stdin.write("\n");
      return line();
    },
    async [Symbol.asyncDispose]() {
      const exit = child.exitCode === null && child.signalCode === null ? once(child, "exit") : null;
      await endTree(tree);
      await exit;
    },
  };
}

export function python(script: string): [string, ...string[]] {
  return ["python3", "-u", "-c", script];
}
