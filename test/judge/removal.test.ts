import { describe, expect, test } from "vitest";
import type { MeasureResult } from "../../src/domain/results.ts";
import { effectOf, removalOf } from "../../src/judge/removal.ts";

function growth(perIteration: number, spread: number, given: Partial<MeasureResult> = {}): MeasureResult {
  const leaks = perIteration - spread > 64;
  return {
    verdict: leaks ? "leak" : "no-leak",
    perIteration,
    low: perIteration - spread,
    high: perIteration + spread,
    total: 0,
    detectable: 1,
    budget: 64,
    budgetSource: "per-iteration",
    unit: "B",
    iterations: 100,
    growing: leaks,
    ...given,
  };
}

const count = (perIteration: number, spread = 0) =>
  growth(perIteration, spread, {
    unit: "count",
    budget: 0,
    budgetSource: "count",
    verdict: perIteration > 0 ? "leak" : "no-leak",
  });

describe("a fix", () => {
  test.each<[string, MeasureResult, MeasureResult, string]>([
    ["removes all where no leak is left", growth(62_000, 900), growth(1_000, 1_000, { verdict: "no-leak" }), "all"],
    ["removes all of a leak that is hardly above its budget", growth(70, 3), growth(10, 3), "all"],
    ["removes part where it still leaks", growth(62_000, 900), growth(31_000, 900), "part"],
    [
      "removes part where nobody knows whether the rest leaks",
      growth(62_000, 900),
      growth(100, 90, { verdict: "inconclusive" }),
      "part",
    ],
    ["removes nothing where both may be the same", growth(62_000, 900), growth(61_500, 900), "none"],
    ["removes nothing where it makes it worse", growth(62_000, 900), growth(90_000, 900), "none"],
    ["removes nothing of a leak that can't be told from none", growth(200, 130), growth(0, 190), "none"],
    [
      "removes nothing where the rest leaks, and the difference is within the budget",
      growth(300, 1),
      growth(240, 1),
      "none",
    ],
    ["removes nothing where two runs of one code differ by as much", growth(62_000, 9), growth(57_000, 9), "none"],
    ["removes a count", count(2), count(0), "all"],
    ["removes part of a count", count(2), count(1), "part"],
    ["removes nothing of a count", count(2), count(2), "none"],
  ])("%s", (_, before, after, effect) => {
    expect(removalOf(before, after).effect).toBe(effect);
  });

  test("removes as much as the two differ by", () => {
    expect(removalOf(growth(62_000, 300), growth(1_000, 400)).removed).toEqual({
      perIteration: 61_000,
      low: 60_500,
      high: 61_500,
    });
  });

  test("has on several measures the effect that it has on all, else removes part", () => {
    const all = removalOf(count(2), count(0));
    const part = removalOf(count(2), count(1));
    const none = removalOf(count(2), count(2));
    expect(effectOf([all, all])).toBe("all");
    expect(effectOf([none, none])).toBe("none");
    for (const mixed of [
      [all, none],
      [none, all],
      [part, all],
      [all, part, none],
    ])
      expect(effectOf(mixed)).toBe("part");
    expect(effectOf([])).toBeNull();
  });
});
