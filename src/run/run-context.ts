import type { Referee } from "../domain/run.ts";
import type { TreeSampler } from "../measure/tree-sampler.ts";
import type { Bytes } from "../units/bytes.ts";
import type { Milliseconds } from "../units/duration.ts";

/** What measuring a variant needs from outside. */
export interface RunContext {
  /** The project's root, absolute; the workload's folder and relative interpreters start from it. */
  readonly root: string;
  /** The folder that holds `python/adapter.py` and `node/adapter.mjs`, absolute. */
  readonly adapters: string;
  readonly sampler: TreeSampler;
  readonly referee: Referee;
  /** Wall time for all runs of one variant together; infinite where nothing limits it. */
  readonly allowance: Milliseconds;
  /** For the whole process tree of one run. */
  readonly memoryCap: Bytes;
  readonly signal: AbortSignal;
  readonly progress: (event: ProgressEvent) => void;
  /** The environment from which the measured one is made. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** A clock that only goes forward, in milliseconds. */
  readonly now: () => number;
  /** What a first run should take at most; shorter where the timeout is short. */
  readonly firstRunMs: Milliseconds;
  /** Done between a candidate's first run and its confirmation, while nothing of the variant is running. */
  readonly beforeConfirming: () => Promise<void>;
}

export type RunPhase = "starting" | "pilot" | "measuring" | "extending" | "confirming" | "locating" | "ending";

/** How far the measuring of one variant is. */
export interface ProgressEvent {
  readonly phase: RunPhase;
  /** Iterations that the current process has done. */
  readonly iterations: number;
  /** Null while they are not known yet, in which case marks are 0. */
  readonly plannedIterations: number | null;
  readonly marks: number;
  readonly plannedMarks: number;
  /** Since the variant's first process was started. */
  readonly elapsedMs: number;
  /** Until the current run has made its marks; null while that can't be told. */
  readonly remainingMs: number | null;
  /** Memory since the run's first mark, in bytes; null before there are two. */
  readonly growthBytes: number | null;
}
