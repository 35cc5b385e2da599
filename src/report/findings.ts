import type { ScenarioResult, VariantResult } from "../domain/results.ts";
import {
  couldHaveSeen,
  decidingMeasure,
  growingMeasures,
  growthText,
  leastLeak,
  type Measured,
  ratesText,
} from "./growth.ts";
import { headSubjects, leakingSubject, variantOf } from "./suspects.ts";

/** The least growth that every subject would have shown; null where one was not measured. */
export function scenarioCouldHaveSeen(scenario: ScenarioResult): string | null {
  const subjects = headSubjects(scenario);
  const coarsest = subjects.toSorted((a, b) => coarseness(b) - coarseness(a))[0];
  if (coarsest === undefined || subjects.some((subject) => decidingMeasure(subject) === null)) return null;
  return couldHaveSeen(coarsest, scenario.per);
}

function coarseness(variant: VariantResult): number {
  const deciding = decidingMeasure(variant);
  return deciding === null ? 0 : leastLeak(deciding[1]);
}

/** How the worst subject grows: `+42.0 kB, +2 threads per batch request`. */
export function leakText(scenario: ScenarioResult): string | null {
  const subject = leakingSubject(scenario);
  return subject === null ? null : growthText(subject, scenario.per);
}

/** What the path does without its protection: `+80.2 B, +1 _processing per task`. */
export function unprotectedText(scenario: ScenarioResult): string | null {
  const unprotected = variantOf(scenario, "unprotected");
  return unprotected === null ? null : growthText(unprotected, scenario.per);
}

/** The growth that the tested fix takes away, `42.0 kB, 2 threads per batch request`; null without both measurements. */
export function removedByFix(scenario: ScenarioResult): string | null {
  const subject = leakingSubject(scenario);
  const fixed = variantOf(scenario, "fixed");
  if (subject === null || fixed === null) return null;
  const removed = growingMeasures(subject).flatMap((measured) => removedOf(measured, fixed));
  return removed.length === 0 ? null : ratesText(removed, scenario.per, { signed: false });
}

function removedOf([name, result]: Measured, fixed: VariantResult): Measured[] {
  const after = fixed.measures[name];
  const removed = after === undefined ? 0 : result.perIteration - after.perIteration;
  return removed > 0 ? [[name, { ...result, perIteration: removed }]] : [];
}

/** The files, or the command, that the scenario's own variants run, without the role that each plays there. */
export function workloadFiles(scenario: ScenarioResult): string[] {
  const own = scenario.variants.filter(({ revision, definition }) => revision === "head" && definition === "head");
  const files = own.map(({ workload }) =>
    workload
      .replace(/^(python|node|command|service): */, "")
      .replace(/^(\S+\.py):\w+$/, "$1")
      .replace(/^(\S+\.[cm]?[jt]s)#\w+$/, "$1"),
  );
  return [...new Set(files)].filter((file) => file !== "");
}
