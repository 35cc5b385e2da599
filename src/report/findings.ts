import type { ScenarioResult, VariantResult } from "../domain/results.ts";
import { couldHaveSeen, decidingMeasure, growthText, leastLeak } from "./growth.ts";
import { addressOf, quoted } from "./site-text.ts";
import { placesIn } from "./sites.ts";
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

/** What the path does without its protection, and where: `+80.2 B, +1 _processing per task, at worker.py:391` in back-quotes. */
export function unprotectedText(scenario: ScenarioResult): string | null {
  const unprotected = variantOf(scenario, "unprotected");
  const growth = unprotected === null ? null : growthText(unprotected, scenario.per);
  const [top] = unprotected === null ? [] : placesIn(unprotected);
  return growth === null || top === undefined ? growth : `${growth}, at ${quoted(addressOf(top))}`;
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
