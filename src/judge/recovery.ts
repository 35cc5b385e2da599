import type { MeasureResult, Recovery, VariantVerdict } from "../domain/results.ts";
import { quantumOf } from "./budget.ts";
import { differenceOf, type Estimate } from "./difference.ts";

type ByteMeasure = Recovery["measure"];
type Rate = Pick<MeasureResult, "perIteration" | "low" | "high" | "iterations">;

/**
 * What a run with a planted leak shows of it. The workload's own growth is taken off, and the two intervals are added as
 * independent errors; neither is narrower than one step of what is sampled, over the judged window.
 * @param planted bytes that each iteration really kept
 * @param together the measure in the run with the planted leak; null where that shows none
 * @param own the same in the run without it
 * @param verdict on the run with the planted leak, by itself
 */
export function recoveryOf(
  measure: ByteMeasure,
  planted: number,
  together: Rate | null,
  own: Rate,
  verdict: VariantVerdict,
): Recovery {
  const step = quantumOf(measure);
  if (verdict === "error" || together === null)
    return { measure, planted, found: null, covered: false, verdict: "error" };
  const found = differenceOf(widened(together, step), widened(own, step));
  return { measure, planted, found, covered: found.low <= planted && planted <= found.high, verdict };
}

/** How often the intervals hold what was planted, and how wide they are, as half of the median width in bytes per iteration. */
export interface Coverage {
  readonly covered: number;
  readonly all: number;
  readonly halfWidth: number;
}

/** Null where nothing was planted. */
export function coverageIn(recoveries: readonly Recovery[]): Coverage | null {
  const widths = recoveries
    .map(({ found }) => (found === null ? Number.POSITIVE_INFINITY : (found.high - found.low) / 2))
    .sort((a, b) => a - b);
  const middle = widths[widths.length >> 1];
  if (middle === undefined) return null;
  return { covered: recoveries.filter(({ covered }) => covered).length, all: recoveries.length, halfWidth: middle };
}

/** At least one step over the judged window to either side. */
function widened({ perIteration, low, high, iterations }: Rate, step: number): Estimate {
  const least = step / Math.max(1, iterations ?? 1);
  return { perIteration, low: Math.min(low, perIteration - least), high: Math.max(high, perIteration + least) };
}
