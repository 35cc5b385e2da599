import { expect, test } from "vitest";
import { formatCount } from "../../src/units/count.ts";

test.each([
  [0, "0"],
  [20, "20"],
  [999, "999"],
  [1000, "1,000"],
  [1_234_567, "1,234,567"],
  [0.25, "0.25"],
  [1.999, "2"],
  [1234.6, "1,235"],
  [-1500, "−1,500"],
])("formats %d as %j", (value, text) => {
  expect(formatCount(value)).toBe(text);
});

test.each([
  [200, "+200"],
  [1000, "+1,000"],
  [0, "0"],
  [-2, "−2"],
])("formats a growth of %d as %j", (value, text) => {
  expect(formatCount(value, { signed: true })).toBe(text);
});
