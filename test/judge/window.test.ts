import { describe, expect, it } from "vitest";
import { windowOf } from "../../src/judge/window.ts";

const run = (batches: number, batch = 1, start = 0) => {
  const x = Array.from({ length: batches + 1 }, (_, mark) => start + mark * batch);
  return { x, y: x.map((value) => value) };
};

describe("the window of a run", () => {
  it.each([
    [24, 18, 1],
    [48, 18, 2],
    [96, 18, 4],
    [192, 18, 8],
    [100, 18, 4],
    [70, 26, 2],
  ])("of %i batches has %i blocks of %i", (batches, blocks, size) => {
    const { floor } = windowOf(run(batches), 0.25);
    expect(floor.x).toHaveLength(blocks);
    expect((floor.x[1] as number) - (floor.x[0] as number)).toBe(size);
  });

  it("drops the first quarter and the mark before it", () => {
    const { samples, iterations } = windowOf(run(96, 100, 37), 0.25);
    expect(samples.x).toHaveLength(72);
    expect(samples.x[0]).toBe(37 + 2500);
    expect(iterations).toBe(7200);
  });

  it("takes the least of each block, so that what comes and goes is left out", () => {
    const { x, y } = run(96);
    const spiky = y.map((_, mark) => (mark % 4 === 0 ? 5 : 1_000_000 * (mark % 3)));
    expect(windowOf({ x, y: spiky }, 0.25).floor.y.every((level) => level <= 5)).toBe(true);
  });

  it("leaves out at the front what doesn't fill a block", () => {
    const { floor, samples } = windowOf(run(98), 0.25);
    expect(samples.x).toHaveLength(74);
    expect(floor.x.at(-1)).toBe(96.5);
  });
});
