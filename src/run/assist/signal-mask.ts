import { readProc } from "../../measure/procfs.ts";

/** The real-time signal whose handler `adapters/python/assist` installs. */
export const PYTHON_SIGNAL = 60;

/**
 * Sends a signal to a process that has a handler for it and doesn't block it; others may be ended by it. Returns whether
 * it was sent. To be called while the process is stopped, for only then can't that change in between. Linux only.
 */
export function sendIfHandled(pid: number, signal: number): boolean {
  const status = readProc(pid, "status");
  if (status === null) return false;
  const bit = 1n << BigInt(signal - 1);
  if ((maskIn(status, "SigCgt") & bit) === 0n || (maskIn(status, "SigBlk") & bit) !== 0n) return false;
  try {
    return process.kill(pid, signal);
  } catch {
    return false; // it has ended meanwhile
  }
}

function maskIn(status: string, name: string): bigint {
  const [, digits = "0"] = new RegExp(`^${name}:\\s*([0-9a-f]+)$`, "m").exec(status) ?? [];
  return BigInt(`0x${digits}`);
}
