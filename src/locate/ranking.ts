import type { Kept, LocatedMeasure, Site } from "../domain/location.ts";
import { byPlace, type Growth, growthsIn } from "./growth-tally.ts";
import { lastingGrowth, type Watch } from "./lasting-growth.ts";
import type { MeasuredGrowth } from "./measured-growth.ts";
import type { Profile } from "./profile.ts";
import type { SourcePlaces } from "./source-places.ts";

/** What was seen between two marks. */
export interface Sightings {
  /** About halfway. */
  readonly midway: readonly Profile[];
  readonly end: readonly Profile[];
  /** All 0 where the workload doesn't tell how far it is. */
  readonly iterations: Watch;
}

/** Of the measure's growth: what explains less is left out, unless nothing explains more. */
const WORTH_TELLING = 0.05;
/** Of the growth of a count: what is located so far needs no other name. */
const WHOLE = 0.9;
const MOST_SITES = 10;
const MOST_KEPT = 10;

/** What has grown, by the part of the measured growth that it explains. */
export interface RankedGrowth {
  readonly sites: readonly Site[];
  /** What it is where no line is known for it. */
  readonly kept: readonly Kept[];
  /** The part of the bytes that all of it explains, from 0; null where none were measured to grow. */
  readonly explained: number | null;
}

/** Ranks what has grown: where it is made, and what it is where no line is known for it. */
export function rankGrowth(sightings: Sightings, measured: MeasuredGrowth, places: SourcePlaces): RankedGrowth {
  const { midway, end, iterations } = sightings;
  const growthsOf = (profiles: readonly Profile[]) =>
    growthsIn(profiles, measured.bytes, places).filter(({ measure }) => isToExplain(measure, measured));
  const [before, after] = [growthsOf(midway), growthsOf(end)];
  const { steady, tables } = lastingGrowth(before, after, iterations);
  const rankedOf = (growths: readonly Growth[]) =>
    byPlace(growths)
      .map((growth) => ({ growth, share: shareOf(growth, measured, iterations.end) }))
      .sort(
        (a, b) => (b.share ?? 0) - (a.share ?? 0) || b.growth.bytes - a.growth.bytes || b.growth.count - a.growth.count,
      );
  const ranked = [...rankedOf(steady), ...rankedOf(tables)];
  const located = ranked.filter(({ growth }) => growth.place !== null);
  const telling = located.filter(isWorthTelling);
  const sites = (telling.length > 0 ? telling : located).slice(0, MOST_SITES);
  const told = new Set(sites.map(({ growth: { measure, what } }) => `${measure} ${what}`));
  const isBytesLocated = sites.some(({ growth }) => growth.measure === measured.bytes);
  const locatedOf = (name: LocatedMeasure) =>
    sites.reduce((sum, { growth, share }) => sum + (growth.measure === name ? (share ?? 0) : 0), 0);
  const kept = ranked.filter(({ growth, share }) => {
    if (growth.place !== null || told.has(`${growth.measure} ${growth.what}`)) return false;
    if (growth.measure !== measured.bytes && locatedOf(growth.measure) >= WHOLE) return false;
    // Where lines are known, types that come along with what is made there say nothing more.
    return !isBytesLocated || growth.measure !== measured.bytes || isWorthTelling({ growth, share });
  });
  return {
    sites: sites.flatMap(({ growth, share }) => siteOf(growth, share, iterations.end)),
    kept: kept.slice(0, MOST_KEPT).map(({ growth }) => keptOf(growth, iterations.end)),
    explained:
      measured.rates[measured.bytes] === undefined || iterations.end === 0
        ? null
        : ranked.reduce((sum, { growth, share }) => sum + (growth.measure === measured.bytes ? (share ?? 0) : 0), 0),
  };
}

function isWorthTelling({ share }: { readonly growth: Growth; readonly share: number | null }): boolean {
  return share === null || share >= WORTH_TELLING;
}

/** Where something was measured to grow, what else has become a little more is chance, such as the last of the garbage. */
function isToExplain(measure: LocatedMeasure, { rates }: MeasuredGrowth): boolean {
  return Object.keys(rates).length === 0 || rates[measure] !== undefined;
}

/** Null where the measure itself was not seen to grow. */
function shareOf(growth: Growth, { bytes, rates }: MeasuredGrowth, iterations: number): number | null {
  const rate = rates[growth.measure] ?? 0;
  if (rate <= 0 || iterations === 0) return null;
  return (growth.measure === bytes ? growth.bytes : growth.count) / iterations / rate;
}

function siteOf(growth: Growth, share: number | null, iterations: number): Site[] {
  const { place, measure, what, heldBy, stack } = growth;
  if (place === null) return [];
  const { file, line, function: name } = place;
  return [
    {
      file,
      line,
      function: name,
      measure,
      ...ratesOf(growth, iterations),
      share,
      what,
      stack,
      heldBy,
      isInChange: null,
    },
  ];
}

function keptOf(growth: Growth, iterations: number): Kept {
  const { measure, what, heldBy } = growth;
  return { measure, what: what ?? "unknown", ...ratesOf(growth, iterations), heldBy };
}

function ratesOf({ bytes, count }: Growth, iterations: number) {
  return {
    bytesPerIteration: bytes > 0 && iterations > 0 ? bytes / iterations : null,
    countPerIteration: count > 0 && iterations > 0 ? count / iterations : null,
  };
}
