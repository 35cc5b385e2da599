import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  firstRunTarget,
  isLook,
  nextBatch,
  nextPilotBatch,
  type Pilot,
  planAfterCut,
  planFirstRun,
  planLaterRun,
  type Room,
} from "../../src/plan/batches.ts";

const STEADY = { memory: 0, fds: 0, threads: 0, children: 0 };
const WIDE = { memory: 512e6, fds: 256, threads: 1000, children: 250 };

function pilotOf(overrides: Partial<Pilot> = {}): Pilot {
  return { iterationMs: 1, markMs: 2, growth: STEADY, ...overrides };
}

function roomOf(overrides: Partial<Room> = {}): Room {
  return { targetMs: 10_000, availableMs: 55_000, growth: WIDE, ...overrides };
}

function millisecondsOf({ marks, batch }: { marks: number; batch: number }, pilot: Pilot): number {
  return marks * (batch * pilot.iterationMs + pilot.markMs);
}

describe("the first run", () => {
  it("takes no more than 0.3 of its timeout", () => {
    expect(firstRunTarget(20_000)).toBe(6000);
  });

  it.each<[string, Partial<Pilot>, Partial<Room>, object]>([
    ["fills its target with 96 marks", {}, {}, { kind: "planned", marks: 96, batch: 102 }],
    ["has fewer marks where iterations are slow", { iterationMs: 150 }, {}, { kind: "planned", marks: 48, batch: 1 }],
    ["has fewer marks where marks are slow", { markMs: 40 }, {}, { kind: "planned", marks: 48, batch: 168 }],
    ["exceeds its target for 24 marks", { iterationMs: 2000 }, {}, { kind: "planned", marks: 24, batch: 1 }],
    ["says what it would need", { iterationMs: 3000 }, {}, { kind: "too-slow", neededMs: 72_048 }],
    [
      "stops short of the descriptors that a leak would use up",
      { growth: { ...STEADY, fds: 3 } },
      {},
      { kind: "planned", marks: 24, batch: 3 },
    ],
    [
      "stops short of the memory that a leak would use up",
      { iterationMs: 100, growth: { ...STEADY, memory: 20e6 } },
      {},
      { kind: "planned", marks: 24, batch: 1 },
    ],
  ])("%s", (_, pilot, room, plan) => {
    expect(planFirstRun(pilotOf(pilot), roomOf(room))).toEqual(plan);
  });

  it("never takes more time than there is, and gives marks no more than a quarter of it where it may choose", () => {
    const positive = (max: number) => fc.double({ min: 0.001, max, noNaN: true });
    fc.assert(
      fc.property(positive(5000), positive(500), positive(10_000), (iterationMs, markMs, targetMs) => {
        const pilot = pilotOf({ iterationMs, markMs });
        const room = roomOf({ targetMs, availableMs: 6 * targetMs });
        const plan = planFirstRun(pilot, room);
        if (plan.kind === "too-slow") {
          expect(plan.neededMs).toBeGreaterThan(room.availableMs);
          return;
        }
        expect(plan.batch).toBeGreaterThanOrEqual(1);
        expect(millisecondsOf(plan, pilot)).toBeLessThanOrEqual(1.001 * room.availableMs);
        if (plan.marks === 24) return;
        expect(millisecondsOf(plan, pilot)).toBeLessThanOrEqual(1.001 * targetMs);
        expect(plan.marks * markMs).toBeLessThanOrEqual(0.2501 * millisecondsOf(plan, pilot));
      }),
    );
  });
});

describe("the pilot", () => {
  it.each<[string, Parameters<typeof nextPilotBatch>, number | null]>([
    ["goes on while a batch is too short to be timed", [1, 0.01, STEADY, WIDE], 16],
    ["aims at what can be timed", [100, 60, STEADY, WIDE], 200],
    ["ends when a batch is long enough", [200, 120, STEADY, WIDE], null],
    ["does a second iteration, as the first may be slow", [1, 500, STEADY, WIDE], 2],
    ["ends after one really slow iteration", [1, 1500, STEADY, WIDE], null],
    ["ends where a leak would use up too much", [20, 1, { ...STEADY, fds: 3 }, WIDE], null],
    ["is not impressed by what shrinks", [1, 0.01, { ...STEADY, memory: -1e9 }, WIDE], 16],
  ])("%s", (_, args, next) => {
    expect(nextPilotBatch(...args)).toBe(next);
  });
});

describe("a later run", () => {
  const pace = { iterationMs: 1, markMs: 2 };

  it.each<[string, number, number, object | null]>([
    ["has what was asked for", 20_000, 50_000, { marks: 96, batch: 208 }],
    ["has fewer marks where there are few iterations", 50, 50_000, { marks: 24, batch: 2 }],
    ["has a little less where time is short", 20_000, 18_000, { marks: 96, batch: 185 }],
    ["isn't worth it where time is too short", 20_000, 14_000, null],
  ])("%s", (_, iterations, availableMs, plan) => {
    expect(planLaterRun(iterations, pace, availableMs, 0.75 * iterations)).toEqual(plan);
  });
});

describe("a run after one that was cut short", () => {
  it.each([
    [24, null],
    [25, { marks: 24, batch: 1 }],
    [100, { marks: 48, batch: 1 }],
    [1000, { marks: 96, batch: 5 }],
  ])("stays well in front of where that ended: %d", (reached, plan) => {
    expect(planAfterCut(reached)).toEqual(plan);
  });
});

it("is looked at twice before its end", () => {
  expect(Array.from({ length: 96 }, (_, index) => index + 1).filter((done) => isLook(done, 96))).toEqual([24, 48, 72]);
});

describe("nextBatch", () => {
  const plan = { marks: 96, batch: 1000 };
  const pace = { iterationMs: 0.01, markMs: 5 };

  it("is as planned while the marks that a verdict needs fit", () => {
    expect(nextBatch(plan, 0, pace, 10_000)).toBe(1000);
  });

  it("shrinks when marks have become slow, so that 24 still fit", () => {
    const slow = { iterationMs: 0.01, markMs: 100 };
    let leftMs = 2010;
    expect(nextBatch(plan, 10, slow, leftMs)).toBeLessThan(200);
    for (let made = 10; made < 24; made += 1) {
      leftMs -= nextBatch(plan, made, slow, leftMs) * slow.iterationMs + slow.markMs;
    }
    expect(leftMs).toBeGreaterThan(0);
  });

  it("never has less than an eighth, and is as planned again once a verdict is possible", () => {
    expect(nextBatch(plan, 23, pace, -5)).toBe(125);
    expect(nextBatch(plan, 24, pace, -5)).toBe(1000);
  });
});
