import { describe, expect, it } from "vitest";
import { coverageIn, recoveryOf } from "../../src/judge/recovery.ts";

const rate = (perIteration: number, half: number) => ({
  perIteration,
  low: perIteration - half,
  high: perIteration + half,
  iterations: 1000,
});

describe("what is found of a planted leak", () => {
  it("is the rate with it less the workload's own, both errors added in squares", () => {
    const { found, covered } = recoveryOf("heap", 128, rate(135, 3), rate(5, 4), "leak");
    expect(found).toEqual({ perIteration: 130, low: 125, high: 135 });
    expect(covered).toBe(true);
  });

  it("is not held by an interval beside it", () => {
    expect(recoveryOf("heap", 124, rate(135, 3), rate(5, 4), "leak").covered).toBe(false);
    expect(recoveryOf("heap", 136, rate(135, 3), rate(5, 4), "leak").covered).toBe(false);
  });

  it("is known no better than to one step of the measure over the window, from both runs", () => {
    const { found } = recoveryOf("memory", 128, rate(128, 0), rate(0, 0), "leak");
    expect(found?.high).toBeCloseTo(128 + Math.SQRT2 * 4.096, 10);
    expect(recoveryOf("heap", 128, rate(128, 0), rate(0, 0), "leak").found?.low).toBeCloseTo(
      128 - Math.SQRT2 * 0.016,
      10,
    );
  });

  it("is nothing where the run with it failed or lost the measure", () => {
    const nothing = { measure: "heap", planted: 64, found: null, covered: false, verdict: "error" };
    expect(recoveryOf("heap", 64, rate(64, 1), rate(0, 1), "error")).toEqual(nothing);
    expect(recoveryOf("heap", 64, null, rate(0, 1), "inconclusive")).toEqual(nothing);
  });
});

describe("coverage", () => {
  const held = recoveryOf("heap", 128, rate(129, 3), rate(0, 0), "leak");
  const beside = recoveryOf("heap", 128, rate(150, 8), rate(0, 0), "leak");

  it("counts the intervals that hold the truth, and tells their median half-width", () => {
    const coverage = coverageIn([held, held, beside]);
    expect(coverage).toMatchObject({ covered: 2, all: 3 });
    expect(coverage?.halfWidth).toBeCloseTo(3, 2);
  });

  it("counts a run that failed against it", () => {
    const failed = recoveryOf("heap", 128, null, rate(0, 0), "error");
    expect(coverageIn([held, failed, failed])).toEqual({ covered: 1, all: 3, halfWidth: Number.POSITIVE_INFINITY });
  });

  it("is unknown where nothing was planted", () => {
    expect(coverageIn([])).toBeNull();
  });
});
