import { describe, expect, test } from "vitest";
import type { Results } from "../../src/domain/results.ts";
import { UserMistake } from "../../src/domain/user-mistake.ts";
import { mergeResults, missingShards } from "../../src/report/merged-results.ts";
import { resultsOf, scenarioResult } from "./fixture-results.ts";

function shard(index: number, ids: readonly string[], given: Partial<Results> = {}): Results {
  const scenarios = ids.map((id) => scenarioResult({ id, name: `Suspect ${id}` }));
  return resultsOf(scenarios, { shard: `${index}/3`, seconds: index * 10, ...given });
}

const [first, second, third] = [shard(1, ["a", "d"]), shard(2, ["b", "e"]), shard(3, ["c"])];

function mistakeOf(files: readonly Results[]): string {
  try {
    mergeResults(files);
  } catch (error) {
    if (error instanceof UserMistake) return error.message;
    throw error;
  }
  return "no mistake";
}

describe("the shards of one run", () => {
  const merged = mergeResults([third, first, second]);

  test("become one, in the order of the configuration", () => {
    expect(merged.planned).toEqual(["a", "b", "c", "d", "e"]);
    expect(merged.scenarios.map(({ id }) => id)).toEqual(["a", "b", "c", "d", "e"]);
    expect(merged).toMatchObject({ shard: null, seconds: 30, gate: { decision: "pass", reasons: [] } });
  });

  test("block when one of them blocks, for its reasons", () => {
    const gate = { decision: "block", reasons: ["b leaks"] } as const;
    expect(mergeResults([first, { ...second, gate }, third]).gate).toEqual(gate);
  });

  test("block when one is missing, which is named", () => {
    expect(missingShards([first, third])).toEqual(["2/3"]);
    expect(mergeResults([first, third]).gate).toEqual({ decision: "block", reasons: ["shard 2/3 left no results"] });
  });

  test("keep a scenario in view that was planned and not reached", () => {
    expect(mergeResults([{ ...first, scenarios: [] }, second, third]).planned).toContain("a");
  });

  test("are as noisy as the noisiest", () => {
    const rss = { ...second, environment: { ...second.environment, memorySource: "rss" as const } };
    expect(mergeResults([first, rss, third]).environment.memorySource).toBe("rss");
  });
});

describe("the comparison of several shards", () => {
  const compared = (measured: readonly string[], spared: readonly string[], isAdoption = false) =>
    ({ state: "compared", measured, spared, isAdoption }) as const;
  const merged = (...comparisons: Results["comparison"][]) => {
    const shards = [first, second, third].map((one, index) => ({ ...one, comparison: comparisons[index] ?? null }));
    return mergeResults(shards).comparison;
  };

  test("is all of theirs", () => {
    expect(merged(compared(["a"], ["d"]), compared([], ["b", "e"], true), compared(["c"], []))).toEqual(
      compared(["a", "c"], ["d", "b", "e"], true),
    );
  });

  test("is none where one of them has none, for its reason", () => {
    const missing = { state: "no-base", reason: "The checkout is shallow." } as const;
    expect(merged(compared(["a"], ["d"]), missing, missing)).toEqual(missing);
  });

  test("is null where nothing was to be compared", () => {
    expect(merged(null, null, null)).toBeNull();
  });
});

test("an override is not a file's to grant", () => {
  const override = { label: "leak-accepted", by: "octocat" };
  const reasons = ["#b Suspect b: leak"];
  const merged = mergeResults([first, { ...second, override, gate: { decision: "pass", reasons } }, third]);
  expect(merged).toMatchObject({ override: null, gate: { decision: "block", reasons } });
});

describe("the parts of a repository", () => {
  const part = (title: string, config: string, files: readonly Results[]) =>
    files.map((file) => ({ ...file, title, config }));
  const api = part("API", "api/leakproof.yml", [first, second, third]);
  const web = part("Web", "web/leakproof.yml", [shard(1, ["x", "z"]), shard(2, ["y"])]).map((one, index) => ({
    ...one,
    shard: `${index + 1}/2`,
  }));

  test("follow one another, each in its own order", () => {
    const merged = mergeResults([...web, ...api]);
    expect(merged.planned).toEqual(["x", "y", "z", "a", "b", "c", "d", "e"]);
    expect(merged).toMatchObject({ title: "Web, API", config: null, gate: { decision: "pass", reasons: [] } });
  });

  test("miss each their own shards", () => {
    expect(missingShards([...web.slice(1), ...api])).toEqual(["1/2 of Web"]);
    expect(missingShards([...web, ...api.slice(0, 2)])).toEqual(["3/3 of API"]);
  });
});

test("files that are no shards follow one another", () => {
  const merged = mergeResults([
    { ...first, shard: null },
    { ...second, shard: null },
  ]);
  expect(merged.planned).toEqual(["a", "d", "b", "e"]);
  expect(merged.gate.decision).toBe("pass");
});

test("one file stays as it is", () => {
  const alone = { ...first, shard: null };
  expect(mergeResults([alone])).toEqual(alone);
});

test.each<[string, readonly Results[], string]>([
  ["none", [], "No results to report on"],
  ["the same twice", [first, first], "Scenario a stands in two of the results files"],
  [
    "different commits",
    [first, { ...second, environment: { ...second.environment, headSha: "0ther" } }],
    "The results are of different commits (9f3c2ab1c0ffee00112233445566778899aabbcc and 0ther)",
  ],
  [
    "different bases",
    [
      { ...first, environment: { ...first.environment, baseSha: "51d0e77" } },
      { ...second, environment: { ...second.environment, baseSha: "0ther" } },
    ],
    "The results are compared with different bases (51d0e77 and 0ther)",
  ],
  ["different divisions", [first, { ...second, shard: "2/2" }], "different divisions (i/3 and i/2)"],
])("refuses files that don't belong together: %s", (_, files, message) => {
  expect(mistakeOf(files)).toContain(message);
});
