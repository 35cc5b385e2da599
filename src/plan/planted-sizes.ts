/** What is planted, as multiples of the budget: a leak of just its size, and larger ones. */
const MULTIPLES: readonly number[] = [1, 2, 4, 8];
/** Allocators round to it, so that a size in between would be a larger one. */
const CHUNK = 16;
/** Below it there is no object that holds another. */
const SMALLEST = 64;

/** The sizes of the leaks that a workload is calibrated with, in bytes per iteration, for a budget in the same unit. */
export function plantedSizes(budget: number): number[] {
  const sizes = MULTIPLES.map((multiple) => Math.max(SMALLEST, CHUNK * Math.round((multiple * budget) / CHUNK)));
  return [...new Set(sizes)];
}
