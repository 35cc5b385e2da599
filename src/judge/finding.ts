import type { Unit } from "../domain/measure.ts";
import type { BudgetSource, MeasureResult } from "../domain/results.ts";
import type { Slope } from "./theil-sen.ts";

/** Why a run leaves open whether a measure grows. */
export type Doubt =
  /** Fewer marks than a judgement needs. */
  | "few-marks"
  /** The interval reaches over the budget on one side and under it on the other. */
  | "straddles"
  /** Growth as small as the budget would not have been seen. */
  | "unresolved"
  /** Clean programs of this kind show as much. */
  | "noise"
  /** One or two jumps, or too few steps to call it persistent. */
  | "jumps"
  | "falls-back"
  /** It stood still at the end: something has just filled up, or pauses. */
  | "stalled"
  /** It grows, but ever slower. */
  | "fading"
  /** It grows by more than an iteration may keep, but in so few iterations that the total is within the budget. */
  | "small";

export type Answer =
  | { readonly kind: "grows" }
  /** `fades`: what growth there is belongs to something that is filling up, and the slope is what is left after it. */
  | { readonly kind: "flat"; readonly fades: boolean }
  | { readonly kind: "open"; readonly doubt: Doubt };

/** What one run says about one measure, before it is confirmed. Rates per iteration, in `unit`. */
export interface Finding {
  readonly answer: Answer;
  readonly slope: Slope;
  readonly total: number;
  readonly detectable: number;
  readonly budget: number;
  readonly budgetSource: BudgetSource;
  readonly unit: Unit;
  /** Units of work in the judged window. */
  readonly iterations: number;
}

export const GROWS: Answer = { kind: "grows" };
export const FLAT: Answer = { kind: "flat", fades: false };
export const FADES: Answer = { kind: "flat", fades: true };
export function open(doubt: Doubt): Answer {
  return { kind: "open", doubt };
}

/** As it stands in `results.json`, `grows` being a leak or not by what else is known. */
export function resultOf(finding: Finding, verdict: MeasureResult["verdict"]): MeasureResult {
  const { slope, total, detectable, budget, budgetSource, unit, iterations } = finding;
  return {
    verdict,
    perIteration: slope.slope,
    low: slope.low,
    high: slope.high,
    total,
    detectable,
    budget,
    budgetSource,
    unit,
    iterations,
    growing: verdict === "leak",
  };
}
