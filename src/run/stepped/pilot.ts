import { type Growth, nextPilotBatch, type Pilot } from "../../plan/batches.ts";
import type { Mark } from "../mark.ts";
import type { SteppedProcess } from "./stepped-process.ts";

/**
 * An iteration that takes less than this share of what one took in the batch before is no measure of the next: what is
 * loaded by the first request, or compiled after a hundred, is still on its way.
 */
const STEADY = 0.7;
/** Of the time that is left, what a batch may take that is only done to see that. */
const WARM_UP_SHARE = 0.1;

interface Circumstances {
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
  /** Of the time that the process may take. */
  readonly remainingMs: () => number;
  /** By how much each measure may grow in a whole run. */
  readonly room: Growth;
}

/** Runs larger and larger batches until they tell how fast iterations and marks are, and what they use up. */
export async function runPilot(
  process: SteppedProcess,
  { now, remainingMs, room }: Circumstances,
): Promise<{ readonly pilot: Pilot; readonly first: Mark }> {
  await process.mark(); // the first pays for what marking loads lazily
  let before = await process.mark();
  let slowerMs = Number.POSITIVE_INFINITY;
  for (let count = 1; ; ) {
    const startedAt = now();
    await process.run(count);
    const batchMs = now() - startedAt;
    const after = await process.mark();
    const markMs = now() - startedAt - batchMs;
    const growth = growthPerIteration(before, after, count);
    const isWarming = batchMs < STEADY * count * slowerMs && batchMs < WARM_UP_SHARE * remainingMs();
    const next = nextPilotBatch(count, batchMs, growth, room) ?? (isWarming ? count : null);
    if (next === null) return { pilot: { iterationMs: Math.max(batchMs / count, 1e-6), markMs, growth }, first: after };
    before = after;
    slowerMs = batchMs / count;
    count = next;
  }
}

/** Of every measure that may run into a limit. */
export function growthPerIteration(from: Mark, to: Mark, iterations: number): Growth {
  const [before, after] = [from.tree, to.tree];
  // A heap may grow for a while in memory that the process has already.
  const heap = (to.own.heap ?? 0) - (from.own.heap ?? 0);
  return {
    memory: Math.max(heap, after.memory - before.memory) / iterations,
    fds: ((after.fds ?? 0) - (before.fds ?? 0)) / iterations,
    threads: ((after.threads ?? 0) - (before.threads ?? 0)) / iterations,
    children: (after.children - before.children) / iterations,
  };
}
