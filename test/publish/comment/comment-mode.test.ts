import { describe, expect, it } from "vitest";
import type { Change, Results } from "../../../src/domain/results.ts";
import { wantsComment } from "../../../src/publish/comment/comment-mode.ts";
import { cleanResults, resultsOf, scenarioResult } from "../../report/fixture-results.ts";

const blocked: Results = { ...cleanResults, gate: { decision: "block", reasons: ["shard 2/3 left no results"] } };
const overridden: Results = { ...cleanResults, override: { label: "leak-accepted", by: "octocat" } };
const leakThatIs = (change: Change | null) =>
  resultsOf([scenarioResult({ id: "1", name: "Queue", verdict: "leak", change })]);
const cleanThatIs = (change: Change | null) => resultsOf([scenarioResult({ id: "1", name: "Queue", change })]);

describe("a pull request without a comment", () => {
  it.each([
    ["all clean", cleanResults, { always: true, changes: false, failures: false }],
    ["blocked", blocked, { always: true, changes: true, failures: true }],
    ["let pass by a label", overridden, { always: true, changes: true, failures: false }],
    ["a leak introduced, and no gate", leakThatIs("introduced"), { always: true, changes: true, failures: false }],
    ["a leak made worse, and no gate", leakThatIs("worse"), { always: true, changes: true, failures: false }],
    ["a leak that nobody can date", leakThatIs(null), { always: true, changes: true, failures: false }],
    ["a leak in base too", leakThatIs("pre-existing"), { always: true, changes: false, failures: false }],
    ["a leak fixed", cleanThatIs("fixed"), { always: true, changes: true, failures: false }],
    ["coverage lost", cleanThatIs("coverage-lost"), { always: true, changes: true, failures: false }],
    ["nothing changed", cleanThatIs("none"), { always: true, changes: false, failures: false }],
    ["nothing to compare with", cleanThatIs(null), { always: true, changes: false, failures: false }],
  ])("with %s", (_, results, wanted) => {
    for (const mode of ["always", "changes", "failures"] as const) {
      expect(wantsComment(mode, results), mode).toBe(wanted[mode]);
    }
    expect(wantsComment("off", results)).toBe(false);
  });
});
