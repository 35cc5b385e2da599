import { exec } from "@actions/exec";
import { newCookie } from "../../measure/cookie.ts";
import { processTreeFor } from "../../measure/platform.ts";
import type { ProcessTree } from "../../measure/process-tree.ts";
import { OutputTail } from "../process/output-tail.ts";
import { endTree } from "../process/tree-control.ts";

/** Bytes. */
const TAIL = 16 * 1024;

// Says its number first, which exec keeps to itself; without an input to wait for.
const PREAMBLE = 'echo $$; exec /bin/sh -c "$0" </dev/null';

/**
 * Runs a shell script through the Actions toolkit, silently. When the signal aborts, everything that it has started is
 * ended. Returns its exit code (null: ended by a signal) and the end of its output, printable but untrusted.
 * @throws the signal's reason when it aborts.
 */
export async function runShell(
  script: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<{ readonly code: number | null; readonly output: string }> {
  signal.throwIfAborted();
  const cookie = newCookie();
  const tail = new OutputTail(TAIL);
  let tree: ProcessTree | null = null;
  const stop = () => tree && endTree(tree);
  const read = announcement((pid) => {
    tree = processTreeFor(process.platform)(pid, cookie);
    if (signal.aborted) stop();
  });
  signal.addEventListener("abort", stop);
  try {
    const code: number | null = await exec("/bin/sh", ["-c", PREAMBLE, script], {
      cwd,
      env: { ...env, ...cookie.env },
      silent: true,
      ignoreReturnCode: true,
      listeners: { stdout: (chunk) => tail.add(read(chunk)), stderr: (chunk) => tail.add(chunk) },
    });
    await (signal.aborted ? stop() : null);
    signal.throwIfAborted();
    return { code, output: tail.text() };
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

/** Takes the first line, a process's number, off the chunks that it is given, and returns the rest of them. */
function announcement(onPid: (pid: number) => void): (chunk: Buffer) => Buffer {
  let line: string | null = "";
  return (chunk) => {
    if (line === null) return chunk;
    const end = chunk.indexOf("\n");
    line += chunk.toString("latin1", 0, end < 0 ? chunk.length : end);
    if (end < 0) return Buffer.alloc(0);
    onPid(Number(line));
    line = null;
    return chunk.subarray(end + 1);
  };
}
