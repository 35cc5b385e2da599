import type { Frame, Location, Site } from "../domain/location.ts";
import { isMeasureName, type MeasureName, type Series, type Unit, unitOf } from "../domain/measure.ts";
import type { Comparison, MeasureResult, Results, ScenarioResult, VariantResult } from "../domain/results.ts";
import type { Run, RunOutcome } from "../domain/run.ts";
import type { Thresholds } from "../domain/scenario.ts";
import type { Bytes } from "../units/bytes.ts";
import type {
  RecordedComparison,
  RecordedFrame,
  RecordedLocation,
  RecordedMeasure,
  RecordedResults,
  RecordedScenario,
  RecordedSite,
  RecordedVariant,
} from "./results-schema.ts";
import { workloadRuntime } from "./workload-runtime.ts";

/** Completes what a file leaves out. Nothing that is missing is ever taken for a sign that all is well. */
export function completeResults(file: RecordedResults): Results {
  const ids = file.scenarios.map((scenario) => scenario.id);
  const environment = file.environment ?? {};
  const os = environment.os ?? "unknown";
  return {
    schema: 1,
    tool: file.tool,
    title: file.title ?? "Memory leak testing results",
    config: file.config ?? null,
    startedAt: file.startedAt ?? "",
    seconds: file.seconds ?? 0,
    planned: [...new Set([...(file.planned ?? []), ...ids])],
    shard: file.shard ?? null,
    gate: file.gate
      ? { decision: file.gate.decision, reasons: file.gate.reasons ?? [] }
      : { decision: "block", reasons: ["the results record no decision"] },
    environment: {
      os,
      cpus: environment.cpus ?? 0,
      node: environment.node ?? "unknown",
      headSha: environment.headSha ?? null,
      baseSha: environment.baseSha ?? null,
      memorySource: environment.memorySource ?? (/^linux/i.test(os) ? "anonymous" : "rss"),
    },
    comparison: completeComparison(file.comparison ?? null),
    override: file.override ?? null,
    scenarios: file.scenarios.map(completeScenario),
  };
}

function completeComparison(comparison: RecordedComparison | null): Comparison | null {
  if (comparison === null || comparison.state === "no-base") return comparison;
  const { measured, spared, isAdoption } = comparison;
  return { state: "compared", measured: measured ?? [], spared: spared ?? [], isAdoption: isAdoption ?? false };
}

function completeScenario(scenario: RecordedScenario): ScenarioResult {
  return {
    id: scenario.id,
    name: scenario.name,
    verdict: scenario.verdict ?? "inconclusive",
    reason: scenario.reason || NOT_JUDGED,
    nextStep: scenario.nextStep ?? null,
    change: scenario.change ?? null,
    acceptedIn: scenario.acceptedIn ?? null,
    fixRequired: scenario.fixRequired ?? scenario.verdict === "leak",
    fixVerified: scenario.fixVerified ?? null,
    suspect: scenario.suspect ?? null,
    claim: scenario.claim ?? null,
    expected: scenario.expected ?? null,
    priority: scenario.priority ?? null,
    per: scenario.per || "iteration",
    note: scenario.note ?? null,
    accept: scenario.accept ?? null,
    missing: scenario.missing ?? [],
    variants: (scenario.variants ?? []).map(completeVariant),
  };
}

const NOT_JUDGED = "The results record no reason for this verdict.";

function completeVariant(variant: RecordedVariant): VariantResult {
  const workload = variant.workload ?? "";
  const runs = completeRuns(variant);
  return {
    name: variant.name,
    role: variant.role ?? "subject",
    revision: variant.revision ?? "head",
    definition: variant.definition ?? variant.revision ?? "head",
    workload,
    quality: variant.quality ?? "blind",
    runtime: variant.runtime ?? workloadRuntime(workload),
    thresholds: completeThresholds(variant.thresholds),
    verdict: variant.verdict ?? "inconclusive",
    reason: variant.reason || NOT_JUDGED,
    nextStep: variant.nextStep ?? null,
    iterations: variant.iterations ?? runs.reduce((sum, run) => sum + (run.series.iterations.at(-1) ?? 0), 0),
    seconds: variant.seconds ?? 0,
    error: variant.error ?? null,
    measures: completeMeasures(variant.measures ?? {}),
    sites: (variant.sites ?? []).map(completeSite),
    location: variant.location ? completeLocation(variant.location) : null,
    series: hasSamples(variant.series) ? completeSeries(variant.series) : (runs[0]?.series ?? { iterations: [] }),
    runs,
    assists: variant.assists ?? [],
    escaped: variant.escaped ?? [],
    calibration: variant.calibration ?? [],
  };
}

function completeSite(site: RecordedSite): Site {
  const { bytesPerIteration = null, countPerIteration = null } = site;
  return {
    ...completeFrame(site),
    measure: site.measure ?? (bytesPerIteration === null ? "fds" : "memory"),
    bytesPerIteration,
    countPerIteration,
    share: site.share ?? null,
    what: site.what ?? null,
    stack: (site.stack ?? []).map(completeFrame),
    heldBy: site.heldBy ?? null,
    isInChange: site.isInChange ?? null,
  };
}

function completeFrame({ file, line, function: named }: RecordedFrame): Frame {
  return { file, line, function: named ?? null };
}

function completeLocation({ by, iterations, seconds, kept, remark }: RecordedLocation): Location {
  return {
    by: by ?? [],
    iterations: iterations ?? 0,
    seconds: seconds ?? 0,
    kept: (kept ?? []).map(({ bytesPerIteration = null, countPerIteration = null, heldBy = null, ...rest }) => ({
      ...rest,
      bytesPerIteration,
      countPerIteration,
      heldBy,
    })),
    remark: remark ?? null,
  };
}

function completeThresholds(thresholds: RecordedVariant["thresholds"]): Thresholds {
  return {
    perIteration: (thresholds?.perIteration ?? null) as Bytes | null,
    total: (thresholds?.total ?? null) as Bytes | null,
  };
}

/** A file may hold a variant's series alone; where nothing could be started, it holds neither series nor runs. */
function completeRuns(variant: RecordedVariant): Run[] {
  const recorded = variant.runs ?? [];
  const runs = recorded.length === 0 && hasSamples(variant.series) ? [{ purpose: "first" as const }] : recorded;
  const failed = variant.verdict === "error" || typeof variant.error === "string";
  return runs.map((run, index) => ({
    purpose: run.purpose,
    outcome: run.outcome ?? impliedOutcome(variant, failed && index === runs.length - 1),
    seconds: run.seconds ?? (runs.length === 1 ? (variant.seconds ?? 0) : 0),
    placement: run.placement ?? "counted",
    timing: run.timing ?? null,
    series: completeSeries(run.series ?? (index === 0 ? variant.series : null)),
  }));
}

type SeriesInFile = RecordedVariant["series"];

function hasSamples(series: SeriesInFile): series is NonNullable<SeriesInFile> {
  return (series?.iterations?.length ?? 0) > 0;
}

/** A variant that ended in an error must not be taken for completed when it is judged again. */
function impliedOutcome(variant: RecordedVariant, failed: boolean): RunOutcome {
  if (!failed) return { state: "completed" };
  return {
    state: "failed",
    phase: "iteration",
    reason: variant.reason || "the workload failed",
    detail: variant.error ?? "",
  };
}

function completeSeries(series: SeriesInFile): Series {
  const measures = Object.entries(series ?? {}).filter(([name, values]) => isMeasureName(name) && values !== null);
  return { iterations: series?.iterations ?? [], ...Object.fromEntries(measures) };
}

/** A measure of which a figure is missing tells nothing reliable: it is left out. */
function completeMeasures(
  measures: NonNullable<RecordedVariant["measures"]>,
): Partial<Record<MeasureName, MeasureResult>> {
  const complete: Partial<Record<MeasureName, MeasureResult>> = {};
  for (const [name, measure] of Object.entries(measures)) {
    if (!isMeasureName(name)) continue;
    const result = completeMeasure(unitOf(name), (measure ?? {}) as RecordedMeasure);
    if (result !== null) complete[name] = result;
  }
  return complete;
}

function completeMeasure(unit: Unit, measure: RecordedMeasure): MeasureResult | null {
  const { perIteration, low, high, total, detectable, budget, iterations = null } = measure;
  const budgetSource = measure.budgetSource ?? (unit === "count" ? "count" : null);
  if (perIteration == null || low == null || high == null || total == null) return null;
  if (detectable == null || budget == null || budgetSource === null) return null;
  const growing = measure.growing ?? measure.verdict === "leak";
  const silent = high <= budget && detectable <= budget ? "no-leak" : "inconclusive";
  const verdict = measure.verdict ?? (growing ? "leak" : silent);
  return { verdict, perIteration, low, high, total, detectable, budget, budgetSource, unit, iterations, growing };
}
