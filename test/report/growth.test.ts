import { describe, expect, test } from "vitest";
import type { MeasureResult } from "../../src/domain/results.ts";
import { couldHaveSeen, decidingMeasure, growthText, rateWithInterval, totalText } from "../../src/report/growth.ts";
import { type VariantSketch, variantResult } from "./fixture-results.ts";

const sketch = (given: Partial<VariantSketch>) => variantResult({ name: "As shipped", n: 96, flat: [], ...given });

describe("what grows", () => {
  test.each<[string, Partial<VariantSketch>, string | null]>([
    ["nothing", { flat: ["heap"] }, null],
    ["heap and memory, told once", { growth: { memory: 90, heap: 80 } }, "+80 B per batch request"],
    ["memory that grows by much more", { growth: { memory: 120, heap: 80 } }, "+120 B per batch request"],
    ["memory over a flat heap", { growth: { memory: 90 }, flat: ["heap"] }, "+90 B per batch request"],
    ["bytes and threads", { growth: { heap: 42_000, threads: 2 } }, "+42.0 kB, +2 threads per batch request"],
    ["one of each", { growth: { fds: 1, children: 1 } }, "+1 descriptor, +1 child process per batch request"],
    ["children", { growth: { children: 2 } }, "+2 child processes per batch request"],
    ["rarely", { growth: { threads: 0.05 } }, "+1 thread per 20 batch requests"],
    [
      "often and rarely",
      { growth: { heap: 80, fds: 0.1 } },
      "+80 B per batch request, +1 descriptor per 10 batch requests",
    ],
    ["a counter", { growth: { "counter:_processing": 1 } }, "+1 _processing per batch request"],
  ])("%s", (_, given, text) => {
    expect(growthText(sketch(given), "batch request")).toBe(text);
  });
});

describe("the deciding measure", () => {
  test.each<[string, Partial<VariantSketch>, string]>([
    ["the heap, where it was read", { flat: ["heap"] }, "heap"],
    ["memory, where it alone grows", { flat: ["heap"], growth: { memory: 9 } }, "memory"],
    ["memory, without a heap", {}, "memory"],
  ])("is %s", (_, given, name) => {
    expect(decidingMeasure(sketch(given))?.[0]).toBe(name);
  });

  test("is none where nothing was measured", () => {
    expect(decidingMeasure(sketch({ measures: {} }))).toBeNull();
  });
});

describe("what could have been seen", () => {
  const counted = (detectable: number) =>
    sketch({ measures: { fds: { ...(sketch({ flat: ["fds"] }).measures.fds as MeasureResult), detectable } } });

  test.each([
    [sketch({ detectable: 64 }), "≥ 64 B per task"],
    [counted(1 / 24), "≥ 1 descriptor per 24 tasks"],
    [counted(1), "≥ 1 descriptor per task"],
    [counted(2.5), "≥ 3 descriptors per task"],
    [sketch({ measures: {} }), null],
  ])("case %#", (variant, text) => {
    expect(couldHaveSeen(variant, "task")).toBe(text);
  });
});

test.each<[Partial<MeasureResult>, string, string]>([
  [{ perIteration: 42_000, low: 41_800, high: 42_300, total: 3_970_000 }, "42.0 kB (41.8 … 42.3 kB)", "+3.97 MB"],
  [{ perIteration: 0, low: -60, high: 70, total: 0 }, "0 B (−60 … 70 B)", "0 B"],
  [{ perIteration: 900, low: 500, high: 1300, total: -2048 }, "900 B (500 B … 1.30 kB)", "−2.05 kB"],
  [{ perIteration: 1, low: 1, high: 1, total: 1000, unit: "count" }, "1 (1 … 1)", "+1,000"],
])("a rate stands with its interval, a total with its sign: %#", (given, rate, total) => {
  const measure = { ...(sketch({}).measures.memory as MeasureResult), ...given };
  expect(rateWithInterval(measure)).toBe(rate);
  expect(totalText(measure)).toBe(total);
});
