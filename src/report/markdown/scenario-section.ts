import type { ScenarioResult, ScenarioVerdict, VariantResult } from "../../domain/results.ts";
import { changeText, doubtOnBase, figuresOnBase, isNewScenario } from "../change.ts";
import { isDisagreement } from "../expectation.ts";
import { workloadFiles } from "../findings.ts";
import { removedByChange, testedFixes } from "../fix.ts";
import { reproduction } from "../reproduction.ts";
import { calibrationTable } from "./calibration-table.ts";
import { code, fenced, plain, quotedMarkdown } from "./escape.ts";
import { locationBlock } from "./location-block.ts";
import { measuringNotes } from "./measuring-notes.ts";
import { symbolOf } from "./overview-table.ts";
import { permalink } from "./permalink.ts";
import type { Rendering } from "./rendering.ts";
import { provenanceOf, variantsTable } from "./variants-table.ts";

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
export function scenarioSection(scenario: ScenarioResult, rendering: Rendering): string {
  const { id, name, note } = scenario;
  const { level, repository } = rendering;
  const blocks = [
    `### ${symbolOf(scenario)} Leak ${plain(id, 40)}: ${plain(name, 200)} – ${outcomeOf(scenario, rendering)}`,
    factsLine(scenario, rendering),
    suspectBlock(scenario, repository),
    scenario.variants.length > 0 && level.variants > 0 ? variantsTable(scenario, rendering) : null,
    ...(level.tracebackLines > 0 ? scenario.variants.map((variant) => lastWords(variant, rendering)) : []),
    locationBlock(scenario, rendering),
    conclusion(scenario, rendering),
    remarks(scenario, rendering),
    note === null ? null : quotedMarkdown(note, level.text * 4),
    measuringNotes(scenario),
    level.variants > 0 ? calibrationTable(scenario) : null,
  ];
  return blocks.filter((block) => block !== null).join("\n\n");
}

function outcomeOf(scenario: ScenarioResult, { terms }: Rendering): string {
  const change = changeText(scenario, terms);
  return `${OUTCOMES[scenario.verdict]}${change === null ? "" : `, ${plain(change, 300)}`}`;
}

function factsLine(scenario: ScenarioResult, { results, level }: Rendering): string | null {
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
    verdict === "pending" || verdict === "skipped" ? null : `**Reproduce:** ${code(reproduction(id, results.config))}`,
  ].filter((fact) => fact !== null);
  return facts.length === 0 ? null : facts.join(" · ");
}

/** A permalink stands alone, so that GitHub shows the code. */
function suspectBlock({ suspect }: ScenarioResult, repository: Rendering["repository"]): string | null {
  if (suspect === null) return null;
  return permalink(suspect, repository) ?? `**Suspect:** ${code(suspect)}`;
}

function lastWords(variant: VariantResult, { level, terms }: Rendering): string | null {
  const { name, error } = variant;
  const lines = (error ?? "").trimEnd().split("\n");
  if (error === null || error.trim() === "") return null;
  const shown = lines.slice(-level.tracebackLines).map((line) => line.slice(0, 300));
  const cut = lines.length > shown.length ? `, the last ${shown.length} of ${lines.length} lines` : "";
  const provenance = provenanceOf(variant, terms);
  const side = provenance === null ? "" : ` (${plain(provenance)})`;
  return `**${plain(name, 120)}**${side} said last${cut}:\n\n${fenced(shown.join("\n"))}`;
}

function conclusion(scenario: ScenarioResult, rendering: Rendering): string {
  const { verdict, reason, nextStep } = scenario;
  const { level } = rendering;
  const label = verdict === "pending" || verdict === "skipped" ? "Status" : "Conclusion";
  const sentences = [
    comparisonLine(scenario, rendering),
    `**${label}:** ${plain(reason, level.text)}${fixSentence(scenario, level.text)}`,
    changesOwnFix(scenario, rendering),
    acceptanceLine(scenario, rendering),
    nextStep === null ? null : `**Next step:** ${plain(nextStep, level.text)}`,
  ];
  return sentences.filter((sentence) => sentence !== null).join("\\\n");
}

/** The heading says how it stands to base; this adds base's figures, or why there are none. */
function comparisonLine(scenario: ScenarioResult, { results, terms, level }: Rendering): string | null {
  const figures = figuresOnBase(scenario);
  const doubt = doubtOnBase(scenario);
  const sentences = [
    ...(figures === null ? [] : [`${figures}.`]),
    ...(doubt === null ? [] : [`not comparable, so it counts as new. ${doubt}`]),
    ...(isNewScenario(scenario, results.comparison)
      ? [`The scenario is new there: the one of ${terms.change} was run.`]
      : []),
  ];
  if (sentences.length === 0) return null;
  return `**In ${plain(terms.base)}:** ${sentences.map((sentence) => plain(sentence, level.text)).join(" ")}`;
}

function acceptanceLine({ accept, acceptedIn }: ScenarioResult, { terms, level }: Rendering): string | null {
  if (accept === null) return null;
  const where = acceptedIn === "head" ? ` (accepted by ${terms.change} itself)` : "";
  return `**Accepted until ${plain(accept.until, 20)}:** ${plain(accept.reason, level.text)}${where}`;
}

const SHOWN_REMARKS = 5;

/** Why single variants did badly, where neither the conclusion nor the comparison says it. */
function remarks(scenario: ScenarioResult, { terms, level }: Rendering): string | null {
  const told = `${scenario.reason}${doubtOnBase(scenario) ?? ""}`;
  const untold = scenario.variants.filter(
    ({ role, revision, verdict, reason }) =>
      verdict !== "no-leak" &&
      ((role === "subject" && revision === "head") || verdict !== "leak") &&
      !told.includes(reason),
  );
  const lines = untold.slice(0, SHOWN_REMARKS).map((variant) => {
    const provenance = provenanceOf(variant, terms);
    const side = provenance === null ? "" : ` (${plain(provenance)})`;
    return `- “${plain(variant.name, 120)}”${side}: ${plain(variant.reason, level.text)}`;
  });
  return lines.length === 0 ? null : lines.join("\n");
}

function fixSentence(scenario: ScenarioResult, longest: number): string {
  switch (scenario.verdict) {
    case "leak":
      return ` **Fix required: yes**${fixesText(scenario, longest)}.`;
    case "protected":
    case "no-leak":
      return " **Fix required: no.**";
    default:
      return "";
  }
}

const SHOWN_FIXES = 3;

function fixesText(scenario: ScenarioResult, longest: number): string {
  return testedFixes(scenario)
    .slice(0, SHOWN_FIXES)
    .map(({ fix, text }) => `; the tested fix, “${plain(fix.name, 120)}”, ${plain(text, longest)}`)
    .join("");
}

/** By how much less it grows than in base, where the change fixes it. */
function changesOwnFix(scenario: ScenarioResult, { terms, level }: Rendering): string | null {
  const removed = removedByChange(scenario);
  return removed === null ? null : `**Fixed here:** ${plain(`${terms.change} ${removed.text}`, level.text)}.`;
}
