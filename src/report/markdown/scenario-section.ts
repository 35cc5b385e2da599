import type { ScenarioResult, ScenarioVerdict, Site, VariantResult } from "../../domain/results.ts";
import { formatBytes } from "../../units/bytes.ts";
import { formatCount } from "../../units/count.ts";
import { isDisagreement } from "../expectation.ts";
import { removedByFix, workloadFiles } from "../findings.ts";
import { reproduction } from "../reproduction.ts";
import { leakingSubject, variantOf } from "../suspects.ts";
import { ageOf } from "./alert.ts";
import type { DetailLevel } from "./detail-level.ts";
import { code, fenced, plain, quotedMarkdown } from "./escape.ts";
import { measuringNotes } from "./measuring-notes.ts";
import { SYMBOLS } from "./overview-table.ts";
import { permalink } from "./permalink.ts";
import type { ReportContext } from "./report-context.ts";
import { variantsTable } from "./variants-table.ts";

const OUTCOMES: Readonly<Record<ScenarioVerdict, string>> = {
  leak: "leak",
  protected: "protected",
  "no-leak": "no leak",
  inconclusive: "inconclusive",
  pending: "pending",
  skipped: "skipped",
  error: "error",
};

/** All that is known of one suspect: what was claimed, what was measured, what follows. */
export function scenarioSection(
  scenario: ScenarioResult,
  config: string | null,
  context: ReportContext,
  level: DetailLevel,
): string {
  const { id, name, verdict, note } = scenario;
  const blocks = [
    `### ${SYMBOLS[verdict]} Leak ${plain(id, 40)}: ${plain(name, 200)} – ${outcomeOf(scenario, context)}`,
    factsLine(scenario, config, level),
    suspectBlock(scenario, context),
    scenario.variants.length > 0 && level.variants > 0 ? variantsTable(scenario, level) : null,
    ...(level.tracebackLines > 0 ? scenario.variants.map((variant) => lastWords(variant, level)) : []),
    conclusion(scenario, level),
    remarks(scenario, level),
    note === null ? null : quotedMarkdown(note, level.text * 4),
    measuringNotes(scenario),
  ];
  return blocks.filter((block) => block !== null).join("\n\n");
}

function outcomeOf(scenario: ScenarioResult, context: ReportContext): string {
  const age = ageOf(scenario, context);
  return `${OUTCOMES[scenario.verdict]}${age === null ? "" : `, ${age}`}`;
}

function factsLine(scenario: ScenarioResult, config: string | null, level: DetailLevel): string | null {
  const { id, claim, expected, priority, verdict, missing } = scenario;
  const files = workloadFiles(scenario).slice(0, 3);
  const measuredOtherwise = isDisagreement(scenario) ? " (**measured otherwise**)" : "";
  const facts = [
    claim === null ? null : `**Claim:** ${plain(claim, level.text)}`,
    expected === null ? null : `**Expected:** ${plain(expected, 200)}${measuredOtherwise}`,
    priority === null || verdict !== "pending" ? null : `**Priority:** ${plain(priority, 200)}`,
    missing.length === 0
      ? null
      : `**Missing:** ${missing
          .slice(0, 10)
          .map((need) => code(need, 100))
          .join(", ")}`,
    files.length === 0 ? null : `**Test:** ${files.map((file) => code(file, 200)).join(", ")}`,
    verdict === "pending" || verdict === "skipped" ? null : `**Reproduce:** ${code(reproduction(id, config))}`,
  ].filter((fact) => fact !== null);
  return facts.length === 0 ? null : facts.join(" · ");
}

/** A permalink stands alone, so that GitHub shows the code. */
function suspectBlock({ suspect }: ScenarioResult, { repository }: ReportContext): string | null {
  if (suspect === null) return null;
  return permalink(suspect, repository) ?? `**Suspect:** ${code(suspect)}`;
}

function lastWords({ name, error }: VariantResult, level: DetailLevel): string | null {
  const lines = (error ?? "").trimEnd().split("\n");
  if (error === null || error.trim() === "") return null;
  const shown = lines.slice(-level.tracebackLines).map((line) => line.slice(0, 300));
  const cut = lines.length > shown.length ? `, the last ${shown.length} of ${lines.length} lines` : "";
  return `**${plain(name, 120)}** said last${cut}:\n\n${fenced(shown.join("\n"))}`;
}

function conclusion(scenario: ScenarioResult, level: DetailLevel): string {
  const { verdict, reason, nextStep, accept } = scenario;
  const label = verdict === "pending" || verdict === "skipped" ? "Status" : "Conclusion";
  const sentences = [
    sitesLine(scenario),
    `**${label}:** ${plain(reason, level.text)}${fixSentence(scenario)}`,
    accept === null ? null : `**Accepted until ${plain(accept.until, 20)}:** ${plain(accept.reason, level.text)}`,
    nextStep === null ? null : `**Next step:** ${plain(nextStep, level.text)}`,
  ];
  return sentences.filter((sentence) => sentence !== null).join("\\\n");
}

const SHOWN_REMARKS = 5;

/** Why single variants did badly, where the conclusion does not say it. */
function remarks(scenario: ScenarioResult, level: DetailLevel): string | null {
  const untold = scenario.variants.filter(
    ({ role, verdict, reason }) =>
      verdict !== "no-leak" && (role === "subject" || verdict !== "leak") && !scenario.reason.includes(reason),
  );
  const lines = untold.slice(0, SHOWN_REMARKS).map(({ name, revision, reason }) => {
    const side = revision === "base" ? " (base)" : "";
    return `- “${plain(name, 120)}”${side}: ${plain(reason, level.text)}`;
  });
  return lines.length === 0 ? null : lines.join("\n");
}

function fixSentence(scenario: ScenarioResult): string {
  switch (scenario.verdict) {
    case "leak":
      return ` **Fix required: yes**${testedFix(scenario)}.`;
    case "protected":
    case "no-leak":
      return " **Fix required: no.**";
    default:
      return "";
  }
}

function testedFix(scenario: ScenarioResult): string {
  const fixed = variantOf(scenario, "fixed");
  if (scenario.fixVerified === null || fixed === null) return "";
  const removed = removedByFix(scenario);
  const amount = removed === null ? "" : `: it removes ${plain(removed, 200)}`;
  const name = plain(fixed.name, 120);
  return scenario.fixVerified
    ? `; the tested fix, “${name}”, stops it${amount}`
    : `; “${name}” does not stop it${amount}`;
}

const SHOWN_SITES = 3;

function sitesLine(scenario: ScenarioResult): string | null {
  const sites = leakingSubject(scenario)?.sites ?? [];
  if (sites.length === 0) return null;
  return `**Where it grows:** ${sites
    .slice(0, SHOWN_SITES)
    .map((site) => siteText(site, scenario.per))
    .join("; ")}`;
}

function siteText({ file, line, bytesPerIteration, countPerIteration }: Site, per: string): string {
  const figures = [
    ...(bytesPerIteration === null ? [] : [formatBytes(bytesPerIteration, { signed: true })]),
    ...(countPerIteration === null ? [] : [`${formatCount(countPerIteration, { signed: true })} objects`]),
  ];
  return code(`${file}:${line}`, 200) + (figures.length > 0 ? ` (${figures.join(", ")} per ${plain(per, 60)})` : "");
}
