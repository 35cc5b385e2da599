import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { CAP_SECONDS } from "./answer.ts";

export interface Ended {
  /** Null: stopped at the cap. */
  readonly code: number | null;
  readonly isTimeout: boolean;
  readonly seconds: number;
  /** Stdout and stderr together. */
  readonly output: string;
}

const GRACE_MS = 5000;

/** Runs a tool in a process group of its own, and stops all of it at the cap. */
export async function toolRun(
  [command = "", ...flags]: readonly string[],
  { cwd, env = {}, limit = CAP_SECONDS }: { cwd: string; env?: Readonly<Record<string, string>>; limit?: number },
): Promise<Ended> {
  const started = performance.now();
  const child = spawn(command, flags, {
    cwd,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => chunks.push(chunk));
  let isTimeout = false;
  const { pid } = child;
  const stop = (signal: NodeJS.Signals) => {
    isTimeout = true;
    if (pid !== undefined) endGroup(pid, signal);
  };
  const timers = [
    // First kindly: leakproof ends what it measures.
    setTimeout(stop, limit * 1000, "SIGTERM"),
    setTimeout(stop, limit * 1000 + GRACE_MS, "SIGKILL"),
  ];
  const closed = once(child, "close");
  const [code] = await once(child, "exit");
  const seconds = (performance.now() - started) / 1000;
  for (const timer of timers) clearTimeout(timer);
  // What a case leaves behind (that may be its leak) ends with it. What has left the group may still hold the pipes.
  if (pid !== undefined) endGroup(pid, "SIGKILL");
  await Promise.race([closed, sleep(GRACE_MS, null, { ref: false })]);
  for (const stream of [child.stdout, child.stderr]) stream.destroy();
  return { code, isTimeout, seconds, output: Buffer.concat(chunks).toString("utf8") };
}

function endGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended already.
  }
}
