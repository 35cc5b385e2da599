import type { Finding } from "./finding.ts";

const LEAST_FACTOR = 2;
const MOST_FACTOR = 32;
/** How much narrower than its distance from the budget the new interval is to be. */
const MARGIN = 1.5;
const POWER = 1.5;

/**
 * By how much longer a run has to be to settle what this one left open. The width of a slope's interval falls with the
 * power 1.5 of the length (as many marks per iteration); something that fills up is given double the time.
 */
export function lengthFactor({ answer, slope, detectable, budget }: Finding): number {
  if (answer.kind !== "open") return LEAST_FACTOR;
  if (answer.doubt !== "straddles" && answer.doubt !== "unresolved") return LEAST_FACTOR;
  const width = Math.max(slope.high - slope.low, 2 * detectable) / 2;
  const distance = Math.max(Math.abs(slope.slope - budget), budget / 4);
  if (!(width > 0 && distance > 0)) return LEAST_FACTOR;
  const factor = ((MARGIN * width) / distance) ** (1 / POWER);
  return Math.min(MOST_FACTOR, Math.max(LEAST_FACTOR, Math.ceil(factor)));
}
