import type { NextRun, Referee, Run, VariantEvidence } from "../domain/run.ts";
import { isBeyondDoubt } from "./early-look.ts";
import { examine, leakingMeasures, openMeasures } from "./examination.ts";
import { judgeVariant } from "./variant.ts";

const NONE: NextRun = { kind: "none" };

/** Tells the run what to measure next, and when it may stop early. */
export const referee: Referee = {
  isBeyondDoubt,

  /** A subject's candidate is confirmed in a fresh process, at double length or more; what is open is run on to double its length. */
  nextRun(evidence: VariantEvidence): NextRun {
    const { verdict } = judgeVariant(evidence);
    if (verdict === "error" || verdict === "no-leak") return NONE;
    const examination = examine(evidence);
    const double = 2 * (examination.run?.series.iterations.at(-1) ?? 0);
    const isConfirmed = evidence.runs.some((run) => run.purpose === "confirm");
    if (double === 0 || isConfirmed) return NONE;
    if (leakingMeasures(examination).length > 0) {
      const iterations = confirmingIterations(examination.run);
      return evidence.role === "subject" ? { kind: "confirm", iterations, least: double } : NONE;
    }
    return mayExtend(evidence) && openMeasures(examination, evidence).length > 0
      ? { kind: "extend", iterations: double }
      : NONE;
  },
};

/** A cache whose entries expire, or are cleared by a timer, shows only after a time, however many iterations went before. */
const CONFIRMING_SECONDS = 10;
/** A run that was over at once tells little of how long others take. */
const MOST_TIMES = 8;

/** Twice as many as in the run before, and as many as it takes to last. */
function confirmingIterations(run: Run | null): number {
  const done = run?.series.iterations.at(-1) ?? 0;
  const lasting = CONFIRMING_SECONDS / Math.max(run?.seconds ?? 0, 0.1);
  return Math.round(done * Math.max(2, Math.min(lasting, MOST_TIMES)));
}

/** In which a subject's run may be made longer once more: twice the time of a first run. */
const SHORT_SECONDS = 20;

/** Subjects may be run on to four times the first length, or eight times one that was short; the others to twice it. */
function mayExtend({ runs, role }: VariantEvidence): boolean {
  const last = runs.at(-1);
  const extensions = runs.filter((run) => run.purpose === "extend").length;
  const most = role !== "subject" ? 1 : (last?.seconds ?? 0) < SHORT_SECONDS ? 3 : 2;
  return last?.outcome.state === "completed" && extensions < most;
}
