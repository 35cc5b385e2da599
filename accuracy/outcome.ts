import type { ScenarioResult, VariantResult } from "../src/domain/results.ts";
import type { Quality } from "../src/domain/run.ts";
import type { Case, Family } from "./family.ts";
import { leaksCounts } from "./label.ts";

/** What leakproof said of one case in one repetition. */
export interface Outcome {
  /** Such as `python/shapes:steady`. */
  readonly name: string;
  readonly language: string;
  readonly truth: "leak" | "clean";
  readonly kind: string;
  /** What the case is judged by: counts of the operating system, or bytes. */
  readonly by: "counts" | "bytes";
  readonly quality: Quality;
  /** `unmeasured`: pending or skipped; it says nothing about accuracy. */
  readonly answer: "leak" | "clean" | "inconclusive" | "error" | "unmeasured";
  /** False where a leak is smaller than what the run's budget tolerates: it isn't wrong to clear it. */
  readonly isAboveBudget: boolean;
  readonly seconds: number;
  readonly reason: string;
}

export function outcomeOf(family: Family, { id, label }: Case, scenario: ScenarioResult): Outcome {
  const subjects = scenario.variants.filter(({ role }) => role === "subject");
  return {
    name: `${family.name}:${id}`,
    language: family.language,
    truth: label.truth,
    kind: label.kind,
    by: leaksCounts(label) ? "counts" : "bytes",
    quality: subjects[0]?.quality ?? "blind",
    answer: answerOf(scenario),
    isAboveBudget: label.truth === "clean" || leaksCounts(label) || (label.grows.memory ?? 0) > budgetOf(subjects),
    seconds: scenario.variants.reduce((sum, variant) => sum + variant.seconds, 0),
    reason: scenario.reason,
  };
}

function answerOf({ verdict }: ScenarioResult): Outcome["answer"] {
  switch (verdict) {
    case "leak":
    case "inconclusive":
    case "error":
      return verdict;
    case "no-leak":
    case "protected":
      return "clean";
    case "pending":
    case "skipped":
      return "unmeasured";
  }
}

/** Bytes per iteration: the finest that any byte measure of the subjects was held to; 0 where none was judged. */
function budgetOf(subjects: readonly VariantResult[]): number {
  const budgets = subjects.flatMap(({ measures }) =>
    [measures.memory, measures.heap].flatMap((measure) => (measure === undefined ? [] : [measure.budget])),
  );
  return budgets.length === 0 ? 0 : Math.min(...budgets);
}
