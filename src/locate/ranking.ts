import type { Kept, LocatedMeasure, Site } from "../domain/location.ts";
import { byPlace, type Growth, growthsIn } from "./growth-tally.ts";
import type { MeasuredGrowth } from "./measured-growth.ts";
import type { Profile } from "./profile.ts";
import type { SourcePlaces } from "./source-places.ts";

/** What was seen between two marks. */
export interface Sightings {
  /** About halfway. */
  readonly midway: readonly Profile[];
  readonly end: readonly Profile[];
  /** Since the profilers began; 0 where the workload doesn't tell how far it is. */
  readonly iterations: { readonly midway: number; readonly end: number };
}

/** Of an even growth: what grew less than this in the second half came to stay, and is no leak. */
const STILL_GROWING = 0.25;
/** Of the measure's growth: what explains less is left out, unless nothing explains more. */
const WORTH_TELLING = 0.05;
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
  const growing = byPlace(persistent(before, after, iterations.end > 0 ? 1 - iterations.midway / iterations.end : 0.5));
  const ranked = growing
    .map((growth) => ({ growth, share: shareOf(growth, measured, iterations.end) }))
    .sort(
      (a, b) => (b.share ?? 0) - (a.share ?? 0) || b.growth.bytes - a.growth.bytes || b.growth.count - a.growth.count,
    );
  const located = ranked.filter(({ growth }) => growth.place !== null);
  const telling = located.filter(isWorthTelling);
  const sites = (telling.length > 0 ? telling : located).slice(0, MOST_SITES);
  const told = new Set(sites.map(({ growth: { measure, what } }) => `${measure} ${what}`));
  const isBytesLocated = sites.some(({ growth }) => growth.measure === measured.bytes);
  const kept = ranked.filter(({ growth, share }) => {
    if (growth.place !== null || told.has(`${growth.measure} ${growth.what}`)) return false;
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

/** What grew in both halves; all of it where nothing did, for some grow by doubling. */
function persistent(before: readonly Growth[], after: readonly Growth[], half: number): readonly Growth[] {
  const [earlier, later] = [sizesByOrigin(before), sizesByOrigin(after)];
  const lasting = after.filter(({ origin }) => {
    const size = later.get(origin) ?? 0;
    return size - (earlier.get(origin) ?? 0) >= STILL_GROWING * half * size;
  });
  return lasting.length > 0 ? lasting : after;
}

function sizesByOrigin(growths: readonly Growth[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { origin, bytes, count } of growths)
    sizes.set(origin, (sizes.get(origin) ?? 0) + (bytes > 0 ? bytes : count));
  return sizes;
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
