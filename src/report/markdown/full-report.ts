import type { Results, ScenarioResult } from "../../domain/results.ts";
import { leakText } from "../findings.ts";
import { lessons } from "../lessons.ts";
import { plural } from "../plural.ts";
import { leakingSubject, worstFirst } from "../suspects.ts";
import { answered, enumeration, idList, type Tally, tallyOf } from "../tally.ts";
import type { DetailLevel } from "./detail-level.ts";
import { code, plain } from "./escape.ts";
import { methods } from "./measuring-notes.ts";
import { reproduce } from "./scenario-section.ts";

const SHOWN = 10;

/** What follows from the results, folded away: recommendations, strategy, lessons and next steps. */
export function fullReport(results: Results, level: DetailLevel): string {
  const tally = tallyOf(results);
  const ranked = worstFirst(results).flatMap(({ result }) => (result === null ? [] : [result]));
  const blocks = [
    "<details><summary>Full report: recommendations, PR strategy, lessons, next steps</summary>",
    `**Recommendations**\n\n${numbered(recommendations(ranked, tally, level))}`,
    `**PR strategy:** ${strategy(tally)}`,
    ...listBlock(
      "Lessons",
      lessons(ranked).map((lesson) => plain(lesson, level.text)),
    ),
    ...listBlock("Next steps", nextSteps(ranked, tally, level)),
    ...listBlock("How it was measured", methods(ranked)),
    "</details>",
  ];
  return blocks.join("\n\n");
}

function listBlock(title: string, items: readonly string[]): string[] {
  return items.length === 0
    ? []
    : [
        `**${title}**\n\n${limited(items)
          .map((item) => `- ${item}`)
          .join("\n")}`,
      ];
}

function numbered(items: readonly string[]): string {
  return limited(items)
    .map((item, index) => `${index + 1}. ${item}`)
    .join("\n");
}

function limited(items: readonly string[]): string[] {
  const rest = items.length - SHOWN;
  return rest > 0 ? [...items.slice(0, SHOWN), `… and ${rest} more`] : [...items];
}

function recommendations(ranked: readonly ScenarioResult[], tally: Tally, level: DetailLevel): string[] {
  const byVerdict = (verdict: ScenarioResult["verdict"]) => ranked.filter((scenario) => scenario.verdict === verdict);
  return [
    ...byVerdict("leak").map((leak) => fixAdvice(leak, level)),
    ...byVerdict("error").map(
      (failed) => `Repair ${named(failed)}, which could not be measured: ${plain(failed.reason, level.text)}`,
    ),
    ...byVerdict("protected").map((kept) => `Keep the protection of ${named(kept)}: the same path leaks without it.`),
    ...noFixAdvice(tally),
  ];
}

function fixAdvice(leak: ScenarioResult, level: DetailLevel): string {
  const growth = leakText(leak);
  const [site] = leakingSubject(leak)?.sites ?? [];
  const place = site === undefined ? leak.suspect : `${site.file}:${site.line}`;
  return [
    `Fix ${named(leak)}`,
    place === null ? "" : ` at ${code(place, 200)}`,
    growth === null ? "" : `: ${plain(growth, level.text)}`,
    leak.fixVerified === true ? "; the fix is tested already" : "",
    leak.fixVerified === false ? "; the tested fix is not enough" : "",
    ".",
  ].join("");
}

function noFixAdvice(tally: Tally): string[] {
  const clean = [...tally.protected, ...tally.flat];
  if (clean.length === 0) return [];
  const ids = plain(idList(clean));
  return [
    tally.leaking.length === 0
      ? `No fix is needed for ${ids}.`
      : `No other fix is needed: ${ids} ${clean.length === 1 ? "does" : "do"} not leak.`,
  ];
}

function named({ id, name }: ScenarioResult): string {
  return `**${plain(id, 40)} ${plain(name, 120)}**`;
}

/** One pull request for each suspect is what a team would plan that only reads code. */
function strategy(tally: Tally): string {
  const open = tally.total - answered(tally);
  const needed = tally.leaking.length;
  const parts = [
    `${tally.total} ${plural("fix PR", tally.total)} suspected`,
    `**${needed}** needed${needed > 0 ? ` (${plain(idList(tally.leaking))})` : ""}`,
    ...(open > 0 ? [`${open} undecided`] : []),
  ];
  return `${parts.join(", ")}.`;
}

function nextSteps(ranked: readonly ScenarioResult[], tally: Tally, level: DetailLevel): string[] {
  const rerun = ranked.filter(({ verdict }) => verdict === "leak" || verdict === "error");
  const open = ranked.filter(({ verdict, nextStep }) => nextStep !== null && verdict !== "leak" && verdict !== "error");
  const waiting = ranked.filter(({ verdict, nextStep }) => verdict === "pending" && nextStep === null);
  return [
    ...rerun.map((scenario) => `After the fix: ${code(reproduce(scenario))}`),
    ...open.map((scenario) => `${named(scenario)}: ${plain(scenario.nextStep ?? "", level.text)}`),
    ...(waiting.length > 0
      ? [`Resolve what is pending: ${plain(enumeration(waiting.map(({ id }) => id)), level.text)}`]
      : []),
    ...(tally.unmeasured.length > 0 ? [`Measure what was not reached: ${plain(idList(tally.unmeasured))}`] : []),
    ...(answered(tally) === tally.total ? ["Nothing is pending."] : []),
  ];
}
