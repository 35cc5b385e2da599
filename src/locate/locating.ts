import { realpath } from "node:fs/promises";
import { assertNever } from "../domain/assert-never.ts";
import type { LocatedMeasure, Location, Site } from "../domain/location.ts";
import type { Quality, Run, RunOutcome, Runtime } from "../domain/run.ts";
import type { Variant } from "../domain/scenario.ts";
import { launchOf } from "../run/preparation/launch.ts";
import type { RunContext } from "../run/run-context.ts";
import { RunInterrupted } from "../run/run-interrupted.ts";
import { Workbench } from "../run/workbench.ts";
import { milliseconds } from "../units/duration.ts";
import type { Depth } from "./agent-profiler.ts";
import { startExercise } from "./exercise.ts";
import { sanitizerRemark } from "./heaptrack/sanitizer.ts";
import type { MeasuredGrowth } from "./measured-growth.ts";
import { Profilers } from "./profilers.ts";
import { projectFiles } from "./project-files.ts";
import { type RankedGrowth, rankGrowth, type Sightings } from "./ranking.ts";
import { SourcePlaces } from "./source-places.ts";
import { type Part, stopwatch } from "./stopwatch.ts";

/** Milliseconds at work before the profilers begin, and in each half of what they watch. */
const WARM_UP = 2_000;
const HALF = 2_500;
/** Times what measuring took: a single iteration may be far slower under a profiler. */
const LONGEST = 3;
/** Times its time, that a half of fewer may take. */
const SLOW = 2;
/** Iterations before the profilers begin: the first loads what is loaded lazily. */
const FEWEST_WARM = 2;
/** Iterations of a half, unless they are slow: fewer say little of what each keeps. */
const FEWEST = 8;
/** Bytes that a half may grow by; a profiler keeps some of its own for each allocation. */
const MOST_GROWTH = 128 * 1024 ** 2;

/** What was measured of the variant that is looked into. */
export interface Measured extends MeasuredGrowth {
  readonly runtime: Runtime;
  readonly quality: Quality;
  readonly runs: readonly Run[];
  /** Wall time of all its runs together. */
  readonly seconds: number;
}

export interface Located {
  readonly sites: readonly Site[];
  readonly location: Location;
}

/** What is only done between runs that are judged. */
type Judging = Pick<RunContext, "referee" | "firstRunMs" | "beforeConfirming">;

export interface LocatingContext extends Omit<RunContext, keyof Judging> {
  /** Folders, relative to the root, that the project's setup fills. */
  readonly foreign: readonly string[];
}

const NOT_JUDGED: Judging = {
  referee: { isBeyondDoubt: () => false, nextRun: () => ({ kind: "none" }) },
  firstRunMs: milliseconds(WARM_UP + 2 * HALF),
  beforeConfirming: () => Promise.resolve(),
};

/**
 * Runs a variant once more, in a fresh process under profilers, and tells where what it keeps was made; a Python program whose
 * objects explain little of it once again, for what native code keeps. Each takes no more than three times as long as measuring
 * it did, or than its timeout. What goes wrong on the way is the location's remark.
 * @throws the reason of `context.signal` when that is aborted
 */
export async function locate(variant: Variant, measured: Measured, context: LocatingContext): Promise<Located> {
  const startedAt = context.now();
  const told = ({ sites, kept, by, iterations, remark }: Look): Located => {
    const seconds = (context.now() - startedAt) / 1000;
    return { sites, location: { by, iterations, seconds, kept, remark } };
  };
  if (process.platform !== "linux") return told(failedLook("Where it grows is looked for on Linux only."));
  if (context.allowance <= 0) return told(failedLook("The time budget was spent before it could be located."));
  const objects = await look(variant, measured, context, "objects");
  if (measured.runtime !== "python" || objects.explained === null || objects.explained >= MOST_OF_IT) {
    return told(objects);
  }
  const allowance = milliseconds(context.allowance - (context.now() - startedAt));
  if (allowance <= 0) return told(objects);
  const native = await look(variant, measured, { ...context, allowance }, "native");
  return told(
    native.explained !== null && native.explained > objects.explained
      ? bothLooks(objects, native)
      : { ...objects, remark: remarkOf(objects.remark, native.remark) },
  );
}

/** What one run under profilers has shown. */
interface Look extends RankedGrowth {
  readonly by: readonly string[];
  readonly iterations: number;
  readonly remark: string | null;
}

function failedLook(remark: string): Look {
  return { sites: [], kept: [], explained: null, by: [], iterations: 0, remark };
}

async function look(variant: Variant, measured: Measured, context: LocatingContext, depth: Depth): Promise<Look> {
  try {
    await using profilers = await Profilers.for(measured.runtime, launchOf(variant, context, true).env, depth);
    const sightings = await watch(variant, measured, context, profilers, depth);
    const root = await realpath(context.root);
    const places = new SourcePlaces(root, context.foreign, () => projectFiles(root));
    const ranked = rankGrowth(sightings, measured, places);
    const by = [...new Set(sightings.end.map((profile) => profile.by))];
    const remark = remarkOf(profilers.remark?.replaceAll(`${root}/`, "") ?? null, unexplained(ranked.explained));
    return { ...ranked, by, iterations: sightings.iterations.end, remark };
  } catch (error) {
    context.signal.throwIfAborted();
    // The verdict stands, whatever becomes of the search for its place.
    if (error instanceof RunInterrupted) return failedLook(remarkOn(error.outcome));
    return failedLook(`It could not be located: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Counts are located by the first look, and what holds an object is known by it; the second says more of bytes. */
function bothLooks(objects: Look, native: Look): Look {
  const isCount = ({ measure }: { readonly measure: LocatedMeasure }) => measure !== "heap" && measure !== "memory";
  return {
    ...native,
    sites: [...native.sites.filter((site) => !isCount(site)), ...objects.sites.filter(isCount)].sort(
      (a, b) => (b.share ?? 0) - (a.share ?? 0),
    ),
    kept: [...objects.kept.filter(isCount), ...native.kept.filter((kept) => !isCount(kept))],
    by: [...new Set([...objects.by, ...native.by])],
  };
}

function remarkOf(...remarks: readonly (string | null)[]): string | null {
  const told = [...new Set(remarks.filter((remark) => remark !== null))];
  return told.length === 0 ? null : told.join(" ");
}

/** The workload warms up at full speed; then the profilers watch it for two halves, and look after each. */
async function watch(
  variant: Variant,
  measured: Measured,
  context: LocatingContext,
  profilers: Profilers,
  depth: Depth,
): Promise<Sightings> {
  const timeout = milliseconds(Math.max(variant.timeout, LONGEST * 1000 * measured.seconds));
  const bench = new Workbench({ ...variant, timeout }, { ...context, ...NOT_JUDGED }, profilers.environment);
  bench.tell("locating", [], null);
  const { warmUp, iterations, iterationMs } = paceOf(measured.runs);
  const exercise = await startExercise(bench, {
    isCooperative: measured.quality === "cooperative",
    iterations: 2 * Math.max(iterations, Math.ceil((WARM_UP + 2 * HALF) / iterationMs)),
  });
  try {
    const latestMs = Math.min((1000 * measured.seconds) / 2, SLOW * HALF);
    const work = (part: Omit<Part, "latestMs">) =>
      exercise.workUntil(stopwatch(exercise, { ...part, latestMs }, context.now));
    const half = { ms: HALF, fewest: FEWEST, most: Math.ceil(iterations / 2), growth: MOST_GROWTH };
    // Threads and children that stay work on, under the profiler too.
    const isCrowding = (measured.rates.threads ?? 0) > 0 || (measured.rates.children ?? 0) > 0;
    const warm = { ms: WARM_UP, fewest: FEWEST_WARM, most: isCrowding ? FEWEST_WARM : warmUp };
    await work({ ...warm, growth: Number.POSITIVE_INFINITY });
    const from = exercise.iterations;
    await profilers.begin(exercise.workload);
    // Nobody watches: memray isn't there.
    if (depth === "native" && profilers.remark !== null) return NOTHING_SEEN;
    await work(half);
    const first = exercise.iterations - from;
    const midway = await profilers.report(exercise.workload, false);
    await work(half);
    const both = exercise.iterations - from;
    const end = await profilers.report(exercise.workload, true);
    return { midway, end, iterations: { before: from, midway: first, end: both } };
  } finally {
    bench.tell("ending", [], null);
    await exercise.finish();
  }
}

const NOTHING_SEEN: Sightings = { midway: [], end: [], iterations: { before: 0, midway: 0, end: 0 } };

/** How fast its first run was, and after how many iterations it was taken to have warmed up. */
function paceOf(runs: readonly Run[]) {
  const [first] = runs;
  const marks = first?.series.iterations ?? [];
  const iterations = Math.max(1, marks.at(-1) ?? 1);
  const iterationMs = Math.max(1e-6, (1000 * (first?.seconds ?? 0)) / iterations);
  // The judge leaves out the first quarter, too.
  return { iterations, iterationMs, warmUp: marks[Math.floor(marks.length / 4)] ?? 1 };
}

function remarkOn(outcome: RunOutcome): string {
  const refusal = "detail" in outcome ? sanitizerRemark(outcome.detail) : null;
  return refusal ?? `The run that was to locate it ${endOf(outcome)}.`;
}

/** Less explained than this is told. */
const MOST_OF_IT = 0.5;

function unexplained(explained: number | null): string | null {
  if (explained === null || explained >= MOST_OF_IT) return null;
  const part = explained < 0.01 ? "less than 1" : Math.round(100 * explained);
  return `What could be looked into explains ${part} % of the growth: the rest is memory of native code, or of a process that nobody can look into.`;
}

function endOf(outcome: RunOutcome): string {
  switch (outcome.state) {
    case "completed":
      return "was over too soon";
    case "cut-short":
      return `ran into a limit (${outcome.by})`;
    case "failed":
      return `failed: ${outcome.reason}`;
    case "timed-out":
      return `took longer than the timeout of ${outcome.timeoutSeconds} s`;
    case "unmeasurable":
      return `could not be followed: ${outcome.reason}`;
    default:
      return assertNever(outcome);
  }
}
