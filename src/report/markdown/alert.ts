import { formatCount } from "../../units/count.ts";
import { acceptanceText } from "../acceptance.ts";
import { capitalise } from "../capitalise.ts";
import { changeText, witnessText } from "../change.ts";
import { comparisonRemark } from "../comparison-remarks.ts";
import { type Alarm, type Decision, decisionOf } from "../decision.ts";
import { leakText } from "../findings.ts";
import { plural } from "../plural.ts";
import { isObjectionToLeak, isUnwitnessed, type Suspect } from "../suspects.ts";
import { plain } from "./escape.ts";
import { symbolOf } from "./overview-table.ts";
import type { Rendering } from "./rendering.ts";

const KINDS: Readonly<Record<Alarm, string>> = { blocked: "CAUTION", doubtful: "WARNING", calm: "NOTE" };
const SHOWN_SUSPECTS = 4;
const SHOWN_REASONS = 5;
const SHOWN_FIXES = 3;
const SHOWN_UNWITNESSED = 3;
/** What {@link comparisonRemark} says around what others say. */
const LONGEST_TERM = 200;

/** The decision on the merge, in GitHub's alert: its first line is enough to know whether to read on. */
export function alert(rendering: Rendering): string {
  const decision = decisionOf(rendering);
  const { alarm, sentence, scope } = decision;
  const lines = [
    `**${plain(sentence, 700)}**${scope === null ? "" : ` ${plain(scope, 300)}`}`,
    ...generalLines(rendering),
    ...suspectLines(rendering),
    ...reasonLines(rendering, decision),
    ...unwitnessedLines(rendering),
    ...fixedLine(rendering),
  ];
  return [
    `> [!${KINDS[alarm]}]`,
    ...lines.map((line, index) => `> ${line}${index < lines.length - 1 ? "\\" : ""}`),
  ].join("\n");
}

/** What holds for all suspects, said once. */
function generalLines(rendering: Rendering): string[] {
  const { override, gate } = rendering.results;
  const remark = comparisonRemark(rendering);
  return [
    ...(override !== null && gate.decision === "pass" ? ["Only this head: what is pushed next is judged anew."] : []),
    ...(remark === null ? [] : [plain(remark, Math.min(rendering.level.text, 500) + LONGEST_TERM)]),
  ];
}

/** Leaks, lost coverage and whatever the gate objects to, worst first. */
function suspectLines(rendering: Rendering): string[] {
  const { suspects, level } = rendering;
  const noted = suspects.filter(
    ({ result, objection }) =>
      result !== null && (result.verdict === "leak" || result.change === "coverage-lost" || objection !== null),
  );
  const shown = noted.slice(0, Math.min(SHOWN_SUSPECTS, level.listed));
  const rest = noted.length - shown.length;
  return [
    ...shown.map(
      (suspect) =>
        `${symbolOf(suspect.result)} ${titleOf(suspect, rendering)}: ${plain(tell(suspect, rendering), level.text)}`,
    ),
    ...(rest > 0 ? [`… and ${formatCount(rest)} more, in the table below`] : []),
  ];
}

function tell(suspect: Suspect, { terms }: Rendering): string {
  const { result, objection } = suspect;
  if (result === null) return "";
  if (result.verdict !== "leak") {
    return result.change === "coverage-lost" || result.verdict === "error" ? result.reason : (objection ?? "");
  }
  const remarks = [
    changeText(result, terms),
    witnessText(result, terms),
    acceptanceText(suspect),
    isObjectionToLeak(suspect) ? null : objection,
  ].filter((remark) => remark !== null);
  return `${leakText(result) ?? result.reason}${remarks.length > 0 ? ` (${remarks.join("; ")})` : ""}`;
}

/** What the gate objects to besides, and the decision itself does not say. */
function reasonLines({ generalObjections, level }: Rendering, { sentence }: Decision): string[] {
  const untold = generalObjections.filter((reason) => !sentence.includes(reason.trimEnd().replace(/\.$/, "")));
  const shown = untold.slice(0, Math.min(SHOWN_REASONS, level.listed));
  const rest = untold.length - shown.length;
  return [
    ...shown.map((reason) => capitalise(plain(reason, level.text))),
    ...(rest > 0 ? [`… and ${formatCount(rest)} more ${plural("reason", rest)}`] : []),
  ];
}

/** Also beside what blocks: a reviewer has to judge what base's copy of the scenario can't. */
function unwitnessedLines(rendering: Rendering): string[] {
  const { suspects, terms, level } = rendering;
  const unwitnessed = suspects.filter(isUnwitnessed);
  const shown = unwitnessed.slice(0, Math.min(SHOWN_UNWITNESSED, level.listed));
  const remark = `${terms.change} changes the scenario itself, and ${terms.base}'s copy of it does not run here: look at its diff.`;
  const rest = unwitnessed.length - shown.length;
  return [
    ...shown.map((suspect) => `${titleOf(suspect, rendering)}: ${plain(remark, LONGEST_TERM * 2)}`),
    ...(rest > 0 ? [`… and ${formatCount(rest)} more that ${terms.change} changes so`] : []),
  ];
}

function fixedLine(rendering: Rendering): string[] {
  const { suspects, terms, level } = rendering;
  const fixed = suspects.filter(({ result }) => result?.change === "fixed");
  const shown = fixed.slice(0, Math.min(SHOWN_FIXES, level.listed)).map((suspect) => {
    const { result } = suspect;
    const texts = result === null ? [] : [changeText(result, terms), witnessText(result, terms)];
    const told = texts.filter((text) => text !== null).join("; ");
    return `✅ ${titleOf(suspect, rendering)}: ${plain(told, level.text)}`;
  });
  const rest = fixed.length - shown.length;
  return shown.length === 0 ? [] : [`${shown.join(" · ")}${rest > 0 ? ` · and ${formatCount(rest)} more` : ""}`];
}

function titleOf({ id, result }: Suspect, { level }: Rendering): string {
  return `**${`${plain(id, 40)} ${plain(result?.name ?? "", Math.min(level.text, 200))}`.trim()}**`;
}
