import { describe, expect, test } from "vitest";
import type { Site } from "../../src/domain/location.ts";
import type { ScenarioResult, VariantResult } from "../../src/domain/results.ts";
import {
  isProjectFile,
  leakingCompanions,
  type Place,
  placesIn,
  placesOf,
  suspicionOf,
} from "../../src/report/sites.ts";
import { scenarioResult, variantResult } from "./fixture-results.ts";
import { siteAt } from "./site.ts";

const LOOKED = { by: ["tracemalloc"], iterations: 9, seconds: 1, kept: [], remark: null };

function subject(sites: readonly Site[], given: Partial<VariantResult> = {}): VariantResult {
  return variantResult({
    name: "As shipped",
    n: 96,
    growth: { heap: 100 },
    flat: [],
    sites,
    location: LOOKED,
    ...given,
  });
}

const onBase = (sites: readonly Site[], given: Partial<VariantResult> = {}) =>
  subject(sites, { revision: "base", definition: "base", ...given });

function leak(variants: readonly VariantResult[], change: ScenarioResult["change"] = null): ScenarioResult {
  return scenarioResult({ id: "8", name: "Observer", verdict: "leak", change, variants });
}

const addresses = (places: readonly Place[]) => places.map(({ file, line }) => `${file}:${line}`);

describe("the places of a leak", () => {
  test("come in the order of what they explain, then of their size, then as they were found", () => {
    const sites = [
      siteAt("c.py", 1),
      siteAt("d.py", 1),
      siteAt("b.py", 1, { bytesPerIteration: 7 }),
      siteAt("a.py", 1, { share: 0.2 }),
      siteAt("z.py", 1, { share: 0.7 }),
    ];
    expect(addresses(placesOf(leak([subject(sites)])))).toEqual(["z.py:1", "a.py:1", "b.py:1", "c.py:1", "d.py:1"]);
  });

  test("tell together what grows at the same line", () => {
    const frame = { file: "main.py", line: 1, function: null };
    const at = (known: Partial<Site>) => siteAt("a.py", 4, known);
    const sites = [
      at({ share: 0.5, bytesPerIteration: 30, countPerIteration: 1, what: "Observer" }),
      at({ share: 0.4, bytesPerIteration: 20, countPerIteration: 2, what: "dict", heldBy: "module a", stack: [frame] }),
      at({ measure: "threads", countPerIteration: 2, what: "Emitter", function: "start" }),
      at({ bytesPerIteration: 1, what: "dict", share: 0.05 }),
    ];
    expect(placesOf(leak([subject(sites)]))).toEqual([
      {
        file: "a.py",
        line: 4,
        function: "start",
        isNew: null,
        isInChange: null,
        amounts: [
          { measure: "heap", bytes: 51, count: 3, share: expect.closeTo(0.95), whats: ["Observer", "dict"] },
          { measure: "threads", bytes: null, count: 2, share: null, whats: ["Emitter"] },
        ],
        heldBy: "module a",
        stack: [frame],
      },
    ]);
  });

  test("of head that base lacks come first, whatever they explain and wherever the lines are now", () => {
    const old = siteAt("worker.py", 214, { function: "start", what: "Observer", share: 0.9 });
    const added = siteAt("worker.py", 300, { function: "snapshot", what: "tuple", share: 0.1 });
    const base = onBase([{ ...old, line: 190, share: 1 }]);
    expect(placesOf(leak([subject([old, added]), base], "worse"))).toMatchObject([
      { line: 300, isNew: true },
      { line: 214, isNew: false },
    ]);
  });

  test.each<[string, Partial<Site>]>([
    ["file", { file: "other.py" }],
    ["function", { function: "stop" }],
    ["thing", { what: "Emitter" }],
  ])("are new where base has another %s", (_, other) => {
    const site = siteAt("worker.py", 214, { function: "start", what: "Observer" });
    expect(placesOf(leak([subject([site]), onBase([{ ...site, ...other }])], "worse"))[0]?.isNew).toBe(true);
  });

  test.each<[string, ScenarioResult["change"], VariantResult | null, boolean | null]>([
    ["nothing was compared", null, null, null],
    ["base is clean", "introduced", onBase([], { verdict: "no-leak", location: null }), true],
    ["base grows in something else", "introduced", onBase([], { location: null }), true],
    ["nobody looked at base, which leaks too", "pre-existing", onBase([], { location: null }), null],
    ["base could not be judged", null, onBase([], { verdict: "error", location: null }), null],
    ["base was looked at in vain", "worse", onBase([]), true],
  ])("are as new as can be known where %s", (_, change, base, isNew) => {
    const variants = [subject([siteAt("a.py", 1)]), ...(base === null ? [] : [base])];
    expect(placesOf(leak(variants, change))[0]?.isNew).toBe(isNew);
  });

  test("lie in the change where one of their sites does", () => {
    const at = (isInChange: boolean | null, what: string) => siteAt("a.py", 1, { isInChange, what });
    const answerOf = (sites: readonly Site[]) => placesOf(leak([subject(sites)]))[0]?.isInChange;
    expect(answerOf([at(false, "a"), at(true, "b")])).toBe(true);
    expect(answerOf([at(false, "a"), at(null, "b")])).toBe(false);
    expect(answerOf([at(null, "a")])).toBeNull();
  });

  test("are none of what does not leak", () => {
    const clean = scenarioResult({ id: "8", name: "Observer", variants: [subject([siteAt("a.py", 1)])] });
    expect(placesOf(clean)).toEqual([]);
  });
});

test("a companion is what leaks beside the subjects of head, with places of its own", () => {
  const sites = [siteAt("a.py", 1), siteAt("b.py", 2, { share: 1 })];
  const variants = [
    subject([]),
    subject(sites, { name: "Bare", role: "unprotected" }),
    subject([], { name: "Known", role: "control" }),
    subject([], { name: "Mended", role: "fixed", verdict: "no-leak" }),
    onBase([], { name: "Bare", role: "unprotected" }),
    subject([], { name: "Bare", role: "unprotected", definition: "base" }),
  ];
  const companions = leakingCompanions(leak(variants));
  expect(companions.map(({ name }) => name)).toEqual(["Bare", "Known"]);
  expect(companions.map((companion) => addresses(placesIn(companion)))).toEqual([["b.py:2", "a.py:1"], []]);
});

describe("a suspicion", () => {
  const stack = [
    { file: "batch.py", line: 9, function: null },
    { file: "./worker.py", line: 212, function: "run" },
  ];
  const [place] = placesOf(leak([subject([siteAt("./batch.py", 44, { stack })])])) as [Place];

  test.each([
    ["batch.py:44", "confirmed"],
    ["batch.py:40-44", "confirmed"],
    ["./batch.py", "confirmed"],
    ["batch.py:45", "elsewhere"],
    ["batch.py:9", "called"],
    ["worker.py:210-216", "called"],
    ["worker.py:1", "elsewhere"],
    ["other.py", "elsewhere"],
    ["somewhere in the queue", null],
    [null, null],
  ])("of %j", (suspect, expected) => {
    expect(suspicionOf({ suspect }, place)).toBe(expected);
  });
});

test.each([
  ["worker.py", true],
  ["src/worker.py", true],
  ["my node_modules.js", true],
  ["site-packages/av/frame.py", false],
  ["web/node_modules/x/index.js", false],
  ["/usr/lib/python3/threading.py", false],
  ["../other/worker.py", false],
  ["<frozen importlib>", false],
  ["node:internal/timers", false],
  ["C:\\worker.py", false],
])("%s lies in the project: %j", (file, expected) => {
  expect(isProjectFile(file)).toBe(expected);
});
