import { describe, expect, it } from "vitest";
import type { VariantResult, VariantVerdict } from "../../src/domain/results.ts";
import type { Role } from "../../src/domain/scenario.ts";
import { judgeScenario } from "../../src/judge/scenario.ts";
import { CLEAN, copied, judged, LEAKS, OPEN, onBase, type Sketches } from "./judged-variant.ts";

const VERDICTS: readonly VariantVerdict[] = ["leak", "error", "inconclusive", "no-leak"];
const SKETCHES: Readonly<Record<VariantVerdict, Sketches>> = {
  leak: LEAKS,
  error: {},
  inconclusive: OPEN,
  "no-leak": CLEAN,
};

function variant(role: Role, verdict: VariantVerdict, changes: Partial<VariantResult> = {}): VariantResult {
  const nextStep = verdict === "no-leak" || verdict === "leak" ? null : "It needs about 4,000 iterations.";
  return judged(SKETCHES[verdict], { name: `a ${role}`, role, verdict, nextStep, ...changes });
}

describe("a scenario", () => {
  it.each(VERDICTS)("of one subject is that subject when it is %s", (verdict) => {
    expect(judgeScenario([variant("subject", verdict)], true)).toEqual({
      verdict,
      reason: `It is ${verdict}.`,
      nextStep: variant("subject", verdict).nextStep,
      fixRequired: verdict === "leak",
      fixVerified: null,
    });
  });

  it("is its worst subject, and names it", () => {
    for (const [i, worse] of VERDICTS.entries()) {
      for (const better of VERDICTS.slice(i + 1)) {
        const bad = variant("subject", worse, { name: "bad" });
        const good = variant("subject", better, { name: "good" });
        for (const both of [
          [bad, good],
          [good, bad],
        ]) {
          expect(judgeScenario(both, false)).toMatchObject({ verdict: worse, reason: `“bad”: It is ${worse}.` });
        }
      }
    }
  });

  it("is told by the newest of its leaks", () => {
    const [old, fresh] = [{ name: "old" }, { name: "fresh", reason: "It is new." }];
    const variants = [judged(LEAKS, old), judged(LEAKS, fresh), onBase(LEAKS, old), onBase(CLEAN, fresh)];
    expect(judgeScenario(variants, true).reason).toBe("“fresh”: It is new.");
    expect(judgeScenario(variants, false).reason).toBe("“old”: It is leak.");
  });

  it("is protected when the path leaks without its protection", () => {
    expect(judgeScenario([variant("subject", "no-leak"), variant("unprotected", "leak")], true)).toMatchObject({
      verdict: "protected",
      reason: "The path leaks without its protection (“a unprotected”), and not as shipped. It is no-leak.",
      nextStep: null,
      fixRequired: false,
    });
  });

  it("is clean when its control leaks", () => {
    const { verdict } = judgeScenario([variant("subject", "no-leak"), variant("control", "leak")], true);
    expect(verdict).toBe("no-leak");
  });

  it.each(["unprotected", "control"] as const)("proves nothing when its %s isn't seen to leak", (role) => {
    for (const verdict of ["error", "inconclusive", "no-leak"] as const) {
      const { reason, nextStep, ...rest } = judgeScenario(
        [variant("subject", "no-leak"), variant(role, verdict)],
        true,
      );
      expect(rest.verdict).toBe("inconclusive");
      expect(reason).toContain(`a ${role}`);
      expect(nextStep).toMatch(/\d/);
    }
  });

  it("needs every control to leak", () => {
    const variants = [variant("subject", "no-leak"), variant("unprotected", "leak"), variant("control", "no-leak")];
    expect(judgeScenario(variants, true).verdict).toBe("inconclusive");
  });

  it("keeps a subject's leak whatever its control does", () => {
    for (const verdict of VERDICTS) {
      expect(judgeScenario([variant("subject", "leak"), variant("control", verdict)], true).verdict).toBe("leak");
    }
  });

  it.each([
    ["leak", false],
    ["no-leak", true],
    ["error", null],
    ["inconclusive", null],
  ] as const)("is never changed by a fix that is %s, and says whether it works", (verdict, verified) => {
    for (const own of VERDICTS) {
      const result = judgeScenario([variant("subject", own), variant("fixed", verdict)], true);
      expect(result).toMatchObject({ verdict: own, fixVerified: verified });
    }
  });

  it("is not judged by base's own variants", () => {
    for (const verdict of VERDICTS) {
      const base = onBase(SKETCHES[verdict], { verdict });
      expect(judgeScenario([judged(CLEAN), base], true).verdict).toBe("no-leak");
    }
  });

  it("says nothing without a subject", () => {
    expect(judgeScenario([variant("control", "leak")], true)).toMatchObject({
      verdict: "inconclusive",
      fixRequired: false,
    });
    expect(judgeScenario([], true)).toMatchObject({ verdict: "inconclusive" });
    expect(judgeScenario([onBase(CLEAN)], true)).toMatchObject({ verdict: "inconclusive" });
  });
});

describe("base's copy of a subject that head alters", () => {
  const FAILED = copied({}, { verdict: "error" });
  const GROWN = copied({ heap: { rate: 3000 } });
  const FAILS = "does not run on this head; head's own decides.";
  const OPENS = "is inconclusive on this head.";
  const STILL =
    "still leaks here: the fix is in the scenario itself, or the scenario no longer exercises the leak. Look at its diff.";
  const NOT = "does not leak here: look at the scenario's own diff.";

  it.each<
    [own: VariantVerdict, copy: string, VariantResult, base: VariantResult | null, VariantVerdict, string | null]
  >([
    ["no-leak", "clean", copied(CLEAN), onBase(CLEAN), "no-leak", null],
    ["no-leak", "clean", copied(CLEAN), onBase(LEAKS), "no-leak", null],
    ["no-leak", "failing", FAILED, onBase(CLEAN), "no-leak", FAILS],
    ["no-leak", "open", copied(OPEN), onBase(CLEAN), "no-leak", OPENS],
    ["no-leak", "leaking as base does", copied(LEAKS), onBase(LEAKS), "no-leak", STILL],
    ["no-leak", "leaking as base does not", copied(LEAKS), onBase(CLEAN), "leak", null],
    ["no-leak", "leaking more than base", GROWN, onBase(LEAKS), "leak", null],
    ["no-leak", "leaking, on an open base", copied(LEAKS), onBase(OPEN), "leak", null],
    ["no-leak", "leaking, without a base", copied(LEAKS), null, "leak", null],
    ["leak", "clean", copied(CLEAN), onBase(CLEAN), "leak", NOT],
    ["leak", "failing", FAILED, onBase(CLEAN), "leak", FAILS],
    ["leak", "leaking as base does", copied(LEAKS), onBase(LEAKS), "leak", null],
    ["inconclusive", "clean", copied(CLEAN), onBase(CLEAN), "inconclusive", null],
    ["inconclusive", "leaking as base does", copied(LEAKS), onBase(LEAKS), "inconclusive", STILL],
    ["inconclusive", "leaking as base does not", copied(LEAKS), onBase(CLEAN), "leak", null],
    ["error", "clean", copied(CLEAN), onBase(CLEAN), "error", null],
    ["error", "leaking as base does", copied(LEAKS), onBase(LEAKS), "error", STILL],
    ["error", "leaking as base does not", copied(LEAKS), onBase(CLEAN), "leak", null],
  ])("makes of head's own %s, when it is %s, no more than it shows", (own, _, copy, base, verdict, remark) => {
    const head = judged(SKETCHES[own], { verdict: own });
    const variants = base === null ? [head, copy] : [head, copy, base];
    const result = judgeScenario(variants, true);
    expect(result.verdict).toBe(verdict);
    expect(result.fixRequired).toBe(verdict === "leak");
    if (remark === null) expect(result.reason).not.toContain("Base's copy");
    else expect(result.reason).toBe(`It is ${verdict}. Base's copy of “As shipped” ${remark}`);
  });

  it("is told apart from head's own where it decides", () => {
    expect(judgeScenario([judged(CLEAN), copied(LEAKS), onBase(CLEAN)], true).reason).toBe(
      "“As shipped”, as base defines it: It is leak.",
    );
  });

  it("counts fully where head no longer has it", () => {
    const name = { name: "removed" };
    for (const verdict of VERDICTS) {
      const removed = copied(SKETCHES[verdict], { ...name, verdict });
      const variants = [judged(CLEAN), removed, onBase(SKETCHES[verdict], { ...name, verdict })];
      expect(judgeScenario(variants, true).verdict).toBe(verdict);
    }
  });

  it("is no copy of a variant that head gives another role", () => {
    const variants = [judged(CLEAN, { role: "fixed" }), copied(LEAKS), onBase(LEAKS)];
    expect(judgeScenario(variants, true).verdict).toBe("leak");
  });

  it("of a control counts only where head no longer has that control", () => {
    const blind = copied(CLEAN, { name: "known leak", role: "control" });
    const own = judged(LEAKS, { name: "known leak", role: "control" });
    expect(judgeScenario([judged(CLEAN), blind], true).verdict).toBe("inconclusive");
    expect(judgeScenario([judged(CLEAN), own, blind], true).verdict).toBe("no-leak");
  });
});
