import type { ScenarioResult, VariantResult } from "../domain/results.ts";
import { expectsLeak, isDisagreement } from "./expectation.ts";
import { growsOnlyInCounts, measuresIn } from "./growth.ts";
import { headSubjects } from "./suspects.ts";
import { idList } from "./tally.ts";

/** What the results teach beyond the single suspect: only sentences that these very measurements support. */
export function lessons(scenarios: readonly ScenarioResult[]): string[] {
  const surprises = scenarios.filter(isDisagreement);
  const accused = surprises.filter(({ expected }) => expectsLeak(expected) === true);
  const overlooked = surprises.filter(({ expected }) => expectsLeak(expected) === false);
  const kept = scenarios.filter(({ verdict }) => verdict === "protected");
  const partial = scenarios.filter(leaksOnSomePathsOnly);
  const answers = scenarios.filter(
    ({ verdict }) => verdict === "leak" || verdict === "protected" || verdict === "no-leak",
  );
  const fixed = scenarios.filter(({ change }) => change === "fixed");
  const right = answers.filter(({ verdict, change }) => verdict === "leak" || change === "fixed").length;
  const uncounted = scenarios.filter((scenario) => scenario.variants.some(isInvisibleToMemory));
  return [
    ...(answers.length > 1 && right < answers.length
      ? [
          `Measure first, fix second: of ${answers.length} suspicions, ${right === 0 ? "none" : right} ${right > 1 ? "were" : "was"} right.`,
        ]
      : []),
    ...lesson(accused, (ids) => `Suspicion is no proof: a leak was expected in ${ids}, and none was measured.`),
    ...lesson(
      overlooked,
      (ids) => `Confidence is no proof either: no leak was expected in ${ids}, and one was measured.`,
    ),
    ...lesson(kept, (ids) => `Protection works, and was seen to: ${ids} would leak without it.`),
    ...lesson(fixed, (ids) => `The fix works, and was seen to: ${ids} leaks in base and no longer here.`),
    ...lesson(partial, (ids) => `The path matters: ${ids} leaks on some of its paths and not on others.`),
    ...lesson(uncounted, (ids) => `Memory alone would have missed a leak in ${ids}: only counts show it.`),
  ];
}

function lesson(scenarios: readonly ScenarioResult[], say: (ids: string) => string): string[] {
  return scenarios.length === 0 ? [] : [say(idList(scenarios.map(({ id }) => id)))];
}

function leaksOnSomePathsOnly(scenario: ScenarioResult): boolean {
  const own = headSubjects(scenario).filter(({ definition }) => definition === "head");
  const verdicts = own.map(({ verdict }) => verdict);
  return verdicts.includes("leak") && verdicts.includes("no-leak");
}

/** It leaks, memory was measured, and memory does not show it. */
function isInvisibleToMemory(variant: VariantResult): boolean {
  const bytesMeasured = measuresIn(variant).some(([, { unit }]) => unit === "B");
  return variant.revision === "head" && variant.role !== "fixed" && bytesMeasured && growsOnlyInCounts(variant);
}
