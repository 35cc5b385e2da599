import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDuration, parseDuration } from "../../src/units/duration.ts";

test.each([
  ["500ms", 500],
  ["60s", 60_000],
  ["1.5s", 1500],
  ["5m", 300_000],
  ["5 min", 300_000],
  ["1h", 3_600_000],
  ["1m30s", 90_000],
  ["1h 30m", 5_400_000],
  ["4 min 12 s", 252_000],
  ["1s500ms", 1500],
  ["90S", 90_000],
  ["0s", 0],
])("reads %j as %d ms", (text, duration) => {
  expect(parseDuration(text)).toBe(duration);
});

test.each(["", "60", "s", "-5s", "1s1m", "5 parsecs", "1,5s", "1e3s", "5mins", "1s 1s", "NaNs"])(
  "doesn't take %j for a duration",
  (text) => {
    expect(parseDuration(text)).toBeNull();
  },
);

test.each([
  [0, "0 ms"],
  [5, "5 ms"],
  [999.4, "999 ms"],
  [999.6, "1 s"],
  [1500, "1.5 s"],
  [9949, "9.9 s"],
  [9960, "10 s"],
  [42_300, "42 s"],
  [59_700, "1 min"],
  [252_000, "4 min 12 s"],
  [3_599_600, "1 h"],
  [3_900_000, "1 h 5 min"],
  [86_400_000, "24 h"],
])("formats %d ms as %j", (duration, text) => {
  expect(formatDuration(duration)).toBe(text);
});

test("a formatted duration reads back within its precision", () => {
  fc.assert(
    fc.property(fc.double({ min: 10, max: 1e9, noNaN: true }), (duration) => {
      const read = parseDuration(formatDuration(duration));
      expect(read).not.toBeNull();
      expect(Math.abs(Number(read) - duration)).toBeLessThanOrEqual(0.06 * duration);
    }),
  );
});
