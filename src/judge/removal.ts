import type { MeasureResult } from "../domain/results.ts";
import { SAME_RATE } from "./change.ts";
import { differenceOf, type Estimate } from "./difference.ts";

/** `all`: what is left is no leak; `part`: something may be left; `none`: nothing that could be told from no effect. */
export type Effect = "all" | "part" | "none";

/** What a fix takes away of a measure that grows without it. */
export interface Removal {
  /** Per iteration, in the measure's unit. */
  readonly removed: Estimate;
  readonly effect: Effect;
}

/**
 * How much less a measure grows with a fix than without it. Growth that goes on has to be smaller by more than the budget,
 * and by more than two runs of the same code may differ, to count as another; where it is gone, the interval of the
 * difference has to exclude 0.
 * @param before a measure that grows
 * @param after the same with the fix
 */
export function removalOf(before: MeasureResult, after: MeasureResult): Removal {
  const removed = differenceOf(before, after);
  if (removed.low <= 0) return { removed, effect: "none" };
  if (after.verdict === "no-leak") return { removed, effect: "all" };
  const least = Math.max(before.budget, SAME_RATE * before.perIteration);
  return { removed, effect: removed.perIteration > least ? "part" : "none" };
}

/** Of all measures that grew together; null of nothing. */
export function effectOf(removals: readonly Removal[]): Effect | null {
  if (removals.length === 0) return null;
  const [first, ...others] = new Set(removals.map(({ effect }) => effect));
  return others.length === 0 ? (first ?? null) : "part";
}
