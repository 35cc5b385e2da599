import { markdownTable } from "markdown-table";
import { assertNever } from "../../domain/assert-never.ts";
import type { MeasureName } from "../../domain/measure.ts";
import type { ScenarioResult, VariantResult } from "../../domain/results.ts";
import { formatCount } from "../../units/count.ts";
import { capitalise } from "../capitalise.ts";
import { couldHaveSeen, decidingMeasure, growingMeasures, measuresIn, rateWithInterval, totalText } from "../growth.ts";
import { measureTitle } from "../measure-words.ts";
import { plural } from "../plural.ts";
import type { Terms } from "../terms.ts";
import { plain } from "./escape.ts";
import type { Rendering } from "./rendering.ts";

interface Column {
  readonly title: string;
  readonly cell: (variant: VariantResult) => string;
}

const MOST_COUNTERS = 8;
const NOTHING = "–";

/** What each variant of a scenario was measured to do; columns that would say nothing are left out. */
export function variantsTable(scenario: ScenarioResult, { terms, level }: Rendering): string {
  const { per } = scenario;
  const shown = inPairs(scenario.variants).slice(0, level.variants);
  const columns: Column[] = [
    { title: "Variant", cell: (variant) => nameOf(variant, terms) },
    { title: `${capitalise(plain(plural(per, 2), 60))}, judged of all`, cell: iterationsOf },
    ...totalColumns(shown),
    ...rateColumns(shown, per),
    ...countColumns(shown),
    { title: "Could have seen", cell: (variant) => plain(couldHaveSeen(variant, per) ?? NOTHING, 120) },
    { title: "Verdict", cell: verdictOf },
  ];
  const rows = shown.map((variant) => columns.map(({ cell }) => cell(variant)));
  const align = columns.map((_, index) => (index === 0 || index >= columns.length - 2 ? null : "r"));
  const table = markdownTable([columns.map(({ title }) => title), ...rows], { align, alignDelimiters: false });
  const rest = scenario.variants.length - shown.length;
  return rest > 0 ? `${table}\n\n… and ${rest} more ${plural("variant", rest)}` : table;
}

/** In the order given, but below each of head's variants what else was measured under its name. */
function inPairs(variants: readonly VariantResult[]): VariantResult[] {
  const names = [...new Set(variants.map(({ name }) => name))];
  const place = new Map(names.map((name, index) => [name, index]));
  const placeOf = ({ name }: VariantResult) => place.get(name) ?? names.length;
  return variants.toSorted((a, b) => placeOf(a) - placeOf(b) || distanceFromHead(a) - distanceFromHead(b));
}

function distanceFromHead({ revision, definition }: VariantResult): number {
  return (revision === "head" ? 0 : 2) + (definition === revision ? 0 : 1);
}

function nameOf(variant: VariantResult, terms: Terms): string {
  const provenance = provenanceOf(variant, terms);
  const remarks = [...(variant.role === "subject" ? [] : [variant.role]), ...(provenance === null ? [] : [provenance])];
  return plain(variant.name, 120) + (remarks.length > 0 ? ` (${plain(remarks.join(", "))})` : "");
}

/** Whose code, driven by whose scenario; null for head's own. */
export function provenanceOf({ revision, definition }: VariantResult, { base, change }: Terms): string | null {
  if (revision === "base") return definition === "base" ? base : `${base}, with the scenario of ${change}`;
  return definition === "base" ? `${base}'s copy of the scenario` : null;
}

/** Totals cover the judged part of one run; the rest is warm-up, pilot and confirmation. */
function iterationsOf(variant: VariantResult): string {
  const judged = decidingMeasure(variant)?.[1].iterations ?? null;
  const all = formatCount(variant.iterations);
  return judged === null ? all : `${formatCount(judged)} of ${all}`;
}

function totalColumns(variants: readonly VariantResult[]): Column[] {
  return has(variants, "memory") ? [{ title: "Memory, total", cell: totalOf("memory") }] : [];
}

/** A rate for the measure that decides; and for memory too where it grows though the heap does not. */
function rateColumns(variants: readonly VariantResult[], per: string): Column[] {
  const deciding = new Set(
    variants.flatMap((variant) => [decidingMeasure(variant)?.[0], ...growingMeasures(variant).map(([name]) => name)]),
  );
  const bytes: MeasureName[] = ["heap", "memory"];
  return bytes
    .filter((name) => deciding.has(name))
    .map((name) => ({
      title: `${measureTitle(name)} per ${plain(per, 60)} (95 %)`,
      cell: ({ measures }) => (measures[name] === undefined ? NOTHING : rateWithInterval(measures[name])),
    }));
}

/** Counts that moved in some variant, and all counters, for which a zero is what the scenario wants to show. */
function countColumns(variants: readonly VariantResult[]): Column[] {
  const counts = new Set(
    variants.flatMap((variant) => measuresIn(variant).filter(([, { unit }]) => unit === "count")).map(([name]) => name),
  );
  const telling = [...counts].filter((name) => name.startsWith("counter:") || moves(variants, name));
  return telling.slice(0, MOST_COUNTERS).map((name) => ({
    title: plain(measureTitle(name), 60),
    cell: totalOf(name),
  }));
}

function has(variants: readonly VariantResult[], name: MeasureName): boolean {
  return variants.some(({ measures }) => measures[name] !== undefined);
}

function moves(variants: readonly VariantResult[], name: MeasureName): boolean {
  return variants.some(
    ({ measures }) => (measures[name]?.total ?? 0) !== 0 || measures[name]?.verdict === "inconclusive",
  );
}

function totalOf(name: MeasureName): (variant: VariantResult) => string {
  return ({ measures }) => (measures[name] === undefined ? NOTHING : totalText(measures[name]));
}

function verdictOf({ role, verdict }: VariantResult): string {
  const shouldLeak = role === "unprotected" || role === "control";
  switch (verdict) {
    case "leak":
      if (shouldLeak) return "🔴 leaks, as it should";
      return role === "fixed" ? "🔴 still leaks" : "🔴 leak";
    case "no-leak":
      return shouldLeak ? "⚠️ does not leak, though it should" : "✅ no leak";
    case "inconclusive":
      return "❔ inconclusive";
    case "error":
      return "❌ error";
    default:
      return assertNever(verdict);
  }
}
