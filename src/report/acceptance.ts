import type { ScenarioResult } from "../domain/results.ts";
import type { Suspect } from "./suspects.ts";

/**
 * Until when a leak is accepted, such as `accepted until 2027-01-31`; null where it isn't, or where that doesn't help it:
 * what is new, or got worse, can't be accepted by the change that brings it.
 */
export function acceptanceText({ result, objection }: Suspect): string | null {
  if (result === null || result.accept === null || !isCovered(result)) return null;
  if (objection === null) return `accepted until ${result.accept.until}`;
  // Only the gate knows what day it is.
  return objection.includes("accepted only until") ? `accepted only until ${result.accept.until}` : null;
}

function isCovered({ verdict, change, acceptedIn }: ScenarioResult): boolean {
  if (verdict !== "leak" || acceptedIn === null) return false;
  return change === "pre-existing" || (change === null && acceptedIn === "base");
}
