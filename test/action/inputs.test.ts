import { describe, expect, it } from "vitest";
import { INPUTS, type InputName, type Mode } from "../../src/action/input-list.ts";
import { readInputs } from "../../src/action/inputs.ts";

type Given = Partial<Readonly<Record<InputName, string>>>;

const read = (given: Given) => readInputs((name) => given[name] ?? "");
const NAMES = Object.keys(INPUTS) as InputName[];
const MODES: readonly Mode[] = ["check", "run", "report"];

const COMMON = {
  config: null,
  workingDirectory: ".",
  scenarios: [],
  base: { kind: "auto" },
  gate: { failOn: "regression", onInconclusive: "warn" },
  jobSummary: true,
  annotations: true,
};
const MEASURING = { compare: "auto", results: "leakproof-results.json", shard: null, jobs: 1, timeBudget: null };
const PUBLISHING = { acceptLabel: "leak-accepted", comment: "always", commentKey: "leakproof", token: null };

describe("the action's inputs", () => {
  it("have defaults: both measure and publish", () => {
    expect(read({})).toEqual({ mode: "check", ...COMMON, ...MEASURING, ...PUBLISHING });
  });

  it("are those of measuring in mode run, which has no token even where one is given", () => {
    expect(read({ mode: "run", "github-token": "ghs_x" })).toEqual({ mode: "run", ...COMMON, ...MEASURING });
  });

  it("are those of publishing in mode report", () => {
    const resultsGlobs = ["leakproof-results.json"];
    expect(read({ mode: "report" })).toEqual({ mode: "report", ...COMMON, ...PUBLISHING, resultsGlobs });
  });

  it("are read", () => {
    const given: Given = {
      config: "leaks.yml",
      "working-directory": "services/api",
      scenarios: "4, 8\n9",
      base: "origin/main",
      compare: "always",
      results: "out/results, final.json",
      shard: "1/3",
      jobs: "2",
      "time-budget": "5m",
      "fail-on": "leak",
      "on-inconclusive": "block",
      "accept-label": "ship it",
      comment: "failures",
      "comment-key": "api.v2_x-1",
      "job-summary": "false",
      annotations: "false",
      "github-token": "ghs_x",
    };
    expect(read(given)).toEqual({
      mode: "check",
      config: "leaks.yml",
      workingDirectory: "services/api",
      scenarios: ["4", "8", "9"],
      base: { kind: "revision", revision: "origin/main" },
      compare: "always",
      results: "out/results, final.json",
      shard: { index: 1, count: 3 },
      jobs: 2,
      timeBudget: 300_000,
      gate: { failOn: "leak", onInconclusive: "block" },
      acceptLabel: "ship it",
      comment: "failures",
      commentKey: "api.v2_x-1",
      jobSummary: false,
      annotations: false,
      token: "ghs_x",
    });
  });

  it.each([
    ["a.json", ["a.json"]],
    ["a.json, b.json", ["a.json", "b.json"]],
    ["shards/**/*.json\r\nmore/*.json\n", ["shards/**/*.json", "more/*.json"]],
    ["results-{1,2}.json,\n,c.json", ["results-{1,2}.json", "c.json"]],
    ["{a,b}/{c,d}.json,e{.json", ["{a,b}/{c,d}.json", "e{.json"]],
  ])("name results to read: %j", (results, resultsGlobs) => {
    expect(read({ mode: "report", results })).toMatchObject({ resultsGlobs });
  });

  it.each(["auto", "none"] as const)("know %s from a revision", (base) => {
    expect(read({ base })).toMatchObject({ base: { kind: base } });
  });

  const REFUSED: [Given, InputName][] = [
    [{ mode: "Run" }, "mode"],
    [{ mode: "run", results: "a.json\nb.json" }, "results"],
    [{ mode: "report", results: " , \n" }, "results"],
    [{ base: "--upload-pack=x" }, "base"],
    [{ base: "main\u0000" }, "base"],
    [{ compare: "never" }, "compare"],
    [{ shard: "4/3" }, "shard"],
    [{ jobs: "0" }, "jobs"],
    [{ jobs: "two" }, "jobs"],
    [{ "time-budget": "5" }, "time-budget"],
    [{ "time-budget": "0s" }, "time-budget"],
    [{ "fail-on": "Leak" }, "fail-on"],
    [{ "on-inconclusive": "fail" }, "on-inconclusive"],
    [{ "accept-label": "a\nb" }, "accept-label"],
    [{ comment: "never" }, "comment"],
    [{ "comment-key": "--> <b>" }, "comment-key"],
    [{ "comment-key": "-api" }, "comment-key"],
    [{ "comment-key": "a".repeat(65) }, "comment-key"],
    [{ "job-summary": "yes" }, "job-summary"],
    [{ annotations: "1" }, "annotations"],
  ];
  it.each(REFUSED)("are refused: %j", (given, name) => {
    const { expected, example } = INPUTS[name];
    const message = `input ${name} can't be ${JSON.stringify(given[name])}; expected ${expected} (for example ${name}: ${example})`;
    expect(() => read(given)).toThrow(message);
  });
});

describe("the list of inputs", () => {
  it.each(MODES)("says which of them mode %s reads", (mode) => {
    const asked = new Set<InputName>();
    readInputs((name) => {
      asked.add(name);
      return name === "mode" ? mode : "";
    });
    expect([...asked].sort()).toEqual(NAMES.filter((name) => INPUTS[name].modes.includes(mode)).sort());
  });

  it.each(NAMES)("has an example of %s that can be read", (name) => {
    for (const mode of INPUTS[name].modes) expect(() => read({ mode, [name]: INPUTS[name].example })).not.toThrow();
  });
});
