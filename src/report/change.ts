import { assertNever } from "../domain/assert-never.ts";
import type { Comparison, ScenarioResult, VariantResult } from "../domain/results.ts";
import { figuresText, growingMeasures, growthText, type Measured } from "./growth.ts";
import { baseSubjects, counterpartOf, headSubjects, leakingSubject, worstLeak } from "./suspects.ts";
import type { Terms } from "./terms.ts";

/** How a suspect stands to base, in a few words; null where there is nothing to say. */
export function changeText(scenario: ScenarioResult, { base, change }: Terms): string | null {
  switch (scenario.change) {
    case "introduced":
      return `new: ${base} does not leak here`;
    case "worse": {
      const there = growthOnBase(scenario);
      return `worse than in ${base}${there === null ? "" : `, there ${there}`}`;
    }
    case "pre-existing":
      return `in ${base} too`;
    case "fixed": {
      const there = growthOnBase(scenario);
      return `fixed by ${change}${there === null ? "" : `: ${base} leaks ${there}`}`;
    }
    case "coverage-lost":
      return "coverage lost";
    case "none":
      return null;
    case null:
      return doubtOnBase(scenario) === null ? null : `${base} could not be judged here`;
    default:
      return assertNever(scenario.change);
  }
}

/** How much base leaks where this does, or where it would without the fix: `10.0 kB, 1 thread per batch request`. */
function growthOnBase(scenario: ScenarioResult): string | null {
  const { onBase } = comparedSubjects(scenario);
  return onBase === null ? null : growthText(onBase, scenario.per, { signed: false });
}

/** What base does where this grows, with its intervals: `0 B (−3 … 3 B), 0 threads per batch request`. */
export function figuresOnBase(scenario: ScenarioResult): string | null {
  const { growing, onBase } = comparedSubjects(scenario);
  if (growing === null || onBase === null) return null;
  const figures = growingMeasures(growing).flatMap(([name]): Measured[] => {
    const measure = onBase.measures[name];
    return measure === undefined ? [] : [[name, measure]];
  });
  return figures.length === 0 ? null : figuresText(figures, scenario.per);
}

/** Head's leak and base's run of the same subject; for one that is fixed, base's leak alone. */
function comparedSubjects(scenario: ScenarioResult): {
  readonly growing: VariantResult | null;
  readonly onBase: VariantResult | null;
} {
  const leaking = leakingSubject(scenario);
  if (leaking !== null) return { growing: leaking, onBase: counterpartOf(leaking, scenario) };
  const onBase = scenario.change === "fixed" ? worstLeak(baseSubjects(scenario)) : null;
  return { growing: onBase, onBase };
}

/** Why a leak could not be compared with base though base was run; null where it could, and where nothing leaks. */
export function doubtOnBase(scenario: ScenarioResult): string | null {
  if (scenario.verdict !== "leak" || scenario.change !== null) return null;
  const unclear = baseSubjects(scenario).find(({ verdict }) => verdict === "inconclusive" || verdict === "error");
  return unclear?.reason ?? null;
}

/**
 * What base's copy of a scenario that the change alters says against head's own: that it alone shows the leak, or that it
 * still leaks where the leak is called fixed. Null where they agree, or there is none.
 */
export function witnessText(scenario: ScenarioResult, { base }: Terms): string | null {
  const leaking = headSubjects(scenario).filter(({ verdict }) => verdict === "leak");
  if (leaking.length === 0 || leaking.some(({ definition }) => definition === "head")) return null;
  if (scenario.verdict === "leak") return `only ${base}'s copy of the scenario shows it`;
  return scenario.change === "fixed" ? `yet ${base}'s copy of the scenario still leaks: look at its diff` : null;
}

/**
 * Whether base has no such scenario of its own, so that head's was run there. Not where base has no configuration at all:
 * that is said once, for all of them.
 */
export function isNewScenario(scenario: ScenarioResult, comparison: Comparison | null): boolean {
  if (comparison?.state === "compared" && comparison.isAdoption) return false;
  const onBase = baseSubjects(scenario);
  return onBase.length > 0 && onBase.every(({ definition }) => definition === "head");
}
