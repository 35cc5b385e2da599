import type { ScenarioResult } from "../domain/results.ts";
import type { Accept, ScenarioFacts } from "../domain/scenario.ts";

export type Acceptance = Pick<ScenarioResult, "accept" | "acceptedIn">;

type Accepting = Pick<ScenarioFacts, "accept">;

/**
 * Where a scenario's leak is accepted: what base accepts, while that is valid, or else what head does, which a change
 * proposes but has not merged. Of two that have run out, base's is told.
 * @param base the scenario in base's configuration; null: base doesn't have it, or there is none
 * @param isProposed head is a change that is to be merged; else (a push, a schedule) its configuration is merged already
 * @param today `YYYY-MM-DD`, UTC
 */
export function acceptance(base: Accepting | null, head: Accepting, isProposed: boolean, today: string): Acceptance {
  const merged = base?.accept ?? null;
  const own = head.accept;
  if (merged !== null && (own === null || isValid(merged, today) || !isValid(own, today))) {
    return { accept: merged, acceptedIn: "base" };
  }
  return { accept: own, acceptedIn: own === null ? null : isProposed ? "head" : "base" };
}

/** Up to and including its last day. What is no day, as only a file that isn't ours can hold, has passed. */
export function isValid({ until }: Accept, today: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(until) && until >= today;
}
