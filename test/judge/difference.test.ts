import { describe, expect, test } from "vitest";
import { differenceOf } from "../../src/judge/difference.ts";

const estimate = (perIteration: number, below: number, above = below) => ({
  perIteration,
  low: perIteration - below,
  high: perIteration + above,
});

describe("the difference of two rates", () => {
  test.each([
    ["of which one is exact has the other's interval", estimate(100, 5, 9), estimate(40, 0), [60, 55, 69]],
    ["of which the other is exact has it the other way round", estimate(100, 0), estimate(40, 5, 9), [60, 51, 65]],
    ["is as uncertain as both, in squares", estimate(100, 3), estimate(40, 4), [60, 55, 65]],
    ["weighs each side by itself", estimate(100, 3, 12), estimate(40, 5, 4), [60, 55, 73]],
    ["may be negative", estimate(10, 3), estimate(40, 4), [-30, -35, -25]],
    [
      "takes a rate outside of its interval for its end",
      { ...estimate(100, 3), high: 90 },
      estimate(40, 4),
      [60, 55, 64],
    ],
  ])("%s", (_, larger, smaller, [perIteration, low, high]) => {
    expect(differenceOf(larger, smaller)).toEqual({ perIteration, low, high });
  });
});
