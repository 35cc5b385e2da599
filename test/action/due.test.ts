import { describe, expect, test } from "vitest";
import { type Demand, dueOf, objectionToHead } from "../../src/action/due.ts";
import { parseConfig } from "../../src/config/parse-config.ts";
import type { Config } from "../../src/domain/scenario.ts";
import { resultsOf, scenarioResult } from "../report/fixture-results.ts";

const HEAD = "9f3c2ab1c0ffee00112233445566778899aabbcc";
const OTHER = "51d0e77a00000000000000000000000000000000";

function config(change: (yaml: string) => string = (yaml) => yaml): Config {
  const yaml = `
version: 1
setup: { run: "true", inputs: [requirements.txt] }
scenarios:
  - { id: 4, name: Queue, paths: [src/queue/**], python: leaks/queue.py }
  - { id: 5, name: Cache, paths: [src/cache/**], python: leaks/cache.py }
  - { id: 6, name: Always, python: leaks/always.py }
`;
  return parseConfig(change(yaml), "leakproof.yml");
}

const demand: Demand = {
  base: config(),
  head: config(),
  changed: ["README.md"],
  configFile: "leakproof.yml",
  scenarios: [],
};

const all = ["4", "5", "6"].map((id) => scenarioResult({ id, name: `Suspect ${id}` }));
const results = resultsOf(all);
const skipping = (id: string) =>
  resultsOf(all.map((scenario) => (scenario.id === id ? { ...scenario, verdict: "skipped" as const } : scenario)));

describe("the commit", () => {
  const objectionTo = (headSha: string | null) =>
    objectionToHead({ ...results, environment: { ...results.environment, headSha } }, HEAD);

  test("has to be the head", () => {
    expect(objectionTo(HEAD)).toBeNull();
    expect(objectionTo(OTHER)).toBe("the results are of 51d0e77, not of this change's head 9f3c2ab");
    expect(objectionTo(null)).toBe("the results don't say which commit they are of; expected 9f3c2ab");
    for (const other of ["", HEAD.slice(0, 7), HEAD.toUpperCase(), `${OTHER}-dirty`]) {
      expect(objectionTo(other)).toMatch(/not of this change's head/);
    }
  });

  test("may have been built upon by the workflow itself", () => {
    expect(objectionTo(`${HEAD}-dirty`)).toBeNull();
  });
});

describe("due is", () => {
  const plannedOf = (ids: readonly string[], change: Partial<Demand> = {}) => {
    const few = all.filter(({ id }) => ids.includes(id));
    return dueOf(resultsOf(few, { planned: ids }), { ...demand, ...change }).planned;
  };

  test("all that base's configuration has, whatever the results planned", () => {
    expect(plannedOf(["4"])).toEqual(["4", "5", "6"]);
    expect(plannedOf([])).toEqual(["4", "5", "6"]);
  });

  test("and all that head adds", () => {
    expect(plannedOf(["7", "6", "5", "4"])).toEqual(["4", "5", "6", "7"]);
  });

  test("and what has a result without having been planned", () => {
    expect(dueOf(resultsOf(all, { planned: [] }), { ...demand, base: null }).planned).toEqual(["4", "5", "6"]);
  });

  test("of base's, only what was asked for", () => {
    expect(plannedOf(["5"], { scenarios: ["5"] })).toEqual(["5"]);
    expect(plannedOf(["4"], { scenarios: ["5"] })).toEqual(["5", "4"]);
  });

  test("without a base, all that head's configuration has", () => {
    expect(plannedOf(["7", "4"], { base: null })).toEqual(["4", "5", "6", "7"]);
  });

  test("where neither is known, what the results planned", () => {
    expect(plannedOf(["6", "4"], { base: null, head: null })).toEqual(["6", "4"]);
  });

  test("something: results of nothing are a problem", () => {
    const nothing = resultsOf([], { planned: [] });
    expect(dueOf(nothing, { ...demand, base: null, head: null }).problems).toEqual(["the results hold no scenario"]);
    expect(dueOf(nothing, { ...demand, base: null }).planned).toEqual(["4", "5", "6"]);
  });
});

describe("a scenario may be skipped", () => {
  const problemsOf = (id: string, change: Partial<Demand> = {}) =>
    dueOf(skipping(id), { ...demand, ...change }).problems;

  test("when the change touches nothing of it", () => {
    expect(problemsOf("4")).toEqual([]);
    expect(problemsOf("4", { changed: ["src/cache/a.py", "leaks/cache.py"] })).toEqual([]);
  });

  const refusal = ["#4 Suspect 4: skipped, though the change touches what it depends on"];

  test.each([["src/queue/a.py"], ["leaks/queue.py"], ["requirements.txt"]])("but not when it touches %s", (file) => {
    expect(problemsOf("4", { changed: ["README.md", file] })).toEqual(refusal);
  });

  test("but not when base says that it is always due", () => {
    expect(problemsOf("6")).toEqual(["#6 Suspect 6: skipped, though the change touches what it depends on"]);
  });

  test("but not when the change gives it other paths", () => {
    const head = config((yaml) => yaml.replace("src/queue/**", "nowhere/**"));
    expect(problemsOf("4", { changed: ["leakproof.yml", "src/queue/a.py"], head })).toEqual(refusal);
    expect(problemsOf("4", { changed: ["leakproof.yml"], head })).toEqual(refusal);
  });

  test("but not when the change removes it", () => {
    const head = config((yaml) => yaml.replace(/.*id: 4.*\n/, ""));
    expect(problemsOf("4", { changed: ["leakproof.yml"], head })).toEqual(refusal);
  });

  test("when the change defines it as before, though it changes others", () => {
    const head = config((yaml) => yaml.replace("src/cache/**", "nowhere/**"));
    expect(problemsOf("4", { changed: ["leakproof.yml"], head })).toEqual([]);
    expect(problemsOf("5", { changed: ["leakproof.yml"], head })).toHaveLength(1);
  });

  test("without head's configuration, only when its file is as it was", () => {
    expect(problemsOf("4", { head: null })).toEqual([]);
    expect(problemsOf("4", { head: null, changed: ["leakproof.yml"] })).toEqual(refusal);
  });

  test("but not when nobody knows what the change touches", () => {
    expect(problemsOf("4", { changed: null })).toEqual([
      "#4 Suspect 4: skipped, though it isn't known which files the change touches",
    ]);
  });

  test("but not when base doesn't have it", () => {
    const problem = ["#4 Suspect 4: skipped, though base doesn't have it yet"];
    expect(problemsOf("4", { base: null })).toEqual(problem);
    expect(problemsOf("4", { base: config((yaml) => yaml.replace("id: 4,", "id: 44,")) })).toEqual(problem);
  });
});

test("every scenario that is skipped without right is named, as visible text", () => {
  const skipped = ["4\n::error::", "6"].map((id) => scenarioResult({ id, name: "\u202eQueue\n", verdict: "skipped" }));
  expect(dueOf(resultsOf(skipped), demand).problems).toEqual([
    "#4 ::error:: Queue: skipped, though base doesn't have it yet",
    "#6 Queue: skipped, though the change touches what it depends on",
  ]);
});
