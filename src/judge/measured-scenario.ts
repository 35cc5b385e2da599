import type { ScenarioResult, VariantResult } from "../domain/results.ts";
import type { MemorySource, VariantEvidence } from "../domain/run.ts";
import type { ScenarioFacts } from "../domain/scenario.ts";
import { judgeScenario } from "./scenario.ts";
import { judgeVariant } from "./variant.ts";

/** What a variant was measured to be, before anybody judged it. */
export type MeasuredVariant = Omit<VariantResult, "verdict" | "reason" | "nextStep" | "measures">;

/** Judges a scenario's variants, and the scenario by them; the same way for a live run and for a recorded one. */
export function judgeMeasuredScenario(
  facts: ScenarioFacts,
  measured: readonly MeasuredVariant[],
  memorySource: MemorySource,
): ScenarioResult {
  const variants = measured.map((variant) => ({ ...variant, ...judgeVariant(evidenceOf(variant, memorySource)) }));
  return { ...factsOf(facts), ...judgeScenario(variants), change: null, acceptedIn: null, missing: [], variants };
}

/** A scenario of which nothing was measured: never better than `pending`. */
export function unmeasuredScenario(
  facts: ScenarioFacts,
  verdict: "pending" | "error",
  { reason, nextStep, missing = [] }: { reason: string; nextStep: string; missing?: readonly string[] },
): ScenarioResult {
  return {
    ...factsOf(facts),
    verdict,
    reason,
    nextStep,
    change: null,
    acceptedIn: null,
    fixRequired: false,
    fixVerified: null,
    missing,
    variants: [],
  };
}

/** A scenario of the configuration knows more than its facts, and results hold just these. */
function factsOf(source: ScenarioFacts): ScenarioFacts {
  const { id, name, suspect, claim, expected, priority, per, note, accept } = source;
  return { id, name, suspect, claim, expected, priority, per, note, accept };
}

function evidenceOf(variant: MeasuredVariant, memorySource: MemorySource): VariantEvidence {
  const { role, quality, runtime, thresholds, runs, escaped } = variant;
  return { role, quality, runtime, thresholds, runs, memorySource, escaped };
}
