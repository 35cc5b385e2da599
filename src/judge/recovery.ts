import type { MeasureResult, Recovery, VariantVerdict } from "../domain/results.ts";
import { quantumOf } from "./budget.ts";

type ByteMeasure = Recovery["measure"];
type Rate = Pick<MeasureResult, "perIteration" | "low" | "high" | "iterations">;

/**
 * What a run with a planted leak shows of it. The workload's own growth is taken off, and the two intervals are added as
 * independent errors, in squares; neither is narrower than one step of what is sampled, over the judged window.
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
  const perIteration = together.perIteration - own.perIteration;
  const low = perIteration - Math.hypot(below(together, step), above(own, step));
  const high = perIteration + Math.hypot(above(together, step), below(own, step));
  const found = { perIteration, low, high };
  return { measure, planted, found, covered: low <= planted && planted <= high, verdict };
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

function below({ perIteration, low, iterations }: Rate, step: number): number {
  return Math.max(perIteration - low, step / Math.max(1, iterations ?? 1));
}

function above({ perIteration, high, iterations }: Rate, step: number): number {
  return Math.max(high - perIteration, step / Math.max(1, iterations ?? 1));
}
