import type { LocatedMeasure } from "../domain/location.ts";
import type { VariantResult } from "../domain/results.ts";

/** What is to be explained. */
export interface MeasuredGrowth {
  /** The measure in which what is allocated shows. */
  readonly bytes: "heap" | "memory";
  /** How fast each measure that grows did so when it was measured, per iteration. */
  readonly rates: Readonly<Partial<Record<LocatedMeasure, number>>>;
}

const LOCATED: readonly LocatedMeasure[] = ["memory", "heap", "fds", "threads", "children"];

/** What of a judged variant grows. Memory that grows over a flat heap is not the runtime's: it is native, or a child's. */
export function measuredGrowth(measures: VariantResult["measures"]): MeasuredGrowth {
  const growing = LOCATED.filter((name) => measures[name]?.growing === true);
  return {
    bytes: growing.includes("heap") || !growing.includes("memory") ? "heap" : "memory",
    rates: Object.fromEntries(growing.map((name) => [name, measures[name]?.perIteration ?? 0])),
  };
}
