import { readFileSync } from "node:fs";
import type { Quality, Runtime } from "../../src/domain/run.ts";
import { type ByteMeasure, budgetFor } from "../../src/judge/budget.ts";
import { judgeBytes } from "../../src/judge/bytes.ts";
import type { Finding } from "../../src/judge/finding.ts";
import { WARM_UP } from "../../src/judge/growth.ts";
import { windowOf } from "../../src/judge/window.ts";

/** One line of the recordings: a run of a small program whose truth is known. */
export interface RecordedSeries {
  readonly runtime: "python" | "node" | "c" | "go";
  readonly shape: string;
  readonly parameter: number;
  readonly quality: Extract<Quality, "blind" | "cooperative">;
  readonly truth: "clean" | "leak" | "filling-cache";
  readonly bytesPerIteration: number;
  readonly iterationsPerBatch: number;
  readonly memory: readonly number[];
  readonly heap?: readonly number[];
}

export function recordedSeries(): RecordedSeries[] {
  const file = new URL("../fixtures/judge-series/recorded.jsonl", import.meta.url);
  return readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as RecordedSeries);
}

/** What the judge finds in one measure of a recording, with the default thresholds; null where it was not recorded. */
export function findingIn(recorded: RecordedSeries, measure: ByteMeasure): Finding | null {
  const y = recorded[measure];
  if (y === undefined) return null;
  const run = { x: y.map((_, mark) => mark * recorded.iterationsPerBatch), y };
  const runtime: Runtime = recorded.runtime === "c" ? "native" : recorded.runtime;
  const circumstances = {
    quality: recorded.quality,
    runtime,
    thresholds: { perIteration: null, total: null },
    memorySource: "anonymous" as const,
  };
  return judgeBytes(run, budgetFor(measure, circumstances, windowOf(run, WARM_UP).iterations));
}
