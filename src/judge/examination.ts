import type { MeasureName } from "../domain/measure.ts";
import { isMeasureName } from "../domain/measure.ts";
import type { MeasureVerdict } from "../domain/results.ts";
import type { Run, VariantEvidence } from "../domain/run.ts";
import { type Confirmation, confirmationOf } from "./confirmation.ts";
import type { Finding } from "./finding.ts";
import { batchesOf, FEWEST_BATCHES, type Findings, findingsOf } from "./run-findings.ts";

/** What is known of one measure after all runs. */
export interface Examined {
  readonly finding: Finding;
  readonly verdict: MeasureVerdict;
  /** What the confirming run says of a candidate (`contradicted`: of what was flat before); null where it has no say. */
  readonly confirmation: Confirmation | "contradicted" | null;
}

/** All that the runs of one variant say, before it is put into a verdict. */
export interface Examination {
  /** The run that is judged: the longest that can be. Null when nothing was run. */
  readonly run: Run | null;
  readonly measures: ReadonlyMap<MeasureName, Examined>;
  /** Sampled, but not at every mark. */
  readonly lost: readonly MeasureName[];
}

export function examine(evidence: VariantEvidence): Examination {
  const run = judgedRun(evidence.runs);
  if (run === null) return { run, measures: new Map(), lost: [] };
  const findings = findingsOf(run.series, evidence);
  const confirm = evidence.runs.findLast((other) => other.purpose === "confirm") ?? null;
  const second = confirm === null ? null : findingsOf(confirm.series, evidence);
  const measures = new Map<MeasureName, Examined>();
  for (const [measure, finding] of findings) measures.set(measure, examineMeasure(measure, finding, confirm, second));
  const sampled = Object.keys(run.series).filter(isMeasureName);
  const lost = batchesOf(run.series) < FEWEST_BATCHES ? [] : sampled.filter((measure) => !measures.has(measure));
  return { run, measures, lost };
}

/** An extended run holds the first one, so the last that can be judged stands for all before it. */
function judgedRun(runs: readonly Run[]): Run | null {
  const own = runs.filter((run) => run.purpose !== "confirm");
  return own.findLast(isJudgeable) ?? own.at(-1) ?? null;
}

function isJudgeable({ outcome, series }: Run): boolean {
  return (outcome.state === "completed" || outcome.state === "cut-short") && batchesOf(series) >= FEWEST_BATCHES;
}

function examineMeasure(
  measure: MeasureName,
  finding: Finding,
  confirm: Run | null,
  second: Findings | null,
): Examined {
  if (finding.answer.kind === "flat") {
    const contradicted = second?.get(measure)?.answer.kind === "grows";
    return contradicted
      ? { finding, verdict: "inconclusive", confirmation: "contradicted" }
      : { finding, verdict: "no-leak", confirmation: null };
  }
  if (finding.answer.kind === "open") return { finding, verdict: "inconclusive", confirmation: null };
  if (confirm === null || second === null) return { finding, verdict: "leak", confirmation: null };
  const confirmation = confirmationOf(measure, finding, confirm, second);
  // A longer run that is flat is the better evidence, so its figures are told.
  const told = confirmation === "refuted" ? (second.get(measure) ?? finding) : finding;
  return { finding: told, verdict: VERDICTS[confirmation], confirmation };
}

const VERDICTS: Readonly<Record<Confirmation, MeasureVerdict>> = {
  confirmed: "leak",
  silent: "leak",
  refuted: "no-leak",
  doubtful: "inconclusive",
};

/**
 * The measures whose doubt is the variant's: all that are open, but memory only where no heap is known to be flat, or where it
 * grew by far more than a runtime does for itself. The runtime's own view is the finer one, but it doesn't see everything:
 * another process, another thread's heap, native code.
 */
export function openMeasures({ measures, run }: Examination, evidence: VariantEvidence): MeasureName[] {
  const heapIsFlat = measures.get("heap")?.verdict === "no-leak";
  const isPartial = evidence.quality === "cooperative" && hasChildren(run);
  return [...measures]
    .filter(([, { verdict }]) => verdict === "inconclusive")
    .filter(
      ([measure, { finding }]) => !(measure === "memory" && heapIsFlat) || growsForSure(finding, isPartial, evidence),
    )
    .map(([measure]) => measure);
}

/** Bytes in the judged window that a runtime takes for itself; V8 for its young generation alone three times 16 MiB. */
const OWN_GROWTH = { ofNode: 64 * 1024 ** 2, ofOthers: 16 * 1024 ** 2 };

/** `isPartial`: the heap is that of one process, and there are others. Asked from outside, all of them have to tell. */
function growsForSure({ slope, budget, total }: Finding, isPartial: boolean, { runtime }: VariantEvidence): boolean {
  const own = runtime === "node" ? OWN_GROWTH.ofNode : OWN_GROWTH.ofOthers;
  return slope.low > budget && (isPartial || total > own);
}

function hasChildren(run: Run | null): boolean {
  return run?.series.children?.some((count) => count > 0) ?? false;
}

export function leakingMeasures({ measures }: Examination): MeasureName[] {
  return [...measures].filter(([, { verdict }]) => verdict === "leak").map(([measure]) => measure);
}
