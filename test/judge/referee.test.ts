import { describe, expect, it } from "vitest";
import type { Role } from "../../src/domain/scenario.ts";
import { referee } from "../../src/judge/referee.ts";
import { evidenceOf, fillsUp, isFlat, leaks, runOf, seriesOf } from "./evidence.ts";
import { generate, NOISES, SHAPES } from "./series-generator.ts";

const LEAK = runOf(seriesOf({ heap: leaks }));
const FLAT = runOf(seriesOf({ heap: isFlat }));
const OPEN = runOf(seriesOf({ heap: fillsUp(9000) }));
const EXTENDED = runOf(seriesOf({ heap: fillsUp(18_000) }, { batches: 192 }), { purpose: "extend" });
const EXTENDED_TWICE = runOf(seriesOf({ heap: fillsUp(36_000) }, { batches: 384 }), { purpose: "extend" });
const ROLES: readonly Role[] = ["subject", "unprotected", "control", "fixed"];

describe("what to measure next", () => {
  it("confirms a subject's candidate at double length", () => {
    expect(referee.nextRun(evidenceOf([LEAK]))).toEqual({ kind: "confirm", iterations: 19_200 });
  });

  it("confirms what was judged last", () => {
    const extended = runOf(seriesOf({ heap: leaks }, { batches: 192 }), { purpose: "extend" });
    expect(referee.nextRun(evidenceOf([OPEN, extended]))).toEqual({ kind: "confirm", iterations: 38_400 });
  });

  it.each(["unprotected", "control", "fixed"] as const)("doesn't confirm a candidate with a role of %s", (role) => {
    expect(referee.nextRun(evidenceOf([LEAK], { role }))).toEqual({ kind: "none" });
  });

  it("is done after a confirming run, whatever it says", () => {
    for (const level of [leaks, isFlat, fillsUp(18_000)]) {
      const confirm = runOf(seriesOf({ heap: level }, { batch: 200 }), { purpose: "confirm" });
      expect(referee.nextRun(evidenceOf([LEAK, confirm]))).toEqual({ kind: "none" });
    }
  });

  it.each(ROLES)("runs on when a %s is open", (role) => {
    expect(referee.nextRun(evidenceOf([OPEN], { role }))).toEqual({ kind: "extend", iterations: 19_200 });
  });

  it("runs a subject on to four times the first length, the others to twice it", () => {
    expect(referee.nextRun(evidenceOf([OPEN, EXTENDED]))).toEqual({ kind: "extend", iterations: 38_400 });
    expect(referee.nextRun(evidenceOf([OPEN, EXTENDED, EXTENDED_TWICE]))).toEqual({ kind: "none" });
    expect(referee.nextRun(evidenceOf([OPEN, EXTENDED], { role: "control" }))).toEqual({ kind: "none" });
  });

  it("is done with what is clean", () => {
    expect(referee.nextRun(evidenceOf([FLAT]))).toEqual({ kind: "none" });
  });

  it.each([
    { state: "failed", phase: "setup", reason: "exit code 1", detail: "" },
    { state: "timed-out", phase: "iteration", timeoutSeconds: 60, detail: "" },
    { state: "unmeasurable", reason: "no marks", nextStep: "raise timeout to 120s" },
    { state: "cut-short", by: "EMFILE", detail: "" },
  ] as const)("doesn't go on after $state", (outcome) => {
    expect(referee.nextRun(evidenceOf([{ ...OPEN, outcome }]))).toEqual({ kind: "none" });
  });

  it("can't mend what more iterations don't mend", () => {
    expect(referee.nextRun(evidenceOf([{ ...FLAT, placement: "silent" }]))).toEqual({ kind: "none" });
    expect(referee.nextRun(evidenceOf([FLAT], { escaped: ["1 daemon"] }))).toEqual({ kind: "none" });
    expect(referee.nextRun(evidenceOf([]))).toEqual({ kind: "none" });
  });
});

describe("an early look", () => {
  const look = (level: (i: number) => number, batches: number, role: Role = "subject") =>
    referee.isBeyondDoubt(evidenceOf([runOf(seriesOf({ heap: level }, { batches }))], { role }));

  it("is beyond doubt for a leak of megabytes, from 48 batches on", () => {
    const pours = (i: number) => 200 * leaks(i);
    expect(look(pours, 47)).toBe(false);
    expect(look(pours, 48)).toBe(true);
    expect(look(pours, 72)).toBe(true);
  });

  it("sees less far than the whole run, and so leaves it to that what a cache may have filled", () => {
    expect(look(leaks, 72)).toBe(false);
  });

  it("never says that a run is clean, nor stops a fix short", () => {
    expect(look(isFlat, 72)).toBe(false);
    expect(look(leaks, 72, "fixed")).toBe(false);
  });

  it("leaves a confirming run its full length", () => {
    const confirm = runOf(seriesOf({ heap: leaks }), { purpose: "confirm" });
    expect(referee.isBeyondDoubt(evidenceOf([LEAK, confirm]))).toBe(false);
    expect(referee.isBeyondDoubt(evidenceOf([]))).toBe(false);
  });

  it("is seldom taken in by clean series that don't just fill up", () => {
    const clean = Object.keys(SHAPES).filter((shape) => SHAPES[shape]?.truth === "clean" && !/cache|pool/.test(shape));
    const looks = clean.flatMap((shape) =>
      Object.keys(NOISES).flatMap((noise) =>
        [8001, 8002, 8003].flatMap((seed) => {
          const { x, y } = generate(shape, noise, seed, { rate: 256 });
          const soFar = (batches: number) => {
            const series = { iterations: x.slice(0, batches + 1), heap: y.slice(0, batches + 1) };
            return referee.isBeyondDoubt(evidenceOf([runOf(series)]));
          };
          return [soFar(48), soFar(72)];
        }),
      ),
    );
    expect(looks.length).toBeGreaterThan(400);
    expect(looks.filter((beyondDoubt) => beyondDoubt).length / looks.length).toBeLessThan(0.03);
  });
});
