import type { Exercise } from "./exercise.ts";

/** When a part of an exercise has gone on for long enough. */
export interface Part {
  /** Milliseconds, unless there are too few iterations by then. */
  readonly ms: number;
  readonly fewest: number;
  /** Iterations that are enough, however soon. */
  readonly most: number;
  /** Bytes by which the tree may grow. */
  readonly growth: number;
  /** Milliseconds after which nothing counts any more. */
  readonly latestMs: number;
}

/** Starts now, on a clock in milliseconds; tells whether the part is over. */
export function stopwatch(exercise: Exercise, part: Part, now: () => number): () => boolean {
  const { tree } = exercise.workload.process;
  const from = { iterations: exercise.iterations, memory: tree.roughMemory(), ms: now() };
  return () => {
    const done = exercise.iterations - from.iterations;
    const ms = now() - from.ms;
    const isSpent = ms >= part.latestMs || tree.roughMemory() - from.memory >= part.growth;
    return isSpent || done >= part.most || (ms >= part.ms && done >= part.fewest);
  };
}
