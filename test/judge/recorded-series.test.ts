import { markdownTable } from "markdown-table";
import { describe, expect, it } from "vitest";
import type { ByteMeasure } from "../../src/judge/budget.ts";
import type { Finding } from "../../src/judge/finding.ts";
import { findingIn, type RecordedSeries, recordedSeries } from "./recorded-series.ts";

type Judged = readonly [recorded: RecordedSeries, finding: Finding];

const ALL = recordedSeries();

function judged(quality: RecordedSeries["quality"], measure: ByteMeasure): Judged[] {
  return ALL.filter((recorded) => recorded.quality === quality).flatMap((recorded) => {
    const finding = findingIn(recorded, measure);
    return finding === null ? [] : [[recorded, finding] as const];
  });
}

function scoreOf(series: readonly Judged[]) {
  const share = (part: readonly Judged[], of: readonly Judged[]) => part.length / of.length;
  const grows = ([, { answer }]: Judged) => answer.kind === "grows";
  // A cache that never fills within the run can't be told from a leak: whatever is said of it is neither right nor wrong.
  const accused = series.filter((one) => grows(one) && one[0].truth !== "filling-cache");
  const leaks = series.filter(
    ([{ truth, bytesPerIteration }, { budget }]) => truth === "leak" && bytesPerIteration > budget,
  );
  const clean = series.filter(([{ truth }]) => truth === "clean");
  return {
    precision: share(
      accused.filter(([{ truth }]) => truth === "leak"),
      accused,
    ),
    recall: share(leaks.filter(grows), leaks),
    cleared: share(
      clean.filter(([, { answer }]) => answer.kind === "flat"),
      clean,
    ),
    leaks: leaks.length,
    clean: clean.length,
  };
}

const HEAP = judged("cooperative", "heap");
const COOPERATIVE = judged("cooperative", "memory");
const BLIND = judged("blind", "memory");

describe("recorded programs whose truth is known", () => {
  it("tells leaks from clean programs by the heap", () => {
    const { precision, recall, cleared } = scoreOf(HEAP);
    expect(precision).toBe(1);
    expect(recall).toBeGreaterThanOrEqual(0.98);
    expect(cleared).toBeGreaterThanOrEqual(0.9);
  });

  it("tells them by memory after collection and trimming", () => {
    const { precision, recall } = scoreOf(COOPERATIVE);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  it("tells them by memory alone, without wrong accusations", () => {
    const { precision, recall } = scoreOf(BLIND);
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(recall).toBeGreaterThanOrEqual(0.75);
  });

  it("never clears a leak above its budget", () => {
    const cleared = [...HEAP, ...COOPERATIVE, ...BLIND].filter(
      ([{ truth, bytesPerIteration }, { answer, budget }]) =>
        truth === "leak" && bytesPerIteration > budget && answer.kind === "flat",
    );
    expect(cleared.map(([{ runtime, shape, parameter }]) => `${runtime} ${shape} ${parameter}`)).toEqual([]);
  });

  it("never clears a cache that never filled", () => {
    const filling = [...HEAP, ...COOPERATIVE, ...BLIND].filter(([{ truth }]) => truth === "filling-cache");
    expect(filling).toHaveLength(12);
    expect(filling.filter(([, { answer }]) => answer.kind === "flat")).toEqual([]);
  });

  it("prints its scores", () => {
    const rows = Object.entries({ heap: HEAP, "memory, GC + trim": COOPERATIVE, "memory, blind": BLIND }).map(
      ([name, series]) => {
        const { precision, recall, cleared, leaks, clean } = scoreOf(series);
        const filling = series.filter(([{ truth }]) => truth === "filling-cache").map(([, { answer }]) => answer.kind);
        const figures = [precision, recall, cleared].map((value) => value.toFixed(3));
        return [name, ...figures, `${leaks} / ${clean}`, filling.join(", ")];
      },
    );
    const head = ["measure", "precision", "recall", "clean cleared", "leaks / clean", "caches that never fill"];
    const table = markdownTable([head, ...rows]);
    console.log(table);
    expect(table.split("\n")).toHaveLength(5);
  });
});
