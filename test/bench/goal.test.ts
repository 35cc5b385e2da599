import { describe, expect, it } from "vitest";
import { goalCell, missLines } from "../../bench/goal.ts";

const goal = { limit: 1.05, text: "≤ 1.05", whenMissed: "caches are cold." };

describe("a goal", () => {
  it("that is met says so and no more", () => {
    expect(goalCell(1.05, goal)).toBe("≤ 1.05: met");
    expect(missLines("Node", 1.05, goal)).toEqual([]);
  });

  it("that is missed says so beside the figure, and why below", () => {
    expect(goalCell(1.051, goal)).toBe("≤ 1.05: **missed**");
    expect(missLines("Node", 1.051, goal)).toEqual(["Missed, Node: caches are cold."]);
  });

  it("can't be told from what can't be true", () => {
    const careful = { ...goal, leastCredible: 0.9 };
    expect(goalCell(0.9, careful)).toBe("≤ 1.05: met");
    expect(goalCell(0.58, careful)).toBe("≤ 1.05: **not told**");
    expect(missLines("Node", 0.58, careful)).toEqual([expect.stringMatching(/^Not told, Node: below 0.9/)]);
  });

  it("is missed by what could not be reckoned", () => expect(goalCell(Number.NaN, goal)).toContain("missed"));
});
