import type { CounterName, MeasureName } from "./measure.ts";

/** What can be located: a scenario's own counters say nothing of where they are raised. */
export type LocatedMeasure = Exclude<MeasureName, CounterName>;

/** A place in source code, as a stack names it. */
export interface Frame {
  /** Relative to the project's root where it lies inside, else as short as it is still found, such as `site-packages/av/…`. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Null where the runtime doesn't name it. */
  readonly function: string | null;
}

/** Where something was made that is still there: the innermost line of the project's own code. */
export interface Site extends Frame {
  /** What grows here; `heap` and `memory` in bytes, all others in counts. */
  readonly measure: LocatedMeasure;
  readonly bytesPerIteration: number | null;
  readonly countPerIteration: number | null;
  /** The part of the measure's growth that it explains, from 0; null where that can't be told. Sampled, it may exceed 1. */
  readonly share: number | null;
  /** What is made here, such as a type, a thread's name or `inotify`; null where that is not known. */
  readonly what: string | null;
  /** All of it, innermost first: what the site called comes before it, who called the site after it. */
  readonly stack: readonly Frame[];
  /** What keeps it, from the root on, such as `module subtitles.batch: _observers → list → Observer`; null: not known. */
  readonly heldBy: string | null;
  /** The change that is judged touches this line; null: nothing is compared. */
  readonly isInChange: boolean | null;
}

/** What has become more, where no line of code is known for it. */
export interface Kept {
  readonly measure: LocatedMeasure;
  /** A type, a descriptor's path or kind, a thread's name, a child's command line. */
  readonly what: string;
  readonly bytesPerIteration: number | null;
  readonly countPerIteration: number | null;
  readonly heldBy: string | null;
}

/** How a leak was located, and what beside its sites was found. */
export interface Location {
  /** What looked, such as `tracemalloc` or `sampling heap profile`; empty where nothing could. */
  readonly by: readonly string[];
  /** Between the two marks that are compared. */
  readonly iterations: number;
  /** Wall time. */
  readonly seconds: number;
  /** Most first. */
  readonly kept: readonly Kept[];
  /** What could not be told, and what to do about it; null: nothing. */
  readonly remark: string | null;
}
