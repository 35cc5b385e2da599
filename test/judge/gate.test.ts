import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Change, FailOn, GatePolicy, ScenarioResult, ScenarioVerdict } from "../../src/domain/results.ts";
import { decideGate } from "../../src/judge/gate.ts";

const TODAY = "2026-11-23";
const WARN = (failOn: FailOn): GatePolicy => ({ failOn, onInconclusive: "warn" });

function scenario(verdict: ScenarioVerdict, changes: Partial<ScenarioResult> = {}): ScenarioResult {
  return {
    id: "8",
    name: "File observer",
    suspect: null,
    claim: null,
    expected: null,
    priority: null,
    per: "request",
    note: null,
    accept: null,
    verdict,
    reason: "Because.",
    nextStep: null,
    change: null,
    acceptedIn: null,
    fixRequired: verdict === "leak",
    fixVerified: null,
    missing: [],
    variants: [],
    ...changes,
  };
}

const decide = (one: ScenarioResult, policy: GatePolicy) => decideGate([one], [one.id], policy, TODAY);

describe("the gate", () => {
  it.each<[verdict: ScenarioVerdict, change: Change | null, regression: string, leak: string]>([
    ["leak", null, "block", "block"],
    ["leak", "introduced", "block", "block"],
    ["leak", "worse", "block", "block"],
    ["leak", "pre-existing", "pass", "block"],
    ["error", null, "block", "block"],
    ["inconclusive", "coverage-lost", "block", "block"],
    ["pending", "coverage-lost", "block", "block"],
    ["inconclusive", null, "pass", "pass"],
    ["pending", null, "pass", "pass"],
    ["skipped", null, "pass", "pass"],
    ["protected", null, "pass", "pass"],
    ["no-leak", null, "pass", "pass"],
    ["no-leak", "fixed", "pass", "pass"],
  ])(
    "for %s with a change of %s decides %s on a regression, %s on any leak, and never blocks on never",
    (verdict, change, ...decisions) => {
      const one = scenario(verdict, { change });
      for (const [i, failOn] of (["regression", "leak"] as const).entries()) {
        const { decision, reasons } = decide(one, WARN(failOn));
        expect(decision).toBe(decisions[i]);
        expect(reasons).toHaveLength(decision === "block" ? 1 : 0);
      }
      expect(decide(one, WARN("never"))).toEqual({ decision: "pass", reasons: [] });
    },
  );

  it("blocks on inconclusive only when asked to", () => {
    const one = scenario("inconclusive");
    expect(decide(one, { failOn: "regression", onInconclusive: "block" })).toEqual({
      decision: "block",
      reasons: ["#8 File observer: inconclusive, Because."],
    });
    expect(decide(one, { failOn: "never", onInconclusive: "block" }).decision).toBe("pass");
  });

  it("accepts an old leak up to and including the last day", () => {
    const accepted = (until: string, change: Change | null) =>
      decide(scenario("leak", { change, accept: { until, reason: "upstream" } }), WARN("leak"));
    expect(accepted("2026-11-23", "pre-existing").decision).toBe("pass");
    expect(accepted("2026-11-22", "pre-existing")).toEqual({
      decision: "block",
      reasons: ["#8 File observer: leak, in base too, accepted only until 2026-11-22"],
    });
    expect(accepted("2027-01-31", "worse").decision).toBe("block");
    expect(accepted("2027-01-31", "introduced").decision).toBe("block");
    expect(accepted("2027-01-31", null).decision).toBe("block");
  });

  it("blocks for what was planned and not measured", () => {
    const done = ["4", "5", "6", "7", "10"].map((id) => scenario("no-leak", { id }));
    const planned = ["4", "5", "6", "7", "8", "9", "10"];
    expect(decideGate(done, planned, WARN("regression"), TODAY)).toEqual({
      decision: "block",
      reasons: ["2 of 7 scenarios were not measured: 8, 9"],
    });
    expect(decideGate(done, planned, WARN("never"), TODAY).decision).toBe("pass");
  });

  it("doesn't depend on the order of the scenarios", () => {
    const verdicts = fc.constantFrom<ScenarioVerdict>(
      "leak",
      "error",
      "inconclusive",
      "pending",
      "no-leak",
      "protected",
    );
    const policy = fc.record({
      failOn: fc.constantFrom<FailOn>("regression", "leak", "never"),
      onInconclusive: fc.constantFrom("warn" as const, "block" as const),
    });
    fc.assert(
      fc.property(fc.array(verdicts, { maxLength: 12 }), policy, fc.nat(11), (list, rules, turn) => {
        const all = list.map((verdict, i) => scenario(verdict, { id: String(i) }));
        const turned = [...all.slice(turn), ...all.slice(0, turn)];
        const planned = all.map(({ id }) => id);
        const [one, other] = [all, turned].map((order) => decideGate(order, planned, rules, TODAY));
        expect(other?.decision).toBe(one?.decision);
        expect([...(other?.reasons ?? [])].sort()).toEqual([...(one?.reasons ?? [])].sort());
      }),
    );
  });
});
