import type { Curve } from "./curve.ts";
import { tieSizes } from "./kendall.ts";
import { medianOfSorted } from "./median.ts";

/** A slope and its confidence interval, in y per x. */
export interface Slope {
  readonly slope: number;
  readonly low: number;
  readonly high: number;
}

export type Confidence = 0.95 | 0.995;

/** The lower quantile of the standard normal distribution that leaves half of what the confidence excludes. */
const QUANTILE: Readonly<Record<Confidence, number>> = { 0.95: -1.959963984540054, 0.995: -2.807033768343811 };

/**
 * The median of the slopes of all pairs of points (Theil 1950, Sen 1968) and its two-sided confidence interval from the
 * tie-corrected variance of Kendall's score (Sen 1968, equation 2.6). Identical to `scipy.stats.theilslopes`. NaN where
 * no two points differ in x.
 */
export function theilSen(curve: Curve, confidence: Confidence = 0.95): Slope {
  const slopes = pairSlopes(curve);
  const count = slopes.length;
  if (count === 0) return { slope: Number.NaN, low: Number.NaN, high: Number.NaN };
  const reach = QUANTILE[confidence] * Math.sqrt(senVariance(curve));
  const last = Math.min(roundHalfToEven((count - reach) / 2), count - 1);
  const first = Math.max(roundHalfToEven((count + reach) / 2) - 1, 0);
  return { slope: medianOfSorted(slopes), low: slopes[first] ?? Number.NaN, high: slopes[last] ?? Number.NaN };
}

function pairSlopes({ x, y }: Curve): Float64Array {
  const slopes = new Float64Array((x.length * (x.length - 1)) / 2);
  let count = 0;
  for (let i = 0; i < x.length; i += 1) {
    for (let j = i + 1; j < x.length; j += 1) {
      const run = (x[j] as number) - (x[i] as number);
      if (run === 0) continue;
      slopes[count] = ((y[j] as number) - (y[i] as number)) / run;
      count += 1;
    }
  }
  return slopes.subarray(0, count).sort();
}

/** As Sen has it: ties in x and in y each taken off, without the cross terms of Kendall's exact variance. */
function senVariance({ x, y }: Curve): number {
  const term = (size: number) => size * (size - 1) * (2 * size + 5);
  const tied = [...tieSizes(x), ...tieSizes(y)].reduce((sum, size) => sum + term(size), 0);
  return Math.max(0, (term(x.length) - tied) / 18);
}

/** Rounds as numpy does, which keeps the interval the same as scipy's. */
function roundHalfToEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  if (rest !== 0.5) return Math.round(value);
  return below % 2 === 0 ? below : below + 1;
}
