import type { GatePolicy, Results, ScenarioResult, VariantResult } from "../domain/results.ts";
import type { Config, Scenario } from "../domain/scenario.ts";
import { decideGate } from "./gate.ts";
import { judgeMeasuredScenario } from "./measured-scenario.ts";

/**
 * Judges recorded series again; nothing is run.
 * @param config its facts, roles and thresholds replace the recorded ones, matched by scenario id and variant name;
 *   null: those in the results hold
 * @param today `YYYY-MM-DD`, UTC, for accepted leaks
 */
export function judgeRecordedResults(
  results: Results,
  config: Config | null,
  policy: GatePolicy,
  today: string,
): Results {
  const configured = new Map(config?.scenarios.map((scenario) => [scenario.id, scenario]));
  const scenarios = results.scenarios.map((recorded) =>
    recorded.variants.length === 0
      ? recorded
      : judgeAgain(recorded, configured.get(recorded.id), results.environment.memorySource),
  );
  return { ...results, scenarios, gate: decideGate(scenarios, results.planned, policy, today) };
}

function judgeAgain(
  recorded: ScenarioResult,
  configured: Scenario | undefined,
  memorySource: Results["environment"]["memorySource"],
): ScenarioResult {
  const variants = recorded.variants.map((variant) => asConfigured(variant, configured));
  const { change, missing } = recorded;
  return { ...judgeMeasuredScenario(configured ?? recorded, variants, memorySource), change, missing };
}

function asConfigured(recorded: VariantResult, scenario: Scenario | undefined): VariantResult {
  const configured = scenario?.variants.find((variant) => variant.name === recorded.name);
  return configured ? { ...recorded, role: configured.role, thresholds: configured.thresholds } : recorded;
}
