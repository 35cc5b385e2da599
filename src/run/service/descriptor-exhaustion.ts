import { setInterval as every } from "node:timers/promises";
import type { RunOutcome } from "../../domain/run.ts";
import type { ProcessTree } from "../../measure/process-tree.ts";
import { countDescriptors } from "../../measure/procfs.ts";
import { openFilesLimit } from "../process/open-files-limit.ts";

/** Of the descriptors that a process may have open. */
const NEARLY_ALL = 0.95;
const INTERVAL_MS = 1000;

/** A server without descriptors takes no connection any more, and seldom says so: its clients wait for ever. */
export function descriptorExhaustion(tree: ProcessTree): RunOutcome | null {
  for (const member of tree.members()) {
    const open = countDescriptors(member.pid) ?? 0;
    const limit = openFilesLimit(member.pid);
    if (open < NEARLY_ALL * limit) continue;
    const detail = `${tree.describe(member)} has ${open} of the ${limit} descriptors open that it may have.`;
    return { state: "cut-short", by: "EMFILE", detail };
  }
  return null;
}

/** Looks now and then, until it finds it. @throws when the signal aborts */
export async function untilExhausted(tree: ProcessTree, signal: AbortSignal): Promise<RunOutcome> {
  for await (const _ of every(INTERVAL_MS, undefined, { signal })) {
    const outcome = descriptorExhaustion(tree);
    if (outcome !== null) return outcome;
  }
  throw signal.reason;
}
