import { describe, expect, it } from "vitest";
import type { Location } from "../../../src/domain/location.ts";
import type { MeasureName } from "../../../src/domain/measure.ts";
import type { MeasureResult, Results, ScenarioResult, VariantResult } from "../../../src/domain/results.ts";
import { digestOf } from "../../../src/publish/comment/digest.ts";
import {
  blockedResults,
  failedResults,
  inconclusiveResults,
  interruptedResults,
  lineLessResults,
  pendingResults,
  sevenResults,
} from "../../report/fixture-results.ts";
import { siteAt } from "../../report/site.ts";

const ALL = [sevenResults, pendingResults, blockedResults, failedResults, inconclusiveResults, interruptedResults];

/** The same finding by another run: nothing that is measured or timed is quite the same. */
function measuredAgain(results: Results): Results {
  return {
    ...results,
    startedAt: "2026-05-05T10:11:12.000Z",
    seconds: results.seconds * 1.3,
    environment: { ...results.environment, os: "linux 6.8.1", cpus: 4, node: "24.5.1" },
    scenarios: results.scenarios.map((scenario) => ({
      ...scenario,
      reason: otherFigures(scenario.reason),
      nextStep: scenario.nextStep && otherFigures(scenario.nextStep),
      variants: scenario.variants.map(variantMeasuredAgain),
    })),
    gate: { ...results.gate, reasons: results.gate.reasons.map(otherFigures) },
  };
}

function variantMeasuredAgain(variant: VariantResult): VariantResult {
  return {
    ...variant,
    reason: otherFigures(variant.reason),
    iterations: variant.iterations + 96,
    seconds: variant.seconds + 2,
    error: variant.error && otherFigures(variant.error),
    measures: Object.fromEntries(
      Object.entries(variant.measures as Record<string, MeasureResult>)
        .reverse()
        .map(([name, measure]) => [name, { ...measure, perIteration: measure.perIteration * 1.01, total: 77 }]),
    ),
    sites: variant.sites.map((site) => ({ ...site, bytesPerIteration: 77, share: 0.77, stack: [] })),
    location: variant.location && { ...variant.location, iterations: 77, seconds: 7 },
    series: { iterations: [1, 2], memory: [5, 6] },
    runs: [],
  };
}

function locationOf(what: string | null, remark: string | null): Location {
  const kept = { measure: "threads", bytesPerIteration: null, countPerIteration: 1, heldBy: null } as const;
  return { by: [], iterations: 9, seconds: 1, kept: what === null ? [] : [{ ...kept, what }], remark };
}

function otherFigures(text: string): string {
  return text.replace(/\b42\.0 kB\b/g, "41.7 kB").replace(/\b(70 B|120 B|192|1,100|4 min)\b/g, "1.2 MB");
}

describe("digestOf", () => {
  it("is short and harmless in an HTML comment", () => {
    for (const results of ALL) expect(digestOf(results)).toMatch(/^[0-9a-f]{32}$/);
  });

  it("is the same for another run that finds the same", () => {
    for (const results of ALL) {
      const again = measuredAgain(results);
      expect(again).not.toEqual(results);
      expect(digestOf(again)).toBe(digestOf(results));
    }
  });

  it("tells apart whatever says something else", () => {
    expect(new Set(ALL.map(digestOf)).size).toBe(ALL.length);
  });

  const first = (change: (scenario: ScenarioResult) => Partial<ScenarioResult>) => (results: Results) => ({
    scenarios: results.scenarios.map((each, index) => (index === 0 ? { ...each, ...change(each) } : each)),
  });
  const firstVariant = (change: (variant: VariantResult) => Partial<VariantResult>) =>
    first(({ variants }) => ({
      variants: variants.map((each, index) => (index === 0 ? { ...each, ...change(each) } : each)),
    }));
  const growing = (name: MeasureName) =>
    firstVariant(({ measures }) => ({
      measures: { ...measures, [name]: { ...(measures[name] as MeasureResult), verdict: "leak", growing: true } },
    }));

  it.each<[string, (results: Results) => Partial<Results>]>([
    ["the tool", () => ({ tool: "leakproof/0.2.0" })],
    ["the title", () => ({ title: "Leaks" })],
    ["the configuration's name", () => ({ config: ".github/leakproof.yml" })],
    ["the head", ({ environment }) => ({ environment: { ...environment, headSha: "0".repeat(40) } })],
    ["the base", ({ environment }) => ({ environment: { ...environment, baseSha: "0".repeat(40) } })],
    ["how memory is read", ({ environment }) => ({ environment: { ...environment, memorySource: "rss" } })],
    ["the decision", ({ gate }) => ({ gate: { ...gate, decision: "block" } })],
    ["what blocks", ({ gate }) => ({ gate: { ...gate, reasons: ["a shard left no results"] } })],
    ["an override", () => ({ override: { label: "leak-accepted", by: "octocat" } })],
    ["what is planned", ({ planned }) => ({ planned: [...planned, "99"] })],
    ["the shard", () => ({ shard: "1/3" })],
    ["that there is no base", () => ({ comparison: { state: "no-base", reason: "the clone is shallow" } })],
    ["the adoption", () => ({ comparison: { state: "compared", measured: [], spared: [], isAdoption: true } })],
    ["a scenario less", ({ scenarios }) => ({ scenarios: scenarios.slice(1) })],
    ["the order", ({ scenarios }) => ({ scenarios: scenarios.toReversed() })],
    ["a name", first(() => ({ name: "Queue" }))],
    ["a suspect", first(() => ({ suspect: "worker.py:1" }))],
    ["a claim", first(() => ({ claim: "It leaks" }))],
    ["what was expected", first(() => ({ expected: "no-leak" }))],
    ["a priority", first(() => ({ priority: "high" }))],
    ["the word for an iteration", first(() => ({ per: "job" }))],
    ["a note", first(() => ({ note: "See #12" }))],
    ["an acceptance", first(() => ({ accept: { until: "2027-01-31", reason: "upstream" } }))],
    ["where it is accepted", first(() => ({ acceptedIn: "base" }))],
    ["a verdict", first(() => ({ verdict: "no-leak" }))],
    ["a change", first(() => ({ change: "fixed" }))],
    ["a fix required", first(() => ({ fixRequired: true }))],
    ["a fix verified", first(() => ({ fixVerified: true }))],
    ["what is missing", first(() => ({ missing: ["python: av"] }))],
    ["a variant less", first(({ variants }) => ({ variants: variants.slice(1) }))],
    ["a variant's name", firstVariant(() => ({ name: "As shipped" }))],
    ["a role", firstVariant(() => ({ role: "control" }))],
    ["a revision", firstVariant(() => ({ revision: "base" }))],
    ["a definition", firstVariant(() => ({ definition: "base" }))],
    ["a workload", firstVariant(() => ({ workload: "python: other.py" }))],
    ["a quality", firstVariant(() => ({ quality: "blind" }))],
    ["a variant's verdict", firstVariant(() => ({ verdict: "inconclusive" }))],
    ["a program's last words", firstVariant(() => ({ error: "KeyError" }))],
    ["an assist", firstVariant(() => ({ assists: ["GOGC=25"] }))],
    ["where it grows", firstVariant(() => ({ sites: [siteAt("a.py", 1)] }))],
    ["what grows at no known line", firstVariant(() => ({ location: locationOf("Emitter", null) }))],
    [
      "what can't be told of where it grows",
      firstVariant(() => ({ location: locationOf(null, "Install heaptrack.") })),
    ],
    ["growing memory", growing("memory")],
    ["a growing counter", growing("counter:_processing")],
  ])("is another one with %s changed", (_, change) => {
    expect(digestOf({ ...sevenResults, ...change(sevenResults) })).not.toBe(digestOf(sevenResults));
  });

  it("tells which measure it is that grows", () => {
    const grow = (name: MeasureName) => digestOf({ ...sevenResults, ...growing(name)(sevenResults) });
    expect(grow("memory")).not.toBe(grow("heap"));
  });

  it("heeds what grows at no known line by its name, but for numbers in it", () => {
    const keeping = (what: string) =>
      digestOf({ ...sevenResults, ...firstVariant(() => ({ location: locationOf(what, null) }))(sevenResults) });
    expect(keeping("Thread 12")).toBe(keeping("Thread 13"));
    expect(keeping("Thread 12")).not.toBe(keeping("Emitter 12"));
  });

  it("heeds whether a fix that isn't enough does anything", () => {
    const [leak] = lineLessResults.scenarios as [ScenarioResult];
    const [subject, fix] = leak.variants as [VariantResult, VariantResult];
    const growing = fix.measures.memory as MeasureResult;
    const memory = { ...growing, perIteration: 90, low: 80, high: 100 };
    const helped = { ...leak, variants: [subject, { ...fix, measures: { ...fix.measures, memory } }] };
    expect(digestOf({ ...lineLessResults, scenarios: [helped] })).not.toBe(
      digestOf({ ...lineLessResults, scenarios: [leak] }),
    );
  });

  it("heeds the reason where there is no answer, and leaves its figures out", () => {
    const because = (reason: string) =>
      digestOf({ ...inconclusiveResults, ...first(() => ({ reason }))(inconclusiveResults) });
    const straddles = because("Memory changes by 70 B per iteration (95 %: 20 B … 1.2 kB): that straddles 64 B.");
    expect(because("Memory changes by 1.1 kB per iteration (95 %: -9 B … 2 MB): that straddles 64 B.")).toBe(straddles);
    expect(because("Memory rose by +3 MB in 7,200 iterations and stood still at the end.")).not.toBe(straddles);
  });

  it("takes long hostile text in its stride", () => {
    const error = `${"a".repeat(500_000)} ${"9".repeat(500_000)}`;
    expect(digestOf({ ...sevenResults, ...firstVariant(() => ({ error }))(sevenResults) })).toMatch(/^[0-9a-f]{32}$/);
  });
});
