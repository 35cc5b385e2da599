import type { MeasureName } from "../../src/domain/measure.ts";
import { unitOf } from "../../src/domain/measure.ts";
import type { MeasureResult, MeasureVerdict, ScenarioResult, VariantResult } from "../../src/domain/results.ts";

/** What a test says of a measure: its rate, the half-width of its interval, and whether it was judged to grow. */
export interface Sketch {
  readonly rate: number;
  readonly spread?: number;
  readonly budget?: number;
  readonly verdict?: MeasureVerdict;
}

export type Sketches = Readonly<Partial<Record<MeasureName, Sketch>>>;

export function growthOf(measure: MeasureName, { rate, spread = 0, budget, verdict }: Sketch): MeasureResult {
  const unit = unitOf(measure);
  const limit = budget ?? (unit === "B" ? 64 : 0);
  const judged = verdict ?? (rate > limit ? "leak" : "no-leak");
  return {
    verdict: judged,
    perIteration: rate,
    low: rate - spread,
    high: rate + spread,
    total: rate * 7200,
    detectable: limit / 2,
    budget: limit,
    budgetSource: unit === "B" ? "per-iteration" : "count",
    unit,
    iterations: 7200,
    growing: judged === "leak",
  };
}

/** A judged subject on head by head's own definition; its verdict follows from what grows, unless `changes` say more. */
export function judged(sketches: Sketches, changes: Partial<VariantResult> = {}): VariantResult {
  const measures = Object.fromEntries(
    Object.entries(sketches).flatMap(([name, sketch]) =>
      sketch === undefined ? [] : [[name, growthOf(name as MeasureName, sketch)] as const],
    ),
  );
  const verdicts = Object.values(measures).map(({ verdict }) => verdict);
  const verdict = verdicts.includes("leak") ? "leak" : verdicts.includes("inconclusive") ? "inconclusive" : "no-leak";
  return {
    name: "As shipped",
    role: "subject",
    revision: "head",
    definition: "head",
    workload: "python: leaks/queue.py",
    quality: "cooperative",
    runtime: "python",
    thresholds: { perIteration: null, total: null },
    verdict,
    reason: `It is ${changes.verdict ?? verdict}.`,
    nextStep: null,
    iterations: 9600,
    seconds: 2,
    error: null,
    measures,
    sites: [],
    location: null,
    series: { iterations: [] },
    runs: [],
    assists: [],
    escaped: [],
    calibration: [],
    ...changes,
  };
}

/** The same on base, by base's definition. */
export function onBase(sketches: Sketches, changes: Partial<VariantResult> = {}): VariantResult {
  return judged(sketches, { revision: "base", definition: "base", ...changes });
}

/** Base's copy of it on head. */
export function copied(sketches: Sketches, changes: Partial<VariantResult> = {}): VariantResult {
  return judged(sketches, { definition: "base", ...changes });
}

export const LEAKS: Sketches = { heap: { rate: 1000 } };
export const CLEAN: Sketches = { heap: { rate: 0 } };
export const OPEN: Sketches = { heap: { rate: 70, spread: 50, verdict: "inconclusive" } };

/** A scenario that nobody has anything to say about; `changes` say what is different. */
export function scenarioResult(changes: Partial<ScenarioResult> = {}): ScenarioResult {
  const verdict = changes.verdict ?? "no-leak";
  return {
    id: "8",
    name: "File observer",
    suspect: null,
    claim: null,
    expected: null,
    priority: null,
    per: "request",
    note: null,
    accept: null,
    verdict,
    reason: "Because.",
    nextStep: null,
    change: null,
    acceptedIn: null,
    fixRequired: verdict === "leak",
    fixVerified: null,
    missing: [],
    variants: [],
    ...changes,
  };
}
