import type { MeasureName } from "../domain/measure.ts";
import type { Run } from "../domain/run.ts";
import type { Finding } from "./finding.ts";
import { batchesOf, type Findings } from "./run-findings.ts";
import { type Slope, theilSen } from "./theil-sen.ts";

/** What a second, fresh run says of a candidate. `silent`: it ended before it could say anything. */
export type Confirmation = "confirmed" | "refuted" | "doubtful" | "silent";

/** How far the second run's rate may lie beside the first's interval, as a part of the first's rate. */
const RATE_TOLERANCE = 0.25;
/** "About double the growth in double the iterations": growth with the square root of time reaches 0.71 of it. */
const LEAST_GROWTH = 0.75;

/** Marks, and iterations as a part of those in which the candidate showed, of a second run that ran out of time. */
const FEWEST_SLOWED = 12;
const LEAST_SLOWED = 1.5;

/**
 * Does the second run show the candidate of the first again? Its growth must be one that lasts by itself, at the same rate
 * (or a higher one), and in proportion to its length: what grows ever slower shows here at the latest. A limit of the
 * machine that was met on the way confirms it when the rate was the same up to there, and so does a timeout after enough of it.
 */
export function confirmationOf(measure: MeasureName, candidate: Finding, run: Run, findings: Findings): Confirmation {
  if (run.outcome.state === "cut-short" || isSlowed(run, candidate)) {
    const soFar = slopeSoFar(measure, run);
    if (soFar === null) return "silent";
    return agrees(candidate, soFar) ? "confirmed" : "doubtful";
  }
  const second = findings.get(measure);
  if (run.outcome.state !== "completed" || second === undefined) return "silent";
  if (second.answer.kind === "flat") return second.total >= candidate.total ? "doubtful" : "refuted";
  if (second.answer.kind === "open" && second.answer.doubt === "few-marks") return "silent";
  if (second.answer.kind === "open" && !exceeds(candidate, second)) return "doubtful";
  return agrees(candidate, second.slope) && isProportional(candidate, second) ? "confirmed" : "doubtful";
}

/**
 * It ran out of time after it had done all that showed the candidate once more: a leak may slow its own iterations, and the marks
 * that collect what it keeps. One that hung before that is no evidence.
 */
function isSlowed({ outcome, series }: Run, candidate: Finding): boolean {
  if (outcome.state !== "timed-out" || outcome.phase !== "iteration" || batchesOf(series) < FEWEST_SLOWED) return false;
  return (series.iterations.at(-1) ?? 0) >= LEAST_SLOWED * candidate.iterations;
}

/** Over all marks after the first; null with fewer than three, or where samples were lost. */
function slopeSoFar(measure: MeasureName, { series }: Run): Slope | null {
  const values = series[measure];
  if (values === undefined || batchesOf(series) < 3) return null;
  const slope = theilSen({ x: series.iterations.slice(1), y: values.slice(1) });
  return Number.isFinite(slope.low + slope.high) ? slope : null;
}

/** A candidate of a fast loop was found by less than the budget of an iteration: its second run is held to the same. */
function exceeds({ budget }: Finding, { answer, slope }: Finding): boolean {
  return answer.kind === "open" && answer.doubt === "straddles" && slope.low > budget;
}

/** The intervals overlap within a tolerance, or the second run's lies higher. */
function agrees({ slope, budget }: Finding, second: Slope): boolean {
  const tolerance = Math.max(RATE_TOLERANCE * slope.slope, budget / 2);
  return second.high >= slope.low - tolerance && second.high > 0;
}

function isProportional(candidate: Finding, second: Finding): boolean {
  const byTotal = second.total / second.iterations >= (LEAST_GROWTH * candidate.total) / candidate.iterations;
  // A doubling table makes totals jump about; the rate of its entries doesn't.
  return byTotal || second.slope.slope >= LEAST_GROWTH * candidate.slope.slope;
}
