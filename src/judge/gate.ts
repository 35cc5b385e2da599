import { assertNever } from "../domain/assert-never.ts";
import type { Gate, GatePolicy, ScenarioResult } from "../domain/results.ts";
import { formatCount } from "../units/count.ts";

/**
 * The decision on the merge: every scenario that blocks gives a reason, and so do planned ones without a result.
 * @param planned the ids of all scenarios that are due
 * @param today `YYYY-MM-DD`, UTC; an accepted leak is accepted up to and including its last day
 */
export function decideGate(
  scenarios: readonly ScenarioResult[],
  planned: readonly string[],
  policy: GatePolicy,
  today: string,
): Gate {
  if (policy.failOn === "never") return { decision: "pass", reasons: [] };
  const reasons = [
    ...scenarios.map((scenario) => objectionTo(scenario, policy, today)).filter((reason) => reason !== null),
    ...unmeasured(scenarios, planned),
  ];
  return { decision: reasons.length > 0 ? "block" : "pass", reasons };
}

function objectionTo(scenario: ScenarioResult, policy: GatePolicy, today: string): string | null {
  const who = `#${scenario.id} ${scenario.name}`;
  if (scenario.change === "coverage-lost") return `${who}: what base measures is no longer measured`;
  switch (scenario.verdict) {
    case "leak":
      return objectionToLeak(scenario, policy, today, who);
    case "error":
      return `${who}: error, ${scenario.reason}`;
    case "inconclusive":
      return policy.onInconclusive === "block" ? `${who}: inconclusive, ${scenario.reason}` : null;
    case "protected":
    case "no-leak":
    case "pending":
    case "skipped":
      return null;
    default:
      return assertNever(scenario.verdict);
  }
}

/** Without a base nobody knows whether a leak is new, so it counts as new, and only what is known to be old can be accepted. */
function objectionToLeak({ change, accept }: ScenarioResult, { failOn }: GatePolicy, today: string, who: string) {
  if (change === "worse") return `${who}: leak, worse than in base`;
  if (change !== "pre-existing") return `${who}: leak${change === "introduced" ? ", introduced here" : ""}`;
  if (failOn === "regression") return null;
  if (accept === null) return `${who}: leak, in base too`;
  return accept.until >= today ? null : `${who}: leak, in base too, accepted only until ${accept.until}`;
}

function unmeasured(scenarios: readonly ScenarioResult[], planned: readonly string[]): string[] {
  const measured = new Set(scenarios.map((scenario) => scenario.id));
  const missing = planned.filter((id) => !measured.has(id));
  if (missing.length === 0) return [];
  const were = missing.length === 1 ? "was" : "were";
  return [
    `${formatCount(missing.length)} of ${formatCount(planned.length)} scenarios ${were} not measured: ${missing.join(", ")}`,
  ];
}
