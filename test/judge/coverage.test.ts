import { describe, expect, it } from "vitest";
import type { Change, ScenarioResult, ScenarioVerdict } from "../../src/domain/results.ts";
import type { Scenario, Variant } from "../../src/domain/scenario.ts";
import { coverageLost, withLostCoverage } from "../../src/judge/coverage.ts";
import { milliseconds } from "../../src/units/duration.ts";
import { CLEAN, copied, judged, LEAKS, OPEN, onBase, scenarioResult } from "./judged-variant.ts";

function variant(changes: Partial<Variant> = {}): Variant {
  return {
    name: "As shipped",
    role: "subject",
    workload: { kind: "python", file: "leaks/queue.py", name: null },
    interpreter: { python: "python3", node: "node" },
    thresholds: { perIteration: null, total: null },
    timeout: milliseconds(60_000),
    env: {},
    cwd: ".",
    position: { line: 1, column: 1 },
    ...changes,
  };
}

function due(changes: Partial<Scenario> = {}): Scenario {
  const { id, name, suspect, claim, expected, priority, per, note, accept } = scenarioResult();
  return {
    ...{ id, name, suspect, claim, expected, priority, per, note, accept },
    requires: { commands: ["ffmpeg"], python: ["watchdog"], node: ["ws"] },
    paths: [],
    pending: null,
    variants: [variant()],
    ...changes,
  };
}

const pending = (...missing: string[]) => scenarioResult({ verdict: "pending", missing });
const measured = (verdict: ScenarioVerdict, variants: ScenarioResult["variants"]) =>
  scenarioResult({ verdict, variants });

describe("coverage", () => {
  it.each<[what: string, result: ScenarioResult | null, lost: string | null]>([
    ["no result", null, "Base measures it, and here it has no result."],
    ["a result", measured("no-leak", [judged(CLEAN)]), null],
    ["a leak", measured("leak", [judged(LEAKS)]), null],
    ["pending", pending(), "Base measures it, and here it is pending."],
    ["what base requires is missing", pending("python: watchdog", "command: ffmpeg", "node: ws"), null],
    [
      "what only head requires is missing",
      pending("python: watchdog", "command: unobtainium"),
      "Base can do without what is missing here: command: unobtainium.",
    ],
    [
      "one of another kind is missing",
      pending("node: watchdog"),
      "Base can do without what is missing here: node: watchdog.",
    ],
    ["no subject", measured("inconclusive", []), "Base measures “As shipped”, and here nothing does."],
    [
      "a subject of another name",
      measured("no-leak", [judged(CLEAN, { name: "Emptied" })]),
      "Base measures “As shipped”, and here nothing does.",
    ],
    [
      "another role for it",
      measured("no-leak", [judged(CLEAN, { role: "fixed" }), judged(CLEAN, { name: "Other" })]),
      "Base measures “As shipped”, and here nothing does.",
    ],
    [
      "base alone measured",
      measured("inconclusive", [onBase(CLEAN)]),
      "Base measures “As shipped”, and here nothing does.",
    ],
    ["base's copy in its place", measured("no-leak", [copied(CLEAN)]), null],
    [
      "an answer that base still has",
      measured("inconclusive", [judged(OPEN), onBase(CLEAN)]),
      "Base shows no leak in “As shipped”, and here that can no longer be told.",
    ],
    [
      "that answer beside an old leak",
      measured("leak", [
        judged(LEAKS, { name: "Other" }),
        onBase(LEAKS, { name: "Other" }),
        judged(OPEN),
        onBase(CLEAN),
      ]),
      "Base shows no leak in “As shipped”, and here that can no longer be told.",
    ],
    ["no answer, as on base", measured("inconclusive", [judged(OPEN), onBase(OPEN)]), null],
    ["no answer, and base leaks", measured("inconclusive", [judged(OPEN), onBase(LEAKS)]), null],
    ["no answer, and base unmeasured", measured("inconclusive", [judged(OPEN)]), null],
    [
      "an answer that head's own has alone",
      measured("no-leak", [judged(CLEAN), copied(OPEN), onBase(CLEAN)]),
      "Base shows no leak in “As shipped”, and by base's own scenario that can no longer be told here.",
    ],
    [
      "an answer by neither",
      measured("inconclusive", [judged(OPEN), copied(OPEN), onBase(CLEAN)]),
      "Base shows no leak in “As shipped”, and here that can no longer be told.",
    ],
    ["an open copy, as on base", measured("no-leak", [judged(CLEAN), copied(OPEN), onBase(OPEN)]), null],
    ["an open copy, and base leaks", measured("no-leak", [judged(CLEAN), copied(OPEN), onBase(LEAKS)]), null],
    ["an open copy, and base unmeasured", measured("no-leak", [judged(CLEAN), copied(OPEN)]), null],
    [
      "a copy that no longer runs",
      measured("no-leak", [judged(CLEAN), copied({}, { verdict: "error" }), onBase(CLEAN)]),
      null,
    ],
    [
      "a control that proves nothing",
      measured("inconclusive", [judged(CLEAN), onBase(CLEAN), judged(CLEAN, { name: "control", role: "control" })]),
      null,
    ],
    ["a failed setup", measured("error", []), null],
    ["a subject that fails", measured("error", [judged({}, { verdict: "error" }), onBase(CLEAN)]), null],
    [
      "one that fails and one that is gone",
      measured("error", [judged({}, { name: "Other", verdict: "error" })]),
      "Base measures “As shipped”, and here nothing does.",
    ],
  ])("with %s", (_, result, lost) => {
    expect(coverageLost(due(), result, false)).toBe(lost);
    expect(coverageLost(due(), result, true)).toBe(lost);
  });

  describe.each(["unprotected", "control"] as const)("of a scenario with a variant that is %s", (role) => {
    const known = { name: "known leak", role };
    const SILENCED = "The change silences “known leak”, which shows that the scenario can see a leak.";
    const lostWith = (...variants: ScenarioResult["variants"]) =>
      coverageLost(due(), measured("inconclusive", [judged(CLEAN), ...variants]), false);

    it.each([
      ["clean", judged(CLEAN, known)],
      ["open", judged(OPEN, known)],
      ["failing", judged({}, { ...known, verdict: "error" })],
    ])("is lost where head's own is %s and base's copy still leaks", (_, own) => {
      expect(lostWith(own, copied(LEAKS, known))).toBe(SILENCED);
      expect(lostWith(copied(LEAKS, known), own)).toBe(SILENCED);
    });

    it("isn't where head's own still leaks, or base's no longer does", () => {
      expect(lostWith(judged(LEAKS, known), copied(LEAKS, known))).toBeNull();
      for (const copy of [copied(CLEAN, known), copied(OPEN, known), copied({}, { ...known, verdict: "error" })]) {
        expect(lostWith(judged(CLEAN, known), copy)).toBeNull();
      }
    });

    it("isn't by a leak on base, nor by one of another role, nor by what head no longer has", () => {
      expect(lostWith(judged(CLEAN, known), onBase(LEAKS, known))).toBeNull();
      expect(lostWith(judged(CLEAN, known), copied(LEAKS, { ...known, role: "fixed" }))).toBeNull();
      expect(lostWith(copied(LEAKS, known))).toBeNull();
    });
  });

  it("names every control that is silenced", () => {
    const controls = ["one", "two"].flatMap((name) => [
      judged(CLEAN, { name, role: "control" }),
      copied(LEAKS, { name, role: "control" }),
    ]);
    expect(coverageLost(due(), measured("inconclusive", [judged(CLEAN), ...controls]), false)).toBe(
      "The change silences “one”, “two”, which show that the scenario can see a leak.",
    );
  });

  it("is lost to skipping only where that is not allowed", () => {
    const skipped = scenarioResult({ verdict: "skipped" });
    expect(coverageLost(due(), skipped, true)).toBeNull();
    expect(coverageLost(due(), skipped, false)).toBe("It was skipped, and the change touches what it depends on.");
  });

  it("names every subject that is lost", () => {
    const twice = due({ variants: [variant(), variant({ name: "Other" }), variant({ name: "fix", role: "fixed" })] });
    expect(coverageLost(twice, measured("inconclusive", []), true)).toBe(
      "Base measures “As shipped”, “Other”, and here nothing does.",
    );
  });

  it("can't be lost where base measures nothing", () => {
    const unmeasured = due({ pending: "needs a model", variants: [] });
    for (const result of [null, pending(), pending("command: any"), measured("inconclusive", [])]) {
      expect(coverageLost(unmeasured, result, false)).toBeNull();
    }
  });
});

describe("a result whose coverage is lost", () => {
  it.each<[change: Change | null, kept: Change]>([
    [null, "coverage-lost"],
    ["none", "coverage-lost"],
    ["fixed", "coverage-lost"],
    ["pre-existing", "coverage-lost"],
    ["introduced", "introduced"],
    ["worse", "worse"],
  ])("and that is otherwise %s, is %s", (change, kept) => {
    const result = withLostCoverage(scenarioResult({ change }), "Base measures it.");
    expect(result).toMatchObject({ change: kept, reason: "Base measures it. Because." });
    expect(withLostCoverage(result, "Base measures it.")).toEqual(result);
  });
});
