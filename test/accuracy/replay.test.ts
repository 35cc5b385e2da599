import { describe, expect, it } from "vitest";
import { replayed } from "../../accuracy/replay.ts";
import { judgeReplays, type Recorded } from "../../accuracy/replays.ts";
import type { Series } from "../../src/domain/measure.ts";
import { isFlat, leaks, runOf, seriesOf } from "../judge/evidence.ts";
import { judged } from "../judge/judged-variant.ts";
import { generate, seeded } from "../judge/series-generator.ts";

function subject(series: Series): Recorded[number] {
  return [judged({}, { runs: [runOf(series)], series }), "anonymous"];
}

describe("a replay", () => {
  const { x, y } = generate("cache full at 30 %", "white 2 KiB", 1);
  const recorded = { iterations: x, heap: y };

  it("follows the course of the run, with other noise", () => {
    const { heap = [] } = replayed(recorded, seeded(1));
    const distances = heap.map((value, mark) => Math.abs(value - (y[mark] as number)));
    expect(Math.max(...distances)).toBeLessThan(0.1 * (Math.max(...y) - Math.min(...y)));
    expect(distances.filter((distance) => distance > 0).length).toBeGreaterThan(60);
  });

  it("is the same for the same random numbers only", () => {
    expect(replayed(recorded, seeded(2))).toEqual(replayed(recorded, seeded(2)));
    expect(replayed(recorded, seeded(2))).not.toEqual(replayed(recorded, seeded(3)));
  });
});

describe("judged replays", () => {
  it("are counted, one recorded subject after the other", () => {
    const recorded = [subject(seriesOf({ heap: isFlat })), subject(seriesOf({ heap: leaks }))];
    const tally = judgeReplays(recorded, 10, seeded(1));
    expect(tally).toEqual({ replays: 10, accused: 0, candidates: 5, cleared: 5 });
  });

  it("are none of nothing", () => {
    expect(judgeReplays([], 10, seeded(1))).toEqual({ replays: 0, accused: 0, candidates: 0, cleared: 0 });
  });
});
