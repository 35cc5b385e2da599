import { assertNever } from "../domain/assert-never.ts";
import type { ScenarioResult, VariantResult, VariantVerdict } from "../domain/results.ts";
import { headsOwn, headVariants, isBaseCopy, isBaseDefined } from "./base-copy.ts";
import { type ComparedVariant, countedSubjects } from "./change.ts";

export type JudgedVariant = ComparedVariant & Pick<VariantResult, "reason" | "nextStep">;

export type ScenarioJudgement = Pick<ScenarioResult, "verdict" | "reason" | "nextStep" | "fixRequired" | "fixVerified">;

type Opinion = Pick<ScenarioResult, "verdict" | "reason" | "nextStep">;

const WORST_FIRST: readonly VariantVerdict[] = ["leak", "error", "inconclusive"];

/**
 * A scenario is its worst subject on head. When all subjects are clean, the variants that are known to leak must have been
 * seen to leak, or the scenario proves nothing. A `fixed` variant never changes the verdict, and base's variants only tell
 * which leaks of base's copies count.
 * @param compared base could be measured
 */
export function judgeScenario(variants: readonly JudgedVariant[], compared: boolean): ScenarioJudgement {
  const own = headVariants(variants);
  const subjects = countedSubjects(variants, compared);
  const opinion = worstSubject(subjects) ?? blindControl(own) ?? clean(own, subjects);
  return {
    ...opinion,
    reason: [opinion.reason, ...remarksOn(variants, subjects)].join(" "),
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

/** Its reason, and its name where it is one of several or not head's own. */
function toldBy(subject: JudgedVariant, subjects: readonly JudgedVariant[]): string {
  const { name, reason } = subject;
  if (isBaseDefined(subject)) return `“${name}”, as base defines it: ${reason}`;
  return subjects.length > 1 ? `“${name}”: ${reason}` : reason;
}

/** What base's copies say beside head's own, where that does not count. */
function remarksOn(variants: readonly JudgedVariant[], subjects: readonly JudgedVariant[]): string[] {
  return variants
    .filter((variant) => variant.role === "subject" && isBaseCopy(variant, variants) && !subjects.includes(variant))
    .map((copy) => remarkOn(copy, headsOwn(copy, variants)?.verdict === "leak"))
    .filter((remark) => remark !== null);
}

function remarkOn({ name, verdict }: JudgedVariant, ownLeaks: boolean): string | null {
  const copy = `Base's copy of “${name}”`;
  switch (verdict) {
    case "error":
      return `${copy} does not run on this head; head's own decides.`;
    case "inconclusive":
      return `${copy} is inconclusive on this head.`;
    case "leak":
      return ownLeaks
        ? null
        : `${copy} still leaks here: the fix is in the scenario itself, or the scenario no longer exercises the leak. Look at its diff.`;
    case "no-leak":
      return ownLeaks ? `${copy} does not leak here: look at the scenario's own diff.` : null;
    default:
      return assertNever(verdict);
  }
}

/** Null without a `fixed` variant, and where one could not be judged. */
function fixVerified(fixes: readonly JudgedVariant[]): boolean | null {
  if (fixes.some((variant) => variant.verdict === "leak")) return false;
  return fixes.length > 0 && fixes.every((variant) => variant.verdict === "no-leak") ? true : null;
}
