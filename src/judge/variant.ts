import { assertNever } from "../domain/assert-never.ts";
import type { MeasureName } from "../domain/measure.ts";
import type { MeasureResult, VariantVerdict } from "../domain/results.ts";
import type { Exhaustion, Run, VariantEvidence } from "../domain/run.ts";
import { formatBytes } from "../units/bytes.ts";
import { formatCount } from "../units/count.ts";
import { rise } from "./curve.ts";
import { type Examination, type Examined, examine, leakingMeasures, openMeasures } from "./examination.ts";
import { type Finding, resultOf } from "./finding.ts";
import { lengthFactor } from "./more-iterations.ts";
import { batchesOf, FEWEST_BATCHES } from "./run-findings.ts";
import {
  budgetText,
  detectableText,
  doubtText,
  listOf,
  longerRun,
  nounOf,
  pluralOf,
  rateText,
  sentence,
  totalText,
} from "./wording.ts";

export interface VariantJudgement {
  readonly verdict: VariantVerdict;
  /** Why, in a sentence or two; never empty. */
  readonly reason: string;
  /** What is left to do, with a number; null when nothing is. */
  readonly nextStep: string | null;
  readonly measures: Readonly<Partial<Record<MeasureName, MeasureResult>>>;
}

type Opinion = Omit<VariantJudgement, "measures">;

/**
 * Judges one variant by all its runs. It leaks when any measure does; a crash or a hang is never anything but an error,
 * whatever an earlier run showed; and what could not be seen is inconclusive, never clean.
 */
export function judgeVariant(evidence: VariantEvidence): VariantJudgement {
  const examination = examine(evidence);
  const failure = failureOf(evidence.runs, examination);
  const opinion = failure ?? opinionOn(evidence, examination);
  return { ...opinion, measures: measuresOf(examination, opinion.verdict) };
}

function measuresOf({ measures }: Examination, verdict: VariantVerdict): VariantJudgement["measures"] {
  const results: Partial<Record<MeasureName, MeasureResult>> = {};
  for (const [measure, examined] of measures) {
    // After a crash nothing was shown to be clean, nor to leak.
    results[measure] = resultOf(examined.finding, verdict === "error" ? "inconclusive" : examined.verdict);
  }
  return results;
}

/** The first failure or hang among the runs, but for a confirming one that had confirmed a leak before it ran out of time. */
function failureOf(runs: readonly Run[], { measures }: Examination): Opinion | null {
  const isConfirmed = [...measures.values()].some(({ confirmation }) => confirmation === "confirmed");
  for (const { outcome, purpose } of runs) {
    if (outcome.state === "timed-out" && purpose === "confirm" && isConfirmed) continue;
    if (outcome.state === "failed") {
      const reason = sentence(`${RUN_NAMES[purpose]} failed in ${outcome.phase}: ${outcome.reason}`);
      return { verdict: "error", reason, nextStep: "Make the workload succeed once, by hand, then measure again." };
    }
    if (outcome.state === "timed-out") {
      const reason = `${RUN_NAMES[purpose]} was still in ${outcome.phase} when it was ended after ${formatCount(outcome.timeoutSeconds)} s.`;
      const nextStep = `Find what it waits for, or raise \`timeout\` above ${formatCount(outcome.timeoutSeconds)} s.`;
      return { verdict: "error", reason, nextStep };
    }
  }
  return null;
}

const RUN_NAMES: Readonly<Record<Run["purpose"], string>> = {
  first: "The run",
  extend: "The longer run",
  confirm: "The confirming run",
};

function opinionOn(evidence: VariantEvidence, examination: Examination): Opinion {
  const { run } = examination;
  if (run === null) return { verdict: "error", reason: "No run could be started.", nextStep: "Start 1 run by hand." };
  const leaking = leakingMeasures(examination);
  if (leaking.length > 0) return leak(evidence, examination, leaking);
  return obstacleOf(run) ?? doubtOf(evidence, examination, run) ?? unseen(evidence, run) ?? clean(examination, run);
}

function leak(evidence: VariantEvidence, { run, measures }: Examination, leaking: readonly MeasureName[]): Opinion {
  // The runtime's own view is the finer one, so it comes first.
  const heapFirst = [...leaking].sort((a, b) => Number(b === "heap") - Number(a === "heap"));
  const growths = heapFirst.map((measure) => {
    const { finding } = measures.get(measure) as Examined;
    return `${nounOf(measure)} grows by ${rateText(finding)}, ${totalText(finding)}`;
  });
  const confirmed = leaking.some((measure) => measures.get(measure)?.confirmation === "confirmed");
  const by = confirmed ? confirmedBy(evidence.runs) : null;
  const unconfirmed = evidence.role === "subject" ? "No second run confirmed it." : null;
  const reason = [sentence(growths.join("; ")), by ?? unconfirmed, placementNote(run)].filter(Boolean).join(" ");
  return { verdict: "leak", reason, nextStep: null };
}

function confirmedBy(runs: readonly Run[]): string | null {
  const confirm = runs.findLast((run) => run.purpose === "confirm");
  if (confirm === undefined) return null;
  const done = formatCount(confirm.series.iterations.at(-1) ?? 0);
  if (confirm.outcome.state === "timed-out") {
    return `A second, fresh run grew at the same rate for ${done} iterations, until its timeout.`;
  }
  return confirm.outcome.state === "cut-short"
    ? `A second, fresh run grew at the same rate until ${LIMITS[confirm.outcome.by]} after ${done} iterations.`
    : `A second, fresh run of ${done} iterations confirmed it.`;
}

const LIMITS: Readonly<Record<Exhaustion, string>> = {
  EMFILE: "its descriptors ran out (EMFILE)",
  ENFILE: "the machine's descriptors ran out (ENFILE)",
  EAGAIN: "threads or processes ran out (EAGAIN)",
  ENOMEM: "memory ran out (ENOMEM)",
  "memory-cap": "it reached the memory cap",
};

/** What kept the run from being judged at all. */
function obstacleOf(run: Run): Opinion | null {
  const { outcome } = run;
  const done = run.series.iterations.at(-1) ?? 0;
  switch (outcome.state) {
    case "unmeasurable":
      return { verdict: "inconclusive", reason: sentence(outcome.reason), nextStep: outcome.nextStep };
    case "cut-short":
      return {
        verdict: "inconclusive",
        reason: `The run was cut short: ${LIMITS[outcome.by]} after ${formatCount(done)} iterations, and no lasting growth was shown up to there.`,
        nextStep: `Find what uses it up within ${formatCount(done)} iterations, or raise that limit.`,
      };
    case "completed":
      return batchesOf(run.series) < FEWEST_BATCHES ? fewMarks(run, done) : null;
    case "failed":
    case "timed-out":
      return null;
    default:
      return assertNever(outcome);
  }
}

function fewMarks(run: Run, done: number): Opinion {
  const batches = batchesOf(run.series);
  const reason = `Only ${formatCount(batches)} marks were taken, and a judgement needs ${FEWEST_BATCHES}.`;
  const factor = FEWEST_BATCHES / Math.max(1, batches);
  return { verdict: "inconclusive", reason, nextStep: longerRun(Math.max(1, done), factor, run.seconds) };
}

/** Measures that leave the verdict open; the one that needs the longest run is the next step. */
function doubtOf(evidence: VariantEvidence, examination: Examination, run: Run): Opinion | null {
  const { measures, lost } = examination;
  const open = openMeasures(examination, evidence).map(
    (measure) => [measure, measures.get(measure) as Examined] as const,
  );
  const causes = [
    ...lost.map((measure) => `${nounOf(measure)} lost samples`),
    ...open.map(([measure, examined]) => `${nounOf(measure)} ${doubtAbout(examined)}`),
    ...(measures.size === 0 && lost.length === 0 ? ["nothing was measured"] : []),
  ];
  if (causes.length === 0) return null;
  const reason = sentence(causes.join("; "));
  if (open.length === 0) return { verdict: "inconclusive", reason, nextStep: "Measure it 1 more time." };
  const factor = Math.max(...open.map(([, { finding }]) => lengthFactor(finding)));
  return {
    verdict: "inconclusive",
    reason,
    nextStep: longerRun(run.series.iterations.at(-1) ?? 0, factor, run.seconds),
  };
}

function doubtAbout({ finding, confirmation }: Examined): string {
  if (finding.answer.kind === "open") return doubtText(finding.answer.doubt, finding);
  return confirmation === "contradicted"
    ? "is flat, but grew in a second, fresh run of double length"
    : `grew by ${rateText(finding)}, but not in proportion in a second, fresh run of double length: still filling up or warming up`;
}

/** Bytes over a whole run, its warm-up among them, that are no small matter. */
const MUCH = 16 * 1024 ** 2;

/** Why a flat run is no evidence. */
function unseen({ escaped }: VariantEvidence, run: Run): Opinion | null {
  if (run.placement === "silent") {
    return {
      verdict: "inconclusive",
      reason: "Nothing grew, but no line `iteration K` arrived: nothing shows that any work was done.",
      nextStep: "Print `iteration 1`, `iteration 2` and so on to stdout as the work is done, and flush each line.",
    };
  }
  const risen = rise({ x: run.series.iterations, y: run.series.memory ?? [] });
  if (run.placement === "bunched" && risen > MUCH) {
    return {
      verdict: "inconclusive",
      reason: `Memory rose by ${formatBytes(risen)} and stood still, but the lines arrived in bunches: it may have done its work by then, and only printed.`,
      nextStep: "Flush after every line, and print at least 24 of them as the work is done.",
    };
  }
  if (escaped.length > 0) {
    return {
      verdict: "inconclusive",
      reason: `Nothing grew in what was measured, but ${escaped.length === 1 ? "a process" : `${formatCount(escaped.length)} processes`} had left it and outlived it: ${escaped.join(", ")}.`,
      nextStep: `Stop ${escaped.length === 1 ? "it" : "all"} in teardown (${formatCount(escaped.length)} left).`,
    };
  }
  return null;
}

function clean({ measures }: Examination, run: Run): Opinion {
  const decides = measures.get("heap") ?? measures.get("memory");
  const counts = [...measures].filter(([, { finding }]) => finding.unit === "count");
  const parts = [
    decides === undefined
      ? null
      : sentence(
          `${nounOf(measures.has("heap") ? "heap" : "memory")} ${flatText(decides)}; ${detectableText(decides.finding)}`,
        ),
    counts.length === 0 ? null : sentence(`no growth in ${listOf(counts.map(([measure]) => pluralOf(measure)))}`),
    placementNote(run),
  ];
  return { verdict: "no-leak", reason: parts.filter(Boolean).join(" "), nextStep: null };
}

function flatText({ finding, confirmation }: Examined): string {
  const flat = isFading(finding)
    ? `is still filling up, ever slower: ${rateText(finding)} is left of it in the long run, within ${budgetText(finding)}`
    : `changes by ${rateText(finding)}, within ${budgetText(finding)}`;
  return confirmation === "refuted"
    ? `grew in the first run only: in a second, fresh run of double length it ${flat}`
    : flat;
}

function isFading({ answer }: Finding): boolean {
  return answer.kind === "flat" && answer.fades;
}

/** What it costs that the iterations were not counted at the marks. */
function placementNote(run: Run | null): string | null {
  switch (run?.placement) {
    case "bunched":
      return "Its lines arrived in bunches, so iterations are known only roughly: flush each line to sharpen the rates.";
    case "silent":
      return "No line `iteration K` arrived, so iterations were spread evenly over the time: print and flush them to sharpen the rates.";
    default:
      return null;
  }
}
