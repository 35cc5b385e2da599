import { type MeasureName, measuresOf, type Series } from "../domain/measure.ts";
import type { VariantEvidence } from "../domain/run.ts";
import { budgetFor } from "./budget.ts";
import { judgeBytes } from "./bytes.ts";
import type { Curve } from "./curve.ts";
import { type Finding, open } from "./finding.ts";
import { WARM_UP } from "./growth.ts";
import { judgeCount } from "./staircase.ts";
import type { Confidence } from "./theil-sen.ts";
import { windowOf } from "./window.ts";

/** Fewer batches than this are not judged. */
export const FEWEST_BATCHES = 24;
/** Fewer don't even give a slope. */
const FEWEST_FOR_A_SLOPE = 4;

export type Findings = ReadonlyMap<MeasureName, Finding>;

type Circumstances = Pick<VariantEvidence, "quality" | "runtime" | "thresholds" | "memorySource">;

/** What one run says about each measure that was sampled; a measure with lost samples, or too few for a slope, is left out. */
export function findingsOf(series: Series, circumstances: Circumstances, confidence: Confidence = 0.95): Findings {
  const findings = new Map<MeasureName, Finding>();
  if (batchesOf(series) < FEWEST_FOR_A_SLOPE) return findings;
  for (const measure of measuresOf(series)) {
    const run: Curve = { x: series.iterations, y: series[measure] ?? [] };
    if (!isWhole(run)) continue;
    const finding = judgeMeasure(measure, run, circumstances, confidence);
    findings.set(measure, batchesOf(series) < FEWEST_BATCHES ? { ...finding, answer: open("few-marks") } : finding);
  }
  return findings;
}

/** The marks after the one before the first batch. */
export function batchesOf(series: Series): number {
  return Math.max(0, series.iterations.length - 1);
}

function judgeMeasure(measure: MeasureName, run: Curve, circumstances: Circumstances, confidence: Confidence): Finding {
  if (measure !== "memory" && measure !== "heap") return judgeCount(run, confidence);
  return judgeBytes(run, budgetFor(measure, circumstances, windowOf(run, WARM_UP).iterations), confidence);
}

function isWhole({ x, y }: Curve): boolean {
  const isAscending = x.every((value, i) => Number.isFinite(value) && (i === 0 || value > (x[i - 1] as number)));
  return y.length === x.length && y.every(Number.isFinite) && isAscending;
}
