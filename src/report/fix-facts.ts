import type { ScenarioResult } from "../domain/results.ts";
import type { Fact } from "./fact.ts";
import { removedByChange, testedFixes } from "./fix.ts";
import type { Terms } from "./terms.ts";

/** What the change takes away of base's leak: `this PR removes 80 B of 80 B per task (95 %: 77 … 83 B)`; null: nothing. */
export function fixedHereText(scenario: ScenarioResult, { change }: Terms): string | null {
  const removed = removedByChange(scenario);
  return removed === null ? null : `${change} ${removed.text}`;
}

/** What each tested fix does, for a terminal. */
export function testedFixFacts(scenario: ScenarioResult): Fact[] {
  return testedFixes(scenario).map(({ fix, text }) => ["Tested fix", `“${fix.name}” ${text}`]);
}
