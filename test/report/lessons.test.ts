import { expect, test } from "vitest";
import { lessons } from "../../src/report/lessons.ts";
import { blockedResults, inconclusiveResults, scenarioResult, sevenResults, variantResult } from "./fixture-results.ts";

test("of the seven suspects", () => {
  expect(lessons(sevenResults.scenarios)).toEqual([
    "Measure first, fix second: of 7 suspicions, 1 was right.",
    "Suspicion is no proof: a leak was expected in 4, and none was measured.",
    "Protection works, and was seen to: 4 would leak without it.",
  ]);
});

test("none where every suspicion was right, or nothing was answered", () => {
  expect(lessons(blockedResults.scenarios.slice(0, 1))).toEqual([]);
  expect(lessons(inconclusiveResults.scenarios.slice(0, 1))).toEqual([]);
});

test("of a leak that nobody expected, on one path of two, that memory does not show", () => {
  const variants = [
    variantResult({ name: "Normal", n: 96 }),
    variantResult({ name: "Failing", n: 96, growth: { fds: 1 }, flat: ["heap"] }),
  ];
  const scenario = scenarioResult({ id: "3", name: "Pipes", verdict: "leak", expected: "no-leak", variants });
  expect(lessons([scenario])).toEqual([
    "Confidence is no proof either: no leak was expected in 3, and one was measured.",
    "The path matters: 3 leaks on some of its paths and not on others.",
    "Memory alone would have missed a leak in 3: only counts show it.",
  ]);
});
