import type { NextRun, Referee, VariantEvidence } from "../domain/run.ts";
import { examine, leakingMeasures, openMeasures } from "./examination.ts";
import type { Finding } from "./finding.ts";
import { batchesOf, findingsOf } from "./run-findings.ts";
import { judgeVariant } from "./variant.ts";

/** Half of 96 batches: the first of at most three looks. */
const FEWEST_BATCHES_TO_PEEK = 48;
/** In the judged part of the run. */
const EVIDENT_BYTES = 8 * 1024 ** 2;
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
    return [...findingsOf(run.series, evidence, 0.995).values()].some(isEvident);
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

/** A cache that fills grows like a leak until it is full, and a run that is stopped early sees less far: few are so large. */
function isEvident({ answer, unit, total }: Finding): boolean {
  return answer.kind === "grows" && (unit === "count" || total >= EVIDENT_BYTES);
}

/** Subjects may be run on to four times the first length, the others to twice it. */
function mayExtend({ runs, role }: VariantEvidence): boolean {
  const extensions = runs.filter((run) => run.purpose === "extend").length;
  return runs.at(-1)?.outcome.state === "completed" && extensions < (role === "subject" ? 2 : 1);
}
