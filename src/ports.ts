import { availableParallelism, release, type } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BaseRequest } from "./domain/base.ts";
import type { Environment, GatePolicy, Revision, ScenarioResult } from "./domain/results.ts";
import type { Scenario, Variant } from "./domain/scenario.ts";
import { treeSamplerFor } from "./measure/platform.ts";
import type { TreeSampler } from "./measure/tree-sampler.ts";
import type { Shard } from "./plan/shard.ts";
import type { ProgressEvent } from "./run/run-context.ts";
import type { Milliseconds } from "./units/duration.ts";
import { TOOL } from "./version.ts";

/** What was asked for, on the command line or by a workflow. */
export interface CheckRequest {
  /** The configuration file; null: looked for in `folder`. */
  readonly config: string | null;
  readonly folder: string;
  /** Ids; empty: all. */
  readonly scenarios: readonly string[];
  readonly shard: Shard | null;
  readonly resultsFile: string;
  readonly jobs: number;
  /** Wall time for all measuring together; null: no limit. */
  readonly timeBudget: Milliseconds | null;
  readonly gate: GatePolicy;
  readonly base: BaseRequest;
  /** `auto`: base is measured only where it can matter. */
  readonly compare: "auto" | "always";
  /** A change is judged, so that what it alone accepts does not count. */
  readonly isProposed: boolean;
  /** Leaks of known size are planted in clean subjects, to see what is found of them. */
  readonly calibrate: boolean;
  /** Where it grows is looked for in every variant, not only in those that leak. */
  readonly locate: boolean;
  /** The SHA of its own head, which GitHub's merge of it stands for; null: none, or what is checked out. */
  readonly proposedHead: string | null;
}

/** What the pipeline tells of itself while it works. */
export interface ProgressListener {
  setup(state: "started" | "finished", revision: Revision): void;
  variant(scenario: Scenario, variant: Variant, event: ProgressEvent): void;
  scenario(result: ScenarioResult): void;
}

/** What the pipeline reaches the world through. */
export interface Ports {
  /** `leakproof/x.y.z`. */
  readonly tool: string;
  readonly machine: Pick<Environment, "os" | "cpus" | "node">;
  /** The folder of the adapters, absolute. */
  readonly adapters: string;
  readonly sampler: TreeSampler;
  readonly progress: ProgressListener;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly date: () => Date;
  /** A clock that only goes forward, in milliseconds. */
  readonly now: () => number;
  /** Aborted when the user interrupts: everything that was started is ended. */
  readonly signal: AbortSignal;
}

/** The world as it is; only what is told and what interrupts differ from entry to entry. */
export function realPorts(progress: ProgressListener, signal: AbortSignal): Ports {
  return {
    tool: TOOL,
    machine: { os: `${type()} ${release()}`, cpus: availableParallelism(), node: process.version },
    // Beside `dist`, and beside `src`.
    adapters: join(dirname(fileURLToPath(import.meta.url)), "..", "adapters"),
    sampler: treeSamplerFor(process.platform),
    progress,
    environment: process.env,
    date: () => new Date(),
    now: () => performance.now(),
    signal,
  };
}
