import type { Change, ScenarioResult, VariantResult } from "../domain/results.ts";
import type { MemorySource, VariantEvidence } from "../domain/run.ts";
import type { ScenarioFacts } from "../domain/scenario.ts";
import { changeOf } from "./change.ts";
import { judgeScenario } from "./scenario.ts";
import { judgeVariant, type VariantJudgement } from "./variant.ts";

/** What a variant was measured to be, before anybody judged it. */
export type MeasuredVariant = Omit<VariantResult, "verdict" | "reason" | "nextStep" | "measures">;

/**
 * Judges a scenario's variants, the scenario by them, and head against base; the same way for a live run and for a recorded
 * one. Where its leak is accepted, and whether coverage is lost, is not for the measurement to say.
 * @param measured base's as well
 * @param compared base could be measured; where it was not, it did not have to be
 */
export function judgeMeasuredScenario(
  facts: ScenarioFacts,
  measured: readonly MeasuredVariant[],
  memorySource: MemorySource,
  compared: boolean,
): ScenarioResult {
  const variants = measured.map((variant) => ({ ...variant, ...judgeVariant(evidenceOf(variant, memorySource)) }));
  const judgement = judgeScenario(variants, compared);
  const change = changeOf(judgement.verdict, variants, compared);
  return { ...factsOf(facts), ...judgement, change, acceptedIn: null, missing: [], variants };
}

/** What is said of one variant by itself, of either side. */
export function judgementOf(variant: MeasuredVariant, memorySource: MemorySource): VariantJudgement {
  return judgeVariant(evidenceOf(variant, memorySource));
}

/** Why nothing of a scenario was measured. */
export interface Unmeasured {
  readonly reason: string;
  /** Null: nothing is left to do. */
  readonly nextStep: string | null;
  readonly missing?: readonly string[];
  /** Against base; nothing that was not measured is ever better than there. */
  readonly change?: Extract<Change, "coverage-lost"> | null;
}

/** A scenario of which nothing was measured: never better than `pending`. */
export function unmeasuredScenario(
  facts: ScenarioFacts,
  verdict: "pending" | "skipped" | "error",
  { reason, nextStep, missing = [], change = null }: Unmeasured,
): ScenarioResult {
  return {
    ...factsOf(facts),
    verdict,
    reason,
    nextStep,
    change,
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
