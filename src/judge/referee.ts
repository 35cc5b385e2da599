import type { NextRun, Referee, VariantEvidence } from "../domain/run.ts";
import { examine, leakingMeasures, openMeasures } from "./examination.ts";
import { batchesOf, findingsOf } from "./run-findings.ts";
import { judgeVariant } from "./variant.ts";

/** Half of 96 batches: the first of at most three looks. */
const FEWEST_BATCHES_TO_PEEK = 48;
const NONE: NextRun = { kind: "none" };

/** Tells the run what to measure next, and when it may stop early. */
export const referee: Referee = {
  /**
   * Only for a leak, and only at 99.5 %: peeking at 95 % makes candidates of clean runs. A `fixed` variant is expected to
   * be clean, and deserves its whole run.
   */
  isBeyondDoubt(evidence: VariantEvidence): boolean {
    const run = evidence.runs.at(-1);
    if (run === undefined || run.purpose === "confirm" || evidence.role === "fixed") return false;
    if (batchesOf(run.series) < FEWEST_BATCHES_TO_PEEK) return false;
    return [...findingsOf(run.series, evidence, 0.995).values()].some(({ answer }) => answer.kind === "grows");
  },

  /** A subject's candidate is confirmed in a fresh process, at double length; what is open is run on to double its length. */
  nextRun(evidence: VariantEvidence): NextRun {
    const { verdict } = judgeVariant(evidence);
    if (verdict === "error" || verdict === "no-leak") return NONE;
    const examination = examine(evidence);
    const double = 2 * (examination.run?.series.iterations.at(-1) ?? 0);
    const isConfirmed = evidence.runs.some((run) => run.purpose === "confirm");
    if (double === 0 || isConfirmed) return NONE;
    if (leakingMeasures(examination).length > 0) {
      return evidence.role === "subject" ? { kind: "confirm", iterations: double } : NONE;
    }
    return mayExtend(evidence) && openMeasures(examination).length > 0 ? { kind: "extend", iterations: double } : NONE;
  },
};

/** Subjects may be run on to four times the first length, the others to twice it. */
function mayExtend({ runs, role }: VariantEvidence): boolean {
  const extensions = runs.filter((run) => run.purpose === "extend").length;
  return runs.at(-1)?.outcome.state === "completed" && extensions < (role === "subject" ? 2 : 1);
}
