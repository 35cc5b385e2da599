import { expect, test } from "vitest";
import { expectsLeak, isDisagreement } from "../../src/report/expectation.ts";
import { scenarioResult } from "./fixture-results.ts";

test.each([
  ["no-leak", false],
  ["Likely NO LEAK - the context manager should handle it", false],
  ["protected", false],
  ["leak unlikely", false],
  ["not a leak", false],
  ["possible leak", true],
  ["Possible LEAK - threads may not be stopped", true],
  ["we shall see", null],
  [null, null],
])("%s", (expected, leak) => {
  expect(expectsLeak(expected)).toBe(leak);
});

test.each([
  ["leak", "no-leak", true],
  ["leak", "protected", true],
  ["no-leak", "leak", true],
  ["no-leak", "no-leak", false],
  ["leak", "inconclusive", false],
  ["leak", "pending", false],
  ["unknown", "leak", false],
] as const)("expected %s, measured %s", (expected, verdict, disagrees) => {
  expect(isDisagreement(scenarioResult({ id: "1", name: "Suspect", expected, verdict }))).toBe(disagrees);
});
