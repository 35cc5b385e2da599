import type { Results, ScenarioResult } from "../../domain/results.ts";
import { leakText } from "../findings.ts";
import { lessons } from "../lessons.ts";
import { plural } from "../plural.ts";
import { reproduction } from "../reproduction.ts";
import { leakingSubject, worstFirst } from "../suspects.ts";
import { answered, idList, type Tally, tallyOf } from "../tally.ts";
import type { DetailLevel } from "./detail-level.ts";
import { code, plain } from "./escape.ts";
import { methods } from "./measuring-notes.ts";

const SHOWN = 8;

/** What follows from the results, folded away: recommendations, strategy, lessons and next steps. */
export function fullReport(results: Results, level: DetailLevel): string {
  const tally = tallyOf(results);
  const ranked = worstFirst(results).flatMap(({ result }) => (result === null ? [] : [result]));
  const blocks = [
    "<details><summary>Full report: recommendations, PR strategy, lessons, next steps</summary>",
    ...listBlock("Recommendations", "1.", recommendations(ranked, tally, level)),
    `**PR strategy:** ${strategy(tally)}`,
    ...listBlock(
      "Lessons",
      "-",
      firstOf(lessons(ranked), (lesson) => plain(lesson, level.text)),
    ),
    ...listBlock("Next steps", "-", nextSteps(ranked, results.config, tally, level)),
    ...listBlock("How it was measured", "-", methods(ranked)),
    "</details>",
  ];
  return blocks.join("\n\n");
}

function listBlock(title: string, bullet: "1." | "-", items: readonly string[]): string[] {
  const numbered = items.map((item, index) => `${bullet === "-" ? bullet : `${index + 1}.`} ${item}`);
  return items.length === 0 ? [] : [`**${title}**\n\n${numbered.join("\n")}`];
}

/** The first few, and how many there are besides. */
function firstOf<Entry>(entries: readonly Entry[], render: (entry: Entry) => string): string[] {
  const rest = entries.length - SHOWN;
  return [...entries.slice(0, SHOWN).map(render), ...(rest > 0 ? [`… and ${rest} more like that`] : [])];
}

function recommendations(ranked: readonly ScenarioResult[], tally: Tally, level: DetailLevel): string[] {
  const byVerdict = (verdict: ScenarioResult["verdict"]) => ranked.filter((scenario) => scenario.verdict === verdict);
  const repair = (failed: ScenarioResult) =>
    `Repair ${named(failed)}, which could not be measured: ${plain(failed.reason, level.text)}`;
  return [
    ...firstOf(byVerdict("leak"), (leak) => fixAdvice(leak, level)),
    ...firstOf(byVerdict("error"), repair),
    ...firstOf(
      byVerdict("protected"),
      (kept) => `Keep the protection of ${named(kept)}: the same path leaks without it.`,
    ),
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

function nextSteps(
  ranked: readonly ScenarioResult[],
  config: string | null,
  tally: Tally,
  level: DetailLevel,
): string[] {
  const rerun = ranked.filter(({ verdict }) => verdict === "leak" || verdict === "error");
  const open = ranked.filter(({ verdict, nextStep }) => nextStep !== null && verdict !== "leak" && verdict !== "error");
  const waiting = ranked.filter(({ verdict, nextStep }) => verdict === "pending" && nextStep === null);
  return [
    ...firstOf(rerun, (scenario) => `After the fix: ${code(reproduction(scenario.id, config))}`),
    ...firstOf(open, (scenario) => `${named(scenario)}: ${plain(scenario.nextStep ?? "", level.text)}`),
    ...(waiting.length > 0 ? [`Resolve what is pending: ${plain(idList(waiting.map(({ id }) => id)))}`] : []),
    ...(tally.unmeasured.length > 0 ? [`Measure what was not reached: ${plain(idList(tally.unmeasured))}`] : []),
    ...(answered(tally) === tally.total ? ["Nothing is pending."] : []),
  ];
}
