import type { ScenarioResult } from "../domain/results.ts";

/** What the team expected, read from its own words; null when they say neither. */
export function expectsLeak(expected: string | null): boolean | null {
  const words = (expected ?? "").toLowerCase();
  if (/no[\s_-]*leak|not\s+a\s+leak|protected|unlikely/.test(words)) return false;
  return words.includes("leak") ? true : null;
}

/** Whether the measurement says the opposite of what was expected. */
export function isDisagreement(scenario: ScenarioResult): boolean {
  const expected = expectsLeak(scenario.expected);
  const measured = measuredLeak(scenario);
  return expected !== null && measured !== null && expected !== measured;
}

/** Null too where the change fixes what was suspected: then both answers are true, one before it and one after. */
function measuredLeak({ verdict, change }: ScenarioResult): boolean | null {
  if (change === "fixed") return null;
  if (verdict === "leak") return true;
  return verdict === "no-leak" || verdict === "protected" ? false : null;
}
