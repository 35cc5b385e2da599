import { expect, test } from "vitest";
import { outputsOf, setOutputs } from "../../src/action/outputs.ts";
import type { Change, ScenarioVerdict } from "../../src/domain/results.ts";
import { resultsOf, scenarioResult } from "../report/fixture-results.ts";

const VERDICTS: [ScenarioVerdict, Change | null][] = [
  ["leak", "introduced"],
  ["leak", "worse"],
  ["leak", "pre-existing"],
  ["leak", null],
  ["inconclusive", "none"],
  ["inconclusive", "coverage-lost"],
  ["pending", null],
  ["error", null],
  ["protected", "fixed"],
];
const scenarios = VERDICTS.map(([verdict, change], index) =>
  scenarioResult({ id: `${index}`, name: verdict, verdict, change }),
);
const baseSha = "b".repeat(40);
const results = resultsOf(scenarios, {
  gate: { decision: "block", reasons: ["leaks"] },
  environment: { ...resultsOf([]).environment, baseSha },
});

test("the outputs say what was found and where it is, all as text", () => {
  const set: [string, string][] = [];
  const comment = { id: 81, url: "https://example.com/o/r/pull/7#issuecomment-81" };
  const outputs = outputsOf(results, { resultsFile: "/w/results.json", reportFile: "/w/report.md", comment });
  setOutputs(outputs, (name, value) => set.push([name, value]));
  expect(set).toEqual([
    ["verdict", "block"],
    ["leaks", "4"],
    ["introduced", "2"],
    ["inconclusive", "2"],
    ["pending", "1"],
    ["results-file", "/w/results.json"],
    ["report-file", "/w/report.md"],
    ["comment-id", "81"],
    ["comment-url", comment.url],
    ["base-sha", baseSha],
  ]);
});

test("outputs without anything to say are empty", () => {
  const outputs = outputsOf(resultsOf([]), { resultsFile: null, reportFile: null, comment: null });
  expect(outputs).toEqual({
    verdict: "pass",
    leaks: "0",
    introduced: "0",
    inconclusive: "0",
    pending: "0",
    "results-file": "",
    "report-file": "",
    "comment-id": "",
    "comment-url": "",
    "base-sha": "",
  });
});
