import { type Curve, withRamp } from "./curve.ts";
import { theilSen } from "./theil-sen.ts";

const DOUBLINGS = 200;
const BISECTIONS = 14;

/**
 * The smallest ramp, per iteration, that would have shown: planted on the run without its own trend, it lifts the lower
 * bound of the slope above zero.
 * @param run what the judged points are made of
 * @param judged makes them of a run
 * @param least growth of less than one quantum in the whole window can't be seen, however flat the run
 */
export function detectableIn(run: Curve, judged: (run: Curve) => Curve, least: number): number {
  const flat = withRamp(run, -theilSen(judged(run)).slope);
  const isSeen = (ramp: number) => theilSen(judged(withRamp(flat, ramp))).low > 0;
  let seen = least;
  for (let i = 0; i < DOUBLINGS && !isSeen(seen); i += 1) seen *= 2;
  if (seen === least) return least;
  let missed = seen / 2;
  for (let i = 0; i < BISECTIONS; i += 1) {
    const middle = (missed + seen) / 2;
    if (isSeen(middle)) seen = middle;
    else missed = middle;
  }
  return seen;
}
