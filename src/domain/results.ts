import type { Location, Site } from "./location.ts";
import type { MeasureName, Series, Unit } from "./measure.ts";
import type { MemorySource, Quality, Run, Runtime } from "./run.ts";
import type { Role, ScenarioFacts, Thresholds } from "./scenario.ts";

/** The contents of `results.json`, the one file that is handed over between jobs. Other tools depend on the names. */
export interface Results {
  readonly schema: 1;
  readonly tool: string;
  readonly title: string;
  /** The configuration, as a command line started in the same folder would name it; null: found without being named. */
  readonly config: string | null;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  /** Wall time so far. */
  readonly seconds: number;
  /** The ids of all scenarios of this run (or shard), in report order; those without an entry have not been measured. */
  readonly planned: readonly string[];
  readonly shard: string | null;
  readonly gate: Gate;
  readonly environment: Environment;
  /** How base took part; null: nothing was to be compared. */
  readonly comparison: Comparison | null;
  /** Somebody with the right to has let this head pass all the same; null: nobody, or nobody had to. */
  readonly override: Override | null;
  readonly scenarios: readonly ScenarioResult[];
}

export interface Gate {
  readonly decision: "pass" | "block";
  /** What blocks; beside an override, what would have. */
  readonly reasons: readonly string[];
}

/** A label on the pull request, applied after its head was pushed. */
export interface Override {
  readonly label: string;
  /** The login of whoever applied it. */
  readonly by: string;
}

export type Comparison =
  /** `measured` and `spared`: ids of the scenarios whose base was measured, or did not have to be. */
  | {
      readonly state: "compared";
      readonly measured: readonly string[];
      readonly spared: readonly string[];
      /** Base has no configuration (this change brings it), so head's decides; then what a change loosens can't be told. */
      readonly isAdoption: boolean;
    }
  /** Base was to be compared and could not be. */
  | { readonly state: "no-base"; readonly reason: string };

export type FailOn = "regression" | "leak" | "never";
export type OnInconclusive = "warn" | "block";

export interface GatePolicy {
  readonly failOn: FailOn;
  readonly onInconclusive: OnInconclusive;
}

export interface Environment {
  readonly os: string;
  readonly cpus: number;
  readonly node: string;
  readonly headSha: string | null;
  readonly baseSha: string | null;
  readonly memorySource: MemorySource;
}

export type ScenarioVerdict = "leak" | "protected" | "no-leak" | "inconclusive" | "pending" | "skipped" | "error";
export type VariantVerdict = "leak" | "no-leak" | "inconclusive" | "error";
export type Change = "introduced" | "worse" | "pre-existing" | "fixed" | "coverage-lost" | "none";
export type Revision = "head" | "base";

export interface ScenarioResult extends ScenarioFacts {
  readonly verdict: ScenarioVerdict;
  /** Why, in one sentence; never empty. */
  readonly reason: string;
  /** What to do about it, with a number; null when nothing is left to do. */
  readonly nextStep: string | null;
  /** Against base; null: there is no base. */
  readonly change: Change | null;
  /** Where a leak is accepted: `base`, by what is merged already; `head`, by the change itself; null: nowhere. */
  readonly acceptedIn: Revision | null;
  /** A subject leaks. */
  readonly fixRequired: boolean;
  /** The `fixed` variant is clean; null without one, or when it could not be judged. */
  readonly fixVerified: boolean | null;
  /** What `requires` names and this machine lacks, such as `python: watchdog`. */
  readonly missing: readonly string[];
  readonly variants: readonly VariantResult[];
}

export interface VariantResult {
  readonly name: string;
  readonly role: Role;
  /** Whose code was measured. */
  readonly revision: Revision;
  /**
   * Whose configuration and workload file drove it: the revision's own, or for a scenario that base lacks, head's on base;
   * for one that head changes, base's on head as well, so that a change can't hollow out what judges it.
   */
  readonly definition: Revision;
  /** As configured, such as `python: leaks/queue.py:normal`. */
  readonly workload: string;
  readonly quality: Quality;
  readonly runtime: Runtime;
  readonly thresholds: Thresholds;
  readonly verdict: VariantVerdict;
  readonly reason: string;
  readonly nextStep: string | null;
  /** Units of work done in all runs together. */
  readonly iterations: number;
  /** Wall time of all runs together. */
  readonly seconds: number;
  /** The program's own last words (a traceback), where it failed: untrusted text. */
  readonly error: string | null;
  readonly measures: Readonly<Partial<Record<MeasureName, MeasureResult>>>;
  /** Where it grows, most first; empty where nobody looked, or no line is known. */
  readonly sites: readonly Site[];
  /** Null: nobody looked. */
  readonly location: Location | null;
  /** The first run's. */
  readonly series: Series;
  readonly runs: readonly Run[];
  /** Settings made from outside to quieten the runtime, such as `MALLOC_ARENA_MAX=1`. */
  readonly assists: readonly string[];
  /** Processes that outlived the workload outside its process group, and were ended. */
  readonly escaped: readonly string[];
  /** What was found again of leaks that were planted in it; empty where none were. */
  readonly calibration: readonly Recovery[];
}

/** What was found again of a leak of known size that was planted in a workload. Rates in bytes per iteration. */
export interface Recovery {
  readonly measure: "memory" | "heap";
  /** What each iteration really kept. */
  readonly planted: number;
  /** The rate that was measured, less the workload's own, and its 95 % interval; null where the run with it failed. */
  readonly found: { readonly perIteration: number; readonly low: number; readonly high: number } | null;
  /** The interval holds what was planted. */
  readonly covered: boolean;
  /** What one run with it, by itself, was judged to be. */
  readonly verdict: VariantVerdict;
}

export type MeasureVerdict = "leak" | "no-leak" | "inconclusive";

/** Which of the limits the budget is: the larger one binds. `noise`: a default raised to the quality's known noise. */
export type BudgetSource = "per-iteration" | "total" | "noise" | "count";

/** Growth of one measure over the judged window; rates per iteration, in `unit`. */
export interface MeasureResult {
  readonly verdict: MeasureVerdict;
  readonly perIteration: number;
  /** The 95 % interval of `perIteration`. */
  readonly low: number;
  readonly high: number;
  readonly total: number;
  /** The smallest growth per iteration that this run would have called a leak. */
  readonly detectable: number;
  readonly budget: number;
  readonly budgetSource: BudgetSource;
  readonly unit: Unit;
  /** Units of work in the judged window, which `total` covers; null in older files. */
  readonly iterations: number | null;
  /** It was judged to grow for ever: `verdict` is `leak`. */
  readonly growing: boolean;
}
