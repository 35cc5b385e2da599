import type { MeasureName } from "../domain/measure.ts";
import type { MeasureResult, ScenarioResult, VariantResult } from "../domain/results.ts";
import { headVariants } from "../judge/base-copy.ts";
import { type Effect, effectOf, type Removal, removalOf } from "../judge/removal.ts";
import { formatBytes } from "../units/bytes.ts";
import { formatCount } from "../units/count.ts";
import { growingMeasures, intervalText, nounFor } from "./growth.ts";
import { baseSubjects, leakingSubject } from "./suspects.ts";

/** What less of it grows, and what to say of that, behind a subject: `removes 42.0 kB of 42.0 kB per request (95 %: …)`. */
export interface Relief {
  readonly effect: Effect;
  readonly text: string;
}

export interface TestedFix {
  readonly fix: VariantResult;
  /** Null: what grows was not measured with it. */
  readonly effect: Effect | null;
  /** `stops it: it removes 42.0 kB of 42.0 kB per request (95 %: …)` */
  readonly text: string;
}

/** Whether each tested fix is enough, and what it does to the leak, in the order given; nothing of one that could not be run. */
export function testedFixes(scenario: ScenarioResult): TestedFix[] {
  const subject = leakingSubject(scenario);
  if (subject === null) return [];
  return headVariants(scenario.variants)
    .filter(({ role, verdict }) => role === "fixed" && verdict !== "error")
    .map((fix) => {
      const relief = reliefBetween(subject, fix, scenario.per);
      return { fix, effect: relief?.effect ?? null, text: fixText(fix, relief) };
    });
}

function fixText({ verdict }: VariantResult, relief: Relief | null): string {
  const isEnough = verdict === "no-leak";
  if (relief?.effect === "none") return isEnough ? `does not leak, but ${relief.text}` : relief.text;
  if (isEnough) return relief === null ? "stops it" : `stops it: it ${relief.text}`;
  const doubt = verdict === "leak" ? "does not stop it" : "may not stop it";
  return relief === null ? doubt : `${doubt}, but ${relief.text}`;
}

/** What the change itself takes away of base's worst leak that is gone; null unless it fixes one. */
export function removedByChange(scenario: ScenarioResult): Relief | null {
  if (scenario.change !== "fixed") return null;
  const clean = headVariants(scenario.variants).filter(
    ({ role, verdict }) => role === "subject" && verdict === "no-leak",
  );
  const pairs = baseSubjects(scenario).flatMap((base) => {
    const head = clean.find(({ name }) => name === base.name);
    return base.verdict === "leak" && head !== undefined ? [{ base, head }] : [];
  });
  const rateOf = ({ base }: (typeof pairs)[number]) => growingMeasures(base)[0]?.[1].perIteration ?? 0;
  const [worst] = pairs.sort((a, b) => rateOf(b) - rateOf(a));
  return worst === undefined ? null : reliefBetween(worst.base, worst.head, scenario.per);
}

interface Compared extends Removal {
  readonly name: MeasureName;
  readonly before: MeasureResult;
  readonly after: MeasureResult;
}

/** Null where nothing that grows without the fix was measured with it. */
function reliefBetween(leaking: VariantResult, mended: VariantResult, per: string): Relief | null {
  const compared = growingMeasures(leaking).flatMap(([name, before]): Compared[] => {
    const after = mended.measures[name];
    return after === undefined ? [] : [{ name, before, after, ...removalOf(before, after) }];
  });
  const effect = effectOf(compared);
  if (effect === null) return null;
  return { effect, text: effect === "none" ? noEffectText(compared, per) : removalText(compared, per) };
}

function removalText(compared: readonly Compared[], per: string): string {
  const removed = compared.filter(({ effect }) => effect !== "none");
  const untouched = compared.filter(({ effect }) => effect === "none");
  const amounts = removed.map(({ name, before, removed: { perIteration } }) => partOf(name, before, perIteration));
  const rest = untouched.map(({ name, before }) => amountOf(name, before.perIteration, before));
  return [
    `removes ${amounts.join(" and ")} per ${per}${intervalOf(removed, "95 %")}`,
    ...(rest.length > 0 ? [`no measurable part of ${rest.join(" and ")}`] : []),
  ].join(", and ");
}

function noEffectText([first, ...others]: readonly Compared[], per: string): string {
  if (first === undefined) return "has no measurable effect";
  const { name, before, after } = first;
  const without = `${amountOf(name, before.perIteration, before)} per ${per} without it`;
  const figures = `${without}, ${amountOf(name, after.perIteration, after)} with it`;
  const rest = others.map((other) => nounFor(other.name, 2)).join(" and ");
  return [
    `has no measurable effect: ${figures}${intervalOf([first], "95 % of the difference")}`,
    ...(rest === "" ? [] : [`${rest} grow on too`]),
  ].join("; ");
}

/** `42.0 kB of 42.0 kB`, `2 of 2 threads` */
function partOf(name: MeasureName, before: MeasureResult, removed: number): string {
  return before.unit === "B"
    ? `${formatBytes(removed)} of ${formatBytes(before.perIteration)}`
    : `${formatCount(removed)} of ${amountOf(name, before.perIteration, before)}`;
}

function amountOf(name: MeasureName, rate: number, { unit }: MeasureResult): string {
  return unit === "B" ? formatBytes(rate) : `${formatCount(rate)} ${nounFor(name, rate)}`;
}

/** Of the measure that comes first, which is one of bytes if there is one; a count that is exact needs none. */
function intervalOf([first]: readonly Compared[], label: string): string {
  if (first === undefined || (first.before.unit === "count" && first.removed.low === first.removed.high)) return "";
  return ` (${label}: ${intervalText(first.removed, first.before.unit)})`;
}
