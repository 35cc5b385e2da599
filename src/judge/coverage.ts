import { assertNever } from "../domain/assert-never.ts";
import type { ScenarioResult, VariantResult } from "../domain/results.ts";
import type { Requires, Scenario } from "../domain/scenario.ts";
import { headsOwn, headVariants, isBaseCopy } from "./base-copy.ts";

/**
 * What base measures and head no longer does, in a sentence; null when all of it still is, or has another verdict that says
 * why not. A change can't loosen its gate by dropping a scenario or a subject, by asking for what no machine has, by
 * leaving open what base can answer, or by silencing what is known to leak.
 * @param due base's own definition
 * @param result head's; null: it has none
 * @param isSkippable the change touches nothing that the scenario depends on, so that it may be skipped
 */
export function coverageLost(due: Scenario, result: ScenarioResult | null, isSkippable: boolean): string | null {
  if (due.pending !== null) return null;
  if (result === null) return "Base measures it, and here it has no result.";
  switch (result.verdict) {
    case "pending":
      return lostToPending(due, result);
    case "skipped":
      return isSkippable ? null : "It was skipped, and the change touches what it depends on.";
    case "error":
      // A setup that fails leaves nothing to look at, and is an error in its own right.
      return result.variants.length === 0 ? null : lostSubjects(due, result);
    case "leak":
    case "protected":
    case "no-leak":
    case "inconclusive":
      return lostSubjects(due, result) ?? lostAnswer(result.variants) ?? silencedControl(result.variants);
    default:
      return assertNever(result.verdict);
  }
}

/** The result with its loss; a leak that the change makes is worse than what else it hides, and keeps its name. */
export function withLostCoverage(result: ScenarioResult, lost: string): ScenarioResult {
  const { change, reason } = result;
  return {
    ...result,
    change: change === "introduced" || change === "worse" ? change : "coverage-lost",
    reason: reason.startsWith(lost) ? reason : `${lost} ${reason}`,
  };
}

function lostToPending({ requires }: Scenario, { missing }: ScenarioResult): string | null {
  const known = new Set(namesIn(requires));
  const demanded = missing.filter((name) => !known.has(name));
  if (demanded.length > 0) return `Base can do without what is missing here: ${demanded.join(", ")}.`;
  return missing.length === 0 ? "Base measures it, and here it is pending." : null;
}

/** As {@link ScenarioResult.missing} calls them. */
function namesIn({ commands, python, node }: Requires): string[] {
  return [
    ...commands.map((name) => `command: ${name}`),
    ...python.map((name) => `python: ${name}`),
    ...node.map((name) => `node: ${name}`),
  ];
}

function lostSubjects(due: Scenario, { variants }: ScenarioResult): string | null {
  const present = new Set(
    headVariants(variants)
      .filter(isSubject)
      .map(({ name }) => name),
  );
  const lost = due.variants.filter((variant) => variant.role === "subject" && !present.has(variant.name));
  return lost.length === 0 ? null : `Base measures ${quoted(lost)}, and here nothing does.`;
}

/**
 * Subjects that base answers and head leaves open, or that by base's own definition are open on head: what head puts in
 * place of it may have stopped looking. Where base leaks or can't tell either, nothing is lost, nor where base's copy fails,
 * as it does on a head that renames what it calls.
 */
function lostAnswer(variants: readonly VariantResult[]): string | null {
  const lost = variants.filter(
    (variant) =>
      variant.revision === "head" &&
      isSubject(variant) &&
      variant.verdict === "inconclusive" &&
      isCleanOnBase(variant, variants),
  );
  const own = lost.filter((subject) => !isBaseCopy(subject, variants));
  if (own.length > 0) return `Base shows no leak in ${quoted(own)}, and here that can no longer be told.`;
  return lost.length === 0
    ? null
    : `Base shows no leak in ${quoted(lost)}, and by base's own scenario that can no longer be told here.`;
}

/** What is known to leak still does as base defines it, and no longer as head does. */
function silencedControl(variants: readonly VariantResult[]): string | null {
  const silenced = variants.filter(
    (copy) =>
      (copy.role === "unprotected" || copy.role === "control") &&
      copy.verdict === "leak" &&
      isBaseCopy(copy, variants) &&
      headsOwn(copy, variants)?.verdict !== "leak",
  );
  if (silenced.length === 0) return null;
  return `The change silences ${quoted(silenced)}, which ${silenced.length === 1 ? "shows" : "show"} that the scenario can see a leak.`;
}

function isCleanOnBase({ name }: VariantResult, variants: readonly VariantResult[]): boolean {
  const measured = variants.filter((variant) => variant.revision === "base" && isSubject(variant));
  return measured.some((variant) => variant.name === name && variant.verdict === "no-leak");
}

function isSubject({ role }: VariantResult): boolean {
  return role === "subject";
}

function quoted(variants: readonly { readonly name: string }[]): string {
  return variants.map(({ name }) => `“${name}”`).join(", ");
}
