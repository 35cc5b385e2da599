import { type Curve, increments } from "./curve.ts";
import { median } from "./median.ts";

/** A floor without its outlying rises. */
export interface Smoothed {
  readonly floor: Curve;
  /** How many rises were taken out. */
  readonly jumps: number;
}

/** Two is what a doubling table does in a window that covers a factor of four. */
const MOST = 2;
const DEVIATIONS = 8;
const TIMES_MEDIAN = 3;

/**
 * Replaces the one or two rises that stand far out from all others (8 median absolute deviations, Hampel 1974) by the
 * median rise. One jump is no persistent growth; and behind the doublings of a hash table the growth of its entries shows
 * at its constant rate. Falls stay: taking them out would make a ramp of a sawtooth.
 */
export function withoutJumps(floor: Curve): Smoothed {
  const rises = increments(floor);
  const usual = median(rises);
  const deviation = median(rises.map((rise) => Math.abs(rise - usual)));
  const limit = Math.max(usual + DEVIATIONS * deviation, TIMES_MEDIAN * usual, 0);
  const outliers = rises
    .filter((rise) => rise > limit)
    .sort((a, b) => b - a)
    .slice(0, MOST);
  if (outliers.length === 0) return { floor, jumps: 0 };
  const least = outliers.at(-1) as number;
  let left = outliers.length;
  let height = floor.y[0] as number;
  const y = [height];
  for (const rise of rises) {
    const out = left > 0 && rise >= least;
    if (out) left -= 1;
    height += out ? Math.max(usual, 0) : rise;
    y.push(height);
  }
  return { floor: { x: floor.x, y }, jumps: outliers.length };
}
