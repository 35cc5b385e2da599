import type { LocatedMeasure } from "../domain/location.ts";
import type { Change, ScenarioResult } from "../domain/results.ts";
import { placeText } from "../report/site-text.ts";
import { isProjectFile, type Place, placesOf } from "../report/sites.ts";

/** A line of the change at which a leak grows, and what to look for there. */
export interface SiteHint {
  readonly place: Place;
  readonly title: string;
  /** What grows, what holds it, and what to look for: nobody knows what the right fix is. */
  readonly message: string;
}

const LOOKED_THROUGH = 3;

/** At the first of the worst lines that the change touches; null where a leak has none, or what is found is no leak. */
export function siteHint(scenario: ScenarioResult): SiteHint | null {
  const places = placesOf(scenario).slice(0, LOOKED_THROUGH);
  const place = places.find(({ file, line, isInChange }) => isInChange === true && line > 0 && isProjectFile(file));
  if (place === undefined) return null;
  const figures = placeText(place, scenario.per);
  const facts = [
    figures === null ? "This line makes what stays" : `This line makes what stays: ${figures}`,
    ...(place.heldBy === null ? [] : [`held by ${place.heldBy}`]),
  ];
  return { place, title: titleOf(scenario.change), message: `${facts.join("; ")}. ${adviceOn(place, scenario.per)}` };
}

function titleOf(change: Change | null): string {
  if (change === "pre-existing") return "Leak grows here";
  return change === "worse" ? "Leak made worse here?" : "Leak introduced here?";
}

function adviceOn({ amounts: [worst] }: Place, per: string): string {
  const doubt = worst === undefined ? ADVICE.heap : ADVICE[worst.measure];
  return `Look whether ${doubt} when the ${per} is over.`;
}

const ADVICE: Readonly<Record<LocatedMeasure, string>> = {
  memory: "what it makes is let go of",
  heap: "what it makes is let go of",
  fds: "what it opens is closed",
  threads: "what it starts is stopped",
  children: "what it starts has ended and is waited for",
};
