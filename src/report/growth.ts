import type { MeasureName, Unit } from "../domain/measure.ts";
import type { MeasureResult, VariantResult } from "../domain/results.ts";
import { formatBytes } from "../units/bytes.ts";
import { formatCount } from "../units/count.ts";
import { countedNoun, isWord } from "./measure-words.ts";
import { plural } from "./plural.ts";

export type Measured = readonly [name: MeasureName, result: MeasureResult];

export function measuresIn(variant: VariantResult): Measured[] {
  return Object.entries(variant.measures) as [MeasureName, MeasureResult][];
}

/**
 * The measure whose figures speak for a variant: of bytes, the one that grows, else the heap (which is more exact than
 * memory), else memory; a count only where no bytes were measured.
 */
export function decidingMeasure(variant: VariantResult): Measured | null {
  const measures = measuresIn(variant);
  const find = (name: MeasureName, growing: boolean) =>
    measures.find(([found, result]) => found === name && (!growing || result.growing));
  return (
    find("heap", true) ?? find("memory", true) ?? find("heap", false) ?? find("memory", false) ?? measures[0] ?? null
  );
}

/** Heap and memory tell the same story unless memory grows by so much more: stacks of threads, native code, children. */
const MUCH_MORE = 1.2;

/** What grows for ever: every count, and of bytes the heap, which is exact, or memory where that grows by much more. */
export function growingMeasures(variant: VariantResult): Measured[] {
  const growing = measuresIn(variant).filter(([, result]) => result.growing);
  const heap = growing.find(([name]) => name === "heap");
  const memory = growing.find(([name]) => name === "memory");
  const isMemory = memory && memory[1].perIteration > MUCH_MORE * (heap?.[1].perIteration ?? 0);
  const bytes = isMemory ? memory : heap;
  return [...(bytes ? [bytes] : []), ...growing.filter(([, result]) => result.unit === "count")];
}

/** A leak that no measure of bytes shows: only its descriptors, threads, children or counters grow. */
export function growsOnlyInCounts(variant: VariantResult): boolean {
  const growing = growingMeasures(variant);
  return growing.length > 0 && growing.every(([, { unit }]) => unit === "count");
}

interface Sign {
  /** Growth stands behind a plus. */
  readonly signed: boolean;
}

/** `+42.0 kB, +2 threads per batch request`; null when nothing grows. */
export function growthText(variant: VariantResult, per: string, sign: Sign = { signed: true }): string | null {
  const growing = growingMeasures(variant);
  return growing.length === 0 ? null : ratesText(growing, per, sign);
}

/** Rates with what they are per, said once for those of one iteration: `+80 B per task, +1 thread per 20 tasks`. */
export function ratesText(measured: readonly Measured[], per: string, { signed }: Sign): string {
  const often = measured.filter(([, result]) => !isRare(result));
  const rare = measured.filter(([, result]) => isRare(result));
  return [
    ...(often.length > 0
      ? [`${often.map(([name, result]) => amountText(name, result, signed)).join(", ")} per ${per}`]
      : []),
    ...rare.map(([name, { perIteration }]) => `${signed ? "+" : ""}${amount(name, 1)} per ${oneIn(perIteration, per)}`),
  ].join(", ");
}

/** Rates as they were measured, those of bytes with their intervals: `0 B (−3 … 3 B), 0 threads per batch request`. */
export function figuresText(measured: readonly Measured[], per: string): string {
  const figures = measured.map(([name, result]) =>
    result.unit === "B" ? rateWithInterval(result) : amount(name, result.perIteration),
  );
  return `${figures.join(", ")} per ${per}`;
}

/** A count that grows less than once an iteration reads better as one in so many. */
function isRare({ unit, perIteration }: MeasureResult): boolean {
  return unit === "count" && perIteration > 0 && perIteration < 0.95;
}

function oneIn(rate: number, per: string): string {
  const iterations = Math.max(1, Math.round(1 / rate));
  return iterations === 1 ? per : `${formatCount(iterations)} ${plural(per, iterations)}`;
}

/** `+42.0 kB` or `+2 threads`, without what it is per. */
function amountText(name: MeasureName, { unit, perIteration }: MeasureResult, signed: boolean): string {
  if (unit === "B") return formatBytes(perIteration, { signed });
  return `${signed && perIteration > 0 ? "+" : ""}${amount(name, perIteration)}`;
}

/** `2 threads` */
function amount(name: MeasureName, count: number): string {
  return `${formatCount(count)} ${nounFor(name, count)}`;
}

/** What a measure of counts counts, in the plural where there is not exactly one; counters keep their names. */
export function nounFor(name: MeasureName, count: number): string {
  const noun = countedNoun(name);
  return isWord(name) ? plural(noun, count) : noun;
}

/** The least rate that would have been called a leak: seen through the noise, and above what the budget tolerates. */
export function leastLeak({ detectable, budget }: MeasureResult): number {
  return Math.max(detectable, budget);
}

/** The least growth that would have been seen: `≥ 64 B per task`, `≥ 1 thread per 24 tasks`; null without a measure. */
export function couldHaveSeen(variant: VariantResult, per: string): string | null {
  const deciding = decidingMeasure(variant);
  return deciding === null ? null : `≥ ${leastLeakText(deciding, per)}`;
}

function leastLeakText([name, measure]: Measured, per: string): string {
  const least = leastLeak(measure);
  if (measure.unit === "B") return `${formatBytes(least)} per ${per}`;
  if (least >= 1) return `${amount(name, Math.ceil(least))} per ${per}`;
  const iterations = Math.floor(1 / least);
  return `${amount(name, 1)} per ${oneIn(1 / iterations, per)}`;
}

/** A rate with its 95 % interval: `42.0 kB (41.8 … 42.3 kB)`, `1 (1 … 1)`. */
export function rateWithInterval({ unit, perIteration, ...interval }: MeasureResult): string {
  return `${rateOf(perIteration, unit)} (${intervalText(interval, unit)})`;
}

/** `41.8 … 42.3 kB`, `1 … 1`. */
export function intervalText({ low, high }: { readonly low: number; readonly high: number }, unit: Unit): string {
  const [from, to] = [rateOf(low, unit), rateOf(high, unit)];
  const sharedUnit = unit === "B" && unitIn(from) === unitIn(to);
  return `${sharedUnit ? from.slice(0, -unitIn(from).length - 1) : from} … ${to}`;
}

function rateOf(value: number, unit: Unit): string {
  return unit === "B" ? formatBytes(value) : formatCount(value);
}

function unitIn(size: string): string {
  return size.slice(size.lastIndexOf(" ") + 1);
}

/** Growth over the judged window: `+3.97 MB`, `+200`, `0`. */
export function totalText({ unit, total }: MeasureResult): string {
  return unit === "B" ? formatBytes(total, { signed: true }) : formatCount(total, { signed: true });
}
