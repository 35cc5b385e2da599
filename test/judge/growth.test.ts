import { describe, expect, it } from "vitest";
import { growthOf, type Shape } from "../../src/judge/growth.ts";

const MARKS = Array.from({ length: 97 }, (_, mark) => mark);
/** `t` goes from 0 to 1 over 9,600 iterations. */
const run = (level: (t: number, i: number) => number) => ({
  x: MARKS.map((mark) => 100 * mark),
  y: MARKS.map((mark) => level(mark / 96, 100 * mark)),
});

describe("how a run grows", () => {
  it.each<[name: string, shape: Shape, level: (t: number, i: number) => number]>([
    ["a leak", "persistent", (_, i) => 100 * i],
    ["a leak of exactly the budget", "within", (_, i) => 64 * i],
    ["a flat run", "within", () => 7],
    ["a leak in steps", "persistent", (_, i) => 100_000 * Math.floor(i / 1000)],
    ["a leak that grows faster", "persistent", (t, i) => 100 * i * t],
    ["a leak with the doublings of its table", "persistent", (_, i) => 100 * i + 48 * 2 ** Math.ceil(Math.log2(i + 1))],
    ["a leak behind a warm-up", "persistent", (t, i) => 100 * i + 1e6 * (1 - Math.exp(-t / 0.05))],
    ["a cache full at 90 %", "stalled", (t) => 1e6 * Math.min(t, 0.9)],
    ["a pool that fills ever slower", "fading", (t) => 1e7 * (1 - Math.exp(-t / 0.5))],
    ["a logarithm", "fading", (t) => 1e7 * Math.log(1 + 50 * t)],
    ["a sawtooth that starts afresh", "falls-back", (t) => 1e6 * ((t + 0.6) % 1)],
    ["two jumps on a drift within the budget", "within", (t, i) => 10 * i + (t > 0.6 ? 1e6 : 0) + (t > 0.8 ? 1e6 : 0)],
  ])("is for %s: %s", (_, shape, level) => {
    expect(growthOf(run(level), 64).shape).toBe(shape);
  });

  it("is told per iteration, wherever the iterations start", () => {
    const { x, y } = run((_, i) => 100 * i);
    const later = { x: x.map((value) => value + 12_345), y };
    expect(growthOf(later, 64).slope.slope).toBeCloseTo(100);
  });

  it("is doubtful at 99.5 % where it is not at 95 %", () => {
    const noisy = run((t, i) => 70 * i + 26_000 * Math.sin(1000 * t));
    expect(growthOf(noisy, 64, 0.95).slope.low).toBeGreaterThan(growthOf(noisy, 64, 0.995).slope.low);
  });
});
