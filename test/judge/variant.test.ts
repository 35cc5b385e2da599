import { describe, expect, it } from "vitest";
import type { Exhaustion, RunOutcome } from "../../src/domain/run.ts";
import { judgeVariant } from "../../src/judge/variant.ts";
import { evidenceOf, fillsUp, isFlat, leaks, runOf, START, seriesOf, thresholds } from "./evidence.ts";

const LEAK = seriesOf({ heap: leaks, memory: leaks });
const FLAT = seriesOf({ heap: isFlat, memory: isFlat });
const LONG = { batch: 200 };
const CUT_SHORT = (by: Exhaustion): RunOutcome => ({ state: "cut-short", by, detail: "" });
const FAILED: RunOutcome = { state: "failed", phase: "iteration", reason: "exit code 1", detail: "Traceback" };
const HUNG: RunOutcome = { state: "timed-out", phase: "iteration", timeoutSeconds: 60, detail: "" };

describe("a variant with one run", () => {
  it("leaks when the heap grows", () => {
    const { verdict, reason, nextStep, measures } = judgeVariant(evidenceOf([runOf(LEAK)]));
    expect(verdict).toBe("leak");
    expect(reason).toMatchInlineSnapshot(
      `"The heap grows by 100 B per iteration (95 %: 100 B … 100 B), +720 kB in 7,200 iterations; memory grows by 100 B per iteration (95 %: 100 B … 100 B), +720 kB in 7,200 iterations. No second run confirmed it."`,
    );
    expect(nextStep).toBeNull();
    expect(measures.heap).toMatchObject({ verdict: "leak", growing: true, perIteration: 100, unit: "B" });
    expect(measures.heap?.total).toBeCloseTo(720_000, 0);
  });

  it("is clean when nothing grows, and says what it could have seen", () => {
    const { verdict, reason, nextStep, measures } = judgeVariant(evidenceOf([runOf(FLAT)]));
    expect({ verdict, nextStep }).toEqual({ verdict: "no-leak", nextStep: null });
    expect(reason).toMatchInlineSnapshot(
      `"The heap changes by 0 B per iteration (95 %: 0 B … 0 B), within the budget of 64 B per iteration; growth of 64 B per iteration would have shown."`,
    );
    expect(measures.memory?.detectable).toBeCloseTo(4096 / 7200);
  });

  it("is inconclusive while something is still filling up, with the next step in numbers", () => {
    const late = runOf(seriesOf({ heap: fillsUp(8800) }));
    expect(judgeVariant(evidenceOf([late]))).toMatchObject({
      verdict: "inconclusive",
      reason: expect.stringContaining("still filling up, or just full"),
      nextStep: "It needs about 20,000 iterations in one run (9,600 were done): give it a `timeout` of at least 6 s.",
    });
  });

  it("is clean when a cache was full by the middle", () => {
    expect(judgeVariant(evidenceOf([runOf(seriesOf({ heap: fillsUp(4500) }))])).verdict).toBe("no-leak");
  });

  it("is inconclusive with too few marks, however much they grow", () => {
    const short = runOf(seriesOf({ heap: leaks }, { batches: 23 }));
    const { verdict, reason, nextStep } = judgeVariant(evidenceOf([short]));
    expect(verdict).toBe("inconclusive");
    expect(reason).toBe("Only 23 marks were taken, and a judgement needs 24.");
    expect(nextStep).toContain("2,400 iterations");
  });

  it.each([24, 25, 48, 96, 192])("finds a leak and a clean run with %i batches", (batches) => {
    const judge = (level: (i: number) => number) =>
      judgeVariant(evidenceOf([runOf(seriesOf({ heap: level }, { batches }))])).verdict;
    expect(judge(leaks)).toBe("leak");
    expect(judge(isFlat)).toBe("no-leak");
  });

  it.each(["NaN", "missing"])("is inconclusive when samples are %s", (kind) => {
    const heap = LEAK.iterations.map((_, i) => (i === 50 ? Number.NaN : START));
    const series = { ...FLAT, heap: kind === "NaN" ? heap : heap.slice(1) };
    expect(judgeVariant(evidenceOf([runOf(series)]))).toMatchObject({
      verdict: "inconclusive",
      reason: "The heap lost samples.",
    });
  });

  it("is inconclusive when nothing was sampled", () => {
    expect(judgeVariant(evidenceOf([runOf(seriesOf({}))])).verdict).toBe("inconclusive");
  });

  it("is an error when no run could be started", () => {
    expect(judgeVariant(evidenceOf([])).verdict).toBe("error");
  });
});

describe("the heap and the memory of a variant", () => {
  const wavering = (i: number) => START + (i > 3000 && i < 6500 ? 1_000_000 : 0) + (i % 700) * 600;

  it("leaks when memory grows beyond its own budget over a flat heap", () => {
    const native = runOf(seriesOf({ heap: isFlat, memory: leaks }));
    const { verdict, measures } = judgeVariant(evidenceOf([native]));
    expect(verdict).toBe("leak");
    expect(measures.heap?.verdict).toBe("no-leak");
  });

  it("is clean when memory drifts no more than a collected runtime's does", () => {
    const drifts = runOf(seriesOf({ heap: isFlat, memory: leaks }));
    expect(judgeVariant(evidenceOf([drifts], { runtime: "node" })).verdict).toBe("no-leak");
  });

  it("is clean when memory is merely open over a flat heap", () => {
    const { verdict, measures } = judgeVariant(evidenceOf([runOf(seriesOf({ heap: isFlat, memory: wavering }))]));
    expect(verdict).toBe("no-leak");
    expect(measures.memory?.verdict).toBe("inconclusive");
  });

  it("is open when memory grew over a flat heap by far more than a runtime takes, though not to the end", () => {
    const memory = (i: number) => START + 4000 * Math.min(i, 9100);
    const { verdict, reason } = judgeVariant(evidenceOf([runOf(seriesOf({ heap: isFlat, memory }))]));
    expect(verdict).toBe("inconclusive");
    expect(reason).toMatch(/^Memory /);
  });

  it("is open when memory grew over a flat heap that says nothing of the children", () => {
    const memory = (i: number) => START + 400 * Math.min(i, 9100);
    const alone = seriesOf({ heap: isFlat, memory });
    expect(judgeVariant(evidenceOf([runOf(alone)])).verdict).toBe("no-leak");
    const withChild = runOf({ ...alone, children: alone.iterations.map(() => 1) });
    expect(judgeVariant(evidenceOf([withChild])).verdict).toBe("inconclusive");
  });

  it("is open when memory rose and stood still while nobody can say how far the work was", () => {
    const memory = (i: number) => START + 100_000 * Math.min(i, 2000);
    const series = seriesOf({ memory });
    expect(judgeVariant(evidenceOf([runOf(series)])).verdict).toBe("no-leak");
    const { verdict, reason } = judgeVariant(evidenceOf([runOf(series, { placement: "bunched" })]));
    expect(verdict).toBe("inconclusive");
    expect(reason).toContain("rose by 200 MB and stood still");
    expect(judgeVariant(evidenceOf([runOf(FLAT, { placement: "bunched" })])).verdict).toBe("no-leak");
  });

  it("is open when the only memory there is is open", () => {
    expect(judgeVariant(evidenceOf([runOf(seriesOf({ memory: wavering }))])).verdict).toBe("inconclusive");
  });
});

describe("the counts of a variant", () => {
  it.each(["fds", "threads", "children", "counter:_processing"] as const)("leaks when %s grow", (measure) => {
    const series = seriesOf({ heap: isFlat, memory: isFlat, [measure]: (i: number) => 7 + i }, { batch: 1 });
    const { verdict, measures } = judgeVariant(evidenceOf([runOf(series)]));
    expect(verdict).toBe("leak");
    expect(measures[measure]).toMatchObject({ growing: true, budgetSource: "count", budget: 0, unit: "count" });
  });

  it("says of a clean run which counts stayed", () => {
    const series = seriesOf({ heap: isFlat, fds: () => 12, threads: () => 3 });
    expect(judgeVariant(evidenceOf([runOf(series)])).reason).toContain("No growth in descriptors");
  });
});

describe("a candidate and its confirming run", () => {
  const confirm = (level: (i: number) => number, changes = {}) =>
    evidenceOf([
      runOf(LEAK),
      runOf(seriesOf({ heap: level, memory: level }, LONG), { purpose: "confirm", ...changes }),
    ]);

  it("is a leak when the growth is there again, at the same rate", () => {
    const { verdict, reason } = judgeVariant(confirm(leaks));
    expect(verdict).toBe("leak");
    expect(reason).toContain("A second, fresh run of 19,200 iterations confirmed it.");
  });

  it("is a leak when it grows faster", () => {
    expect(judgeVariant(confirm((i) => START + 300 * i)).verdict).toBe("leak");
  });

  it("is clean when the second run is flat, and shows the second's figures", () => {
    const { verdict, reason, measures } = judgeVariant(confirm(isFlat));
    expect(verdict).toBe("no-leak");
    expect(reason).toContain("in the first run only");
    expect(measures.heap).toMatchObject({ growing: false, perIteration: 0 });
  });

  it("is inconclusive when growth falls behind, as the square root of the work does", () => {
    const root = (i: number) => START + 20_000 * Math.sqrt(i);
    const straight = evidenceOf([
      runOf(seriesOf({ heap: (i) => START + 141 * i })),
      runOf(seriesOf({ heap: root }, LONG), { purpose: "confirm" }),
    ]);
    const { verdict, reason, nextStep } = judgeVariant(straight);
    expect(verdict).toBe("inconclusive");
    expect(reason).toContain("not in proportion");
    expect(nextStep).toMatch(/\d/);
  });

  it("is inconclusive when what was flat grows in the second run", () => {
    const first = runOf(seriesOf({ heap: leaks, fds: () => 7 }));
    const second = runOf(seriesOf({ heap: isFlat, fds: (i) => 7 + i }, LONG), { purpose: "confirm" });
    expect(judgeVariant(evidenceOf([first, second]))).toMatchObject({
      verdict: "inconclusive",
      reason: "The number of descriptors is flat, but grew in a second, fresh run of double length.",
    });
  });

  it.each(["EMFILE", "ENFILE", "EAGAIN", "ENOMEM", "memory-cap"] as const)(
    "is a leak when the second run met %s at the same rate",
    (by) => {
      const short = runOf(seriesOf({ heap: leaks, memory: leaks }, { batches: 10 }), {
        purpose: "confirm",
        outcome: CUT_SHORT(by),
      });
      const { verdict, reason } = judgeVariant(evidenceOf([runOf(LEAK), short]));
      expect(verdict).toBe("leak");
      expect(reason).toContain("grew at the same rate until");
    },
  );

  it("is inconclusive when the second run met a limit without that growth", () => {
    const short = runOf(seriesOf({ heap: isFlat, memory: isFlat }, { batches: 10 }), {
      purpose: "confirm",
      outcome: CUT_SHORT("EMFILE"),
    });
    expect(judgeVariant(evidenceOf([runOf(LEAK), short])).verdict).toBe("inconclusive");
  });

  it("is an error when the second run crashed, or hung before it had done what shows the leak once more", () => {
    expect(judgeVariant(confirm(leaks, { outcome: FAILED })).verdict).toBe("error");
    const hung = { purpose: "confirm", outcome: HUNG } as const;
    for (const batches of [10, 60]) {
      const early = runOf(seriesOf({ heap: leaks, memory: leaks }, { batches }), hung);
      expect(judgeVariant(evidenceOf([runOf(LEAK), early])).verdict).toBe("error");
    }
  });

  it("is a leak when the second run was slowed by it and ran out of time, having shown it once more", () => {
    const slowed = judgeVariant(confirm(leaks, { outcome: HUNG }));
    expect(slowed.verdict).toBe("leak");
    expect(slowed.reason).toContain("grew at the same rate for 19,200 iterations, until its timeout");
    expect(judgeVariant(confirm(isFlat, { outcome: HUNG })).verdict).toBe("error");
  });

  it.each(["unprotected", "control", "fixed"] as const)("needs no confirmation for a role of %s", (role) => {
    const { verdict, reason } = judgeVariant(evidenceOf([runOf(LEAK)], { role }));
    expect(verdict).toBe("leak");
    expect(reason).not.toContain("No second run");
  });
});

describe("a run that was extended", () => {
  it("stands for the shorter one", () => {
    const full = fillsUp(9000);
    const first = runOf(seriesOf({ heap: full }));
    const longer = runOf(seriesOf({ heap: full }, { batches: 192 }), { purpose: "extend" });
    expect(judgeVariant(evidenceOf([first])).verdict).toBe("inconclusive");
    expect(judgeVariant(evidenceOf([first, longer])).verdict).toBe("no-leak");
  });

  it("doesn't count when it couldn't be judged", () => {
    const outcome: RunOutcome = { state: "unmeasurable", reason: "no marks", nextStep: "raise timeout to 120s" };
    const lost = runOf(seriesOf({}, { batches: 2 }), { purpose: "extend", outcome });
    expect(judgeVariant(evidenceOf([runOf(LEAK), lost])).verdict).toBe("leak");
  });
});

describe("how a run ended", () => {
  it.each([FAILED, HUNG])("is never clean after $state, even when an earlier run was", (outcome) => {
    const { verdict, measures, nextStep } = judgeVariant(
      evidenceOf([runOf(FLAT), runOf(FLAT, { purpose: "extend", outcome })]),
    );
    expect(verdict).toBe("error");
    expect(measures.heap?.verdict).toBe("inconclusive");
    expect(nextStep).not.toBeNull();
  });

  it("names the phase of a hang", () => {
    expect(judgeVariant(evidenceOf([runOf(FLAT, { outcome: HUNG })])).reason).toBe(
      "The run was still in iteration when it was ended after 60 s.",
    );
  });

  it("is inconclusive when a flat run met a limit", () => {
    const { verdict, reason } = judgeVariant(evidenceOf([runOf(FLAT, { outcome: CUT_SHORT("EMFILE") })]));
    expect(verdict).toBe("inconclusive");
    expect(reason).toContain("EMFILE");
  });

  it("is a candidate when a growing run met a limit with marks enough", () => {
    const met = runOf(LEAK, { outcome: CUT_SHORT("memory-cap") });
    expect(judgeVariant(evidenceOf([met])).verdict).toBe("leak");
  });

  it("passes on why it could not be measured", () => {
    const outcome: RunOutcome = { state: "unmeasurable", reason: "only 11 marks fit", nextStep: "Raise to 120s." };
    expect(judgeVariant(evidenceOf([runOf(FLAT, { outcome })]))).toMatchObject({
      verdict: "inconclusive",
      reason: "Only 11 marks fit.",
      nextStep: "Raise to 120s.",
    });
  });

  it("proves nothing when no iteration was ever reported", () => {
    const silent = { placement: "silent" } as const;
    expect(judgeVariant(evidenceOf([runOf(FLAT, silent)])).verdict).toBe("inconclusive");
    expect(judgeVariant(evidenceOf([runOf(LEAK, silent)])).verdict).toBe("leak");
  });

  it("says what bunched lines cost, and stands", () => {
    const { verdict, reason } = judgeVariant(evidenceOf([runOf(FLAT, { placement: "bunched" })]));
    expect(verdict).toBe("no-leak");
    expect(reason).toContain("flush each line");
  });

  it("proves nothing when processes had left what was measured", () => {
    const escaped = ["4711 daemon"];
    expect(judgeVariant(evidenceOf([runOf(FLAT)], { escaped }))).toMatchObject({
      verdict: "inconclusive",
      reason: expect.stringContaining("4711 daemon"),
    });
    expect(judgeVariant(evidenceOf([runOf(LEAK)], { escaped })).verdict).toBe("leak");
  });
});

describe("the user's own thresholds", () => {
  it("are never raised: what a kind of program can't resolve is inconclusive", () => {
    const evidence = evidenceOf([runOf(seriesOf({ memory: isFlat }))], {
      runtime: "node",
      quality: "blind",
      thresholds: thresholds(64, 65_536),
    });
    const { verdict, measures } = judgeVariant(evidence);
    expect(verdict).toBe("inconclusive");
    expect(measures.memory).toMatchObject({ budget: 64, budgetSource: "per-iteration" });
    expect(measures.memory?.detectable).toBeGreaterThan(64);
  });

  it("may allow what the defaults don't", () => {
    expect(judgeVariant(evidenceOf([runOf(LEAK)], { thresholds: thresholds(1000, 0) })).verdict).toBe("no-leak");
  });
});
