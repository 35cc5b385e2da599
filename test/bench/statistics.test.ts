import { describe, expect, it } from "vitest";
import { exponent, median, spread } from "../../bench/statistics.ts";

describe("median", () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[7], 7],
  ])("of %j is %d", (values, expected) => expect(median(values)).toBe(expected));

  it("does not order the caller's values", () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it("of nothing is refused", () => expect(() => median([])).toThrow("no median of nothing"));
});

describe("spread", () => {
  it("shows median, lowest and highest", () => expect(spread([1.2, 1, 1.1], 2)).toBe("1.10 (1.00 … 1.20)"));
  it("shows a single value alone", () => expect(spread([0.5], 1)).toBe("0.5"));
});

describe("exponent", () => {
  const curve = (power: number) => [1, 10, 100, 1000].map((x) => ({ x, y: 3 * x ** power }));

  it.each([0, 1, 1.5, 2])("finds the power %d", (power) => expect(exponent(curve(power))).toBeCloseTo(power, 10));
  it("needs two different x", () =>
    expect(() =>
      exponent([
        { x: 2, y: 1 },
        { x: 2, y: 3 },
      ]),
    ).toThrow("two different x"));
});
