import { assertNever } from "../domain/assert-never.ts";
import type { MeasureName } from "../domain/measure.ts";
import type { Change, MeasureResult, ScenarioVerdict, VariantResult } from "../domain/results.ts";
import type { Run } from "../domain/run.ts";
import { headVariants, isBaseCopy } from "./base-copy.ts";
import { laterThirds, WARM_UP } from "./growth.ts";
import { batchesOf, FEWEST_BATCHES } from "./run-findings.ts";
import { type Slope, theilSen } from "./theil-sen.ts";
import { windowOf } from "./window.ts";

/** What a change is told by: the judged variants of a scenario, as `results.json` holds them. */
export type ComparedVariant = Pick<
  VariantResult,
  "name" | "role" | "revision" | "definition" | "verdict" | "measures" | "runs"
>;

/** Null: not known. */
type SubjectChange = Exclude<Change, "coverage-lost"> | null;

/**
 * A rate that exceeds base's by less than this part of it is base's: two runs of the same code were seen to differ by 6 %
 * (a heap that threads share), with intervals far narrower.
 */
export const SAME_RATE = 0.1;

/**
 * What exceeds base's rate by this part of it is not the same growth, even where the intervals are too wide to tell the two
 * apart, as a leak in bursts has them: two runs of the same code seldom differ by as much. Where they do, as with a table that
 * doubles, base's own interval reaches as far.
 */
const OTHER_RATE = 0.5;

/** Worst first. A leak that nobody can date may be new. */
const LEAKS_BY_CHANGE: readonly SubjectChange[] = ["introduced", "worse", null, "pre-existing"];

/**
 * What the change does to a scenario: of its leaking subjects the worst, of clean ones whether base leaks. Null where that is
 * not known: without a comparison, without an answer on head, or for a leak of which base's side is not known.
 * @param compared base could be measured; where it was not, it did not have to be
 */
export function changeOf(
  verdict: ScenarioVerdict,
  variants: readonly ComparedVariant[],
  compared: boolean,
): SubjectChange {
  if (!compared) return null;
  switch (verdict) {
    case "leak":
      return worstChange(variants);
    case "protected":
    case "no-leak":
      return fixesOne(variants) ? "fixed" : "none";
    case "inconclusive":
    case "error":
    case "pending":
    case "skipped":
      return null;
    default:
      return assertNever(verdict);
  }
}

function worstChange(variants: readonly ComparedVariant[]): SubjectChange {
  const [worst] = countedSubjects(variants, true);
  return worst === undefined ? null : subjectChange(worst, variants, true);
}

/** Also where base's copy still leaks: what leaks may be the scenario's own code, and a remark says that it may not. */
function fixesOne(variants: readonly ComparedVariant[]): boolean {
  return headVariants(variants).some((subject) => subjectChange(subject, variants, true) === "fixed");
}

/**
 * The subjects that decide about head, those that leak first, and of these the newest leak. Base's copy of one that head
 * alters counts beside head's own only for a leak that the change may have made: an old one may have been mended in the
 * scenario itself, and base's copy need not run on head.
 */
export function countedSubjects<Some extends ComparedVariant>(variants: readonly Some[], compared: boolean): Some[] {
  return variants
    .filter((variant) => variant.revision === "head" && variant.role === "subject")
    .map((subject) => ({ subject, rank: rankOf(subject, variants, compared) }))
    .filter(({ subject, rank }) => rank < OLD || !isBaseCopy(subject, variants))
    .sort((a, b) => a.rank - b.rank)
    .map(({ subject }) => subject);
}

const OLD = LEAKS_BY_CHANGE.indexOf("pre-existing");

function rankOf(subject: ComparedVariant, variants: readonly ComparedVariant[], compared: boolean): number {
  if (!isLeaking(subject)) return LEAKS_BY_CHANGE.length;
  return LEAKS_BY_CHANGE.indexOf(subjectChange(subject, variants, compared));
}

/** What the change does to one of head's subjects; null for what is not known. */
export function subjectChange(
  subject: ComparedVariant,
  variants: readonly ComparedVariant[],
  compared: boolean,
): SubjectChange {
  if (!compared || subject.role !== "subject") return null;
  const base = baseOf(subject, variants);
  switch (subject.verdict) {
    case "no-leak":
      return base?.verdict === "leak" ? "fixed" : "none";
    case "leak":
      return base === null ? null : changeOfLeak(subject, base);
    case "inconclusive":
    case "error":
      return null;
    default:
      return assertNever(subject.verdict);
  }
}

/** Base's subject of that name. Of several, which only a file that isn't ours can hold, nobody knows which to believe. */
function baseOf({ name }: ComparedVariant, variants: readonly ComparedVariant[]): ComparedVariant | null {
  const [base, another] = variants.filter(
    (variant) => variant.revision === "base" && variant.role === "subject" && variant.name === name,
  );
  return base === undefined || another !== undefined ? null : base;
}

function changeOfLeak(head: ComparedVariant, base: ComparedVariant): SubjectChange {
  if (base.verdict === "error" || base.verdict === "inconclusive") return null;
  const relations = measuresThatLeak(head).map(([measure, growth]) => relationOf(measure, growth, head, base));
  if (relations.includes("above")) return base.verdict === "leak" ? "worse" : "introduced";
  return relations.includes("alike") ? "pre-existing" : null;
}

function isLeaking({ verdict }: ComparedVariant): boolean {
  return verdict === "leak";
}

function measuresThatLeak({ measures }: ComparedVariant): (readonly [MeasureName, MeasureResult])[] {
  return Object.entries(measures).flatMap(([measure, growth]) =>
    growth?.verdict === "leak" ? [[measure as MeasureName, growth] as const] : [],
  );
}

/** How head's growth lies to base's. `unknown`: base's can't tell. */
type Relation = "above" | "alike" | "unknown";

/**
 * What is not above base's growth is like it, unless it is so much larger that it only can't be told apart, or base doesn't
 * know itself whether it grows, or is sure that a count does not: for that there is no budget that both may be within.
 */
function relationOf(
  measure: MeasureName,
  growth: MeasureResult,
  head: ComparedVariant,
  base: ComparedVariant,
): Relation {
  const baseGrowth = base.measures[measure];
  if (baseGrowth === undefined) return "unknown";
  const difference = growth.perIteration - baseGrowth.perIteration;
  const isLarge = difference > Math.max(growth.budget, SAME_RATE * baseGrowth.perIteration);
  const baseRates = ratesOf(measure, baseGrowth, base.runs);
  if (isLarge && areApart(ratesOf(measure, growth, head.runs), baseRates, baseGrowth)) return "above";
  const isOther = difference >= OTHER_RATE * baseGrowth.perIteration && growth.perIteration > baseRates.high;
  if (isLarge && isOther) return "unknown";
  if (baseGrowth.verdict === "inconclusive") return "unknown";
  return baseGrowth.verdict === "no-leak" && growth.unit === "count" ? "unknown" : "alike";
}

/**
 * All head's rates lie above all of base's. Of four runs of one leak two are above the other two in one case of six: where
 * base leaks too, the gap has to exceed what the runs of either side differ by, taken together and halved. In generated
 * leaks, among them rare ones, that calls one in a hundred worse at most that is not. A side of one run doesn't know what its
 * runs differ by, and its interval is too narrow to tell: there the gap has to be as large as no two runs of the same code.
 */
function areApart(head: Rates, base: Rates, { verdict, perIteration }: MeasureResult): boolean {
  const gap = head.low - base.high;
  if (verdict !== "leak") return gap > 0;
  return head.difference === null || base.difference === null
    ? gap >= OTHER_RATE * perIteration
    : gap > (head.difference + base.difference) / 2;
}

/** What the judged run and the confirming one say together: one run doesn't tell how far two differ. */
interface Rates {
  readonly low: number;
  readonly high: number;
  /** Between the rates of the two; null: there is only one. */
  readonly difference: number | null;
}

function ratesOf(measure: MeasureName, { perIteration, low, high }: MeasureResult, runs: readonly Run[]): Rates {
  const confirm = runs.findLast((run) => run.purpose === "confirm");
  const again = confirm === undefined ? null : slopeIn(measure, confirm);
  if (again === null) return { low, high, difference: null };
  return {
    low: Math.min(low, again.low),
    high: Math.max(high, again.high),
    difference: Math.abs(perIteration - again.slope),
  };
}

/** Null where the run is too short, or has lost samples. */
function slopeIn(measure: MeasureName, { series }: Run): Slope | null {
  const values = series[measure];
  if (values === undefined || batchesOf(series) < FEWEST_BATCHES) return null;
  const slope = theilSen(laterThirds(windowOf({ x: series.iterations, y: values }, WARM_UP).floor));
  return Number.isFinite(slope.low + slope.high) ? slope : null;
}
