import { describe, expect, it } from "vitest";
import { readInputs } from "../src/action-inputs.ts";

const read = (given: Readonly<Record<string, string>>) => readInputs((name) => given[name] ?? "");

describe("the action's inputs", () => {
  it("have defaults", () => {
    expect(read({})).toEqual({
      config: null,
      workingDirectory: ".",
      scenarios: [],
      results: "leakproof-results.json",
      shard: null,
      jobs: 1,
      timeBudget: null,
      gate: { failOn: "regression", onInconclusive: "warn" },
      jobSummary: true,
    });
  });

  it("are read", () => {
    const given = { scenarios: "4, 8\n9", shard: "1/3", jobs: "2", "time-budget": "5m", "fail-on": "leak" };
    expect(read({ ...given, "on-inconclusive": "block", "job-summary": "false" })).toMatchObject({
      scenarios: ["4", "8", "9"],
      shard: { index: 1, count: 3 },
      jobs: 2,
      timeBudget: 300_000,
      gate: { failOn: "leak", onInconclusive: "block" },
      jobSummary: false,
    });
  });

  it.each([
    ["shard", "4/3"],
    ["jobs", "0"],
    ["jobs", "two"],
    ["time-budget", "5"],
    ["time-budget", "0s"],
    ["fail-on", "Leak"],
    ["on-inconclusive", "fail"],
    ["job-summary", "yes"],
  ])("are refused where %s is %j, with what was expected", (name, text) => {
    expect(() => read({ [name]: text })).toThrow(`input ${name} can't be ${JSON.stringify(text)}; expected `);
  });
});
