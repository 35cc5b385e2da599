import { describe, expect, it } from "vitest";
import type { GatePolicy, Results, ScenarioResult, VariantResult } from "../../src/domain/results.ts";
import type { Config, Scenario } from "../../src/domain/scenario.ts";
import { judgeRecordedResults, judgeReport } from "../../src/judge/recorded-results.ts";
import { bytes } from "../../src/units/bytes.ts";
import { milliseconds } from "../../src/units/duration.ts";
import { isFlat, leaks, runOf, seriesOf } from "./evidence.ts";
import { judged, scenarioResult } from "./judged-variant.ts";

const TODAY = "2026-11-23";
const POLICY: GatePolicy = { failOn: "regression", onInconclusive: "warn" };
const COMPARED = { state: "compared", measured: ["8"], spared: [], isAdoption: false } as const;
const BASE = { revision: "base", definition: "base" } as const;
const VALID = { until: "2027-01-31", reason: "upstream" };

/** As a program measured it that keeps 100 bytes an iteration, or nothing. */
function recorded(level: (iteration: number) => number, changes: Partial<VariantResult> = {}): VariantResult {
  const measured = { heap: level, memory: level };
  const confirm = runOf(seriesOf(measured, { batch: 200 }), { purpose: "confirm" });
  const runs = [runOf(seriesOf(measured)), ...(level === isFlat ? [] : [confirm])];
  return judged({}, { verdict: level === isFlat ? "no-leak" : "leak", runs, ...changes });
}

const leaking = (changes: Partial<VariantResult> = {}) => recorded(leaks, changes);
const clean = (changes: Partial<VariantResult> = {}) => recorded(isFlat, changes);

function results(scenarios: readonly ScenarioResult[], changes: Partial<Results> = {}): Results {
  return {
    schema: 1,
    tool: "leakproof/0.1.0",
    title: "Memory leak testing results",
    config: null,
    startedAt: "2026-11-23T09:00:00.000Z",
    seconds: 2,
    planned: scenarios.map(({ id }) => id),
    shard: null,
    gate: { decision: "pass", reasons: [] },
    environment: { os: "linux", cpus: 2, node: "24.4.0", headSha: null, baseSha: null, memorySource: "anonymous" },
    comparison: COMPARED,
    override: null,
    scenarios,
    ...changes,
  };
}

function configOf(
  changes: Partial<Scenario> = {},
  variants: readonly Partial<Scenario["variants"][number]>[] = [{}],
): Config {
  const { id, name, suspect, claim, expected, priority, per, note, accept } = scenarioResult();
  const scenario: Scenario = {
    ...{ id, name, suspect, claim, expected, priority, per, note, accept },
    requires: { commands: [], python: [], node: [] },
    paths: [],
    pending: null,
    variants: variants.map((variant) => ({
      name: "As shipped",
      role: "subject",
      workload: { kind: "python", file: "leaks/queue.py", name: null },
      interpreter: { python: "python3", node: "node" },
      thresholds: { perIteration: null, total: null },
      timeout: milliseconds(60_000),
      env: {},
      cwd: ".",
      position: { line: 1, column: 1 },
      ...variant,
    })),
    ...changes,
  };
  return { title: "Memory leak testing results", setup: null, scenarios: [scenario] };
}

/** A file that says that all is well, whatever it holds. */
const FORGED: Partial<ScenarioResult> = {
  verdict: "no-leak",
  change: "fixed",
  fixRequired: false,
  reason: "All is well.",
};

function judgeAgain(scenario: ScenarioResult, config: Config | null = null, changes: Partial<Results> = {}) {
  const all = judgeRecordedResults(results([scenario], changes), config, POLICY, TODAY);
  return { ...all.scenarios[0], gate: all.gate, override: all.override };
}

function report(scenario: ScenarioResult, base: Config | null, changes: Partial<Results> = {}, policy = POLICY) {
  const all = judgeReport(results([scenario], changes), base, ["8"], [], policy, TODAY);
  return { ...all.scenarios[0], gate: all.gate, override: all.override };
}

const BOTH = [
  ["our own", (scenario: ScenarioResult, changes?: Partial<Results>) => judgeAgain(scenario, null, changes)],
  ["a change's", (scenario: ScenarioResult, changes?: Partial<Results>) => report(scenario, configOf(), changes)],
] as const;

describe.each(BOTH)("%s results, judged again", (_, judge) => {
  it.each([
    ["introduced", "leak", "block", [leaking(), clean(BASE)]],
    ["pre-existing", "leak", "pass", [leaking(), leaking(BASE)]],
    ["fixed", "no-leak", "pass", [clean(), leaking(BASE)]],
    [null, "leak", "block", [leaking()]],
  ] as const)("are %s as their series say", (change, verdict, decision, variants) => {
    const forged = variants.map((variant) => ({ ...variant, verdict: "no-leak" as const, measures: {} }));
    const result = judge(scenarioResult({ ...FORGED, variants: forged }));
    expect(result).toMatchObject({ verdict, change, fixRequired: verdict === "leak", gate: { decision } });
    expect(result.reason).not.toBe("All is well.");
  });

  it("are not known to be old without a comparison", () => {
    const old = scenarioResult({ ...FORGED, change: "pre-existing", variants: [leaking(), leaking(BASE)] });
    for (const comparison of [null, { state: "no-base", reason: "a shallow clone" }] as const) {
      expect(judge(old, { comparison })).toMatchObject({ change: null, gate: { decision: "block" } });
    }
  });

  it("have no verdict without anything to show for it", () => {
    for (const verdict of ["no-leak", "protected", "leak", "inconclusive"] as const) {
      expect(judge(scenarioResult({ ...FORGED, verdict })).verdict).toBe("inconclusive");
    }
  });

  it.each(["pending", "skipped", "error"] as const)("leave %s what was not measured", (verdict) => {
    const said = { verdict, reason: "Because.", nextStep: "Add 1.", missing: ["python: av"] };
    expect(judge(scenarioResult({ ...said, change: "fixed", fixRequired: true }))).toMatchObject({
      ...said,
      reason: expect.stringContaining("Because."),
      fixRequired: false,
      variants: [],
    });
  });

  it("judge what was measured, also where it is said to be pending", () => {
    expect(judge(scenarioResult({ verdict: "pending", variants: [leaking()] })).verdict).toBe("leak");
  });

  it("drop the override, which is for somebody else to find again", () => {
    const override = { label: "leak-accepted", by: "somebody" };
    const result = judge(scenarioResult({ ...FORGED, variants: [leaking()] }), { override });
    expect(result).toMatchObject({ override: null, gate: { decision: "block" } });
  });
});

describe("our own results, judged again", () => {
  const variants = [leaking(), clean(BASE)];

  it("take facts, roles and thresholds from the configuration", () => {
    const generous = { perIteration: bytes(200), total: bytes(2 ** 30) };
    const config = configOf({ name: "Renamed", claim: "It leaks" }, [{ thresholds: generous }]);
    expect(judgeAgain(scenarioResult({ variants }), config)).toMatchObject({
      name: "Renamed",
      claim: "It leaks",
      verdict: "no-leak",
    });
    expect(judgeAgain(scenarioResult({ variants }), configOf({}, [{ role: "control" }])).verdict).toBe("inconclusive");
    expect(judgeAgain(scenarioResult({ variants }), configOf({ id: "9", name: "Another" }))).toMatchObject({
      name: "File observer",
      verdict: "leak",
    });
  });

  it("keep what coverage was lost, but for a leak that the change makes", () => {
    const lost = { change: "coverage-lost", reason: "Base measures it. Because." } as const;
    const pending = scenarioResult({ verdict: "pending", ...lost });
    for (const config of [null, configOf()]) {
      expect(judgeAgain(pending, config)).toMatchObject({ ...lost, gate: { decision: "block" } });
      expect(judgeAgain(scenarioResult({ ...lost, variants: [clean()] }), config)).toMatchObject(lost);
      expect(judgeAgain(scenarioResult({ ...lost, variants }), config).change).toBe("introduced");
    }
  });

  it("are accepted where they were, and by what has been configured since", () => {
    const old = scenarioResult({ variants: [leaking(), leaking(BASE)] });
    const inBase = { ...old, accept: VALID, acceptedIn: "base" } as const;
    const inHead = { ...old, accept: VALID, acceptedIn: "head" } as const;
    expect(judgeAgain(inBase)).toMatchObject({ accept: VALID, acceptedIn: "base" });
    expect(judgeAgain(inHead)).toMatchObject({ accept: VALID, acceptedIn: "head" });
    expect(judgeAgain(inHead, null, { comparison: null })).toMatchObject({ accept: VALID, acceptedIn: "base" });
    expect(judgeAgain(inHead, configOf())).toMatchObject({ accept: null, acceptedIn: null });
    expect(judgeAgain(old, configOf({ accept: VALID }))).toMatchObject({ accept: VALID, acceptedIn: "head" });
    expect(judgeAgain(old, configOf({ accept: VALID }), { comparison: null }).acceptedIn).toBe("base");
  });
});

describe("a change's results, judged by base", () => {
  const LEAK: GatePolicy = { ...POLICY, failOn: "leak" };

  it("have base's roles and thresholds, and their own facts", () => {
    const own = scenarioResult({
      name: "Renamed",
      claim: "It leaks no longer",
      variants: [leaking({ role: "fixed", thresholds: { perIteration: bytes(1e9), total: bytes(1e12) } }), clean(BASE)],
    });
    expect(report(own, configOf())).toMatchObject({
      name: "Renamed",
      claim: "It leaks no longer",
      verdict: "leak",
      change: "introduced",
    });
  });

  it("lose coverage by what base measures and they don't", () => {
    const lost = { change: "coverage-lost", gate: { decision: "block" } };
    expect(report(scenarioResult({ verdict: "pending" }), configOf())).toMatchObject(lost);
    expect(report(scenarioResult({ verdict: "pending", missing: ["command: any"] }), configOf())).toMatchObject(lost);
    expect(report(scenarioResult({ variants: [clean({ name: "Emptied" })] }), configOf())).toMatchObject(lost);
    expect(report(scenarioResult({ variants: [] }), configOf())).toMatchObject(lost);
    expect(report(scenarioResult({ verdict: "pending" }), null).change).toBeNull();
    expect(report(scenarioResult({ verdict: "pending" }), configOf({ id: "9" })).change).toBeNull();
    expect(report(scenarioResult({ verdict: "skipped" }), configOf())).toMatchObject({ gate: { decision: "pass" } });
  });

  it("are believed that coverage was lost, though not that it was not", () => {
    const lost = { change: "coverage-lost", reason: "The change silences it. Because." } as const;
    for (const base of [null, configOf()]) {
      expect(report(scenarioResult({ ...lost, variants: [clean()] }), base)).toMatchObject({
        ...lost,
        gate: { decision: "block" },
      });
      expect(report(scenarioResult({ ...lost, variants: [leaking(), clean(BASE)] }), base).change).toBe("introduced");
    }
    expect(report(scenarioResult({ ...lost, verdict: "pending" }), configOf()).reason).toBe(
      `Base measures it, and here it is pending. ${lost.reason}`,
    );
    expect(report(scenarioResult({ ...FORGED, verdict: "pending" }), configOf()).change).toBe("coverage-lost");
  });

  it("lose coverage by a control that they silence", () => {
    const known = { name: "known leak", role: "control" } as const;
    const variants = [clean(), clean(known), leaking({ ...known, definition: "base" })];
    expect(report(scenarioResult({ ...FORGED, variants }), configOf({}, [{}, known]))).toMatchObject({
      verdict: "inconclusive",
      change: "coverage-lost",
      gate: { decision: "block" },
    });
  });

  it("tell the loss once, also where the change has told it itself", () => {
    const told = report(scenarioResult({ verdict: "pending" }), configOf());
    expect(told.reason).toBe("Base measures it, and here it is pending. Because.");
    expect(report(scenarioResult({ verdict: "pending", reason: told.reason ?? "" }), configOf()).reason).toBe(
      told.reason,
    );
  });

  it("are accepted by base's word, or for what is old by their own", () => {
    const own = { accept: VALID, acceptedIn: "base" } as const;
    const fresh = scenarioResult({ ...own, variants: [leaking()] });
    const old = scenarioResult({ ...own, variants: [leaking(), leaking(BASE)] });
    for (const base of [null, configOf()]) {
      expect(report(fresh, base)).toMatchObject({ acceptedIn: "head", gate: { decision: "block" } });
      expect(report(old, base, {}, LEAK)).toMatchObject({ acceptedIn: "head", gate: { decision: "pass" } });
    }
    const accepting = configOf({ accept: VALID });
    expect(report({ ...fresh, accept: null }, accepting)).toMatchObject({
      acceptedIn: "base",
      gate: { decision: "pass" },
    });
    const introduced = scenarioResult({ ...own, variants: [leaking(), clean(BASE)] });
    expect(report(introduced, accepting).gate.decision).toBe("block");
  });

  it("have to hold all that is due", () => {
    const one = results([scenarioResult({ variants: [clean()] })], { planned: ["8"] });
    const judgement = judgeReport(one, configOf(), ["8", "9"], [], POLICY, TODAY);
    expect(judgement.planned).toEqual(["8", "9"]);
    expect(judgement.gate).toEqual({ decision: "block", reasons: ["1 of 2 scenarios was not measured: 9"] });
  });

  it("are blocked by every problem, which is told where nothing blocks too", () => {
    const one = results([scenarioResult({ variants: [clean()] })]);
    const gateWith = (policy: GatePolicy) => judgeReport(one, configOf(), ["8"], ["another head"], policy, TODAY).gate;
    expect(gateWith(POLICY)).toEqual({ decision: "block", reasons: ["another head"] });
    expect(gateWith({ ...POLICY, failOn: "never" })).toEqual({ decision: "pass", reasons: ["another head"] });
  });
});
