import { describe, expect, it } from "vitest";
import type { VariantVerdict } from "../../src/domain/results.ts";
import type { Role } from "../../src/domain/scenario.ts";
import { type JudgedVariant, judgeScenario } from "../../src/judge/scenario.ts";

const VERDICTS: readonly VariantVerdict[] = ["leak", "error", "inconclusive", "no-leak"];

function variant(role: Role, verdict: VariantVerdict, changes: Partial<JudgedVariant> = {}): JudgedVariant {
  const nextStep = verdict === "no-leak" || verdict === "leak" ? null : "It needs about 4,000 iterations.";
  return { name: `a ${role}`, role, revision: "head", verdict, reason: `It is ${verdict}.`, nextStep, ...changes };
}

describe("a scenario", () => {
  it.each(VERDICTS)("of one subject is that subject when it is %s", (verdict) => {
    expect(judgeScenario([variant("subject", verdict)])).toEqual({
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
          expect(judgeScenario(both)).toMatchObject({ verdict: worse, reason: `“bad”: It is ${worse}.` });
        }
      }
    }
  });

  it("is protected when the path leaks without its protection", () => {
    expect(judgeScenario([variant("subject", "no-leak"), variant("unprotected", "leak")])).toMatchObject({
      verdict: "protected",
      reason: "The path leaks without its protection (“a unprotected”), and not as shipped. It is no-leak.",
      nextStep: null,
      fixRequired: false,
    });
  });

  it("is clean when its control leaks", () => {
    const { verdict } = judgeScenario([variant("subject", "no-leak"), variant("control", "leak")]);
    expect(verdict).toBe("no-leak");
  });

  it.each(["unprotected", "control"] as const)("proves nothing when its %s isn't seen to leak", (role) => {
    for (const verdict of ["error", "inconclusive", "no-leak"] as const) {
      const judged = judgeScenario([variant("subject", "no-leak"), variant(role, verdict)]);
      expect(judged.verdict).toBe("inconclusive");
      expect(judged.reason).toContain(`a ${role}`);
      expect(judged.nextStep).toMatch(/\d/);
    }
  });

  it("needs every control to leak", () => {
    const variants = [variant("subject", "no-leak"), variant("unprotected", "leak"), variant("control", "no-leak")];
    expect(judgeScenario(variants).verdict).toBe("inconclusive");
  });

  it("keeps a subject's leak whatever its control does", () => {
    for (const verdict of VERDICTS) {
      expect(judgeScenario([variant("subject", "leak"), variant("control", verdict)]).verdict).toBe("leak");
    }
  });

  it.each([
    ["leak", false],
    ["no-leak", true],
    ["error", null],
    ["inconclusive", null],
  ] as const)("is never changed by a fix that is %s, and says whether it works", (verdict, verified) => {
    for (const own of VERDICTS) {
      const judged = judgeScenario([variant("subject", own), variant("fixed", verdict)]);
      expect(judged).toMatchObject({ verdict: own, fixVerified: verified });
    }
  });

  it("doesn't look at base", () => {
    const base = variant("subject", "leak", { revision: "base" });
    expect(judgeScenario([variant("subject", "no-leak"), base]).verdict).toBe("no-leak");
  });

  it("says nothing without a subject", () => {
    expect(judgeScenario([variant("control", "leak")])).toMatchObject({ verdict: "inconclusive", fixRequired: false });
    expect(judgeScenario([])).toMatchObject({ verdict: "inconclusive" });
  });
});
