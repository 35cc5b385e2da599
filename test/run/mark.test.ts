import { describe, expect, it } from "vitest";
import { type Mark, seriesOf } from "../../src/run/mark.ts";

function markOf(
  iterations: number,
  heap: number | null,
  counters: Record<string, number>,
  fds: number | null = 3,
): Mark {
  return { iterations, tree: { memory: 100 * iterations, fds, threads: 1, children: 0 }, own: { heap, counters } };
}

describe("marks", () => {
  it("become series", () => {
    expect(seriesOf([markOf(1, 10, { a: 1 }), markOf(2, 20, { a: 2 })])).toEqual({
      iterations: [1, 2],
      memory: [100, 200],
      heap: [10, 20],
      fds: [3, 3],
      threads: [1, 1],
      children: [0, 0],
      "counter:a": [1, 2],
    });
  });

  it("leave out what some of them lack, and count a counter that isn't named as 0", () => {
    const series = seriesOf([markOf(1, 10, {}), markOf(2, null, { late: 2, constructor: 1 }, null)]);
    expect(series.heap).toBeUndefined();
    expect(series.fds).toBeUndefined();
    expect(series["counter:late"]).toEqual([0, 2]);
    expect(series["counter:constructor"]).toEqual([0, 1]);
  });

  it("make no series where there are none", () => {
    expect(seriesOf([])).toEqual({ iterations: [], memory: [], children: [] });
  });
});
