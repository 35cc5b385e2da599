import { describe, expect, test } from "vitest";
import type { ScenarioResult, VariantResult } from "../../src/domain/results.ts";
import { removedByChange, testedFixes } from "../../src/report/fix.ts";
import { scenarioResult, type VariantSketch, variantResult } from "./fixture-results.ts";

const GROWTH = { heap: 62_000, threads: 2 };

function variant(growth: VariantSketch["growth"], given: Partial<VariantSketch> = {}): VariantResult {
  return variantResult({
    name: "As shipped",
    n: 100,
    growth: growth ?? {},
    flat: ["heap", "fds", "threads"],
    ...given,
  });
}

function withFixes(...fixes: readonly VariantResult[]): ScenarioResult {
  const variants = [variant(GROWTH), ...fixes];
  return scenarioResult({ id: "8", name: "Observer", verdict: "leak", per: "batch request", variants });
}

const fix = (growth: VariantSketch["growth"], given: Partial<VariantSketch> = {}) =>
  variant(growth, { name: "Stopped", role: "fixed", ...given });

describe("a tested fix", () => {
  test.each<[string, VariantResult, string | null, string]>([
    [
      "stops all that grows",
      fix({}),
      "all",
      "stops it: it removes 62.0 kB of 62.0 kB and 2 of 2 threads per batch request (95 %: 61.6 … 62.4 kB)",
    ],
    [
      "stops a part of it",
      fix({ heap: 31_000 }),
      "part",
      "does not stop it, but removes 31.0 kB of 62.0 kB and 2 of 2 threads per batch request (95 %: 30.6 … 31.4 kB)",
    ],
    [
      "stops one measure only",
      fix({ threads: 2 }),
      "part",
      "does not stop it, but removes 62.0 kB of 62.0 kB per batch request (95 %: 61.6 … 62.4 kB), and no measurable part of 2 threads",
    ],
    [
      "stops counts only",
      fix({ heap: 62_100 }),
      "part",
      "does not stop it, but removes 2 of 2 threads per batch request, and no measurable part of 62.0 kB",
    ],
    [
      "has no effect",
      fix({ heap: 61_900, threads: 2 }),
      "none",
      "has no measurable effect: 62.0 kB per batch request without it, 61.9 kB with it (95 % of the difference: −426 … 626 B); threads grow on too",
    ],
    [
      "has an effect, and is left open",
      fix({}, { verdict: "inconclusive" }),
      "all",
      "may not stop it, but removes 62.0 kB of 62.0 kB and 2 of 2 threads per batch request (95 %: 61.6 … 62.4 kB)",
    ],
    ["was not measured in what grows", fix({}, { measures: {} }), null, "stops it"],
    ["leaks, and was not measured in what grows", fix({}, { measures: {}, verdict: "leak" }), null, "does not stop it"],
  ])("%s", (_, fixed, effect, text) => {
    expect(testedFixes(withFixes(fixed))).toEqual([{ fix: fixed, effect, text }]);
  });

  test("is one of several, each by itself", () => {
    const fixes = testedFixes(withFixes(fix({}), fix(GROWTH, { name: "Joined" })));
    expect(fixes.map(({ fix: { name }, effect }) => [name, effect])).toEqual([
      ["Stopped", "all"],
      ["Joined", "none"],
    ]);
  });

  test("is none that failed, that base has, or that has nothing to stop", () => {
    const failed = fix({}, { verdict: "error" });
    expect(testedFixes(withFixes(failed, fix({}, { revision: "base", definition: "base" })))).toEqual([]);
    expect(testedFixes({ ...withFixes(fix({})), verdict: "no-leak" })).toEqual([]);
  });
});

describe("a change that fixes a leak", () => {
  const onBase = (growth: VariantSketch["growth"], given: Partial<VariantSketch> = {}) =>
    variant(growth, { revision: "base", definition: "base", ...given });
  const fixed = (...variants: readonly VariantResult[]) =>
    scenarioResult({ id: "8", name: "Observer", verdict: "no-leak", change: "fixed", per: "task", variants });

  test("removes what base's leak has more", () => {
    expect(removedByChange(fixed(variant({}), onBase(GROWTH)))).toEqual({
      effect: "all",
      text: "removes 62.0 kB of 62.0 kB and 2 of 2 threads per task (95 %: 61.6 … 62.4 kB)",
    });
  });

  test("is told by the worst of base's leaks that are gone", () => {
    const other = { name: "Other" };
    const scenario = fixed(variant({}), variant({}, other), onBase({ heap: 500 }), onBase({ heap: 900 }, other));
    expect(removedByChange(scenario)?.text).toContain("removes 900 B of 900 B per task");
  });

  test("is not told of what base alone measures, of base's copy, or of what is not fixed", () => {
    expect(removedByChange(fixed(onBase(GROWTH)))).toBeNull();
    expect(removedByChange(fixed(variant(GROWTH), variant({}, { definition: "base" }), onBase(GROWTH)))).toBeNull();
    expect(removedByChange({ ...fixed(variant({}), onBase(GROWTH)), change: "none" })).toBeNull();
  });
});
