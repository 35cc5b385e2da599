import { markdownTable } from "markdown-table";
import type { ScenarioResult, ScenarioVerdict } from "../../domain/results.ts";
import { formatCount } from "../../units/count.ts";
import { acceptanceText } from "../acceptance.ts";
import { capitalise } from "../capitalise.ts";
import { changeText, isNewScenario, witnessText } from "../change.ts";
import { isDisagreement } from "../expectation.ts";
import { leakText, scenarioCouldHaveSeen, unprotectedText } from "../findings.ts";
import { testedFixes } from "../fix.ts";
import { plural } from "../plural.ts";
import { addressOf } from "../site-text.ts";
import { placesOf } from "../sites.ts";
import { headSubjects, isClean, type Suspect } from "../suspects.ts";
import { code, plain } from "./escape.ts";
import type { Rendering } from "./rendering.ts";

const HEADER = ["Leak #", "Component", "Tested?", "Result", "Status"];

const SYMBOLS: Readonly<Record<ScenarioVerdict, string>> = {
  leak: "🔴",
  protected: "🛡️",
  "no-leak": "✅",
  inconclusive: "❔",
  pending: "🔬",
  skipped: "⏭️",
  error: "❌",
};

/** What became of a suspect, at a glance. */
export function symbolOf(result: ScenarioResult | null): string {
  if (result === null) return "❔";
  return isLost(result) ? "⚠️" : SYMBOLS[result.verdict];
}

/** Head no longer judges what base does; a leak that it shows all the same is told as one. */
function isLost({ verdict, change }: ScenarioResult): boolean {
  return change === "coverage-lost" && verdict !== "leak";
}

/** The table of results: one row for each suspect, in the order given. */
export function overviewTable(suspects: readonly Suspect[], rendering: Rendering): string {
  const rows = suspects.map((suspect) =>
    suspect.result === null ? unreachedRow(suspect.id) : row(suspect, suspect.result, rendering),
  );
  return markdownTable([HEADER, ...rows], { align: ["r"], alignDelimiters: false });
}

function unreachedRow(id: string): string[] {
  return [plain(id, 40), "", "⏳ Not reached", "❔ Unknown", "The run ended before it"];
}

function row(suspect: Suspect, scenario: ScenarioResult, rendering: Rendering): string[] {
  const { level } = rendering;
  const { id, name, verdict } = scenario;
  const result = [
    `${symbolOf(scenario)} ${isLost(scenario) ? "**Coverage lost**" : RESULTS[verdict]}`,
    verdict === "leak" ? limited(leakText(scenario), level.text) : null,
  ];
  return [
    plain(id, 40),
    plain(name, Math.min(level.text, 200)),
    testedOf(scenario, rendering),
    joined(result, " "),
    capitalise(joined(statusOf(suspect, scenario, rendering), " · ")),
  ];
}

const RESULTS: Readonly<Record<ScenarioVerdict, string>> = {
  leak: "**Leak**",
  protected: "**Protected**",
  "no-leak": "No leak",
  inconclusive: "**Inconclusive**",
  pending: "Pending",
  skipped: "Skipped",
  error: "**Error**",
};

function testedOf(scenario: ScenarioResult, { level }: Rendering): string {
  const longest = Math.min(level.text, 100);
  switch (scenario.verdict) {
    case "pending":
      return scenario.missing.length === 0 ? "⏸️ No" : `⏸️ Needs ${plain(missingNames(scenario), longest)}`;
    case "skipped":
      return "⏭️ Not touched";
    case "error":
      return "❌ Failed";
    default: {
      const done = headSubjects(scenario).reduce((sum, subject) => sum + subject.iterations, 0);
      return `✅ ${formatCount(done)} ${plain(plural(scenario.per, done), longest)}`;
    }
  }
}

/** `watchdog` of `python: watchdog` */
function missingNames({ missing }: ScenarioResult): string {
  return missing.map((need) => need.replace(/^(python|node|commands?): */, "")).join(", ");
}

function statusOf(suspect: Suspect, scenario: ScenarioResult, { results, terms, level }: Rendering): (string | null)[] {
  const text = (content: string | null, longest = 100) => limited(content, Math.min(level.text, longest));
  const seen = scenarioCouldHaveSeen(scenario);
  const sensitivity = text(seen === null ? null : `could have seen ${seen}`, 200);
  const surprise = isDisagreement(scenario) ? text(`expected: ${scenario.expected}`) : null;
  const change = isLost(scenario) ? null : text(changeText(scenario, terms), 300);
  const witness = text(witnessText(scenario, terms), 200);
  const novelty = isNewScenario(scenario, results.comparison) ? "new scenario" : null;
  const objection = suspect.objection !== null && isClean({ ...suspect, objection: null }) ? suspect.objection : null;
  switch (scenario.verdict) {
    case "leak":
      return [
        change,
        novelty,
        witness,
        text(acceptanceText(suspect)),
        placeOf(scenario, level.text),
        fixOf(scenario),
        surprise,
        sensitivity,
      ];
    case "protected": {
      const unprotected = unprotectedText(scenario);
      const without = text(unprotected === null ? null : `unprotected: ${unprotected}`, 200);
      return [text(objection, 300), change, witness, novelty, without, surprise, sensitivity];
    }
    case "no-leak":
      return [text(objection, 300), change, witness, novelty, surprise, sensitivity];
    case "pending":
      return [
        change,
        scenario.missing.length === 0 || isLost(scenario) ? limited(scenario.reason, level.text) : null,
        text(scenario.expected === null ? null : `expected: ${scenario.expected}`),
        text(scenario.priority === null ? null : `priority: ${scenario.priority}`),
      ];
    default:
      return [change, novelty, limited(objection ?? scenario.reason, level.text), sensitivity];
  }
}

/** Where it grows, as far as that was found out; else where it is suspected. */
function placeOf(scenario: ScenarioResult, longest: number): string | null {
  const [top] = placesOf(scenario);
  const place = top === undefined ? scenario.suspect : addressOf(top);
  return place === null ? null : code(place, Math.min(longest, 200));
}

function fixOf(scenario: ScenarioResult): string | null {
  const { fixVerified } = scenario;
  if (fixVerified === null) return "fix required";
  if (fixVerified) return "the tested fix stops it";
  const effects = testedFixes(scenario).map(({ effect }) => effect);
  if (effects.includes("part")) return "the tested fix removes part of it";
  return effects.length > 0 && effects.every((effect) => effect === "none")
    ? "the tested fix has no measurable effect"
    : "the tested fix does not stop it";
}

function limited(text: string | null, longest: number): string | null {
  return text === null ? null : plain(text, longest);
}

function joined(parts: readonly (string | null)[], separator: string): string {
  return parts.filter((part) => part !== null).join(separator);
}
