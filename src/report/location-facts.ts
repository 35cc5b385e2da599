import type { ScenarioResult } from "../domain/results.ts";
import type { Fact } from "./fact.ts";
import { addressOf, keptText, noveltyText, placeText } from "./site-text.ts";
import { type Place, placesOf, type Suspicion, suspicionOf } from "./sites.ts";
import { leakingSubject } from "./suspects.ts";
import type { Terms } from "./terms.ts";

const SHOWN_PLACES = 3;

/** Where a leak grows, for a terminal: a line for each of the first places, and one for what grows at no known line. */
export function locationFacts(scenario: ScenarioResult, terms: Terms): Fact[] {
  const location = leakingSubject(scenario)?.location ?? null;
  const places = placesOf(scenario).slice(0, SHOWN_PLACES);
  return [
    ...places.map((place): Fact => ["Where", placeLine(place, scenario.per, terms)]),
    [places.length > 0 ? "Grows too" : "Grows", location === null ? null : keptText(location, scenario.per)],
    ["Not told", location?.remark ?? null],
  ];
}

/** `batch.py:44 start_observer: +4.80 kB, +1 Observer (93 % of the growth) per batch request; new in this PR; held by …` */
function placeLine(place: Place, per: string, terms: Terms): string {
  const address = [addressOf(place), place.function].filter((part) => part !== null).join(" ");
  const figures = placeText(place, per);
  const parts = [
    figures === null ? address : `${address}: ${figures}`,
    noveltyText(place, terms),
    place.heldBy === null ? null : `held by ${place.heldBy}`,
  ];
  return parts.filter((part) => part !== null).join("; ");
}

const SUSPICIONS: Readonly<Record<Suspicion, string>> = {
  confirmed: "confirmed",
  called: "confirmed as the caller of where it grows",
  elsewhere: "it grows elsewhere",
};

/** The suspected place, and what became of the suspicion. */
export function suspectText(scenario: ScenarioResult): string | null {
  const [top] = placesOf(scenario);
  const suspicion = top === undefined ? null : suspicionOf(scenario, top);
  return suspicion === null ? scenario.suspect : `${scenario.suspect}; ${SUSPICIONS[suspicion]}`;
}
