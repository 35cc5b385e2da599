import fc from "fast-check";
import { expect, test } from "vitest";
import { allowance } from "../../src/plan/time-budget.ts";
import { milliseconds } from "../../src/units/duration.ts";

const allowed = (remaining: number | null, waiting: number, jobs: number) =>
  allowance({ remaining: remaining === null ? null : milliseconds(remaining), waiting, jobs });

test("without a budget there is no limit", () => {
  expect(allowed(null, 5, 2)).toBe(Number.POSITIVE_INFINITY);
});

test("a budget is split evenly over the variants", () => {
  expect(allowed(60_000, 6, 1)).toBe(10_000);
});

test("side by side there is more time for each", () => {
  expect(allowed(60_000, 6, 2)).toBe(20_000);
  expect(allowed(60_000, 5, 2)).toBe(20_000);
});

test("no variant gets more than is left", () => {
  expect(allowed(60_000, 1, 4)).toBe(60_000);
});

test("a spent budget leaves nothing", () => {
  expect(allowed(0, 3, 1)).toBe(0);
  expect(allowed(-5, 3, 1)).toBe(0);
});

/** What each of `workers` uses, one variant after another, of what it is allowed: the time at which the last one ends. */
function lastEnd(budget: number, variants: readonly number[], jobs: number): number {
  const freeAt = Array.from({ length: jobs }, () => 0);
  variants.forEach((usedShare, started) => {
    const worker = freeAt.indexOf(Math.min(...freeAt));
    const now = freeAt[worker] ?? 0;
    freeAt[worker] = now + usedShare * allowed(budget - now, variants.length - started, jobs);
  });
  return Math.max(...freeAt);
}

test("together the variants keep within the budget, however much each uses of its share", () => {
  const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(shares, fc.integer({ min: 1, max: 5 }), (used, jobs) => {
      expect(lastEnd(60_000, used, jobs)).toBeLessThanOrEqual(60_000.001);
    }),
  );
});

test("when each uses its share, nothing is left over", () => {
  expect(lastEnd(60_000, Array<number>(12).fill(1), 3)).toBeCloseTo(60_000);
});
