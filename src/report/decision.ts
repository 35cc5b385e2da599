import type { Change, Comparison } from "../domain/results.ts";
import { formatCount } from "../units/count.ts";
import { acceptanceText } from "./acceptance.ts";
import { plural } from "./plural.ts";
import { isClean, isObjectionToLeak, isUnwitnessed, type Suspect } from "./suspects.ts";
import type { Synopsis } from "./synopsis.ts";
import { answered, measuredCount, type Tally, tallyOf } from "./tally.ts";

/** How loudly the decision has to be said. */
export type Alarm = "blocked" | "doubtful" | "calm";

export interface Decision {
  readonly alarm: Alarm;
  /** The decision on the merge and its main causes, in one sentence. */
  readonly sentence: string;
  /** What it rests on: how much was measured and what came of it. Null: nothing was measured. */
  readonly scope: string | null;
}

/** The first thing that a reader is told: whether the change may be merged, and why. */
export function decisionOf(synopsis: Synopsis): Decision {
  return { alarm: alarmOf(synopsis), sentence: `${sentenceOf(synopsis)}.`, scope: scopeOf(synopsis) };
}

function alarmOf({ results, suspects, tally }: Synopsis): Alarm {
  if (results.gate.decision === "block") return "blocked";
  const open = tally.failed.length + tally.inconclusive.length + tally.unmeasured.length + tally.lost.length;
  const isOpen = open > 0 || suspects.some(isUnwitnessed);
  return isOpen || results.override !== null || results.comparison?.state === "no-base" ? "doubtful" : "calm";
}

function sentenceOf(synopsis: Synopsis): string {
  const { gate, override } = synopsis.results;
  const causes = causesOf(synopsis);
  if (gate.decision === "block") {
    return causes.length > 0 ? `Blocked: ${listed(causes)}` : "Blocked, and the results don't say why";
  }
  if (override !== null) {
    const label = `\`${override.label.replaceAll("`", "'")}\``;
    return `Not blocked: ${override.by} lets this head pass with the label ${label}${causes.length > 0 ? `, over: ${listed(causes)}` : ""}`;
  }
  return causes.length > 0 ? `Not blocked, but ${listed(causes)}` : calmSentence(synopsis);
}

const SHOWN_CAUSES = 2;

function listed(causes: readonly string[]): string {
  const rest = causes.length - SHOWN_CAUSES;
  const more = rest > 0 ? `; and ${formatCount(rest)} more ${plural("reason", rest)}` : "";
  return `${causes.slice(0, SHOWN_CAUSES).join("; ")}${more}`;
}

/** What speaks against merging, worst first: what the gate objects to, or what it might where it says nothing. */
function causesOf(synopsis: Synopsis): string[] {
  const { results, suspects, generalObjections } = synopsis;
  const accused = suspects.filter(({ objection }) => objection !== null);
  if (accused.length + generalObjections.length > 0) return causesIn(accused, synopsis);
  const isOld = ({ result }: Suspect) => result?.verdict === "leak" && result.change === "pre-existing";
  const doubted = results.gate.decision === "block" ? suspects : suspects.filter((suspect) => !isOld(suspect));
  return causesIn(doubted, synopsis);
}

function causesIn(suspects: readonly Suspect[], { results, terms, generalObjections }: Synopsis): string[] {
  const tally = tallyOf(suspects);
  const leaks = suspects.filter(isObjectionToLeak);
  const older = leaksThatAre(["pre-existing"], leaks).length;
  return [
    ...newLeaks(leaks, terms.change),
    ...leaksWithoutBase(leaks, results.comparison, terms.base),
    ...cause(
      tally.lost.length,
      `suspect that ${terms.base} measures is no longer measured (coverage lost)`,
      `suspects that ${terms.base} measures are no longer measured (coverage lost)`,
    ),
    ...cause(tally.failed.length, "suspect could not be measured", "suspects could not be measured"),
    ...generalObjections.map(shortened),
    ...cause(tally.unmeasured.length, "suspect was not reached", "suspects were not reached"),
    ...suspects.filter(isOtherwiseObjected).map(({ id, objection }) => shortened(`${id}: ${objection}`)),
    ...cause(older, `leak is in ${terms.base} too and not accepted`, `leaks are in ${terms.base} too and not accepted`),
    ...cause(tally.inconclusive.length, "suspect could not be judged", "suspects could not be judged"),
  ];
}

function cause(number: number, one: string, many: string): string[] {
  if (number === 0) return [];
  return [number === 1 ? `1 ${one}` : `${formatCount(number)} ${many}`];
}

function newLeaks(suspects: readonly Suspect[], change: string): string[] {
  const introduced = leaksThatAre(["introduced"], suspects).length;
  const worse = leaksThatAre(["worse"], suspects).length;
  const makes = `makes ${formatCount(worse)}${introduced > 0 ? "" : ` ${plural("leak", worse)}`} worse`;
  if (introduced === 0) return worse === 0 ? [] : [`${change} ${makes}`];
  const adds = `${change} adds ${formatCount(introduced)} ${plural("leak", introduced)}`;
  return [worse === 0 ? adds : `${adds} and ${makes}`];
}

/** Nobody knows whether they are new, so they count as new. */
function leaksWithoutBase(suspects: readonly Suspect[], comparison: Comparison | null, base: string): string[] {
  const leaks = leaksThatAre([null, "none"], suspects).filter((suspect) => acceptanceText(suspect) === null).length;
  switch (comparison?.state) {
    case undefined:
      return cause(leaks, "suspect leaks", "suspects leak");
    case "no-base":
      return cause(
        leaks,
        "suspect leaks, and without a base it counts as new",
        "suspects leak, and without a base they count as new",
      );
    case "compared":
      return cause(
        leaks,
        `leak could not be compared with ${base}, so it counts as new`,
        `leaks could not be compared with ${base}, so they count as new`,
      );
  }
}

function leaksThatAre(changes: readonly (Change | null)[], suspects: readonly Suspect[]): Suspect[] {
  return suspects.filter(({ result }) => result?.verdict === "leak" && changes.includes(result.change));
}

/**
 * What the gate objects to though it looks clean or is only pending, such as one that was skipped against base's word; and
 * what it objects to beside a leak that may pass.
 */
function isOtherwiseObjected(suspect: Suspect): boolean {
  const { result, objection } = suspect;
  if (objection === null || result === null) return false;
  if (result.verdict === "leak") return !isObjectionToLeak(suspect);
  if (result.change === "coverage-lost") return false;
  return result.verdict === "pending" || isClean({ ...suspect, objection: null });
}

const LONGEST_CAUSE = 200;

/** The end of a sentence, of which a full stop is ours to set. */
function shortened(text: string): string {
  const short = text.length > LONGEST_CAUSE ? `${text.slice(0, LONGEST_CAUSE)}…` : text;
  return short.trimEnd().replace(/\.$/, "");
}

function calmSentence({ results, suspects, tally, terms }: Synopsis): string {
  if (answered(tally) === 0) {
    const isUntouched = tally.total > 0 && tally.skipped.length === tally.total;
    return `Not blocked: ${isUntouched ? `${terms.change} touches no suspect` : "nothing was measured"}`;
  }
  const isCompared = suspects.some(({ result }) => result?.change != null) || results.comparison?.state === "compared";
  const fixed = tally.fixed.length > 0 ? ` and fixes ${formatCount(tally.fixed.length)}` : "";
  const limit = tally.pending.length > 0 ? " in what was measured" : "";
  const newOnes = tally.leaking.length > 0 ? "no leak that is not accepted" : "no leak";
  return `Not blocked: ${isCompared ? `${terms.change} adds no leak` : newOnes}${fixed}${limit}`;
}

/** `7 suspects measured, 1 is real and already in main.` */
function scopeOf({ suspects, tally, terms }: Synopsis): string | null {
  const measured = measuredCount(tally);
  if (measured === 0) return null;
  const leaking = tally.leaking.length;
  const older = leaksThatAre(["pre-existing"], suspects).length;
  const share = measured === tally.total ? "" : ` of ${formatCount(tally.total)}`;
  const count = `${formatCount(measured)}${share} ${plural("suspect", share === "" ? measured : tally.total)} measured`;
  const outcome = outcomeOf(leaking, older, tally, terms.base);
  return `${count}${outcome === null ? "" : `, ${outcome}`}.`;
}

function outcomeOf(leaking: number, older: number, tally: Tally, base: string): string | null {
  if (leaking === 0) return tally.inconclusive.length > 0 ? "none is known to leak" : "none leaks";
  const leak = `${formatCount(leaking)} ${leaking === 1 ? "is" : "are"} real`;
  if (older > 0) return `${leak}${older === leaking ? " and" : `, ${formatCount(older)} of them`} already in ${base}`;
  const clean = tally.protected.length + tally.flat.length;
  return clean === 0 ? null : `${formatCount(clean)} ${clean === 1 ? "is" : "are"} clean`;
}
