import { assertNever } from "../domain/assert-never.ts";
import type { ScenarioResult, VariantResult } from "../domain/results.ts";
import { figuresText, growingMeasures, growthText, type Measured } from "./growth.ts";
import { baseSubjects, headSubjects, leakingSubject, worstLeak } from "./suspects.ts";
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
      return `coverage lost: ${base} measures it`;
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
  const leaking = counterpartOf(scenario) ?? worstLeak(baseSubjects(scenario));
  return leaking === null ? null : growthText(leaking, scenario.per, { signed: false });
}

/** What base does where this grows, with its intervals: `0 B (−3 … 3 B), 0 threads per batch request`. */
export function figuresOnBase(scenario: ScenarioResult): string | null {
  const subject = leakingSubject(scenario) ?? worstLeak(baseSubjects(scenario));
  const onBase = subject?.revision === "base" ? subject : counterpartOf(scenario);
  if (subject === null || onBase === null) return null;
  const figures = growingMeasures(subject).flatMap(([name]): Measured[] => {
    const measure = onBase.measures[name];
    return measure === undefined ? [] : [[name, measure]];
  });
  return figures.length === 0 ? null : figuresText(figures, scenario.per);
}

/** Base's run of the subject that leaks. */
function counterpartOf(scenario: ScenarioResult): VariantResult | null {
  const subject = leakingSubject(scenario);
  return baseSubjects(scenario).find(({ name }) => name === subject?.name) ?? null;
}

/** Why a leak could not be compared with base though base was run; null where it could, and where nothing leaks. */
export function doubtOnBase(scenario: ScenarioResult): string | null {
  if (scenario.verdict !== "leak" || scenario.change !== null) return null;
  const unclear = baseSubjects(scenario).find(({ verdict }) => verdict === "inconclusive" || verdict === "error");
  return unclear?.reason ?? null;
}

/**
 * That only base's copy of the scenario shows the leak, because the change alters what judges it; null where head's own
 * scenario shows it too.
 */
export function witnessText(scenario: ScenarioResult, { base }: Terms): string | null {
  const leaking = headSubjects(scenario).filter(({ verdict }) => verdict === "leak");
  const isSeenByCopyAlone = leaking.length > 0 && leaking.every(({ definition }) => definition === "base");
  return isSeenByCopyAlone ? `only ${base}'s copy of the scenario shows it` : null;
}

/** Base has no such scenario of its own, so that head's was run there. */
export function isNewScenario(scenario: ScenarioResult): boolean {
  const onBase = baseSubjects(scenario);
  return onBase.length > 0 && onBase.every(({ definition }) => definition === "head");
}
