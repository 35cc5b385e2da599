import type { Results, ScenarioResult } from "../../domain/results.ts";
import { type Alarm, decisionOf } from "../decision.ts";
import { leakText } from "../findings.ts";
import { worstFirst } from "../suspects.ts";
import type { DetailLevel } from "./detail-level.ts";
import { plain } from "./escape.ts";
import type { ReportContext } from "./report-context.ts";

const KINDS: Readonly<Record<Alarm, string>> = { blocked: "CAUTION", doubtful: "WARNING", calm: "NOTE" };
const SHOWN_LEAKS = 3;
const SHOWN_REASONS = 5;

/** The decision on the merge, in GitHub's alert: its first line is enough to know whether to read on. */
export function alert(results: Results, context: ReportContext, level: DetailLevel): string {
  const { alarm, sentence } = decisionOf(results);
  const lines = [`**${plain(sentence)}**`, ...leakLines(results, context, level), ...reasonLines(results, level)];
  return [
    `> [!${KINDS[alarm]}]`,
    ...lines.map((line, index) => `> ${line}${index < lines.length - 1 ? "\\" : ""}`),
  ].join("\n");
}

function leakLines(results: Results, context: ReportContext, level: DetailLevel): string[] {
  const leaks = worstFirst(results).flatMap(({ result }) => (result?.verdict === "leak" ? [result] : []));
  const rest = leaks.length - SHOWN_LEAKS;
  return [
    ...leaks.slice(0, SHOWN_LEAKS).map((leak) => `🔴 ${leakLine(leak, context, level)}`),
    ...(rest > 0 ? [`… and ${rest} more`] : []),
  ];
}

function leakLine(leak: ScenarioResult, context: ReportContext, level: DetailLevel): string {
  const title = `**${plain(leak.id, 40)} ${plain(leak.name, level.text)}**`;
  const age = leak.change === null ? "no base to compare with" : ageOf(leak, context);
  return `${title}: ${plain(leakText(leak) ?? leak.reason, level.text)}${age === null ? "" : ` (${age})`}`;
}

/** How a leak relates to the base; null without one. */
export function ageOf({ change }: ScenarioResult, { baseName }: ReportContext): string | null {
  const base = baseName === null ? "the base" : plain(baseName, 100);
  switch (change) {
    case "introduced":
      return `new: ${base} does not leak here`;
    case "worse":
      return `worse than in ${base}`;
    case "pre-existing":
      return `in ${base} too`;
    default:
      return null;
  }
}

/** The gate's reasons, but for those about a leak that has a line already. */
function reasonLines(results: Results, level: DetailLevel): string[] {
  const told = results.scenarios.filter(({ verdict, change }) => verdict === "leak" && change !== "pre-existing");
  const reasons = results.gate.reasons.filter((reason) => !told.some(({ name }) => reason.includes(name)));
  const rest = reasons.length - SHOWN_REASONS;
  return [
    ...reasons.slice(0, SHOWN_REASONS).map((reason) => plain(reason, level.text)),
    ...(rest > 0 ? [`… and ${rest} more`] : []),
  ];
}
