import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";

/** What a process took, as Linux accounts for it; zeros elsewhere. */
export interface Usage {
  /** The largest resident set. */
  readonly peakBytes: number;
  readonly cpuSeconds: number;
  /** Of its children that have ended, and theirs. */
  readonly childrenCpuSeconds: number;
}

export interface Watched {
  readonly seconds: number;
  readonly output: string;
  readonly usage: Usage;
}

const LOOK_MS = 20;
/** Linux counts processor time in hundredths of a second, whatever the kernel's own clock is. */
const TICKS_PER_SECOND = 100;
const LONGEST_COMPLAINT = 2000;

/**
 * Runs a program to its end and watches what it takes.
 * @param expected the exit codes that are no failure
 * @throws Error with the program's last words where it fails
 */
export async function watched(
  [command = "", ...flags]: readonly string[],
  expected: readonly number[] = [0],
): Promise<Watched> {
  const started = performance.now();
  const child = spawn(command, flags, { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  let complaint = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr.on("data", (chunk) => {
    complaint = (complaint + chunk).slice(-LONGEST_COMPLAINT);
  });
  let usage: Usage = { peakBytes: 0, cpuSeconds: 0, childrenCpuSeconds: 0 };
  const watch = setInterval(() => {
    usage = usageOf(child.pid) ?? usage;
  }, LOOK_MS);
  try {
    const [code] = await once(child, "close");
    if (!expected.includes(code)) throw new Error(`${command} ${flags[0]} ended with ${code}: ${complaint}`);
  } finally {
    clearInterval(watch);
  }
  return { seconds: (performance.now() - started) / 1000, output, usage };
}

/** Null once the process is gone. */
function usageOf(pid: number | undefined): Usage | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const seconds = (index: number) => (Number(fields[index]) + Number(fields[index + 1])) / TICKS_PER_SECOND;
    const peak = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
    if (peak === undefined) return null;
    return { peakBytes: Number(peak) * 1024, cpuSeconds: seconds(11), childrenCpuSeconds: seconds(13) };
  } catch {
    return null;
  }
}
