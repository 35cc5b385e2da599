import type { Series } from "./measure.ts";
import type { Role, Thresholds } from "./scenario.ts";

/** How closely leakproof could look: see the README's table of qualities. */
export type Quality = "blind" | "assisted" | "cooperative";

/**
 * The runtime whose memory is measured. It decides how much noise memory has to be allowed for: a garbage-collected
 * heap breathes, `native` (C, C++, Rust and anything unknown) does not.
 */
export type Runtime = "python" | "node" | "go" | "jvm" | "ruby" | "dotnet" | "php" | "native";

/** What a run is for. `extend` goes on where `first` stopped (or starts afresh and longer); `confirm` is a fresh process. */
export type RunPurpose = "first" | "extend" | "confirm";

/** A limit of the machine that a leak itself runs into; meeting it is evidence, not an accident. */
export type Exhaustion = "EMFILE" | "ENFILE" | "EAGAIN" | "ENOMEM" | "memory-cap";

export type Phase = "start" | "setup" | "iteration" | "counters" | "teardown";

/** How one run ended. Only `completed` can support a `no-leak`. */
export type RunOutcome =
  | { readonly state: "completed" }
  /** `detail`: the program's own words (traceback or last lines), untrusted text. */
  | { readonly state: "cut-short"; readonly by: Exhaustion; readonly detail: string }
  | { readonly state: "failed"; readonly phase: Phase; readonly reason: string; readonly detail: string }
  | { readonly state: "timed-out"; readonly phase: Phase; readonly timeoutSeconds: number; readonly detail: string }
  /** It ended well but could not be judged: too few marks, lost samples, a tree that could not be read. */
  | { readonly state: "unmeasurable"; readonly reason: string; readonly nextStep: string };

/**
 * What the x axis rests on: `counted` when the workload told how far it was at every mark; `bunched` when its lines
 * arrived in bunches and `silent` when none arrived, so that marks were placed by time and iterations interpolated.
 */
export type MarkPlacement = "counted" | "bunched" | "silent";

export interface Run {
  readonly purpose: RunPurpose;
  readonly series: Series;
  readonly outcome: RunOutcome;
  /** Wall time from the process's start to its end. */
  readonly seconds: number;
  readonly placement: MarkPlacement;
  /** Where the time from its first to its last mark went; null where that was not measured. */
  readonly timing: RunTiming | null;
}

/** Seconds. */
export interface RunTiming {
  /** In batches, the workload at work. */
  readonly batches: number;
  /** At marks, the workload waiting. */
  readonly marks: number;
}

/** All that was measured of one variant at one revision: what the judge sees. */
export interface VariantEvidence {
  readonly role: Role;
  readonly quality: Quality;
  readonly runtime: Runtime;
  readonly thresholds: Thresholds;
  /** In the order in which they were run; empty when nothing could be started. */
  readonly runs: readonly Run[];
  /** Where memory came from: elsewhere than on Linux it is the resident set, which is noisier. */
  readonly memorySource: MemorySource;
  /** Processes that had left the workload's process group and outlived it, as `pid command`; they were ended. */
  readonly escaped: readonly string[];
}

export type MemorySource = "anonymous" | "rss";

/** What has to be measured next before the variant can be judged. Iterations are counted from the start of the run. */
export type NextRun =
  | { readonly kind: "none" }
  | { readonly kind: "extend"; readonly iterations: number }
  /** `least`: where there is no time for all of them. */
  | { readonly kind: "confirm"; readonly iterations: number; readonly least: number };

/** The judge as the run sees it: passed in, so that running knows nothing of statistics. */
export interface Referee {
  /** An early look at a run that is still going on: true when its verdict is beyond doubt, so that it may stop here. */
  isBeyondDoubt(evidence: VariantEvidence): boolean;
  nextRun(evidence: VariantEvidence): NextRun;
}
