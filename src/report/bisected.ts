import { type Bisected, bisectTerm, type Commit, type TestedCommit } from "../domain/bisected.ts";
import type { MeasureName } from "../domain/measure.ts";
import type { ScenarioResult, VariantResult } from "../domain/results.ts";
import type { ScenarioFacts } from "../domain/scenario.ts";
import { formatCount } from "../units/count.ts";
import { column, fit } from "./cell-width.ts";
import { leakText } from "./findings.ts";
import { decidingMeasure, figuresText, growingMeasures, rateWithInterval } from "./growth.ts";
import { logLine } from "./log-line.ts";
import { measureTitle } from "./measure-words.ts";
import { plural } from "./plural.ts";
import { scaleOf, sparkline } from "./sparkline.ts";
import { headSubjects, leakingSubject } from "./suspects.ts";
import { paint, type TerminalStyle, wrap } from "./terminal-style.ts";
import { visibleLine } from "./visible-text.ts";

/** As much of a SHA as tells commits apart at a glance. */
export function shortSha(sha: string): string {
  return sha.slice(0, 10);
}

/** What is about to happen, before the first commit is tested. */
export interface BisectBeginning {
  readonly scenario: Pick<ScenarioFacts, "id" | "name">;
  /** As they were typed. */
  readonly good: string;
  readonly bad: string;
  /** How many commits may have brought the leak. */
  readonly count: number;
  /** How many commits an interrupted bisect has tested. */
  readonly known: number;
  /** There was one, by another definition. */
  readonly isAnew: boolean;
}

export function beginLines({ scenario, good, bad, count, known, isAnew }: BisectBeginning): readonly string[] {
  const lines = [
    `Bisecting ${scenario.id} ${scenario.name} from ${good} to ${bad}: ${formatCount(count)} ${plural("commit", count)}`,
  ];
  if (known > 0) lines.push(`Going on where it was interrupted: ${known} ${plural("commit", known)} tested`);
  if (isAnew) {
    lines.push("Beginning anew: the scenario, its workload file or leakproof has changed since it was interrupted");
  }
  return lines.map(safe);
}

/** @param stepsLeft about how many commits will be tested after it; null: not known yet */
export function testingLine(commit: Commit, stepsLeft: number | null): string {
  const left = stepsLeft === null || stepsLeft === 0 ? "" : ` (about ${stepsLeft} ${plural("step", stepsLeft)} left)`;
  return safe(`Testing ${commitText(commit)}${left}`);
}

const WORDS = { good: "good", bad: "bad", skip: "skipped" } as const;

/** @param isKnown it was tested before an interruption */
export function verdictLine(result: ScenarioResult, isKnown: boolean): string {
  return `  ${safe(`${WORDS[bisectTerm(result.verdict)]}${isKnown ? ", as tested before" : ""}: ${testedFigure(result)}`)}`;
}

/** The figure that a commit's verdict rests on, or why it has none: on one line, but untrusted. */
export function testedFigure(result: ScenarioResult): string {
  switch (bisectTerm(result.verdict)) {
    case "bad":
      return leakText(result) ?? result.reason;
    case "good":
      return cleanText(result);
    case "skip":
      return visibleLine(`${result.verdict}: ${result.reason}`);
  }
}

/** Of several subjects the one that changes most. */
function cleanText(result: ScenarioResult): string {
  const deciding = headSubjects(result).flatMap((subject) => {
    const measured = decidingMeasure(subject);
    return measured === null ? [] : [measured];
  });
  const [most] = deciding.sort(([, a], [, b]) => b.perIteration - a.perIteration);
  return most === undefined ? result.reason : `${measureTitle(most[0])} ${figuresText([most], result.per)}`;
}

/**
 * The answer for a terminal or a log: the commit, or all that couldn't be told apart, and both series. Ends without a line
 * end.
 * @param file where both series are written, as it was named
 */
export function bisectedReport(bisected: Bisected, file: string, style: TerminalStyle): string {
  const { scenario, before, after, candidates, skipped, tested } = bisected;
  const subject = leakingSubject(after.result);
  const clean = before.result.variants.find(({ name }) => name === subject?.name) ?? null;
  const [culprit] = candidates;
  const lines = [
    ...(candidates.length === 1 && culprit !== undefined
      ? foundLines(culprit, style)
      : undecidedLines(bisected, style)),
    "",
    ...wrap("", `${scenario.id} ${scenario.name}: ${testedFigure(after.result)}`, style.width),
    ...(subject === null ? [] : seriesLines({ subject, clean, scenario, before, after }, style)),
    "",
    ...(skipped.length > 0 && candidates.length === 1 ? [...skippedLines(skipped, style), ""] : []),
    ...wrap("", `${formatCount(tested)} commits tested. Both series in full: ${file}`, style.width),
  ];
  return lines.map(logLine).join("\n");
}

function foundLines(culprit: Commit, style: TerminalStyle): string[] {
  return [
    paint("red", "✗ The first commit that leaks:", style),
    `  ${culprit.sha}`,
    ...wrap("  ", `${culprit.date.slice(0, DAY)} ${culprit.subject}`, style.width),
  ];
}

function undecidedLines({ candidates, skipped, after }: Bisected, style: TerminalStyle): string[] {
  const reasons = new Map(skipped.map(({ commit, result }) => [commit.sha, testedFigure(result)]));
  const fate = ({ sha }: Commit) =>
    sha === after.commit.sha ? "leaks" : `skipped, ${reasons.get(sha) ?? "not tested"}`;
  const title = "? Only skipped commits are left. The first commit that leaks could be any of:";
  return [
    ...wrap("", title, style.width).map((line) => paint("yellow", line, style)),
    ...candidates.flatMap((commit) => wrap("  - ", `${commitText(commit)}: ${fate(commit)}`, style.width)),
  ];
}

function skippedLines(skipped: readonly TestedCommit[], style: TerminalStyle): string[] {
  const row = ({ commit, result }: TestedCommit) => `${commitText(commit)}: ${testedFigure(result)}`;
  return ["Skipped on the way:", ...skipped.flatMap((tested) => wrap("  - ", row(tested), style.width))];
}

interface BothSides extends Pick<Bisected, "scenario" | "before" | "after"> {
  /** The variant that leaks, and what it was before; null: it wasn't measured. */
  readonly subject: VariantResult;
  readonly clean: VariantResult | null;
}

/** As many as the fewest marks that are judged. */
const COLUMNS = 24;

/** Each measure that grows, before and after, on one scale. */
function seriesLines(sides: BothSides, style: TerminalStyle): string[] {
  const { subject, clean, scenario } = sides;
  return growingMeasures(subject).flatMap(([name]) => {
    const scale = scaleOf([growthOf(clean, name), growthOf(subject, name)]);
    const row = (label: string, { commit }: TestedCommit, variant: VariantResult | null, growth: readonly number[]) => {
      const line = column(sparkline(growth, scale, COLUMNS), COLUMNS);
      return `  ${label} ${shortSha(commit.sha)}  ${line}  ${figureOf(variant, name, scenario.per)}`;
    };
    return [
      fit(visibleLine(`${measureTitle(name)} per ${scenario.per}, “${subject.name}”`), style.width),
      fit(row("before", sides.before, clean, growthOf(clean, name)), style.width),
      fit(row("after ", sides.after, subject, growthOf(subject, name)), style.width),
    ];
  });
}

/** The first run's samples, counted from its first mark. */
function growthOf(variant: VariantResult | null, name: MeasureName): readonly number[] {
  const samples = variant?.series[name] ?? [];
  return samples.map((value) => value - (samples[0] ?? 0));
}

function figureOf(variant: VariantResult | null, name: MeasureName, per: string): string {
  const measure = variant?.measures[name];
  if (measure === undefined) return "not measured";
  const iterations = variant?.series.iterations.at(-1) ?? 0;
  return visibleLine(`${rateWithInterval(measure)} in ${formatCount(iterations)} ${plural(per, iterations)}`);
}

const DAY = "2026-11-23".length;

function commitText({ sha, subject }: Commit): string {
  return `${shortSha(sha)} ${visibleLine(subject)}`;
}

const LONGEST_LINE = 200;

function safe(text: string): string {
  return logLine(fit(visibleLine(text), LONGEST_LINE));
}
