import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type {
  Change,
  FailOn,
  GatePolicy,
  OnInconclusive,
  ScenarioResult,
  ScenarioVerdict,
} from "../../src/domain/results.ts";
import { type Acceptance, acceptance } from "../../src/judge/acceptance.ts";
import { decideGate } from "../../src/judge/gate.ts";
import { CLEAN, copied, judged, LEAKS, OPEN, onBase, scenarioResult } from "./judged-variant.ts";

const TODAY = "2026-11-23";
const WARN = (failOn: FailOn): GatePolicy => ({ failOn, onInconclusive: "warn" });
const scenario = (verdict: ScenarioVerdict, changes: Partial<ScenarioResult> = {}) =>
  scenarioResult({ verdict, ...changes });
const decide = (one: ScenarioResult, policy: GatePolicy) => decideGate([one], [one.id], policy, TODAY);
const until = (day: string, acceptedIn: Acceptance["acceptedIn"]): Acceptance => ({
  accept: { until: day, reason: "upstream" },
  acceptedIn,
});

describe("the gate", () => {
  it.each<[verdict: ScenarioVerdict, change: Change | null, regression: string, leak: string]>([
    ["leak", null, "block", "block"],
    ["leak", "introduced", "block", "block"],
    ["leak", "worse", "block", "block"],
    ["leak", "pre-existing", "pass", "block"],
    ["leak", "coverage-lost", "block", "block"],
    // Neither can be; if it is, nobody knows what it means.
    ["leak", "none", "block", "block"],
    ["leak", "fixed", "block", "block"],
    ["error", null, "block", "block"],
    ["inconclusive", "coverage-lost", "block", "block"],
    ["pending", "coverage-lost", "block", "block"],
    ["skipped", "coverage-lost", "block", "block"],
    ["no-leak", "coverage-lost", "block", "block"],
    ["inconclusive", null, "pass", "pass"],
    ["pending", null, "pass", "pass"],
    ["skipped", null, "pass", "pass"],
    ["protected", null, "pass", "pass"],
    ["protected", "none", "pass", "pass"],
    ["no-leak", null, "pass", "pass"],
    ["no-leak", "none", "pass", "pass"],
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

  it("says why on one line", () => {
    const reasons = [
      scenario("leak", { change: "introduced" }),
      scenario("leak", { change: "worse" }),
      scenario("leak"),
      scenario("error", { reason: "The run failed\n  in iteration:\tValueError." }),
      scenario("pending", { change: "coverage-lost", reason: "Base measures it, and here it is pending." }),
      scenario("leak", { name: "a\nname" }),
    ].map((one) => decide(one, WARN("regression")).reasons);
    expect(reasons).toEqual([
      ["#8 File observer: leak, introduced here"],
      ["#8 File observer: leak, worse than in base"],
      ["#8 File observer: leak"],
      ["#8 File observer: error, The run failed in iteration: ValueError."],
      ["#8 File observer: coverage lost, Base measures it, and here it is pending."],
      ["#8 a name: leak"],
    ]);
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
});

describe("an accepted leak", () => {
  it("that is old passes up to and including the last day, whoever accepts it", () => {
    for (const where of ["base", "head"] as const) {
      const accepted = (day: string) =>
        decide(scenario("leak", { change: "pre-existing", ...until(day, where) }), WARN("leak"));
      expect(accepted("2026-11-23").decision).toBe("pass");
      expect(accepted("2026-11-22")).toEqual({
        decision: "block",
        reasons: ["#8 File observer: leak, in base too, accepted only until 2026-11-22"],
      });
    }
  });

  it("that nobody can date passes by what is merged already alone", () => {
    for (const failOn of ["regression", "leak"] as const) {
      const accepted = (day: string, where: Acceptance["acceptedIn"]) =>
        decide(scenario("leak", until(day, where)), WARN(failOn));
      expect(accepted("2026-11-23", "base").decision).toBe("pass");
      expect(accepted("2026-11-22", "base").reasons).toEqual([
        "#8 File observer: leak, accepted only until 2026-11-22",
      ]);
      expect(accepted("2027-01-31", "head").reasons).toEqual([
        "#8 File observer: leak, accepted by the change alone, and nothing shows that it is older",
      ]);
      expect(accepted("2027-01-31", null).decision).toBe("block");
    }
  });

  it("is no excuse for a leak that the change makes, nor for lost coverage or an error", () => {
    for (const failOn of ["regression", "leak"] as const) {
      for (const where of ["base", "head"] as const) {
        const accepted = until("2027-01-31", where);
        expect(decide(scenario("leak", { change: "worse", ...accepted }), WARN(failOn)).decision).toBe("block");
        expect(decide(scenario("leak", { change: "introduced", ...accepted }), WARN(failOn)).decision).toBe("block");
        expect(decide(scenario("leak", { change: "coverage-lost", ...accepted }), WARN(failOn)).decision).toBe("block");
        expect(decide(scenario("error", accepted), WARN(failOn)).decision).toBe("block");
      }
    }
  });

  it("is not accepted by what is no date", () => {
    const hostile = scenario("leak", { change: "pre-existing", ...until("for ever", "head") });
    expect(decide(hostile, WARN("leak")).decision).toBe("block");
  });

  it("hides no other subject", () => {
    const old = { change: "pre-existing" } as const;
    const failing = judged({}, { name: "B", verdict: "error", reason: "It crashed." });
    const open = judged(OPEN, { name: "B" });
    const among = (other: ScenarioResult["variants"][number], onInconclusive: OnInconclusive = "warn") =>
      decide(scenario("leak", { ...old, variants: [judged(LEAKS), other] }), { failOn: "regression", onInconclusive });
    expect(among(failing).reasons).toEqual(["#8 File observer: error in “B”, It crashed."]);
    expect(among(open).decision).toBe("pass");
    expect(among(open, "block").reasons).toEqual(["#8 File observer: inconclusive in “B”, It is inconclusive."]);
    expect(among(judged(CLEAN, { name: "B" }), "block").decision).toBe("pass");
    // A control that fails, base's side, or base's copy beside head's own is no subject of head.
    for (const other of [
      { ...failing, role: "control" as const },
      { ...failing, ...onBase({}), verdict: "error" as const },
      copied({}, { verdict: "error" }),
    ]) {
      expect(among(other, "block").decision).toBe("pass");
    }
  });
});

describe("any gate", () => {
  const policies = fc.record({
    failOn: fc.constantFrom<FailOn>("regression", "leak", "never"),
    onInconclusive: fc.constantFrom<OnInconclusive>("warn", "block"),
  });
  const acceptances = fc
    .tuple(
      fc.constantFrom("2026-11-22", "2026-11-23", null),
      fc.constantFrom("2026-11-22", "2027-01-31", null),
      fc.boolean(),
    )
    .map(([base, head, isProposed]) => {
      const accepting = (day: string | null) => ({ accept: day === null ? null : { until: day, reason: "" } });
      return acceptance(accepting(base), accepting(head), isProposed, TODAY);
    });
  /** From good to bad, in steps of which each is worse for every policy. */
  const LADDERS: readonly (readonly Partial<ScenarioResult>[])[] = [
    [{ verdict: "no-leak" }, { verdict: "inconclusive" }, { verdict: "error" }],
    [{ verdict: "skipped" }, { verdict: "pending" }, { verdict: "pending", change: "coverage-lost" }],
    [
      { verdict: "no-leak", change: "fixed" },
      { verdict: "no-leak", change: "none" },
      { verdict: "leak", change: "pre-existing" },
      { verdict: "leak", change: null },
      { verdict: "leak", change: "introduced" },
    ],
    [
      { verdict: "protected" },
      { verdict: "leak", change: "pre-existing" },
      { verdict: "leak", change: null },
      { verdict: "leak", change: "worse" },
    ],
    [{ verdict: "inconclusive" }, { verdict: "inconclusive", change: "coverage-lost" }],
    [
      { verdict: "leak", change: "pre-existing", variants: [judged(LEAKS)] },
      { verdict: "leak", change: "pre-existing", variants: [judged(LEAKS), judged(OPEN, { name: "B" })] },
      {
        verdict: "leak",
        change: "pre-existing",
        variants: [judged(LEAKS), judged({}, { name: "B", verdict: "error" })],
      },
    ],
  ];
  const ladders = fc.constantFrom(...LADDERS);
  const steps = ladders.chain((ladder) =>
    fc.tuple(fc.nat(ladder.length - 1), fc.nat(ladder.length - 1)).map(([a, b]) => ({
      better: ladder[Math.min(a, b)] ?? {},
      worse: ladder[Math.max(a, b)] ?? {},
    })),
  );
  const others = fc.array(
    ladders.chain((ladder) => fc.constantFrom(...ladder)),
    { maxLength: 4 },
  );

  it("never passes with a worse scenario what it blocks with a better one", () => {
    fc.assert(
      fc.property(
        others,
        steps,
        acceptances,
        policies,
        fc.boolean(),
        (rest, { better, worse }, accepted, policy, measured) => {
          const [one, other] = [better, worse].map((changes) => {
            const all = [...rest, { ...changes, ...accepted }].map((result, id) =>
              scenarioResult({ ...result, id: `${id}` }),
            );
            const planned = [...all.map(({ id }) => id), ...(measured ? [] : ["missing"])];
            return decideGate(all, planned, policy, TODAY).decision;
          });
          expect([one, other]).not.toEqual(["block", "pass"]);
        },
      ),
    );
  });

  it("never blocks for being accepted in base", () => {
    fc.assert(
      fc.property(steps, policies, ({ worse }, policy) => {
        const [plain, accepted] = [{ accept: null, acceptedIn: null }, until("2027-01-31", "base")].map(
          (acceptedAs) => decide(scenarioResult({ ...worse, ...acceptedAs }), policy).decision,
        );
        expect([plain, accepted]).not.toEqual(["pass", "block"]);
      }),
    );
  });

  it("gives a reason exactly when it blocks", () => {
    fc.assert(
      fc.property(others, policies, (results, policy) => {
        const all = results.map((result, id) => scenarioResult({ ...result, id: `${id}` }));
        const { decision, reasons } = decideGate(
          all,
          all.map(({ id }) => id),
          policy,
          TODAY,
        );
        expect(decision === "block").toBe(reasons.length > 0);
        expect(reasons.every((reason) => !reason.includes("\n"))).toBe(true);
      }),
    );
  });

  it("doesn't depend on the order of the scenarios", () => {
    fc.assert(
      fc.property(others, policies, fc.nat(11), (list, rules, turn) => {
        const all = list.map((result, i) => scenarioResult({ ...result, id: String(i) }));
        const turned = [...all.slice(turn), ...all.slice(0, turn)];
        const planned = all.map(({ id }) => id);
        const [one, other] = [all, turned].map((order) => decideGate(order, planned, rules, TODAY));
        expect(other?.decision).toBe(one?.decision);
        expect([...(other?.reasons ?? [])].sort()).toEqual([...(one?.reasons ?? [])].sort());
      }),
    );
  });
});
