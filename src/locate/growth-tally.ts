import type { Frame, LocatedMeasure } from "../domain/location.ts";
import type { Profile, ProfileFrame } from "./profile.ts";
import type { Place, SourcePlaces } from "./source-places.ts";

/** What was made at one place of the project's own code, or, where no such place is known, has one name. */
export interface Growth {
  readonly measure: LocatedMeasure;
  readonly bytes: number;
  readonly count: number;
  /** Null where it isn't known. */
  readonly what: string | null;
  readonly heldBy: string | null;
  readonly place: Place | null;
  /** The same in every report, for what came the same way through the project's code. */
  readonly origin: string;
  readonly stack: readonly Frame[];
}

/** What looks at the tree from outside. */
export const OUTSIDE = "/proc";
const LONGEST_STACK = 30;

/**
 * All that profiles tell, one by one.
 * @param measure the one in which what is allocated shows
 */
export function growthsIn(
  profiles: readonly Profile[],
  measure: "heap" | "memory",
  places: SourcePlaces,
): readonly Growth[] {
  return profiles.flatMap((profile) => growthsOf(profile, measure, places));
}

/** Sums up what was made in one place of the project's code, whichever way led to it, or has one name. */
export function byPlace(growths: readonly Growth[]): Growth[] {
  const sums = new Map<string, Growth>();
  for (const growth of growths) {
    const { measure, place, what } = growth;
    const key = `${measure} ${place === null ? what : `${place.file}:${place.line}`}`;
    const known = sums.get(key);
    sums.set(key, known === undefined ? growth : together(known, growth));
  }
  return [...sums.values()];
}

function growthsOf(profile: Profile, measure: "heap" | "memory", places: SourcePlaces): Growth[] {
  const holder = (text: string | null | undefined) => (text == null ? null : places.holder(text));
  const made = profile.stacks.map(({ id, frames, bytes, count, what = null, heldBy }) =>
    located(frames, places, { measure, bytes, count, what, heldBy: holder(heldBy) }, id ?? null),
  );
  const alive = profile.objects.map(({ type, bytes, count, heldBy }) => ({
    ...{ measure, bytes: bytes ?? 0, count, what: type, heldBy: holder(heldBy) },
    ...{ place: null, origin: `${measure} ${type}`, stack: [] },
  }));
  const handle = (name: string) => ({ bytes: 0, what: withoutNumbers(places.withoutRoot(name)), heldBy: null });
  // What has no frames is listed by whoever looks at the tree from outside.
  const told = profile.handles.filter(({ frames }) => frames.length > 0 || profile.by === OUTSIDE);
  const handles = told.map(({ kind, what, frames, count }) =>
    located(frames, places, { ...handle(what), measure: kind, count }, null),
  );
  return [...made, ...alive, ...handles];
}

/** What a library makes on a thread of its own has no line in the project: who makes it there is its name, then. */
function located(
  frames: readonly ProfileFrame[],
  places: SourcePlaces,
  one: Omit<Growth, "place" | "origin" | "stack">,
  id: string | null,
): Growth {
  const stack = frames.map((frame) => places.placeOf(frame)).filter((frame) => frame !== null);
  const own = stack.filter(({ isOwn }) => isOwn);
  const place = own[0] ?? null;
  const what = place === null ? (one.what ?? makerOf(frames, places)) : one.what;
  const way = id ?? (place === null ? what : own.map(({ file, line }) => `${file}:${line}`).join(" < "));
  const shown = stack.slice(0, LONGEST_STACK).map(({ file, line, function: name }) => ({ file, line, function: name }));
  return { ...one, what, place, origin: `${one.measure} ${way}`, stack: shown };
}

/** A program without debug information still names its functions. */
function makerOf(frames: readonly ProfileFrame[], places: SourcePlaces): string {
  const [innermost] = frames;
  if (innermost === undefined) return "made in an unknown place";
  const [file, , name] = innermost;
  const place = places.placeOf(innermost);
  const where = place === null ? file.split("/").at(-1) : `${place.file}:${place.line}`;
  return name === null ? `made at ${where}` : `made by ${name} (${where})`;
}

/** The larger one says what it is. */
function together(a: Growth, b: Growth): Growth {
  const [large, small] = a.bytes + a.count >= b.bytes + b.count ? [a, b] : [b, a];
  return {
    ...large,
    bytes: a.bytes + b.bytes,
    count: a.count + b.count,
    what: large.what ?? small.what,
    heldBy: large.heldBy ?? small.heldBy,
  };
}

/** What is counted up in names is not what tells them apart: `worker-17` is one of many `worker-N`. */
export function withoutNumbers(name: string): string {
  return name.replace(/(?<=[-_# ])\d+/g, "N");
}
