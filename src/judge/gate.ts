import { assertNever } from "../domain/assert-never.ts";
import type { Gate, GatePolicy, ScenarioResult } from "../domain/results.ts";
import { formatCount } from "../units/count.ts";
import { isValid } from "./acceptance.ts";
import { headVariants } from "./base-copy.ts";

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
    ...scenarios.flatMap((scenario) => reasonsOf(scenario, policy, today)),
    ...unmeasured(scenarios, planned),
  ];
  return { decision: reasons.length > 0 ? "block" : "pass", reasons };
}

/** At most one, on one line. */
function reasonsOf(scenario: ScenarioResult, policy: GatePolicy, today: string): string[] {
  const objection = objectionTo(scenario, policy, today);
  return objection === null ? [] : [`#${scenario.id} ${scenario.name}: ${objection}`.replace(/\s+/g, " ")];
}

function objectionTo(scenario: ScenarioResult, policy: GatePolicy, today: string): string | null {
  if (scenario.change === "coverage-lost") return `coverage lost, ${scenario.reason}`;
  switch (scenario.verdict) {
    case "leak":
      return objectionToLeak(scenario, policy, today) ?? objectionToOthers(scenario, policy);
    case "error":
      return `error, ${scenario.reason}`;
    case "inconclusive":
      return policy.onInconclusive === "block" ? `inconclusive, ${scenario.reason}` : null;
    case "protected":
    case "no-leak":
    case "pending":
    case "skipped":
      return null;
    default:
      return assertNever(scenario.verdict);
  }
}

/**
 * Without a base nobody knows whether a leak is new, so it counts as new, unless what is merged already accepts it; what is
 * known to be old, the change itself may accept too.
 */
function objectionToLeak(scenario: ScenarioResult, { failOn }: GatePolicy, today: string): string | null {
  switch (scenario.change) {
    case "introduced":
      return "leak, introduced here";
    case "worse":
      return "leak, worse than in base";
    case "pre-existing":
      return failOn === "regression" || isAccepted(scenario, today) ? null : `leak, in base too${lapseOf(scenario)}`;
    case null:
    case "none":
    case "fixed":
    case "coverage-lost":
      if (scenario.acceptedIn === "head")
        return "leak, accepted by the change alone, and nothing shows that it is older";
      return isAccepted(scenario, today) ? null : `leak${lapseOf(scenario)}`;
    default:
      return assertNever(scenario.change);
  }
}

function isAccepted({ accept, acceptedIn }: ScenarioResult, today: string): boolean {
  return accept !== null && acceptedIn !== null && isValid(accept, today);
}

/** Of what is not accepted: since when no longer. */
function lapseOf({ accept, acceptedIn }: ScenarioResult): string {
  return accept === null || acceptedIn === null ? "" : `, accepted only until ${accept.until}`;
}

/** A leak that may pass hides no subject that may not: a crash is never green. */
function objectionToOthers({ variants }: ScenarioResult, { onInconclusive }: GatePolicy): string | null {
  const subjects = headVariants(variants).filter(({ role }) => role === "subject");
  const failed = subjects.find(({ verdict }) => verdict === "error");
  if (failed !== undefined) return `error in “${failed.name}”, ${failed.reason}`;
  const open = onInconclusive === "block" ? subjects.find(({ verdict }) => verdict === "inconclusive") : undefined;
  return open === undefined ? null : `inconclusive in “${open.name}”, ${open.reason}`;
}

const SHOWN_IDS = 50;

function unmeasured(scenarios: readonly ScenarioResult[], planned: readonly string[]): string[] {
  const measured = new Set(scenarios.map((scenario) => scenario.id));
  const missing = planned.filter((id) => !measured.has(id));
  if (missing.length === 0) return [];
  const were = missing.length === 1 ? "was" : "were";
  const rest = missing.length - SHOWN_IDS;
  const ids = [...missing.slice(0, SHOWN_IDS), ...(rest > 0 ? [`and ${formatCount(rest)} more`] : [])].join(", ");
  return [`${formatCount(missing.length)} of ${formatCount(planned.length)} scenarios ${were} not measured: ${ids}`];
}
