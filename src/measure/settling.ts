import { setTimeout as sleep } from "node:timers/promises";
import type { TreeSample } from "./tree-sampler.ts";

export interface SettlingLimits {
  /** Milliseconds between two polls. */
  readonly interval: number;
  /** Milliseconds after which a sample counts that hasn't settled. */
  readonly limit: number;
  /** Bytes by which two polls may differ and yet be equal. */
  readonly tolerance: number;
}

/**
 * Polls until two samples in a row are equal enough: what has ended needs a moment to vanish, and what was freed to be
 * given back. Counts are the lowest of all polls; so is memory when it doesn't settle within the limit.
 */
export async function settled(
  poll: () => TreeSample | Promise<TreeSample>,
  limits: SettlingLimits,
  now: () => number = () => performance.now(),
): Promise<TreeSample> {
  const started = now();
  let last = await poll();
  let lowest = last;
  for (;;) {
    await sleep(limits.interval);
    const next = await poll();
    lowest = lowestOf(lowest, next);
    if (isEqualEnough(last, next, limits.tolerance)) return { ...lowest, memory: next.memory };
    if (now() - started >= limits.limit) return lowest;
    last = next;
  }
}

function isEqualEnough(a: TreeSample, b: TreeSample, tolerance: number): boolean {
  const areCountsEqual = a.fds === b.fds && a.threads === b.threads && a.children === b.children;
  return areCountsEqual && Math.abs(a.memory - b.memory) <= tolerance;
}

function lowestOf(a: TreeSample, b: TreeSample): TreeSample {
  return {
    memory: Math.min(a.memory, b.memory),
    fds: lowestCount(a.fds, b.fds),
    threads: lowestCount(a.threads, b.threads),
    children: Math.min(a.children, b.children),
  };
}

function lowestCount(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : Math.min(a, b);
}
