import type { MarkPlacement } from "../../domain/run.ts";
import type { TreeSample } from "../../measure/tree-sampler.ts";
import { FEWEST_MARKS } from "../../plan/batches.ts";
import type { Mark } from "../mark.ts";
import type { KnownProgress } from "./known-progress.ts";

/** A sample of a command that counts by itself, and what the place of its mark rests on. */
export interface PlacedSample {
  /** The command's active time, milliseconds. */
  readonly at: number;
  /** The K of its last line. */
  readonly reached: number;
  /** It was made because that line had just come; else because time had passed. */
  readonly isCounted: boolean;
  readonly tree: TreeSample;
  /** Null where it could not be told. */
  readonly heap: number | null;
}

/** The command as far as it is known: what was asked of it, and what it told. */
export interface Course {
  readonly iterations: number;
  readonly progress: KnownProgress;
  /** Its active time before the first iteration, milliseconds. */
  readonly startUpMs: number;
  readonly activeMs: number;
}

export interface Placement {
  readonly marks: readonly Mark[];
  readonly placement: MarkPlacement;
}

/** Lines are no measure of progress when two neighbours among the marks that they placed are this share of the run apart. */
const WIDEST_GAP = 1 / 8;

/** Of the marks, the share that must have a heap. */
const MOST_WHOLE = 0.8;

/** Where on the axis of iterations samples stand: by the command's lines if these came as it went, else by time. */
export function placeSamples(samples: readonly PlacedSample[], course: Course): Placement {
  const counted = samples.filter((sample) => sample.isCounted);
  if (isWellSpread(counted, course.iterations) || counted.length === samples.length) {
    const marks = withHeap(counted).map((sample) => markOf(sample, sample.reached));
    return { marks, placement: "counted" };
  }
  const start = { at: course.startUpMs, iterations: 0 };
  const iterationsAt = course.progress.between(start, { at: course.activeMs, iterations: course.iterations });
  // While the last sample was taken the command may have been clearing up.
  const timed = samples.slice(0, -1).filter((sample) => sample.at > start.at);
  return {
    marks: apart(withHeap(timed).map((sample) => markOf(sample, iterationsAt(sample.at)))),
    placement: course.progress.isKnown ? "bunched" : "silent",
  };
}

/** Enough marks, without a hole that a bunch of lines would leave. */
function isWellSpread(counted: readonly PlacedSample[], iterations: number): boolean {
  if (counted.length <= FEWEST_MARKS) return false;
  const gaps = counted.slice(1).map((sample, index) => sample.reached - (counted[index]?.reached ?? 0));
  return Math.max(...gaps) <= WIDEST_GAP * iterations;
}

/** A heap that some mark lacks is lost, so a few marks are given up for it. */
function withHeap(samples: readonly PlacedSample[]): readonly PlacedSample[] {
  const whole = samples.filter(({ heap }) => heap !== null);
  const isWorthIt = whole.length > FEWEST_MARKS && whole.length >= MOST_WHOLE * samples.length;
  return isWorthIt ? whole : samples;
}

/** Of marks that would stand at the same iteration, the first. */
function apart(marks: readonly Mark[]): readonly Mark[] {
  let furthest = -1;
  return marks.filter(({ iterations }) => {
    if (iterations <= furthest) return false;
    furthest = iterations;
    return true;
  });
}

function markOf({ tree, heap }: PlacedSample, iterations: number): Mark {
  return { iterations, tree, own: { heap, counters: {} } };
}
