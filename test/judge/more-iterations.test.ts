import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/judge/finding.ts";
import { lengthFactor } from "../../src/judge/more-iterations.ts";
import { longerRun } from "../../src/judge/wording.ts";

const finding = (low: number, high: number): Finding => ({
  answer: { kind: "open", doubt: "straddles" },
  slope: { slope: (low + high) / 2, low, high },
  total: 0,
  detectable: 0,
  budget: 64,
  budgetSource: "per-iteration",
  unit: "B",
  iterations: 720,
});

describe("how much longer a run has to be", () => {
  it("is at least twice as long, and longer the wider the interval is", () => {
    expect(lengthFactor(finding(60, 70))).toBe(2);
    expect(lengthFactor(finding(-300, 300))).toBeGreaterThan(lengthFactor(finding(-100, 100)));
  });

  it("is never without end", () => {
    expect(lengthFactor(finding(-1e9, 1e9))).toBe(32);
  });

  it("is twice as long for what fills up", () => {
    expect(lengthFactor({ ...finding(-300, 300), answer: { kind: "open", doubt: "stalled" } })).toBe(2);
  });

  it("is told in iterations, and in time where it is known", () => {
    expect(longerRun(960, 4, 8)).toBe(
      "It needs about 3,900 iterations in one run (960 were done): give it a `timeout` of at least 48 s.",
    );
    expect(longerRun(12, 2, 0)).toBe("It needs about 24 iterations in one run (12 were done).");
  });
});
