import { describe, expect, it } from "vitest";
import type { Role } from "../../src/domain/scenario.ts";
import { referee } from "../../src/judge/referee.ts";
import { evidenceOf, fillsUp, isFlat, leaks, runOf, seriesOf } from "./evidence.ts";

const LEAK = runOf(seriesOf({ heap: leaks }));
const FLAT = runOf(seriesOf({ heap: isFlat }));
const OPEN = runOf(seriesOf({ heap: fillsUp(9000) }));
const EXTENDED = runOf(seriesOf({ heap: fillsUp(18_000) }, { batches: 192 }), { purpose: "extend" });
const EXTENDED_TWICE = runOf(seriesOf({ heap: fillsUp(36_000) }, { batches: 384 }), { purpose: "extend" });
const ROLES: readonly Role[] = ["subject", "unprotected", "control", "fixed"];

describe("what to measure next", () => {
  it("confirms a subject's candidate at double length", () => {
    const lasted = { ...LEAK, seconds: 12 };
    expect(referee.nextRun(evidenceOf([lasted]))).toEqual({ kind: "confirm", iterations: 19_200, least: 19_200 });
  });

  it("has a candidate that was soon found confirmed by a run that lasts, if there is time", () => {
    expect(referee.nextRun(evidenceOf([LEAK]))).toEqual({ kind: "confirm", iterations: 48_000, least: 19_200 });
    const atOnce = { ...LEAK, seconds: 0.1 };
    expect(referee.nextRun(evidenceOf([atOnce]))).toEqual({ kind: "confirm", iterations: 76_800, least: 19_200 });
  });

  it("confirms what was judged last", () => {
    const extended = runOf(seriesOf({ heap: leaks }, { batches: 192 }), { purpose: "extend", seconds: 20 });
    const next = { kind: "confirm", iterations: 38_400, least: 38_400 };
    expect(referee.nextRun(evidenceOf([OPEN, extended]))).toEqual(next);
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
    const long = { ...EXTENDED_TWICE, seconds: 40 };
    expect(referee.nextRun(evidenceOf([OPEN, EXTENDED, long]))).toEqual({ kind: "none" });
    expect(referee.nextRun(evidenceOf([OPEN, EXTENDED], { role: "control" }))).toEqual({ kind: "none" });
  });

  it("runs a subject on once more where that takes little time", () => {
    const short = evidenceOf([OPEN, EXTENDED, EXTENDED_TWICE]);
    expect(referee.nextRun(short)).toEqual({ kind: "extend", iterations: 76_800 });
    const again = runOf(seriesOf({ heap: fillsUp(72_000) }, { batches: 768 }), { purpose: "extend" });
    expect(referee.nextRun(evidenceOf([OPEN, EXTENDED, EXTENDED_TWICE, again]))).toEqual({ kind: "none" });
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
