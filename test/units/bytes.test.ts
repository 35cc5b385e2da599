import fc from "fast-check";
import { expect, test } from "vitest";
import { formatBytes, parseBytes } from "../../src/units/bytes.ts";

test.each([
  ["100", 100],
  ["64 B", 64],
  ["64b", 64],
  ["0", 0],
  ["0.5 B", 0.5],
  ["8 kB", 8000],
  ["8 KB", 8000],
  ["16 KiB", 16_384],
  ["16kib", 16_384],
  ["1.5 MB", 1_500_000],
  ["1 MiB", 1_048_576],
  ["2GiB", 2_147_483_648],
  ["1 TB", 1e12],
  ["  64 KiB  ", 65_536],
])("reads %j as %d bytes", (text, size) => {
  expect(parseBytes(text)).toBe(size);
});

test.each([
  "",
  "B",
  "64 K",
  "64 Ki",
  "64 bytes",
  "-1 B",
  "1,000 B",
  "1e3",
  "64 PB",
  ".5 B",
  "5. B",
  "1 B 2",
  "NaN",
  "Infinity",
])("doesn't take %j for a size", (text) => {
  expect(parseBytes(text)).toBeNull();
});

test("doesn't take an overflow for a size", () => {
  expect(parseBytes(`${"9".repeat(400)} B`)).toBeNull();
});

test.each([
  [0, "0 B"],
  [64, "64 B"],
  [64.4, "64.4 B"],
  [0.254, "0.25 B"],
  [999, "999 B"],
  [999.7, "1.00 kB"],
  [1000, "1.00 kB"],
  [42_000, "42.0 kB"],
  [155_102, "155 kB"],
  [999_600, "1.00 MB"],
  [3_970_000, "3.97 MB"],
  [29_600_000, "29.6 MB"],
  [5e15, "5000 TB"],
  [-60, "−60 B"],
])("formats %d bytes as %j", (size, text) => {
  expect(formatBytes(size)).toBe(text);
});

test.each([
  [3_970_000, "+3.97 MB"],
  [-1234, "−1.23 kB"],
  [0, "0 B"],
  [0.001, "0 B"],
  [-0.001, "0 B"],
])("formats a growth of %d bytes as %j", (size, text) => {
  expect(formatBytes(size, { signed: true })).toBe(text);
});

test("a formatted size reads back within its three digits", () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 1e15, noNaN: true }), (size) => {
      const read = parseBytes(formatBytes(size));
      expect(read).not.toBeNull();
      expect(Math.abs(Number(read) - size)).toBeLessThanOrEqual(0.0051 * size);
    }),
  );
});

test("a whole number of bytes reads back exactly", () => {
  fc.assert(
    fc.property(fc.nat(Number.MAX_SAFE_INTEGER), (size) => {
      expect(parseBytes(`${size} B`)).toBe(size);
    }),
  );
});
