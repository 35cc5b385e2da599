import type { ScenarioResult, VariantResult, VariantVerdict } from "../domain/results.ts";

export type JudgedVariant = Pick<VariantResult, "name" | "role" | "revision" | "verdict" | "reason" | "nextStep">;

export type ScenarioJudgement = Pick<ScenarioResult, "verdict" | "reason" | "nextStep" | "fixRequired" | "fixVerified">;

type Opinion = Pick<ScenarioResult, "verdict" | "reason" | "nextStep">;

const WORST_FIRST: readonly VariantVerdict[] = ["leak", "error", "inconclusive"];

/**
 * A scenario is its worst subject. When all subjects are clean, the variants that are known to leak must have been seen to
 * leak, or the scenario proves nothing. A `fixed` variant never changes the verdict, and base's variants don't count.
 */
export function judgeScenario(variants: readonly JudgedVariant[]): ScenarioJudgement {
  const own = variants.filter((variant) => variant.revision === "head");
  const subjects = own.filter((variant) => variant.role === "subject");
  return {
    ...(worstSubject(subjects) ?? blindControl(own) ?? clean(own, subjects)),
    fixRequired: subjects.some((variant) => variant.verdict === "leak"),
    fixVerified: fixVerified(own.filter((variant) => variant.role === "fixed")),
  };
}

function worstSubject(subjects: readonly JudgedVariant[]): Opinion | null {
  if (subjects.length === 0) {
    const nextStep = "Give the scenario at least 1 variant without a role.";
    return { verdict: "inconclusive", reason: "No subject was measured.", nextStep };
  }
  for (const verdict of WORST_FIRST) {
    const worst = subjects.find((variant) => variant.verdict === verdict);
    if (worst !== undefined) return { verdict, reason: toldBy(worst, subjects), nextStep: worst.nextStep };
  }
  return null;
}

/** A variant that should have leaked and was not seen to: the scenario can't show a leak. */
function blindControl(variants: readonly JudgedVariant[]): Opinion | null {
  const blind = variants.find(
    ({ role, verdict }) => (role === "unprotected" || role === "control") && verdict !== "leak",
  );
  if (blind === undefined) return null;
  const { name, role, verdict, reason, nextStep } = blind;
  return verdict === "no-leak"
    ? {
        verdict: "inconclusive",
        reason: `The ${role} variant “${name}” should leak and does not, so the scenario could not have shown a leak. ${reason}`,
        nextStep: `Make “${name}” leak at least 1 object per iteration that the subject would leak too.`,
      }
    : {
        verdict: "inconclusive",
        reason: `The ${role} variant “${name}” should leak, but is ${verdict}: ${reason}`,
        nextStep,
      };
}

function clean(variants: readonly JudgedVariant[], subjects: readonly JudgedVariant[]): Opinion {
  const [subject] = subjects;
  const reason = subject === undefined ? "" : toldBy(subject, subjects);
  const unprotected = variants.find((variant) => variant.role === "unprotected");
  if (unprotected === undefined) return { verdict: "no-leak", reason, nextStep: null };
  return {
    verdict: "protected",
    reason: `The path leaks without its protection (“${unprotected.name}”), and not as shipped. ${reason}`,
    nextStep: null,
  };
}

/** Its reason, and its name where it is one of several. */
function toldBy({ name, reason }: JudgedVariant, subjects: readonly JudgedVariant[]): string {
  return subjects.length > 1 ? `“${name}”: ${reason}` : reason;
}

/** Null without a `fixed` variant, and where one could not be judged. */
function fixVerified(fixes: readonly JudgedVariant[]): boolean | null {
  if (fixes.some((variant) => variant.verdict === "leak")) return false;
  return fixes.length > 0 && fixes.every((variant) => variant.verdict === "no-leak") ? true : null;
}
