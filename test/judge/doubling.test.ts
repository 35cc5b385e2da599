import { describe, expect, it } from "vitest";
import { doubles } from "../../src/judge/doubling.ts";

const x = Array.from({ length: 97 }, (_, mark) => 1000 * mark);
const MIB = 1024 ** 2;

describe("a table that doubles", () => {
  it("is seen by three steps, each twice the one before in height and place", () => {
    const table = { x, y: x.map((at) => 2 ** Math.floor(Math.log2(Math.max(1, at / 10_000))) * 4 * MIB) };
    expect(doubles(table, MIB)).toBe(true);
    expect(doubles(table, 64 * MIB)).toBe(false);
  });

  it("is none that gives back, steps evenly, or stays", () => {
    expect(doubles({ x, y: x.map((at) => (at % 40_000) * 200) }, MIB)).toBe(false);
    expect(doubles({ x, y: x.map((at) => Math.floor(at / 20_000) * 8 * MIB) }, MIB)).toBe(false);
    expect(doubles({ x, y: x.map(() => 9 * MIB) }, MIB)).toBe(false);
  });
});
