import { describe, expect, it } from "vitest";
import { judgeBytes } from "../../src/judge/bytes.ts";
import { seeded } from "./series-generator.ts";

const BUDGET = {
  limit: 64,
  source: "per-iteration",
  noise: 0,
  perIteration: Number.POSITIVE_INFINITY,
  evident: Number.POSITIVE_INFINITY,
  quantum: 16,
} as const;
const MARKS = Array.from({ length: 97 }, (_, mark) => mark);
const run = (level: (t: number, i: number) => number) => ({
  x: MARKS.map((mark) => 100 * mark),
  y: MARKS.map((mark) => level(mark / 96, 100 * mark)),
});

describe("a byte measure", () => {
  it("is flat, with the quantum as the limit of what can be seen, when it never changes", () => {
    const { answer, slope, detectable, total } = judgeBytes(
      run(() => 9e6),
      BUDGET,
    );
    expect(answer).toMatchObject({ kind: "flat" });
    expect(slope).toEqual({ slope: 0, low: 0, high: 0 });
    expect(detectable).toBeCloseTo(16 / 7200);
    expect(total).toBe(0);
  });

  it("is open where the quantum is coarser than the budget", () => {
    const coarse = { ...BUDGET, limit: 0.5, quantum: 4096 };
    expect(
      judgeBytes(
        run(() => 9e6),
        coarse,
      ).answer,
    ).toEqual({ kind: "open", doubt: "unresolved" });
  });

  it("finds a leak of 100 B an iteration in whole pages", () => {
    expect(
      judgeBytes(
        run((_, i) => 4096 * Math.ceil((100 * i) / 4096)),
        BUDGET,
      ).answer,
    ).toEqual({ kind: "grows" });
  });

  it("finds a leak of 20 B an iteration where it comes to megabytes, unless that is tolerated", () => {
    const leak = run((_, i) => 20 * i);
    const sensitive = { ...BUDGET, evident: 1 };
    expect(judgeBytes(leak, sensitive)).toMatchObject({ answer: { kind: "grows" }, budget: 1 });
    expect(judgeBytes(leak, BUDGET).answer).toMatchObject({ kind: "flat" });
  });

  it("leaves steady growth open that only a few iterations keep within the budget", () => {
    const slow = { ...BUDGET, limit: 900, perIteration: 64 };
    expect(
      judgeBytes(
        run((_, i) => 400 * i),
        slow,
      ).answer,
    ).toEqual({ kind: "open", doubt: "small" });
    expect(
      judgeBytes(
        run((_, i) => 100 * i),
        slow,
      ).answer,
    ).toMatchObject({ kind: "flat" });
  });

  it("looks later when the first look saw something fill up", () => {
    const { answer, iterations } = judgeBytes(
      run((t) => 9e6 * Math.min(t, 0.6)),
      BUDGET,
    );
    expect(answer).toMatchObject({ kind: "flat" });
    expect(iterations).toBe(3600);
  });

  it("clears a pool of which nothing is left to fill but a fade", () => {
    const random = seeded(3);
    const pool = run((t) => 6e6 * (1 - Math.exp(-t / 0.33)) + 5000 * random());
    expect(judgeBytes(pool, BUDGET).answer).toMatchObject({ kind: "flat" });
  });

  it("doesn't clear a leak behind a cache that filled half-way", () => {
    const kinked = run((t, i) => 300 * i + 5e6 * Math.min(t, 0.5));
    expect(judgeBytes(kinked, BUDGET).answer.kind).not.toBe("flat");
  });

  it("doesn't clear what rose at the very end", () => {
    expect(
      judgeBytes(
        run((t) => (t > 0.93 ? 1e6 : 0)),
        BUDGET,
      ).answer.kind,
    ).toBe("open");
  });

  it("doesn't clear a hash table by the rate between its doublings", () => {
    const table = run((t, i) => 40 * i + (t > 0.35 ? 250_000 : 0) + (t > 0.7 ? 500_000 : 0));
    expect(judgeBytes(table, BUDGET).answer.kind).toBe("open");
  });

  it("clears what falls", () => {
    expect(
      judgeBytes(
        run((_, i) => -200 * i),
        BUDGET,
      ).answer,
    ).toMatchObject({ kind: "flat" });
  });

  it("is open between a strict budget and the noise of its kind, and grows above both", () => {
    const noisy = { ...BUDGET, noise: 291 };
    expect(
      judgeBytes(
        run((_, i) => 200 * i),
        noisy,
      ).answer,
    ).toEqual({ kind: "open", doubt: "noise" });
    expect(
      judgeBytes(
        run(() => 1),
        noisy,
      ),
    ).toMatchObject({ answer: { kind: "open" }, detectable: 291 });
    expect(
      judgeBytes(
        run((_, i) => 400 * i),
        noisy,
      ).answer,
    ).toEqual({ kind: "grows" });
  });
});
