import type { Change, Results, ScenarioResult, VariantResult } from "../domain/results.ts";
import { isBaseCopy } from "../judge/base-copy.ts";
import { decidingMeasure } from "./growth.ts";
import { type Objections, objectionsIn } from "./objections.ts";

/** A planned scenario. */
export interface Suspect {
  readonly id: string;
  /** Null when the run ended before it was measured. */
  readonly result: ScenarioResult | null;
  /** Why the gate objects to it; null when it doesn't. */
  readonly objection: string | null;
}

/** All that was planned, worst first, and in the configuration's order where nothing is worse. */
export function worstFirst(results: Results, objections: Objections = objectionsIn(results)): Suspect[] {
  const measured = new Map(results.scenarios.map((scenario) => [scenario.id, scenario]));
  const ids = new Set([...results.planned, ...measured.keys()]);
  const ranked = [...ids].map((id) => {
    const result = measured.get(id) ?? null;
    const suspect: Suspect = { id, result, objection: objections.byScenario.get(id) ?? null };
    return { suspect, severity: RANKS.indexOf(rankOf(suspect)), growth: growthOf(result) };
  });
  return ranked.sort((a, b) => a.severity - b.severity || b.growth - a.growth).map(({ suspect }) => suspect);
}

const RANKS = [
  "new leak",
  "leak",
  "older leak that blocks",
  "coverage-lost",
  "error",
  "unmeasured",
  "objection",
  "older leak",
  "inconclusive",
  "pending",
  "fixed",
  "protected",
  "no-leak",
  "skipped",
] as const;

function rankOf({ result, objection }: Suspect): (typeof RANKS)[number] {
  if (result === null) return "unmeasured";
  const { verdict, change } = result;
  if (verdict === "leak") {
    if (change === "introduced" || change === "worse") return "new leak";
    if (change !== "pre-existing") return "leak";
    return objection === null ? "older leak" : "older leak that blocks";
  }
  if (change === "coverage-lost" || verdict === "error") return change === "coverage-lost" ? change : "error";
  if (objection !== null) return "objection";
  return change === "fixed" ? "fixed" : verdict;
}

function growthOf(result: ScenarioResult | null): number {
  const leaking = result === null ? null : leakingSubject(result);
  return (leaking && decidingMeasure(leaking)?.[1].perIteration) ?? 0;
}

/** Nothing is left to do about it. */
export function isClean({ result, objection }: Suspect): boolean {
  if (result === null || objection !== null || result.change === "coverage-lost") return false;
  return result.verdict === "no-leak" || result.verdict === "protected" || result.verdict === "skipped";
}

/** It is the leak that the gate objects to, or nothing; a leak that may pass can have another subject that may not. */
export function isObjectionToLeak({ objection }: Suspect): boolean {
  return objection === null || objection.startsWith("leak");
}

/** The change alters the scenario, and base's copy, which would tell whether it still looks at the same, fails on head. */
export function isUnwitnessed({ result }: Suspect): boolean {
  const variants = result?.variants ?? [];
  return variants.some((variant) => variant.verdict === "error" && isBaseCopy(variant, variants));
}

export function headSubjects(scenario: ScenarioResult): VariantResult[] {
  return scenario.variants.filter(({ role, revision }) => role === "subject" && revision === "head");
}

/** What was measured in base's own tree. */
export function baseSubjects(scenario: ScenarioResult): VariantResult[] {
  return scenario.variants.filter(({ role, revision }) => role === "subject" && revision === "base");
}

/**
 * The subject that makes the scenario a leak: of those that leak one that stands to base as the scenario does, rather head's
 * own than base's copy, and of these the one that leaks most. Null for a scenario that is none: a copy that leaks beside
 * head's own clean one need not count.
 */
export function leakingSubject(scenario: ScenarioResult): VariantResult | null {
  if (scenario.verdict !== "leak") return null;
  const leaking = headSubjects(scenario).filter(({ verdict }) => verdict === "leak");
  const mismatch = (subject: VariantResult) => (explains(scenario.change, counterpartOf(subject, scenario)) ? 0 : 1);
  const isCopy = ({ definition }: VariantResult) => (definition === "base" ? 1 : 0);
  return leaking.sort((a, b) => mismatch(a) - mismatch(b) || isCopy(a) - isCopy(b) || rate(b) - rate(a))[0] ?? null;
}

function explains(change: Change | null, base: VariantResult | null): boolean {
  switch (change) {
    case "introduced":
      return base?.verdict === "no-leak";
    case "worse":
    case "pre-existing":
      return base?.verdict === "leak";
    default:
      return base === null || base.verdict === "inconclusive" || base.verdict === "error";
  }
}

/** Base's run of one of head's subjects; null: there is none. */
export function counterpartOf({ name }: VariantResult, scenario: ScenarioResult): VariantResult | null {
  return baseSubjects(scenario).find((base) => base.name === name) ?? null;
}

/** Of variants that leak, the one that leaks most. */
export function worstLeak(variants: readonly VariantResult[]): VariantResult | null {
  return variants.filter(({ verdict }) => verdict === "leak").sort((a, b) => rate(b) - rate(a))[0] ?? null;
}

function rate(variant: VariantResult): number {
  return decidingMeasure(variant)?.[1].perIteration ?? 0;
}

/** The head's variant of a role that says what the subject's path does without its protection, or with a fix. */
export function variantOf(scenario: ScenarioResult, role: "unprotected" | "fixed"): VariantResult | null {
  return scenario.variants.find((variant) => variant.role === role && variant.revision === "head") ?? null;
}
