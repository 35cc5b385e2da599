import { describe, expect, it } from "vitest";
import type { MemorySource, Quality, Runtime } from "../../src/domain/run.ts";
import { budgetFor } from "../../src/judge/budget.ts";
import { memoryNoise } from "../../src/judge/noise-table.ts";
import { bytes } from "../../src/units/bytes.ts";

const DEFAULTS = { perIteration: null, total: null };
const kind = (runtime: Runtime, quality: Quality, memorySource: MemorySource = "anonymous") => ({
  runtime,
  quality,
  memorySource,
  thresholds: DEFAULTS,
});

describe("the budget", () => {
  it("is 64 B an iteration by default, where there are many", () => {
    expect(budgetFor("heap", kind("python", "cooperative"), 7200)).toMatchObject({
      limit: 64,
      source: "per-iteration",
    });
  });

  it("makes a megabyte evident however fast the loop is, unless the user has said what an iteration may keep", () => {
    const million = budgetFor("heap", kind("python", "cooperative"), 1e6);
    expect(million.limit).toBe(64);
    expect(million.evident).toBeCloseTo(1.05, 2);
    const own = { ...kind("python", "cooperative"), thresholds: { perIteration: bytes(64), total: null } };
    expect(budgetFor("heap", own, 1e6).evident).toBe(Number.POSITIVE_INFINITY);
  });

  it("is the total over the iterations, where there are few", () => {
    const heap = budgetFor("heap", kind("python", "cooperative"), 72);
    expect(heap.source).toBe("total");
    expect(heap.limit).toBeCloseTo(16_384 / 72);
    expect(budgetFor("memory", kind("native", "blind"), 72).limit).toBeCloseTo(65_536 / 72);
    expect(budgetFor("memory", kind("go", "blind"), 72).limit).toBeCloseTo(1_048_576 / 72);
  });

  it("is raised to the known noise by default only, and says so", () => {
    const raised = budgetFor("memory", kind("node", "cooperative"), 720);
    expect(raised).toMatchObject({ source: "noise", limit: memoryNoise("cooperative", "node", "anonymous") / 720 });
    const own = { ...kind("node", "cooperative"), thresholds: { perIteration: bytes(10), total: bytes(1000) } };
    expect(budgetFor("memory", own, 720)).toMatchObject({ limit: 10, source: "per-iteration", noise: raised.limit });
    expect(budgetFor("memory", own, 10)).toMatchObject({ limit: 100, source: "total" });
  });

  it("allows for the noise of a resident set", () => {
    const limit = (source: MemorySource) => budgetFor("memory", kind("native", "blind", source), 72).limit;
    expect(limit("rss")).toBeGreaterThan(limit("anonymous"));
  });

  it("never allows less to a runtime seen from farther away", () => {
    for (const runtime of ["python", "node", "go", "jvm", "ruby", "dotnet", "php", "native"] as const) {
      const noise = (quality: Quality) => memoryNoise(quality, runtime, "anonymous");
      expect(noise("blind")).toBeGreaterThanOrEqual(noise("assisted"));
      expect(noise("assisted")).toBeGreaterThanOrEqual(noise("cooperative"));
    }
  });
});
