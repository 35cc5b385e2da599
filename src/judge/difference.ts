import type { MeasureResult } from "../domain/results.ts";

/** A rate per iteration with its 95 % interval, in the measure's unit. */
export type Estimate = Pick<MeasureResult, "perIteration" | "low" | "high">;

/**
 * What one estimate exceeds another by. The two are independent, so that the halves of their intervals are added in squares,
 * each with the one that moves the difference the same way. Holds for intervals that lie unevenly about their rate: G. Y. Zou
 * and A. Donner, “Construction of confidence limits about effect measures: a general approach”, Statistics in Medicine 27
 * (2008), 1693–1702.
 */
export function differenceOf(larger: Estimate, smaller: Estimate): Estimate {
  const perIteration = larger.perIteration - smaller.perIteration;
  return {
    perIteration,
    low: perIteration - Math.hypot(below(larger), above(smaller)),
    high: perIteration + Math.hypot(above(larger), below(smaller)),
  };
}

function below({ perIteration, low }: Estimate): number {
  return Math.max(0, perIteration - low);
}

function above({ perIteration, high }: Estimate): number {
  return Math.max(0, high - perIteration);
}
