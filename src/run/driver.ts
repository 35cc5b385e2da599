import type { Quality, Run, RunOutcome, Runtime } from "../domain/run.ts";

/** A run that is shorter than this share of what was asked for is not worth its time. */
export const WORTHWHILE = 0.75;

/** Drives one kind of workload through the runs that the referee asks for. Runs that go wrong are returned, not thrown. */
export interface Driver extends AsyncDisposable {
  readonly quality: Quality;
  readonly runtime: Runtime;
  /** The first run, up to its last mark. */
  first(): Promise<Run>;
  /** The same run made longer, up to `iterations` in all; null where no time is left for it. */
  extend(iterations: number): Promise<Run | null>;
  /** A run of `iterations` in a fresh process, or of at least about `least`; null where no time is left for that. */
  confirm(iterations: number, least: number): Promise<Run | null>;
  /** Has a workload that waits at its last mark tear itself down; null when it did so well, or none waits. */
  close(): Promise<RunOutcome | null>;
}
