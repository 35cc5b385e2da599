import type { Change, FailOn, GatePolicy, OnInconclusive, ScenarioResult, ScenarioVerdict } from "../domain/results.ts";
import type { Acceptance } from "./acceptance.ts";
import { decideGate } from "./gate.ts";
import { unmeasuredScenario } from "./measured-scenario.ts";

/** `by-on-inconclusive`: that setting decides. */
export type GateDecision = "pass" | "block" | "by-on-inconclusive";

/** What each `fail-on` makes of one kind of scenario. */
export interface GateRow {
  readonly outcome: string;
  /** Where its leak is accepted, where that makes a difference; null: it makes none. */
  readonly accepted: string | null;
  readonly regression: GateDecision;
  readonly leak: GateDecision;
  readonly never: GateDecision;
}

interface Outcome {
  readonly name: string;
  readonly verdict: ScenarioVerdict;
  readonly change: Change | null;
}

const OUTCOMES: readonly Outcome[] = [
  { name: "leak, introduced", verdict: "leak", change: "introduced" },
  { name: "leak, worse than in base", verdict: "leak", change: "worse" },
  { name: "leak, without a base", verdict: "leak", change: null },
  { name: "leak, pre-existing", verdict: "leak", change: "pre-existing" },
  { name: "coverage lost", verdict: "no-leak", change: "coverage-lost" },
  { name: "a subject's error", verdict: "error", change: null },
  { name: "inconclusive", verdict: "inconclusive", change: null },
  { name: "pending", verdict: "pending", change: null },
  { name: "skipped", verdict: "skipped", change: null },
  { name: "protected", verdict: "protected", change: "none" },
  { name: "no leak", verdict: "no-leak", change: "none" },
  { name: "no leak, fixed", verdict: "no-leak", change: "fixed" },
];

const TODAY = "2026-11-23";
const VALID = { until: TODAY, reason: "known" };
const EXPIRED = { until: "2026-11-22", reason: "known" };

const ACCEPTANCES: readonly (readonly [name: string, acceptance: Acceptance])[] = [
  ["no", { accept: null, acceptedIn: null }],
  ["in base", { accept: VALID, acceptedIn: "base" }],
  ["in head", { accept: VALID, acceptedIn: "head" }],
  ["in base, expired", { accept: EXPIRED, acceptedIn: "base" }],
  ["in head, expired", { accept: EXPIRED, acceptedIn: "head" }],
];

/** The gate's decisions on everything that can become of one scenario, as the gate itself takes them; for the docs. */
export function gateTable(): GateRow[] {
  return OUTCOMES.flatMap(rowsOf);
}

/** One row for all acceptances that are decided on alike. */
function rowsOf(outcome: Outcome): GateRow[] {
  const rows = new Map<string, GateRow>();
  for (const [name, acceptance] of ACCEPTANCES) {
    const decisions = decisionsOn(outcome, acceptance);
    const key = JSON.stringify(decisions);
    const alike = rows.get(key)?.accepted ?? null;
    rows.set(key, { outcome: outcome.name, accepted: alike === null ? name : `${alike}; ${name}`, ...decisions });
  }
  const all = [...rows.values()];
  return all.length > 1 ? all : all.map((row) => ({ ...row, accepted: null }));
}

function decisionsOn(outcome: Outcome, acceptance: Acceptance): Record<FailOn, GateDecision> {
  const scenario = scenarioOf(outcome, acceptance);
  return {
    regression: decisionOn(scenario, "regression"),
    leak: decisionOn(scenario, "leak"),
    never: decisionOn(scenario, "never"),
  };
}

function decisionOn(scenario: ScenarioResult, failOn: FailOn): GateDecision {
  const decide = (onInconclusive: OnInconclusive) => {
    const policy: GatePolicy = { failOn, onInconclusive };
    return decideGate([scenario], [scenario.id], policy, TODAY).decision;
  };
  const decision = decide("warn");
  return decide("block") === decision ? decision : "by-on-inconclusive";
}

function scenarioOf({ verdict, change }: Outcome, acceptance: Acceptance): ScenarioResult {
  const facts = {
    suspect: null,
    claim: null,
    expected: null,
    priority: null,
    per: "iteration",
    note: null,
    accept: null,
  };
  const pending = unmeasuredScenario({ id: "1", name: "any", ...facts }, "pending", { reason: "Any.", nextStep: null });
  return { ...pending, ...acceptance, verdict, change };
}
