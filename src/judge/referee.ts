import type { NextRun, Referee, VariantEvidence } from "../domain/run.ts";
import { isBeyondDoubt } from "./early-look.ts";
import { examine, leakingMeasures, openMeasures } from "./examination.ts";
import { judgeVariant } from "./variant.ts";

const NONE: NextRun = { kind: "none" };

/** Tells the run what to measure next, and when it may stop early. */
export const referee: Referee = {
  isBeyondDoubt,

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
