import { describe, expect, test } from "vitest";
import type { Gate, Results, ScenarioResult } from "../../src/domain/results.ts";
import { decideGate } from "../../src/judge/gate.ts";
import { decisionOf } from "../../src/report/decision.ts";
import { synopsisOf } from "../../src/report/synopsis.ts";
import { resultsOf, scenarioResult, variantResult } from "./fixture-results.ts";

type Sketch = Partial<
  Pick<ScenarioResult, "id" | "name" | "verdict" | "change" | "accept" | "acceptedIn" | "variants">
>;

const PULL: Results["comparison"] = { state: "compared", measured: [], spared: [], isAdoption: false };
const BASELESS: Results["comparison"] = { state: "no-base", reason: "The checkout is shallow." };

/** What the real gate says of such results, so that the decision is tested on its words. */
function gateOf(
  sketches: readonly Sketch[],
  failOn: "regression" | "leak" | "never",
  planned: readonly string[],
): Gate {
  const policy = { failOn, onInconclusive: "block" } as const;
  return decideGate(scenariosOf(sketches), planned, policy, "2026-11-23");
}

function scenariosOf(sketches: readonly Sketch[]): ScenarioResult[] {
  return sketches.map((sketch, index) => scenarioResult({ id: `${index}`, name: "Suspect: one", ...sketch }));
}

function decide(sketches: readonly Sketch[], given: Partial<Results> = {}, baseName: string | null = "main") {
  return decisionOf(synopsisOf(resultsOf(scenariosOf(sketches), given), baseName));
}

const judged = (sketches: readonly Sketch[], given: Partial<Results> = {}, failOn: "regression" | "leak" = "leak") => {
  const planned = given.planned ?? sketches.map((sketch, index) => sketch.id ?? `${index}`);
  return decide(sketches, { gate: gateOf(sketches, failOn, planned), comparison: PULL, ...given });
};

const leak = (change: ScenarioResult["change"]): Sketch => ({ verdict: "leak", change });

describe("a blocked merge names its causes, worst first", () => {
  test.each<[string, readonly Sketch[], string]>([
    ["a new leak", [leak("introduced")], "this PR adds 1 leak"],
    ["new leaks", [leak("introduced"), leak("introduced")], "this PR adds 2 leaks"],
    ["a worse leak", [leak("worse")], "this PR makes 1 leak worse"],
    ["both", [leak("worse"), leak("introduced")], "this PR adds 1 leak and makes 1 worse"],
    ["an old leak", [leak("pre-existing")], "1 leak is in `main` too and not accepted"],
    ["old leaks", [leak("pre-existing"), leak("pre-existing")], "2 leaks are in `main` too and not accepted"],
    ["an unclear base", [leak(null)], "1 leak could not be compared with `main`, so it counts as new"],
    [
      "lost coverage",
      [{ verdict: "pending", change: "coverage-lost" }],
      "1 suspect that `main` measures is no longer measured (coverage lost)",
    ],
    ["a failure", [{ verdict: "error" }], "1 suspect could not be measured"],
    ["no answer", [{ verdict: "inconclusive" }, { verdict: "inconclusive" }], "2 suspects could not be judged"],
    ["two causes", [{ verdict: "error" }, leak("introduced")], "this PR adds 1 leak; 1 suspect could not be measured"],
    [
      "more causes than fit",
      [{ verdict: "error" }, leak("introduced"), leak("pre-existing"), { verdict: "inconclusive" }],
      "this PR adds 1 leak; 1 suspect could not be measured; and 2 more reasons",
    ],
  ])("%s", (_, sketches, causes) => {
    expect(judged(sketches)).toMatchObject({ alarm: "blocked", sentence: `Blocked: ${causes}.` });
  });

  test("leaves out what does not block", () => {
    const decision = judged([leak("introduced"), leak("pre-existing"), { verdict: "pending" }], {}, "regression");
    expect(decision.sentence).toBe("Blocked: this PR adds 1 leak.");
  });

  test.each<[Results["comparison"], string]>([
    [null, "Blocked: 1 suspect leaks."],
    [BASELESS, "Blocked: 1 suspect leaks, and without a base it counts as new."],
  ])("without a base: %j", (comparison, sentence) => {
    expect(judged([leak(null)], { comparison }).sentence).toBe(sentence);
  });

  test("speaks of no pull request where there is none", () => {
    expect(judged([leak("introduced")], { comparison: null }).sentence).toBe("Blocked: this change adds 1 leak.");
  });

  test("says what was not reached, in the gate's words", () => {
    expect(judged([{}], { planned: ["0", "1", "2"] }).sentence).toBe(
      "Blocked: 2 of 3 scenarios were not measured: 1, 2.",
    );
  });

  test.each<[readonly string[], string]>([
    [["shard 2/3 left no results"], "Blocked: shard 2/3 left no results."],
    [["The job was cancelled."], "Blocked: The job was cancelled."],
    [["a", "b", "c"], "Blocked: a; b; and 1 more reason."],
    [["#0 Suspect: one: skipped, though the change touches it"], "Blocked: 0: skipped, though the change touches it."],
  ])("by a reason that is about no result: %j", (reasons, sentence) => {
    expect(decide([{}], { gate: { decision: "block", reasons } }).sentence).toBe(sentence);
  });

  test("by files that give no reason, from what they hold", () => {
    const gate: Gate = { decision: "block", reasons: [] };
    expect(decide([{ verdict: "error" }], { gate }).sentence).toBe("Blocked: 1 suspect could not be measured.");
    expect(decide([{}], { gate, planned: ["0", "1"] }).sentence).toBe("Blocked: 1 suspect was not reached.");
    expect(decide([{}], { gate }).sentence).toBe("Blocked, and the results don't say why.");
  });
});

describe("a merge that is not blocked", () => {
  test.each<[string, readonly Sketch[], Partial<Results>, string, string]>([
    ["is clean", [{}, { verdict: "protected" }], { comparison: PULL }, "calm", ": this PR adds no leak."],
    ["is clean, outside of a PR", [{}], {}, "calm", ": no leak."],
    ["leaves some open", [{}, { verdict: "pending" }], {}, "calm", ": no leak in what was measured."],
    ["fixes", [{ change: "fixed" }], { comparison: PULL }, "calm", ": this PR adds no leak and fixes 1."],
    ["has an old leak", [leak("pre-existing")], { comparison: PULL }, "calm", ": this PR adds no leak."],
    ["touches nothing", [{ verdict: "skipped" }], { comparison: PULL }, "calm", ": this PR touches no suspect."],
    ["measures nothing", [{ verdict: "pending" }], {}, "calm", ": nothing was measured."],
    ["has no base", [{}], { comparison: BASELESS }, "doubtful", ": no leak."],
    ["is unsure", [{ verdict: "inconclusive" }], {}, "doubtful", ", but 1 suspect could not be judged."],
    ["may leak", [leak(null), leak(null)], {}, "calm", ", but 2 suspects leak."],
    ["failed", [{ verdict: "error" }], {}, "doubtful", ", but 1 suspect could not be measured."],
    ["was cut short", [{}], { planned: ["0", "1"] }, "doubtful", ", but 1 suspect was not reached."],
    [
      "lost coverage",
      [{ change: "coverage-lost" }],
      { comparison: PULL },
      "doubtful",
      ", but 1 suspect that `main` measures is no longer measured (coverage lost).",
    ],
    [
      "is accepted",
      [{ ...leak(null), accept: { until: "2027-01-31", reason: "upstream" }, acceptedIn: "base" }],
      { comparison: BASELESS },
      "doubtful",
      ": no leak that is not accepted.",
    ],
  ])("%s", (_, sketches, given, alarm, rest) => {
    expect(decide(sketches, given)).toMatchObject({ alarm, sentence: `Not blocked${rest}` });
  });

  test("is doubtful where base's copy of a scenario does not run on head, and blocked all the same", () => {
    const own = variantResult({ name: "As shipped", n: 96 });
    const failed = { verdict: "error", definition: "base", measures: {} } as const;
    const rewritten: Sketch = { change: "none", variants: [own, { ...own, ...failed }] };
    const given = { comparison: PULL };
    expect(decide([rewritten], given)).toMatchObject({
      alarm: "doubtful",
      sentence: "Not blocked: this PR adds no leak.",
    });
    expect(judged([rewritten, leak("introduced")])).toMatchObject({ alarm: "blocked" });
    for (const other of [
      { definition: "head" },
      { revision: "base" },
      { name: "Other" },
      { verdict: "no-leak" },
    ] as const) {
      const variants = [own, { ...own, ...failed, ...other }];
      expect(decide([{ ...rewritten, variants }], given).alarm).toBe("calm");
    }
  });

  test("by an override names who and what, and is doubtful", () => {
    const gate: Gate = { ...gateOf([leak("introduced")], "regression", ["0"]), decision: "pass" };
    const override = { label: "leak-accepted", by: "octocat" };
    expect(decide([leak("introduced")], { gate, override, comparison: PULL })).toMatchObject({
      alarm: "doubtful",
      sentence: "Not blocked: octocat lets this head pass with the label `leak-accepted`, over: this PR adds 1 leak.",
    });
  });
});

test.each<[readonly Sketch[], string | null]>([
  [[{}, { verdict: "protected" }], "2 suspects measured, none leaks."],
  [[{}], "1 suspect measured, none leaks."],
  [[{}, { verdict: "pending" }, { verdict: "skipped" }], "1 of 3 suspects measured, none leaks."],
  [[{}, { verdict: "inconclusive" }], "2 suspects measured, none is known to leak."],
  [[{}, leak("introduced")], "2 suspects measured, 1 is clean."],
  [[leak("introduced")], "1 suspect measured."],
  [[{}, leak("pre-existing")], "2 suspects measured, 1 is real and already in `main`."],
  [[leak("introduced"), leak("pre-existing")], "2 suspects measured, 2 are real, 1 of them already in `main`."],
  [[{ verdict: "pending" }], null],
])("says what it rests on: %j", (sketches, scope) => {
  expect(decide(sketches, { comparison: PULL }).scope).toBe(scope);
});

test("calls base by its name, where it has one", () => {
  const lost: Sketch = { verdict: "pending", change: "coverage-lost" };
  const given = { comparison: PULL, gate: gateOf([lost], "regression", ["0"]) };
  expect(decide([lost], given, null).sentence).toContain("1 suspect that base measures");
  expect(decide([lost], given, "a`b").sentence).toContain("1 suspect that `a'b` measures");
});
