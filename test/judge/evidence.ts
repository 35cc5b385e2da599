import type { MeasureName, Series } from "../../src/domain/measure.ts";
import type { Run, VariantEvidence } from "../../src/domain/run.ts";
import { bytes } from "../../src/units/bytes.ts";

/** A level as a function of the iteration, for one measure. */
type Levels = Readonly<Partial<Record<MeasureName, (iteration: number) => number>>>;

/** The series of a run of `batches` batches of `batch` iterations each. */
export function seriesOf(levels: Levels, { batches = 96, batch = 100 } = {}): Series {
  const iterations = Array.from({ length: batches + 1 }, (_, mark) => mark * batch);
  const measures = Object.entries(levels).map(([measure, level]) => [measure, iterations.map((i) => level?.(i) ?? 0)]);
  return { iterations, ...Object.fromEntries(measures) };
}

/** A first run that completed, with its marks counted; `changes` say what is different. */
export function runOf(series: Series, changes: Partial<Run> = {}): Run {
  return {
    purpose: "first",
    series,
    outcome: { state: "completed" },
    seconds: 2,
    placement: "counted",
    timing: null,
    ...changes,
  };
}

/** A subject in Python with an adapter and the default thresholds; `changes` say what is different. */
export function evidenceOf(runs: readonly Run[], changes: Partial<VariantEvidence> = {}): VariantEvidence {
  return {
    role: "subject",
    quality: "cooperative",
    runtime: "python",
    thresholds: { perIteration: null, total: null },
    runs,
    memorySource: "anonymous",
    escaped: [],
    ...changes,
  };
}

export const START = 8_000_000;
/** Keeps 100 bytes an iteration. */
export const leaks = (i: number) => START + 100 * i;
export const isFlat = () => START;
/** A cache that fills at the given iteration. */
export const fillsUp = (full: number) => (i: number) => START + 500 * Math.min(i, full);
export const thresholds = (perIteration: number, total: number) => ({
  perIteration: bytes(perIteration),
  total: bytes(total),
});
