import { describe, expect, it } from "vitest";
import { judgeCount } from "../../src/judge/staircase.ts";
import { seeded } from "./series-generator.ts";

/** What is found in a count that was 7 at first; `t` goes from 0 to 1. */
function found(level: (t: number, i: number) => number, { batches = 96, batch = 1 } = {}): string {
  const marks = Array.from({ length: batches + 1 }, (_, mark) => mark);
  const x = marks.map((mark) => mark * batch);
  const { answer } = judgeCount({ x, y: marks.map((mark) => 7 + Math.floor(level(mark / batches, mark * batch))) });
  return answer.kind;
}

describe("a count", () => {
  it.each([24, 25, 48, 96, 192])("grows when each of %i batches leaves some behind", (batches) => {
    expect(found((_, i) => i, { batches })).toBe("grows");
    expect(found((_, i) => 3 * i, { batches })).toBe("grows");
  });

  it("grows when one of 20 iterations leaves one behind", () => {
    expect(found((_, i) => i / 20, { batch: 10 })).toBe("grows");
    const random = seeded(5);
    let left = 0;
    expect(
      found(
        () => {
          for (let i = 0; i < 10; i += 1) if (random() < 0.05) left += 1;
          return left;
        },
        { batch: 10 },
      ),
    ).toBe("grows");
  });

  it("grows under a sawtooth of late collection", () => {
    expect(found((t, i) => i + 40 * ((t / 0.15) % 1), { batch: 10 })).toBe("grows");
  });

  it.each<[what: string, level: (t: number) => number]>([
    ["never changes", () => 0],
    ["takes one step early on", (t) => (t > 0.1 ? 1 : 0)],
    ["takes one step in the middle", (t) => (t > 0.5 ? 1 : 0)],
    ["takes two steps, then no more", (t) => (t > 0.3 ? 1 : 0) + (t > 0.4 ? 1 : 0)],
    ["fills a pool by a fifth of the run", (t) => 40 * Math.min(t, 0.2)],
    ["fills a pool by the middle of the run", (t) => 40 * Math.min(t, 0.5)],
    ["is collected late, again and again", (t) => 100 * ((t / 0.2) % 1)],
    ["wavers", (t) => 3 + 3 * Math.sin(100 * t)],
    ["falls", (t) => -5 * t],
  ])("is flat when it %s", (_, level) => {
    expect(found(level)).toBe("flat");
  });

  it.each<[what: string, level: (t: number) => number]>([
    ["took one step near the end", (t) => (t > 0.85 ? 1 : 0)],
    ["took three steps spread out", (t) => (t > 0.3 ? 1 : 0) + (t > 0.55 ? 1 : 0) + (t > 0.9 ? 1 : 0)],
    ["filled a pool only just", (t) => 40 * Math.min(t, 0.9)],
    ["rose and fell so far that growth would drown", (t) => 96 * t + 80 * ((t / 0.15) % 1)],
  ])("is open when it %s", (_, level) => {
    expect(found(level)).toBe("open");
  });

  it("says how rarely it could be left behind and still be seen", () => {
    const x = Array.from({ length: 97 }, (_, mark) => mark * 100);
    const { detectable, budget, budgetSource, unit } = judgeCount({ x, y: x.map(() => 12) });
    expect(1 / detectable).toBe(1800);
    expect({ budget, budgetSource, unit }).toEqual({ budget: 0, budgetSource: "count", unit: "count" });
  });
});
