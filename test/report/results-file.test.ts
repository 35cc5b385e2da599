import { describe, expect, test } from "vitest";
import { UserMistake } from "../../src/domain/user-mistake.ts";
import { parseResults, serialiseResults } from "../../src/report/results-file.ts";
import {
  blockedResults,
  cleanResults,
  failedResults,
  inconclusiveResults,
  interruptedResults,
  pendingResults,
  sevenResults,
} from "./fixture-results.ts";

/** A file of another tool that knows only the names of the contract. */
const foreign = {
  schema: 1,
  tool: "other/1.0",
  title: "Ours",
  startedAt: "2026-05-04T09:00:00Z",
  planned: ["4"],
  shard: null,
  gate: { decision: "pass", reasons: [] },
  environment: { os: "Linux", cpus: 4, node: "v24.4.0", headSha: null, baseSha: null },
  scenarios: [
    {
      id: "4",
      name: "Queue",
      verdict: "no-leak",
      reason: "flat",
      nextStep: null,
      change: null,
      fixRequired: false,
      fixVerified: null,
      suspect: null,
      claim: null,
      expected: null,
      priority: null,
      per: null,
      note: null,
      accept: null,
      missing: [],
      variants: [
        {
          name: "Normal",
          role: "subject",
          revision: "head",
          workload: "python: queue.py:normal",
          quality: null,
          verdict: "no-leak",
          iterations: 96,
          seconds: 2,
          error: null,
          measures: { memory: { perIteration: 1, low: null, unit: "B" } },
          sites: [],
          series: { iterations: [0, 48, 96], memory: [1, 2, 3], heap: null, "counter:_processing": [0, 0, 0] },
          runs: [],
        },
      ],
    },
  ],
};

type Foreign = typeof foreign;

function parseForeign(change: (file: Foreign) => unknown) {
  const file = structuredClone(foreign);
  change(file);
  return parseResults(JSON.stringify(file), "results.json");
}

function mistakeOf(text: string): string {
  try {
    parseResults(text, "results.json");
  } catch (error) {
    if (error instanceof UserMistake) return error.message;
    throw error;
  }
  return "no mistake";
}

function mistakeIn(change: (file: Foreign) => unknown): string {
  const file = structuredClone(foreign);
  change(file);
  return mistakeOf(JSON.stringify(file));
}

describe("a results file", () => {
  test.each([
    ["seven suspects", sevenResults],
    ["pending", pendingResults],
    ["clean", cleanResults],
    ["blocked", blockedResults],
    ["failed", failedResults],
    ["inconclusive", inconclusiveResults],
    ["interrupted", interruptedResults],
  ])("comes back as it was written: %s", (_, results) => {
    expect(parseResults(serialiseResults(results), "results.json")).toEqual(results);
  });

  test("is the same text whatever the order of its keys, one line a list of numbers", () => {
    const shuffled = JSON.parse(JSON.stringify(sevenResults), (_, value) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    );
    const text = serialiseResults(sevenResults);
    expect(serialiseResults(shuffled)).toBe(text);
    expect(text).toContain('"iterations": [0, 250, 500, 750, 1000],\n');
    expect(text.split("\n").slice(0, 4)).toEqual([
      "{",
      '  "schema": 1,',
      '  "tool": "leakproof/0.1.0",',
      '  "title": "Memory leak testing results",',
    ]);
  });

  test("never holds what it would refuse to read", () => {
    const variant = { ...cleanResults.scenarios[0]?.variants[0], error: "x".repeat(100_000) };
    const results = { ...cleanResults, scenarios: [{ ...cleanResults.scenarios[0], variants: [variant] }] };
    const text = serialiseResults(results as typeof cleanResults);
    expect(parseResults(text, "results.json").scenarios[0]?.variants[0]?.error).toHaveLength(65_536);
  });
});

describe("a file with the contract's names alone", () => {
  const [scenario] = parseForeign(() => {}).scenarios;
  const [variant] = scenario?.variants ?? [];

  test("gets what it leaves out", () => {
    expect(scenario).toMatchObject({ per: "iteration", accept: null, change: null });
    expect(variant).toMatchObject({
      quality: "blind",
      runtime: "python",
      thresholds: { perIteration: null, total: null },
      assists: [],
      escaped: [],
      measures: {},
    });
    expect(parseForeign(() => {}).environment.memorySource).toBe("anonymous");
  });

  test("with a series alone holds one completed first run", () => {
    expect(variant?.runs).toEqual([
      {
        purpose: "first",
        outcome: { state: "completed" },
        seconds: 2,
        placement: "counted",
        timing: null,
        series: { iterations: [0, 48, 96], memory: [1, 2, 3], "counter:_processing": [0, 0, 0] },
      },
    ]);
  });

  test("with runs alone takes the first run's series", () => {
    const series = { iterations: [0, 1], memory: [5, 6] };
    const results = parseForeign(({ scenarios: [first] }) =>
      Object.assign(first?.variants[0] ?? {}, { series: {}, runs: [{ purpose: "first", series }] }),
    );
    expect(results.scenarios[0]?.variants[0]?.series).toEqual(series);
  });

  test("that records an error is not taken for completed", () => {
    const results = parseForeign(({ scenarios: [first] }) =>
      Object.assign(first?.variants[0] ?? {}, { error: "Traceback", verdict: "error" }),
    );
    expect(results.scenarios[0]?.variants[0]?.runs.at(-1)?.outcome).toMatchObject({
      state: "failed",
      detail: "Traceback",
    });
  });

  test("that records no verdict and no decision is never good news", () => {
    const results = parseForeign((file) => {
      Object.assign(file, { gate: null });
      Object.assign(file.scenarios[0] ?? {}, { verdict: null });
    });
    expect(results.scenarios[0]?.verdict).toBe("inconclusive");
    expect(results.gate.decision).toBe("block");
  });

  test("may hold keys of a later version, which are dropped", () => {
    const results = parseForeign((file) => {
      Object.assign(file, { novelty: 1 });
      Object.assign(file.scenarios[0]?.variants[0]?.series ?? {}, { stamps: ["a"] });
    });
    expect(results).toEqual(parseForeign(() => {}));
  });
});

describe("a wrong file is refused with its name, the place and what was expected", () => {
  test("not JSON", () => {
    expect(mistakeOf("{")).toMatch(
      /^results\.json: not JSON: .*\. Expected a file that `leakproof run --results FILE`/,
    );
  });

  test.each<[string, (file: Foreign) => unknown, string]>([
    ["a later schema", (file) => Object.assign(file, { schema: 2 }), "results.json: schema: expected 1"],
    [
      "no scenarios",
      (file) => Object.assign(file, { scenarios: null }),
      "results.json: scenarios: expected array, received null",
    ],
    [
      "a number for an id",
      (file) => Object.assign(file.scenarios[0] ?? {}, { id: 4 }),
      "results.json: scenarios[0].id: expected string, received number",
    ],
    [
      "an unknown verdict",
      (file) => Object.assign(file.scenarios[0] ?? {}, { verdict: "fine" }),
      'results.json: scenarios[0].verdict: expected one of "leak"|"protected"|"no-leak"|"inconclusive"|"pending"|"skipped"|"error"',
    ],
    [
      "series of different lengths",
      (file) => Object.assign(file.scenarios[0]?.variants[0]?.series ?? {}, { "counter:_processing": [0] }),
      'results.json: scenarios[0].variants[0].series.counter:_processing: expected 3 samples, as many as "iterations" has, but found 1',
    ],
    [
      "text among a counter's samples",
      (file) => Object.assign(file.scenarios[0]?.variants[0]?.series ?? {}, { "counter:_processing": [0, 1, "2"] }),
      "results.json: scenarios[0].variants[0].series.counter:_processing[2]: expected number, received string",
    ],
    [
      "an endless list",
      (file) => Object.assign(file.scenarios[0] ?? {}, { missing: Array.from({ length: 10_001 }, () => "x") }),
      "results.json: scenarios[0].missing: Too big: expected array to have <=10000 items",
    ],
    [
      "a shard beyond the last",
      (file) => Object.assign(file, { shard: "4/3" }),
      "results.json: shard: expected a share such as 1/3",
    ],
    [
      "the same id twice",
      (file) => file.scenarios.push(structuredClone(foreign.scenarios[0] as Foreign["scenarios"][0])),
      'results.json: scenarios[1].id: "4" is the id of an earlier scenario too; expected every id once. Expected a file that `leakproof run --results FILE` wrote; schema/results.schema.json describes it.',
    ],
  ])("%s", (_, change, message) => {
    expect(mistakeIn(change).split("\n")[0]).toBe(message);
  });

  test("an infinite sample", () => {
    const text = JSON.stringify(foreign).replace("[1,2,3]", "[1,1e999,3]");
    expect(mistakeOf(text)).toContain("series.memory[1]: expected number, received Infinity");
  });

  test("many mistakes at once are counted, not all shown", () => {
    const message = mistakeIn((file) =>
      Object.assign(file.scenarios[0] ?? {}, { missing: Array.from({ length: 30 }, () => 1) }),
    );
    expect(message.split("\n")).toHaveLength(12);
    expect(message).toContain("results.json: and 20 more");
  });

  test("a hostile key can't reach the prototype, nor a terminal", () => {
    const hostile = JSON.stringify(foreign)
      .replace('"missing":[]', '"__proto__":{"polluted":1},"missing":[]')
      .replace('"heap":null', '"__proto__":[1,2,3],"counter:\\u001b[2J":["x"]');
    expect(mistakeOf(hostile)).not.toContain("\u001b");
    expect(parseResults(hostile.replace('["x"]', "[1,2,3]"), "f").scenarios[0]).not.toHaveProperty("polluted");
    expect({}).not.toHaveProperty("polluted");
  });
});
