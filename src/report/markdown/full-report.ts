import type { Change, ScenarioResult } from "../../domain/results.ts";
import { changeText } from "../change.ts";
import { leakText } from "../findings.ts";
import { lessons } from "../lessons.ts";
import { plural } from "../plural.ts";
import { reproduction } from "../reproduction.ts";
import { addressOf } from "../site-text.ts";
import { placesOf } from "../sites.ts";
import { answered, idList, type Tally } from "../tally.ts";
import { code, plain } from "./escape.ts";
import { methods } from "./measuring-notes.ts";
import type { Rendering } from "./rendering.ts";

/** What follows from the results, folded away: recommendations, strategy, lessons and next steps. */
export function fullReport(rendering: Rendering): string {
  const { level } = rendering;
  const ranked = rendering.suspects.flatMap(({ result }) => (result === null ? [] : [result]));
  const blocks = [
    "<details><summary>Full report: recommendations, PR strategy, lessons, next steps</summary>",
    ...listBlock("Recommendations", "1.", recommendations(ranked, rendering)),
    `**PR strategy:** ${strategy(ranked, rendering)}`,
    ...listBlock("Accepted leaks", "-", acceptedLeaks(ranked, rendering)),
    ...listBlock(
      "Lessons",
      "-",
      lessons(ranked)
        .slice(0, level.listed)
        .map((lesson) => plain(lesson, level.text)),
    ),
    ...listBlock("Next steps", "-", nextSteps(ranked, rendering)),
    ...listBlock("How it was measured", "-", methods(ranked).slice(0, level.listed)),
    "</details>",
  ];
  return blocks.join("\n\n");
}

function listBlock(title: string, bullet: "1." | "-", items: readonly string[]): string[] {
  const numbered = items.map((item, index) => `${bullet === "-" ? bullet : `${index + 1}.`} ${item}`);
  return items.length === 0 ? [] : [`**${title}**\n\n${numbered.join("\n")}`];
}

/** The first few, and how many there are besides. */
function firstOf<Entry>(entries: readonly Entry[], { level }: Rendering, render: (entry: Entry) => string): string[] {
  const rest = entries.length - level.listed;
  return [...entries.slice(0, level.listed).map(render), ...(rest > 0 ? [`… and ${rest} more like that`] : [])];
}

function recommendations(ranked: readonly ScenarioResult[], rendering: Rendering): string[] {
  const { terms, level, tally } = rendering;
  const those = (belongs: (scenario: ScenarioResult) => boolean, advise: (scenario: ScenarioResult) => string) =>
    firstOf(ranked.filter(belongs), rendering, advise);
  return [
    ...those(
      ({ verdict, change }) => verdict === "leak" && change !== "pre-existing",
      (leak) => fixAdvice(leak, rendering),
    ),
    ...those(
      isLost,
      (lost) => `Measure ${named(lost)} again, as ${plain(terms.base)} does: ${plain(lost.reason, level.text)}`,
    ),
    ...those(
      (scenario) => scenario.verdict === "error" && !isLost(scenario),
      (failed) => `Repair ${named(failed)}, which could not be measured: ${plain(failed.reason, level.text)}`,
    ),
    ...those(
      ({ verdict, change }) => verdict === "leak" && change === "pre-existing",
      (leak) => fixAdvice(leak, rendering),
    ),
    ...those(
      ({ change }) => change === "fixed",
      (fixed) => `Nothing is left to fix in ${named(fixed)}: ${plain(changeText(fixed, terms) ?? "", level.text)}.`,
    ),
    ...those(
      ({ verdict, change }) => verdict === "protected" && change !== "fixed",
      (kept) => `Keep the protection of ${named(kept)}: the same path leaks without it.`,
    ),
    ...noFixAdvice(tally),
  ];
}

function isLost({ verdict, change }: ScenarioResult): boolean {
  return change === "coverage-lost" && verdict !== "leak";
}

function fixAdvice(leak: ScenarioResult, { terms, level }: Rendering): string {
  const growth = leakText(leak);
  const [top] = placesOf(leak);
  const place = top === undefined ? leak.suspect : addressOf(top);
  return [
    `Fix ${named(leak)}`,
    place === null ? "" : ` at ${code(place, 200)}`,
    growth === null ? "" : `: ${plain(growth, level.text)}`,
    leak.fixVerified === true ? "; the fix is tested already" : "",
    leak.fixVerified === false ? "; the tested fix is not enough" : "",
    plain(blame(leak.change, terms.base, terms.change), 400),
    ".",
  ].join("");
}

/** Whose it is to fix. */
function blame(change: Change | null, base: string, pr: string): string {
  switch (change) {
    case "introduced":
      return `; ${pr} adds it`;
    case "worse":
      return `; ${pr} makes it worse`;
    case "pre-existing":
      return `; it is in ${base} too, so ${pr} need not fix it`;
    default:
      return "";
  }
}

function noFixAdvice(tally: Tally): string[] {
  const clean = [...tally.protected, ...tally.flat].filter((id) => !tally.fixed.includes(id));
  if (clean.length === 0) return [];
  const ids = plain(idList(clean));
  return [
    tally.leaking.length === 0
      ? `No fix is needed for ${ids}.`
      : `No other fix is needed: ${ids} ${clean.length === 1 ? "does" : "do"} not leak.`,
  ];
}

function named({ id, name }: ScenarioResult): string {
  return `**${`${plain(id, 40)} ${plain(name, 120)}`.trim()}**`;
}

/** One pull request for each suspect is what a team would plan that only reads code. */
function strategy(ranked: readonly ScenarioResult[], { tally, terms }: Rendering): string {
  const leaks = ranked.filter(({ verdict }) => verdict === "leak");
  const isOwn = ({ change }: ScenarioResult) => change === "introduced" || change === "worse";
  const own = leaks.filter(isOwn).map(({ id }) => id);
  const needed = leaks.filter((leak) => !isOwn(leak)).map(({ id }) => id);
  const open = tally.total - answered(tally) - tally.skipped.length;
  const parts = [
    `${tally.total} ${plural("fix PR", tally.total)} suspected`,
    `**${needed.length}** needed${needed.length > 0 ? ` (${plain(idList(needed))})` : ""}`,
    ...(own.length > 0 ? [`${own.length} to be fixed in ${terms.change} itself (${plain(idList(own))})`] : []),
    ...(tally.fixed.length > 0
      ? [`${tally.fixed.length} fixed by ${terms.change} (${plain(idList(tally.fixed))})`]
      : []),
    ...(tally.skipped.length > 0 ? [`${tally.skipped.length} skipped`] : []),
    ...(open > 0 ? [`${open} undecided`] : []),
  ];
  return `${parts.join(", ")}.`;
}

function acceptedLeaks(ranked: readonly ScenarioResult[], rendering: Rendering): string[] {
  const { results, terms, level } = rendering;
  const accepted = ranked.flatMap((leak) => (leak.accept === null ? [] : [{ leak, accept: leak.accept }]));
  const leaking = accepted.filter(({ leak }) => leak.verdict === "leak");
  return firstOf(leaking, rendering, ({ leak, accept }) => {
    const by = leak.acceptedIn === "head" ? `${terms.change} itself` : terms.base;
    const where = leak.acceptedIn === null || results.comparison === null ? "" : `, accepted by ${plain(by)}`;
    return `${named(leak)} until ${plain(accept.until, 20)}${where}: ${plain(accept.reason, level.text)}`;
  });
}

function nextSteps(ranked: readonly ScenarioResult[], rendering: Rendering): string[] {
  const { results, tally, level } = rendering;
  const rerun = ranked.filter(({ verdict }) => verdict === "leak" || verdict === "error");
  const open = ranked.filter(({ verdict, nextStep }) => nextStep !== null && verdict !== "leak" && verdict !== "error");
  const waiting = ranked.filter(
    (scenario) => scenario.verdict === "pending" && scenario.nextStep === null && !isLost(scenario),
  );
  const stale = ranked.filter(
    ({ verdict, accept }) => accept !== null && (verdict === "no-leak" || verdict === "protected"),
  );
  return [
    ...firstOf(rerun, rendering, (scenario) => `After the fix: ${code(reproduction(scenario.id, results.config))}`),
    ...firstOf(open, rendering, (scenario) => `${named(scenario)}: ${plain(scenario.nextStep ?? "", level.text)}`),
    ...(waiting.length > 0 ? [`Resolve what is pending: ${plain(idList(waiting.map(({ id }) => id)))}`] : []),
    ...(tally.unmeasured.length > 0 ? [`Measure what was not reached: ${plain(idList(tally.unmeasured))}`] : []),
    ...(stale.length > 0
      ? [`Remove the \`accept\` of what no longer leaks: ${plain(idList(stale.map(({ id }) => id)))}`]
      : []),
    ...(answered(tally) + tally.skipped.length === tally.total ? ["Nothing is pending."] : []),
  ];
}
