import type { Series } from "../domain/measure.ts";
import type { VariantEvidence } from "../domain/run.ts";
import type { Finding } from "./finding.ts";
import { batchesOf, findingsOf } from "./run-findings.ts";
import { judgeVariant } from "./variant.ts";

/** A quarter of 96 batches; a half for what is clean after few iterations. */
const FEWEST_BATCHES = 24;
const FEWEST_BATCHES_OF_CLEAN = 48;
const NOT_FEW_ITERATIONS = 10_000;

/** In the judged part of the run, growth that few caches reach: by its bytes, or by bytes of very many iterations. */
const EVIDENT_BYTES = 32 * 1024 ** 2;
const EVIDENT_OF_MANY = 4 * 1024 ** 2;
const MANY_ITERATIONS = 100_000;
/** How far growth, and what could have been seen of it, must lie below the budget. */
const CLEARLY = 0.5;

/**
 * Whether what a run shows at a quarter, a half or three quarters of its length will stand. A leak is held to 99.5 %: peeking at 95 %
 * makes candidates of clean runs (Armitage, McPherson and Rowe 1969). A run without growth is stopped only where the rest of
 * it could show no smaller leak; a control is expected to leak, and a `fixed` variant deserves its whole run.
 */
export function isBeyondDoubt(evidence: VariantEvidence): boolean {
  const run = evidence.runs.at(-1);
  if (run === undefined || run.purpose !== "first" || evidence.role === "fixed") return false;
  if (batchesOf(run.series) < FEWEST_BATCHES) return false;
  if ([...findingsOf(run.series, evidence, 0.995).values()].some(isEvidentLeak)) return true;
  const isLong = batchesOf(run.series) >= FEWEST_BATCHES_OF_CLEAN || iterationsOf(run.series) >= NOT_FEW_ITERATIONS;
  if (!isLong) return false;
  return evidence.role === "subject" && isPlainlyClean(evidence);
}

/** A cache that fills grows like a leak until it is full, and a run that is stopped early sees less far: few are so large. */
function isEvidentLeak({ answer, unit, total, iterations }: Finding): boolean {
  if (answer.kind !== "grows") return false;
  if (unit === "count" || total >= EVIDENT_BYTES) return true;
  return iterations >= MANY_ITERATIONS && total >= EVIDENT_OF_MANY;
}

function isPlainlyClean(evidence: VariantEvidence): boolean {
  const run = evidence.runs.at(-1);
  if (run === undefined || judgeVariant({ ...evidence, runs: [run] }).verdict !== "no-leak") return false;
  return [...findingsOf(run.series, evidence).values()].every(isPlainlyFlat);
}

function iterationsOf({ iterations }: Series): number {
  return (iterations.at(-1) ?? 0) - (iterations[0] ?? 0);
}

/** A budget that the total binds becomes finer as the run goes on; one per iteration does not. */
function isPlainlyFlat({ answer, unit, slope, detectable, budget, budgetSource }: Finding): boolean {
  if (answer.kind !== "flat" || answer.fades) return false;
  if (unit === "count") return slope.high <= 0;
  return budgetSource === "per-iteration" && Math.max(slope.high, detectable) <= CLEARLY * budget;
}
