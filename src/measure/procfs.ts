import { closeSync, openSync, readdirSync, readSync } from "node:fs";
import type { Member } from "./process-tree.ts";

/** One line of `/proc/PID/stat`. */
export interface ProcessStat extends Member {
  readonly session: number;
  readonly isKernelThread: boolean;
  /** Clock ticks since boot: the start time as a number, to tell what is older. */
  readonly startTicks: number;
}

/** What one process holds. */
export interface ProcessUsage {
  /** Anonymous, swapped and shared memory, in bytes. */
  readonly memory: number;
  readonly threads: number;
}

const KERNEL_THREAD = 0x00200000;
const KIB = 1024;

// readFileSync asks for the file's size first, which /proc doesn't know, and allocates: twice the time.
let buffer = Buffer.allocUnsafe(64 * KIB);

/** `/proc/PID/NAME` as Latin-1, or null when the process is gone or may not be looked at. */
export function readProc(pid: number, name: string): string | null {
  let file: number | null = null;
  try {
    file = openSync(`/proc/${pid}/${name}`, "r");
    let length = 0;
    for (;;) {
      const count = readSync(file, buffer, length, buffer.length - length, null);
      if (count === 0) return buffer.toString("latin1", 0, length);
      length += count;
      if (length === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(length)]);
    }
  } catch {
    return null;
  } finally {
    if (file !== null) closeSync(file);
  }
}

export function listPids(): number[] {
  return readdirSync("/proc").map(Number).filter(Number.isInteger);
}

const STATES: Readonly<Record<string, Member["state"]>> = {
  D: "waiting",
  T: "stopped",
  t: "stopped",
  X: "zombie",
  Z: "zombie",
};

export function readStat(pid: number): ProcessStat | null {
  const text = readProc(pid, "stat");
  if (text === null) return null;
  // The program chooses its own name, which may hold spaces and brackets: what counts starts after the last one.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const number = (index: number) => Number(fields[index]);
  // A process whose first thread has ended looks like a zombie, but its other threads live on.
  const state = number(17) > 1 && fields[0] === "Z" ? "running" : (STATES[fields[0] ?? ""] ?? "running");
  return {
    pid,
    state,
    parent: number(1),
    group: number(2),
    session: number(3),
    isKernelThread: (number(6) & KERNEL_THREAD) !== 0,
    startTicks: number(19),
    startTime: fields[19] ?? "",
  };
}

/** Whether the environment that the program was started with has `entry`; null when that can't be seen (yet). */
export function environmentHolds(pid: number, entry: string): boolean | null {
  const text = readProc(pid, "environ");
  if (text === null || text === "") return null;
  return text.startsWith(`${entry}\0`) || text.includes(`\0${entry}\0`);
}

/** Null when the process has ended. `smaps_rollup` is exact; where it may not be read, `status` has to do. */
export function readUsage(pid: number): ProcessUsage | null {
  const status = livingStatus(pid);
  if (status === null) return null;
  const rollup = readProc(pid, "smaps_rollup");
  const memory = rollup
    ? kibibytes(rollup, "Anonymous") + kibibytes(rollup, "Swap") + kibibytes(status, "RssShmem")
    : roughMemory(status);
  return { memory, threads: field(status, "Threads") };
}

/** The memory of `readUsage` for a fraction of its price; some 100 KiB off on kernels that count per processor. */
export function readRoughMemory(pid: number): number {
  const status = livingStatus(pid);
  return status === null ? 0 : roughMemory(status);
}

/** Open descriptors; null when they may not be counted: another user's process. */
export function countDescriptors(pid: number): number | null {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EACCES" ? null : 0;
  }
}

/** The command line, or the name of a process without one; empty when it is gone. Untrusted text. */
export function readCommand(pid: number): string {
  const line = (readProc(pid, "cmdline") ?? "").replaceAll("\0", " ").trim() || (readProc(pid, "comm") ?? "").trim();
  return Buffer.from(line, "latin1").toString("utf8");
}

function livingStatus(pid: number): string | null {
  const status = readProc(pid, "status");
  return status?.includes("\nVmSize:") ? status : null;
}

function roughMemory(status: string): number {
  return kibibytes(status, "RssAnon") + kibibytes(status, "VmSwap") + kibibytes(status, "RssShmem");
}

function kibibytes(text: string, key: string): number {
  return field(text, key) * KIB;
}

function field(text: string, key: string): number {
  const start = text.indexOf(`\n${key}:`);
  return start < 0 ? 0 : Number.parseInt(text.slice(start + key.length + 2), 10);
}
