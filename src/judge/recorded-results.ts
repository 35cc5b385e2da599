import type { Gate, GatePolicy, Results, ScenarioResult, VariantResult } from "../domain/results.ts";
import type { Config, Scenario, ScenarioFacts } from "../domain/scenario.ts";
import { acceptance } from "./acceptance.ts";
import { coverageLost, withLostCoverage } from "./coverage.ts";
import { decideGate } from "./gate.ts";
import { judgeMeasuredScenario, unmeasuredScenario } from "./measured-scenario.ts";

/**
 * Judges our own recorded series again, as after a change of the thresholds; nothing is run. Coverage that was lost stays
 * lost, as only base's configuration could tell it again.
 * @param config of what was measured: its facts, roles and thresholds replace the recorded ones, matched by scenario id and
 *   variant name; null: those in the results hold
 * @param today `YYYY-MM-DD`, UTC, for accepted leaks
 */
export function judgeRecordedResults(
  results: Results,
  config: Config | null,
  policy: GatePolicy,
  today: string,
): Results {
  const scenarios = results.scenarios.map((recorded) => {
    const configured = scenarioIn(config, recorded);
    const facts = configured ?? recorded;
    const isProposed = results.comparison !== null && recorded.acceptedIn !== "base";
    const accepted = acceptance(null, facts, isProposed, today);
    return withRecordedLoss({ ...judgeAgain(recorded, facts, configured, results), ...accepted }, recorded);
  });
  return { ...results, scenarios, override: null, gate: decideGate(scenarios, results.planned, policy, today) };
}

/**
 * Judges what a change, perhaps a stranger's, has measured of itself, by base's configuration. Nothing that can be told from
 * the series is believed: no verdict, change, figure, decision or override. What the change says of itself is left, also that
 * coverage was lost, as that is no word in its favour; but its roles and thresholds are base's, its coverage is held against
 * base's, and what it accepts is its own word only.
 * @param base null: it has none, so that the change's own roles and thresholds hold
 * @param planned the ids of all that is due
 * @param problems why the results can't be believed as they are, each a reason to block
 * @param today as above
 */
export function judgeReport(
  results: Results,
  base: Config | null,
  planned: readonly string[],
  problems: readonly string[],
  policy: GatePolicy,
  today: string,
): Results {
  const scenarios = results.scenarios.map((recorded) => {
    const due = scenarioIn(base, recorded);
    const accepted = acceptance(due, recorded, true, today);
    const judged = { ...judgeAgain(recorded, recorded, due, results), ...accepted };
    return withLoss(withRecordedLoss(judged, recorded), due);
  });
  const gate = withProblems(decideGate(scenarios, planned, policy, today), problems, policy);
  return { ...results, planned, scenarios, override: null, gate };
}

function scenarioIn(config: Config | null, { id }: ScenarioResult): Scenario | null {
  return config?.scenarios.find((scenario) => scenario.id === id) ?? null;
}

/** Whatever was not measured says why. What has another verdict, and nothing to show for it, is judged as what it is. */
function judgeAgain(
  recorded: ScenarioResult,
  facts: ScenarioFacts,
  configured: Scenario | null,
  { environment, comparison }: Results,
): ScenarioResult {
  const { verdict, reason, nextStep, missing } = recorded;
  const isUnmeasured = verdict === "pending" || verdict === "skipped" || verdict === "error";
  if (isUnmeasured && recorded.variants.length === 0) {
    return unmeasuredScenario(facts, verdict, { reason, nextStep, missing });
  }
  const variants = recorded.variants.map((variant) => asConfigured(variant, configured));
  return judgeMeasuredScenario(facts, variants, environment.memorySource, comparison?.state === "compared");
}

function asConfigured(recorded: VariantResult, scenario: Scenario | null): VariantResult {
  const configured = scenario?.variants.find((variant) => variant.name === recorded.name);
  return configured ? { ...recorded, role: configured.role, thresholds: configured.thresholds } : recorded;
}

function withRecordedLoss(judged: ScenarioResult, { change, reason }: ScenarioResult): ScenarioResult {
  const isNamed = judged.change === "introduced" || judged.change === "worse";
  return change !== "coverage-lost" || isNamed ? judged : { ...judged, change, reason };
}

/** Whether a scenario may be skipped is told by the files of the change, which are not recorded. */
function withLoss(judged: ScenarioResult, due: Scenario | null): ScenarioResult {
  const lost = due === null ? null : coverageLost(due, judged, true);
  return lost === null ? judged : withLostCoverage(judged, lost);
}

/** Where nothing blocks, they are told all the same. */
function withProblems({ decision, reasons }: Gate, problems: readonly string[], { failOn }: GatePolicy): Gate {
  const isBlocked = decision === "block" || (problems.length > 0 && failOn !== "never");
  return { decision: isBlocked ? "block" : "pass", reasons: [...problems, ...reasons] };
}
