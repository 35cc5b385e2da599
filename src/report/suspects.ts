import type { Results, ScenarioResult, VariantResult } from "../domain/results.ts";
import { decidingMeasure } from "./growth.ts";

/** A planned scenario; `result` is null when the run ended before it was measured. */
export interface Suspect {
  readonly id: string;
  readonly result: ScenarioResult | null;
}

/** All that was planned, worst first, and in the configuration's order where nothing is worse. */
export function worstFirst(results: Results): Suspect[] {
  const measured = new Map(results.scenarios.map((scenario) => [scenario.id, scenario]));
  const ids = new Set([...results.planned, ...measured.keys()]);
  const suspects = [...ids].map((id) => ({ id, result: measured.get(id) ?? null }));
  return suspects.sort((a, b) => severity(a.result) - severity(b.result) || growthOf(b.result) - growthOf(a.result));
}

const SEVERITIES = [
  "leak",
  "lost",
  "error",
  "unmeasured",
  "inconclusive",
  "pending",
  "protected",
  "no-leak",
  "skipped",
];

function severity(result: ScenarioResult | null): number {
  if (result === null) return SEVERITIES.indexOf("unmeasured");
  if (result.verdict === "leak") return result.change === "pre-existing" ? 0 : -1;
  return SEVERITIES.indexOf(result.change === "coverage-lost" ? "lost" : result.verdict);
}

function growthOf(result: ScenarioResult | null): number {
  const leaking = result === null ? null : leakingSubject(result);
  return (leaking && decidingMeasure(leaking)?.[1].perIteration) ?? 0;
}

/** Nothing is left to do about it. */
export function isClean({ result }: Suspect): boolean {
  if (result === null || result.change === "coverage-lost") return false;
  return result.verdict === "no-leak" || result.verdict === "protected" || result.verdict === "skipped";
}

export function headSubjects(scenario: ScenarioResult): VariantResult[] {
  return scenario.variants.filter(({ role, revision }) => role === "subject" && revision === "head");
}

/** Of the subjects that leak, the one that leaks most. */
export function leakingSubject(scenario: ScenarioResult): VariantResult | null {
  const rate = (variant: VariantResult) => decidingMeasure(variant)?.[1].perIteration ?? 0;
  const leaking = headSubjects(scenario).filter(({ verdict }) => verdict === "leak");
  return leaking.sort((a, b) => rate(b) - rate(a))[0] ?? null;
}

/** The head's variant of a role that says what the subject's path does without its protection, or with a fix. */
export function variantOf(scenario: ScenarioResult, role: "unprotected" | "fixed"): VariantResult | null {
  return scenario.variants.find((variant) => variant.role === role && variant.revision === "head") ?? null;
}
