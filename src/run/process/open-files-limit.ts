import { readFileSync } from "node:fs";

/** What most systems allow a process where nobody has said otherwise. */
const COMMON_LIMIT = 1024;

/** How many descriptors a process may have open (the soft limit); a cautious guess where that can't be read. */
export function openFilesLimit(pid: number): number {
  try {
    const [, soft] = /^Max open files\s+(\S+)/m.exec(readFileSync(`/proc/${pid}/limits`, "latin1")) ?? [];
    return soft === "unlimited" ? Number.POSITIVE_INFINITY : Number(soft ?? COMMON_LIMIT);
  } catch {
    return COMMON_LIMIT;
  }
}
