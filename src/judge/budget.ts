import type { BudgetSource } from "../domain/results.ts";
import type { VariantEvidence } from "../domain/run.ts";
import { heapNoise, memoryNoise } from "./noise-table.ts";

export type ByteMeasure = "memory" | "heap";

/** How much growth a measure may show, in bytes per iteration. */
export interface Budget {
  readonly limit: number;
  readonly source: BudgetSource;
  /** The threshold per iteration, which `limit` is above where there were few iterations. */
  readonly perIteration: number;
  /**
   * Growth beyond this is a leak however little of it falls on an iteration: a default per iteration must not let a fast
   * loop keep a hundred megabytes. Infinite where the user has said what an iteration may keep.
   */
  readonly evident: number;
  /** What clean programs of this kind show; above `limit` only where the user's own thresholds are that strict. */
  readonly noise: number;
  /** The finest step that the measure takes, in bytes. */
  readonly quantum: number;
}

const PER_ITERATION = 64;
const TOTAL_HEAP = 16 * 1024;
const TOTAL_MEMORY = 64 * 1024;
const TOTAL_COLLECTED_BLIND = 1024 * 1024;

const EVIDENT_TOTAL = 1024 * 1024;

const PAGE = 4096;
/** What every common allocator rounds to. */
const CHUNK = 16;

type Circumstances = Pick<VariantEvidence, "quality" | "runtime" | "thresholds" | "memorySource">;

/**
 * Growth must exceed both the threshold per iteration and the one in total, so the larger binds; `iterations` are those of
 * the judged window. A default is raised to the known noise, a threshold of the user's never is.
 */
export function budgetFor(measure: ByteMeasure, circumstances: Circumstances, iterations: number): Budget {
  const { thresholds } = circumstances;
  const noise = noiseOf(measure, circumstances);
  const usual = defaultTotal(measure, circumstances);
  const total = thresholds.total ?? Math.max(usual, noise);
  const raised = thresholds.total === null && noise > usual;
  const perIteration = thresholds.perIteration ?? PER_ITERATION;
  const byTotal = total / iterations > perIteration;
  const limit = byTotal ? total / iterations : perIteration;
  return {
    limit,
    perIteration,
    evident:
      thresholds.perIteration === null ? Math.max(EVIDENT_TOTAL, 4 * total) / iterations : Number.POSITIVE_INFINITY,
    source: byTotal ? (raised ? "noise" : "total") : "per-iteration",
    noise: noise / iterations,
    quantum: quantumOf(measure),
  };
}

/** The finest step that a measure takes, in bytes. */
export function quantumOf(measure: ByteMeasure): number {
  return measure === "memory" ? PAGE : CHUNK;
}

function noiseOf(measure: ByteMeasure, { quality, runtime, memorySource }: Circumstances): number {
  return measure === "heap" ? heapNoise(runtime) : memoryNoise(quality, runtime, memorySource);
}

function defaultTotal(measure: ByteMeasure, { quality, runtime }: Circumstances): number {
  if (measure === "heap") return TOTAL_HEAP;
  const collected = runtime !== "native" && runtime !== "python";
  return quality === "blind" && collected ? TOTAL_COLLECTED_BLIND : TOTAL_MEMORY;
}
