import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Frame, Site } from "../src/domain/location.ts";
import type { ScenarioResult } from "../src/domain/results.ts";
import type { Quality } from "../src/domain/run.ts";
import { isForeign } from "../src/locate/source-places.ts";
import type { Case, Family } from "./family.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import type { Place } from "./place.ts";

/** Of a site's stack, the lines of own code that may be the labelled one: its own, and the callers of what wraps it. */
const NEAR = 3;

/** Where leakproof said that one leak grows, against where its label says so. */
export interface Finding {
  /** Such as `python/shapes:steady`. */
  readonly name: string;
  readonly language: string;
  readonly kind: string;
  readonly quality: Quality;
  readonly answer: Outcome["answer"];
  /** The first right one among the sites, from 1; null: none is right. */
  readonly rank: number | null;
  /** Most first, each such as `main.c:16`, with the callers that would be right as well. */
  readonly named: readonly string[];
  /** The labelled lines. */
  readonly expected: readonly string[];
  /** What has grown without a line, most first. */
  readonly kept: readonly string[];
  readonly remark: string | null;
  /** Wall time of all runs that were judged. */
  readonly measuringSeconds: number;
  /** Null where nobody looked. */
  readonly locatingSeconds: number | null;
}

/** What was said of a leak whose label has a site. */
export function findingOf(family: Family, one: Case, scenario: ScenarioResult): Finding {
  const { name, language, kind, quality, answer } = outcomeOf(family, one, scenario);
  const subjects = scenario.variants.filter(({ role }) => role === "subject");
  const subject = subjects.find(({ location }) => location !== null) ?? subjects[0];
  const location = subject?.location ?? null;
  const folder = dirname(family.config);
  const isOwn = (file: string) => !isForeign(file) && existsSync(join(folder, file));
  const ways = (subject?.sites ?? []).map((site) => nearest(site, isOwn));
  const rank = ways.findIndex((way) => way.some((line) => one.places.some((place) => isSame(line, place)))) + 1;
  return {
    ...{ name, language, kind, quality, answer },
    rank: rank === 0 ? null : rank,
    named: ways.map((way) => way.map(placeText).join(" < ")),
    expected: one.places.map(placeText),
    kept: (location?.kept ?? []).map(({ what }) => what),
    remark: location?.remark ?? null,
    measuringSeconds: subject?.seconds ?? 0,
    locatingSeconds: location?.seconds ?? null,
  };
}

/** A site's line and those that call it, in own code, innermost first. */
function nearest(site: Site, isOwn: (file: string) => boolean): readonly Frame[] {
  const own = site.stack.filter((frame) => isOwn(frame.file));
  const from = own.findIndex((frame) => isSame(frame, site));
  return from < 0 ? [site] : own.slice(from, from + NEAR);
}

function isSame(one: Place, other: Place): boolean {
  return one.file === other.file && one.line === other.line;
}

function placeText({ file, line }: Place): string {
  return `${file}:${line}`;
}
