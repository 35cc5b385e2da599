import { expect, test } from "vitest";
import { objectionsIn } from "../../src/report/objections.ts";
import { scenarioResult } from "./fixture-results.ts";

const scenarios = [
  scenarioResult({ id: "8", name: "File observer" }),
  scenarioResult({ id: "8 b", name: "a: b" }),
  scenarioResult({ id: "9", name: "" }),
  scenarioResult({ id: "11", name: "two\n lines" }),
  scenarioResult({ id: "12\t", name: " blank " }),
];

function sorted(...reasons: readonly string[]) {
  const { byScenario, general } = objectionsIn({ gate: { decision: "block", reasons }, scenarios });
  return { ...Object.fromEntries(byScenario), general };
}

test.each<[string, object]>([
  ["#8 File observer: leak, introduced here", { "8": "leak, introduced here", general: [] }],
  ["#8 b a: b: error, no: such file", { "8 b": "error, no: such file", general: [] }],
  ["#9 : leak", { "9": "leak", general: [] }],
  ["#11 two lines: error, none", { "11": "error, none", general: [] }],
  ["#12 blank : leak", { "12\t": "leak", general: [] }],
  ["shard 2/3 left no results", { general: ["shard 2/3 left no results"] }],
  ["#8 Observer: leak", { general: ["#8 Observer: leak"] }],
  ["#10 File observer: leak", { general: ["#10 File observer: leak"] }],
  ["#8", { general: ["#8"] }],
])("%s", (reason, expected) => {
  expect(sorted(reason)).toEqual(expected);
});

test("keeps all that is said of one scenario", () => {
  expect(sorted("#8 File observer: leak", "late", "#8 File observer: skipped")).toEqual({
    "8": "leak; skipped",
    general: ["late"],
  });
});
