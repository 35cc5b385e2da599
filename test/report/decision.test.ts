import { describe, expect, test } from "vitest";
import type { Gate, ScenarioResult } from "../../src/domain/results.ts";
import { decisionOf } from "../../src/report/decision.ts";
import { resultsOf, scenarioResult } from "./fixture-results.ts";

type Sketch = Partial<Pick<ScenarioResult, "verdict" | "change">>;

const of = (sketches: readonly Sketch[], gate: Gate["decision"], planned = sketches.length) =>
  decisionOf(
    resultsOf(
      sketches.map((sketch, index) => scenarioResult({ id: `${index}`, name: "Suspect", ...sketch })),
      { gate: { decision: gate, reasons: [] }, planned: Array.from({ length: planned }, (_, index) => `${index}`) },
    ),
  );

describe("the decision", () => {
  test.each<[Gate["decision"], readonly Sketch[], string, string]>([
    ["pass", [{}, { verdict: "protected" }], "calm", "Not blocked: no leak."],
    ["pass", [{}, { verdict: "pending" }], "calm", "Not blocked: no leak in what was measured."],
    ["pass", [{ change: "fixed" }], "calm", "Not blocked: no leak; this change fixes 1."],
    ["pass", [{ verdict: "pending" }], "calm", "Not blocked: nothing was measured."],
    ["pass", [{ verdict: "skipped" }], "calm", "Not blocked: this change touches no suspect."],
    [
      "pass",
      [{ verdict: "leak", change: "pre-existing" }],
      "calm",
      "Not blocked: this change adds no leak; 1 older one remains.",
    ],
    ["pass", [{ verdict: "leak" }, { verdict: "leak" }], "calm", "Not blocked, but 2 suspects leak."],
    ["pass", [{ verdict: "inconclusive" }], "doubtful", "Not blocked, but 1 suspect could not be judged."],
    ["pass", [{ verdict: "error" }], "doubtful", "Not blocked, but 1 suspect could not be measured."],
    [
      "pass",
      [{ change: "coverage-lost" }],
      "doubtful",
      "Not blocked, but coverage is lost, 1 suspect is no longer judged.",
    ],
    ["block", [{ verdict: "leak" }], "blocked", "Blocked: 1 suspect leaks."],
    [
      "block",
      [{ verdict: "leak", change: "introduced" }, { verdict: "error" }],
      "blocked",
      "Blocked: this change introduces a leak.",
    ],
    ["block", [{ verdict: "leak", change: "worse" }], "blocked", "Blocked: this change makes a leak worse."],
    [
      "block",
      [{ verdict: "leak", change: "pre-existing" }],
      "blocked",
      "Blocked: 1 leak that is not new, yet not accepted.",
    ],
    ["block", [{}], "blocked", "Blocked."],
  ])("%s %j", (gate, sketches, alarm, sentence) => {
    expect(of(sketches, gate)).toEqual({ alarm, sentence });
  });

  test("names what the run did not reach", () => {
    expect(of([{}], "block", 3)).toEqual({ alarm: "blocked", sentence: "Blocked: 2 suspects were not reached." });
  });
});
