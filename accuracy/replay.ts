import { type MeasureName, measuresOf, type Series } from "../src/domain/measure.ts";
import { median } from "../src/judge/median.ts";

/** Marks to either side of one that its level is the median of. */
const REACH = 4;
/** Neighbouring samples are not independent, so that noise is drawn in blocks (Künsch 1989). */
const BLOCK = 6;

/**
 * The same run once more: each measure's course, a running median, with its noise drawn anew from its own blocks.
 * @param random uniform, from 0 up to 1
 */
export function replayed(series: Series, random: () => number): Series {
  const measures = measuresOf(series).map((measure) => [measure, redrawn(series[measure] ?? [], measure, random)]);
  return { iterations: series.iterations, ...Object.fromEntries(measures) };
}

function redrawn(samples: readonly number[], measure: MeasureName, random: () => number): number[] {
  const course = samples.map((_, mark) => Math.round(levelAt(samples, mark)));
  const noise = samples.map((value, mark) => value - (course[mark] as number));
  const drawn: number[] = [];
  while (drawn.length < samples.length) {
    const start = Math.floor(random() * Math.max(1, noise.length - BLOCK + 1));
    drawn.push(...noise.slice(start, start + BLOCK));
  }
  const lowest = measure === "memory" || measure === "heap" ? Number.NEGATIVE_INFINITY : 0;
  return course.map((level, mark) => Math.max(lowest, level + (drawn[mark] as number)));
}

/** As far to one side as to the other, so that steep ends of a run are no noise. */
function levelAt(samples: readonly number[], mark: number): number {
  const reach = Math.min(REACH, mark, samples.length - 1 - mark);
  return median(samples.slice(mark - reach, mark + reach + 1));
}
