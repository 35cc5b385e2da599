import { spawn } from "node:child_process";
import { once } from "node:events";
import { dirname } from "node:path";
import { text } from "node:stream/consumers";
import { toolPath } from "../../scripts/workflow-tools.ts";

/** Milliseconds. Nothing takes a third of it. */
const LONGEST = 90_000;
const TO_CLEAN_UP = 5_000;

/**
 * Runs act, which sees neither the user's home nor the user's settings and leaves nothing outside of `home`.
 * @param home an empty folder, or almost
 */
export async function spawnAct(
  args: readonly string[],
  home: string,
): Promise<{ readonly exitCode: number | null; readonly output: string }> {
  const { PATH = "" } = process.env;
  const child = spawn(toolPath("act"), args, {
    cwd: home,
    // A process group of its own: it is ended as a whole.
    detached: true,
    env: {
      HOME: home,
      // act runs `node24` actions with the first `node` that it finds.
      PATH: `${dirname(toolPath("node"))}:${PATH}`,
      LANG: "C.UTF-8",
      // Else it asks its makers for news.
      ACT_DISABLE_VERSION_CHECK: "1",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  // What is measured ends with the action, and that with act.
  const deadlines = [
    setTimeout(() => endGroup(child.pid, "SIGTERM"), LONGEST),
    setTimeout(() => endGroup(child.pid, "SIGKILL"), LONGEST + TO_CLEAN_UP),
  ];
  try {
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
    return { exitCode: child.exitCode, output: stdout + stderr };
  } finally {
    deadlines.forEach(clearTimeout);
  }
}

function endGroup(pid: number | undefined, signal: "SIGTERM" | "SIGKILL"): void {
  if (pid !== undefined) process.kill(-pid, signal);
}
