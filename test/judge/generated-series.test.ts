import { describe, expect, it } from "vitest";
import { judgeBytes } from "../../src/judge/bytes.ts";
import { type GeneratedSeries, generate, NOISES, SHAPES } from "./series-generator.ts";

/** Kept apart from those that the rules were tried on. */
const SEEDS = [7001, 7002, 7003, 7004, 7005];
const RATES = [128, 256, 1024];
const BUDGET = {
  limit: 64,
  source: "per-iteration",
  noise: 0,
  perIteration: Number.POSITIVE_INFINITY,
  evident: Number.POSITIVE_INFINITY,
  quantum: 16,
} as const;

type Verdict = "grows" | "flat" | "open";

function judgeAll(batches: number, batch: number): (readonly [GeneratedSeries, Verdict])[] {
  return Object.keys(SHAPES).flatMap((shape) =>
    Object.keys(NOISES).flatMap((noise) =>
      SEEDS.flatMap((seed) =>
        RATES.map((rate) => {
          const series = generate(shape, noise, seed, { batches, batch, rate });
          return [series, judgeBytes(series, BUDGET).answer.kind] as const;
        }),
      ),
    ),
  );
}

function scoreOf(judged: readonly (readonly [GeneratedSeries, Verdict])[]) {
  const count = (truth: string, verdict: Verdict) =>
    judged.filter(([series, found]) => series.truth === truth && found === verdict).length;
  const clean = judged.filter(([{ truth }]) => truth === "clean").length;
  const leaks = judged.filter(([{ truth }]) => truth === "leak").length;
  const right = count("leak", "grows");
  return {
    precision: right / (right + count("clean", "grows")),
    recall: right / leaks,
    cleared: count("clean", "flat") / clean,
    wronglyCleared: count("leak", "flat"),
  };
}

describe("generated series whose truth is known", () => {
  it("has many shapes in many kinds of noise", () => {
    expect(Object.keys(SHAPES).length * Object.keys(NOISES).length).toBeGreaterThanOrEqual(150);
  });

  it.each([
    { batches: 96, batch: 100, precision: 0.985, recall: 0.97, cleared: 0.55 },
    { batches: 48, batch: 200, precision: 0.97, recall: 0.95, cleared: 0.5 },
    { batches: 24, batch: 400, precision: 0.93, recall: 0.9, cleared: 0.3 },
    { batches: 192, batch: 50, precision: 0.985, recall: 0.97, cleared: 0.5 },
  ])("judges $batches batches of $batch", ({ batches, batch, ...least }) => {
    const { precision, recall, cleared, wronglyCleared } = scoreOf(judgeAll(batches, batch));
    expect(precision).toBeGreaterThanOrEqual(least.precision);
    expect(recall).toBeGreaterThanOrEqual(least.recall);
    expect(cleared).toBeGreaterThanOrEqual(least.cleared);
    expect(wronglyCleared).toBe(0);
  });
});
