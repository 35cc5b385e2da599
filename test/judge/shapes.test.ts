import { describe, expect, it } from "vitest";
import { drawdown } from "../../src/judge/drawdown.ts";
import { withoutJumps } from "../../src/judge/jump.ts";
import { lastingLevel } from "../../src/judge/lasting-level.ts";
import { median } from "../../src/judge/median.ts";
import { remainderOf } from "../../src/judge/saturation.ts";
import { isStalled } from "../../src/judge/stall.ts";

const curve = (length: number, level: (i: number) => number) => {
  const x = Array.from({ length }, (_, i) => i + 1);
  return { x, y: x.map((i) => level(i)) };
};

describe("the median", () => {
  it("is the middle value, or the mean of two", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeNaN();
  });
});

describe("the drawdown", () => {
  it("is the deepest fall, not the last", () => {
    expect(drawdown({ x: [], y: [0, 5, 3, 9, 2, 8] })).toBe(7);
    expect(drawdown({ x: [], y: [1, 2, 3] })).toBe(0);
    expect(drawdown({ x: [], y: [] })).toBe(0);
  });
});

describe("the lasting level", () => {
  it("never counts what was given back later", () => {
    expect(lastingLevel([1, 5, 2, 9, 3, 4])).toEqual([1, 2, 2, 3, 3, 4]);
  });
});

describe("a standstill at the end", () => {
  it("is one when there was none as long before", () => {
    expect(isStalled(curve(72, (i) => Math.min(i, 64)))).toBe(true);
    expect(isStalled(curve(72, (i) => i))).toBe(false);
  });

  it("is none for steps, which pause all the time", () => {
    expect(isStalled(curve(72, (i) => 10 * Math.floor(i / 10)))).toBe(false);
  });

  it("is none for growth under a sawtooth, wherever it ends", () => {
    for (const length of [68, 69, 70, 71, 72]) {
      expect(isStalled(curve(length, (i) => 10 * i + 40 * (i % 5)))).toBe(false);
    }
  });

  it("isn't hidden by one high sample at the very end", () => {
    expect(isStalled(curve(72, (i) => Math.min(i, 60) + (i === 72 ? 5 : 0)))).toBe(true);
  });

  it("is what a level that doesn't rise has", () => {
    expect(isStalled(curve(72, () => 1))).toBe(true);
  });
});

describe("a floor without its jumps", () => {
  it("loses one or two rises that stand far out, and keeps the rest", () => {
    const { floor, jumps } = withoutJumps(curve(18, (i) => 10 * i + (i > 6 ? 500 : 0) + (i > 12 ? 900 : 0)));
    expect(jumps).toBe(2);
    expect(floor.y).toEqual(curve(18, (i) => 10 * i).y);
  });

  it("keeps a third: three are no accident", () => {
    const { floor, jumps } = withoutJumps(curve(18, (i) => (i > 4 ? 500 : 0) + (i > 9 ? 500 : 0) + (i > 14 ? 500 : 0)));
    expect(jumps).toBe(2);
    expect(floor.y.at(-1)).toBe(500);
  });

  it("keeps falls, which would make a ramp of a sawtooth", () => {
    const saw = curve(18, (i) => 10 * (i % 6));
    expect(withoutJumps(saw)).toEqual({ floor: saw, jumps: 0 });
  });

  it("finds none where all rises are alike", () => {
    expect(withoutJumps(curve(18, (i) => 7 * i)).jumps).toBe(0);
  });
});

describe("what is left when a fade has faded", () => {
  const time = (i: number) => i / 20;

  it("is nothing behind a pool that fills", () => {
    const remainder = remainderOf(curve(20, (i) => 1e6 * (1 - Math.exp(-time(i) / 0.3)) + 200 * ((i * 7) % 5)));
    expect(remainder?.best).toBeGreaterThan(-2000);
    expect(remainder?.high).toBeLessThan(4000);
  });

  it("is the leak behind one", () => {
    const leak = 20_000;
    const remainder = remainderOf(
      curve(20, (i) => leak * i + 1e5 * (1 - Math.exp(-time(i) / 0.2)) + 200 * ((i * 7) % 5)),
    );
    expect(remainder?.low).toBeGreaterThan(0.5 * leak);
    expect(remainder?.best).toBeCloseTo(leak, -4);
  });

  it("may be nothing behind a logarithm, whatever a decay would leave", () => {
    const remainder = remainderOf(curve(20, (i) => 1e6 * Math.log(i) + 200 * ((i * 7) % 5)));
    expect(remainder?.low).toBeLessThan(1000);
  });

  it("is not to be told where growth does not fade", () => {
    expect(remainderOf(curve(20, (i) => i * i))).toBeNull();
    expect(remainderOf(curve(20, () => 3))).toBeNull();
  });
});
