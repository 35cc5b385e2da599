import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeBytes } from "../../src/judge/bytes.ts";
import { type Curve, withRamp } from "../../src/judge/curve.ts";
import type { Finding } from "../../src/judge/finding.ts";
import { growthOf, laterThirds, WARM_UP } from "../../src/judge/growth.ts";
import { judgeCount } from "../../src/judge/staircase.ts";
import { theilSen } from "../../src/judge/theil-sen.ts";
import { windowOf } from "../../src/judge/window.ts";
import { generate, NOISES, SHAPES } from "./series-generator.ts";

const BUDGET = {
  limit: 64,
  source: "per-iteration",
  noise: 0,
  perIteration: Number.POSITIVE_INFINITY,
  evident: Number.POSITIVE_INFINITY,
  quantum: 16,
} as const;
const RUNS = { numRuns: 150 };

const series = fc
  .record({
    shape: fc.constantFrom(...Object.keys(SHAPES)),
    noise: fc.constantFrom(...Object.keys(NOISES)),
    seed: fc.nat(100_000),
    batches: fc.constantFrom(24, 25, 48, 96, 100, 192),
    rate: fc.constantFrom(80, 128, 512, 4096),
  })
  .map(({ shape, noise, seed, ...options }): Curve => generate(shape, noise, seed, options));

/** The lower bound after planting has to be read off the same points as the judge reads it. */
function lowerBound(run: Curve): number {
  return theilSen(laterThirds(windowOf(run, WARM_UP).floor)).low;
}

function kinds(...findings: readonly Finding[]): string[] {
  return findings.map(({ answer }) => (answer.kind === "open" ? answer.doubt : answer.kind));
}

describe("the judgement of any series", () => {
  it("doesn't depend on the level", () => {
    fc.assert(
      fc.property(series, fc.integer({ min: -(2 ** 20), max: 2 ** 30 }), (run, level) => {
        const lifted = { x: run.x, y: run.y.map((value) => value + level) };
        const [one, other] = kinds(judgeBytes(run, BUDGET), judgeBytes(lifted, BUDGET));
        expect(other).toBe(one);
      }),
      RUNS,
    );
  });

  it("doesn't depend on the unit, when the budget is told in the same", () => {
    fc.assert(
      fc.property(series, fc.integer({ min: -6, max: 12 }), (run, power) => {
        const unit = 2 ** power;
        const scaled = { x: run.x, y: run.y.map((value) => value * unit) };
        const budget = { ...BUDGET, limit: BUDGET.limit * unit, quantum: BUDGET.quantum * unit };
        const [one, other] = kinds(judgeBytes(run, BUDGET), judgeBytes(scaled, budget));
        expect(other).toBe(one);
      }),
      RUNS,
    );
  });

  it("doesn't depend on where the iterations start", () => {
    fc.assert(
      fc.property(series, fc.nat(10_000), (run, start) => {
        const later = { x: run.x.map((value) => value + start), y: run.y };
        const [one, other] = [growthOf(run, BUDGET.limit), growthOf(later, BUDGET.limit)];
        expect(other.slope).toEqual(one.slope);
        expect(other.window.iterations).toBe(one.window.iterations);
      }),
      RUNS,
    );
  });

  it("never turns a leak into no leak when more leaks", () => {
    fc.assert(
      fc.property(series, fc.double({ min: 1, max: 10_000, noNaN: true }), (run, ramp) => {
        fc.pre(judgeBytes(run, BUDGET).answer.kind === "grows");
        expect(judgeBytes(withRamp(run, ramp), BUDGET).answer.kind).not.toBe("flat");
      }),
      RUNS,
    );
  });

  it("never clears a level series to which a leak of four budgets was added", () => {
    fc.assert(
      fc.property(series, (run) => {
        const { answer, slope } = judgeBytes(run, BUDGET);
        // What gives back more than is leaked doesn't grow.
        fc.pre(answer.kind === "flat" && slope.low > -BUDGET.limit);
        expect(judgeBytes(withRamp(run, 4 * BUDGET.limit), BUDGET).answer.kind).not.toBe("flat");
      }),
      RUNS,
    );
  });

  it("could have seen what it says it could", () => {
    fc.assert(
      fc.property(series, (run) => {
        const judged = laterThirds(windowOf(run, WARM_UP).floor);
        const { detectable } = judgeCount(run);
        const level = withRamp(run, -theilSen(judged).slope);
        expect(detectable).toBeGreaterThan(0);
        expect(lowerBound(withRamp(level, 1.05 * detectable))).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  it("has finite figures with the slope inside its interval", () => {
    fc.assert(
      fc.property(series, (run) => {
        for (const finding of [judgeBytes(run, BUDGET), judgeCount(run)]) {
          const { slope, total, detectable, iterations } = finding;
          for (const value of [slope.slope, slope.low, slope.high, total, detectable, iterations]) {
            expect(value).toSatisfy(Number.isFinite);
          }
          expect(slope.low).toBeLessThanOrEqual(slope.slope);
          expect(slope.slope).toBeLessThanOrEqual(slope.high);
        }
      }),
      RUNS,
    );
  });
});
