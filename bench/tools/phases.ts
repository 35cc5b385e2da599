import type { Results } from "../../src/domain/results.ts";

/** Where the wall time of one `leakproof run` went, in seconds. */
export interface Phases {
  /** The first run's batches: the program at work. */
  readonly first: number;
  /** What follows the first run, because it found a leak or could not tell: the program at work. */
  readonly further: number;
  /** Marks of all runs. */
  readonly marks: number;
  /** Starts of leakproof and of the program, pilots, ends. */
  readonly rest: number;
}

/** @param seconds of the whole command */
export function phasesOf(results: Results, seconds: number): Phases {
  const runs = results.scenarios.flatMap(({ variants }) => variants.flatMap((variant) => variant.runs));
  const batches = runs.map(({ purpose, timing }) => ({ isFirst: purpose === "first", seconds: timing?.batches ?? 0 }));
  const sum = (isFirst: boolean) =>
    batches.filter((batch) => batch.isFirst === isFirst).reduce((total, batch) => total + batch.seconds, 0);
  const [first, further] = [sum(true), sum(false)];
  const marks = runs.reduce((total, { timing }) => total + (timing?.marks ?? 0), 0);
  return { first, further, marks, rest: Math.max(0, seconds - first - further - marks) };
}
