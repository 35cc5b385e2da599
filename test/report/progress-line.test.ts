import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellWidth } from "../../src/report/cell-width.ts";
import { type ProgressState, progressLine } from "../../src/report/progress-line.ts";

const state: ProgressState = {
  scenarioId: "8",
  variant: "As shipped",
  phase: "measuring",
  iterations: 480,
  plannedIterations: 960,
  elapsedMs: 12_300,
  remainingMs: 8_400,
  growthBytes: 3_970_000,
};

describe("a line of progress", () => {
  test.each<[Partial<ProgressState>, string]>([
    [{}, "8 As shipped · measuring · 480 of 960 · +3.97 MB · 12 s, about 8 s left"],
    [{ remainingMs: null, growthBytes: null }, "8 As shipped · measuring · 480 of 960 · 12 s"],
    [
      { phase: "pilot", iterations: 7, plannedIterations: null, remainingMs: null, growthBytes: null },
      "8 As shipped · pilot · 7 · 12 s",
    ],
    [
      {
        phase: "starting",
        iterations: 0,
        plannedIterations: null,
        elapsedMs: 40,
        remainingMs: null,
        growthBytes: null,
      },
      "8 As shipped · starting · 40 ms",
    ],
    [{ remainingMs: 3 }, "8 As shipped · measuring · 480 of 960 · +3.97 MB · 12 s, about 1 s left"],
    [
      { scenarioId: "::add-mask::\u001b[2J8" },
      "·:add-mask::[2J8 As shipped · measuring · 480 of 960 · +3.97 MB · 12 s, about 8 s left",
    ],
  ])("%j", (given, line) => {
    expect(progressLine({ ...state, ...given }, 120)).toBe(line);
  });

  test("shortens the name first", () => {
    const line = progressLine({ ...state, variant: "A very long name of a variant" }, 78);
    expect(line).toBe("8 A very long nam… · measuring · 480 of 960 · +3.97 MB · 12 s, about 8 s left");
    expect(cellWidth(line)).toBeLessThan(78);
  });

  test("never fills its width, whatever the name is made of", () => {
    const names = fc.string({
      unit: fc.oneof(fc.constantFrom("日", "😀", "é", "##[", "::"), fc.string({ maxLength: 3 })),
    });
    fc.assert(
      fc.property(names, fc.integer({ min: 2, max: 100 }), (variant, width) => {
        expect(cellWidth(progressLine({ ...state, variant }, width))).toBeLessThan(width);
      }),
    );
  });
});
