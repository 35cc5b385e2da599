import { markdownTable } from "markdown-table";
import type { ScenarioResult, ScenarioVerdict } from "../../domain/results.ts";
import { formatCount } from "../../units/count.ts";
import { isDisagreement } from "../expectation.ts";
import { leakText, scenarioCouldHaveSeen, unprotectedText } from "../findings.ts";
import { plural } from "../plural.ts";
import { headSubjects, leakingSubject, type Suspect } from "../suspects.ts";
import { ageOf } from "./alert.ts";
import { capitalise } from "./capitalise.ts";
import type { DetailLevel } from "./detail-level.ts";
import { code, plain } from "./escape.ts";
import type { ReportContext } from "./report-context.ts";

const HEADER = ["Leak #", "Component", "Tested?", "Result", "Status"];

export const SYMBOLS: Readonly<Record<ScenarioVerdict, string>> = {
  leak: "🔴",
  protected: "🛡️",
  "no-leak": "✅",
  inconclusive: "❔",
  pending: "🔬",
  skipped: "⏭️",
  error: "❌",
};

/** The table of results: one row for each suspect, in the order given. */
export function overviewTable(suspects: readonly Suspect[], context: ReportContext, level: DetailLevel): string {
  const rows = suspects.map(({ id, result }) => (result === null ? unreachedRow(id) : row(result, context, level)));
  return markdownTable([HEADER, ...rows], { align: ["r"], alignDelimiters: false });
}

function unreachedRow(id: string): string[] {
  return [plain(id, 40), "", "⏳ Not reached", "❔ Unknown", "The run ended before it"];
}

function row(scenario: ScenarioResult, context: ReportContext, level: DetailLevel): string[] {
  const { id, name, verdict } = scenario;
  const status = statusOf(scenario, context, level).filter((part) => part !== null);
  const result = [
    `${SYMBOLS[verdict]} ${RESULTS[verdict]}`,
    verdict === "leak" ? plainOrNull(leakText(scenario), level) : null,
  ];
  return [
    plain(id, 40),
    plain(name, Math.min(level.text, 200)),
    testedOf(scenario),
    joined(result, " "),
    capitalise(joined(status, " · ")),
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

function testedOf(scenario: ScenarioResult): string {
  switch (scenario.verdict) {
    case "pending":
      return scenario.missing.length === 0 ? "⏸️ No" : `⏸️ Needs ${plain(missingNames(scenario), 100)}`;
    case "skipped":
      return "⏭️ Not touched";
    case "error":
      return "❌ Failed";
    default: {
      const done = headSubjects(scenario).reduce((sum, subject) => sum + subject.iterations, 0);
      return `✅ ${formatCount(done)} ${plain(plural(scenario.per, done), 100)}`;
    }
  }
}

/** `watchdog` of `python: watchdog` */
function missingNames({ missing }: ScenarioResult): string {
  return missing.map((need) => need.replace(/^(python|node|commands?): */, "")).join(", ");
}

function statusOf(scenario: ScenarioResult, context: ReportContext, level: DetailLevel): (string | null)[] {
  const seen = scenarioCouldHaveSeen(scenario);
  const sensitivity = seen === null ? null : `could have seen ${plain(seen, 200)}`;
  const surprise = isDisagreement(scenario) ? `expected: ${plain(scenario.expected ?? "", 100)}` : null;
  switch (scenario.verdict) {
    case "leak":
      return [ageOf(scenario, context), placeOf(scenario), fixOf(scenario), surprise, sensitivity];
    case "protected": {
      const unprotected = unprotectedText(scenario);
      return [unprotected === null ? null : `Unprotected: ${plain(unprotected, 200)}`, surprise, sensitivity];
    }
    case "no-leak":
      return [scenario.change === "fixed" ? "Fixed by this change" : null, surprise, sensitivity];
    case "pending":
      return [
        lostOf(scenario),
        scenario.missing.length === 0 ? plain(scenario.reason, level.text) : null,
        scenario.expected === null ? null : `expected: ${plain(scenario.expected, 100)}`,
        scenario.priority === null ? null : `priority: ${plain(scenario.priority, 100)}`,
      ];
    default:
      return [lostOf(scenario), plain(scenario.reason, level.text), sensitivity];
  }
}

function lostOf({ change }: ScenarioResult): string | null {
  return change === "coverage-lost" ? "**Coverage lost**" : null;
}

/** Where it grows, as far as that was found out; else where it is suspected. */
function placeOf(scenario: ScenarioResult): string | null {
  const [site] = leakingSubject(scenario)?.sites ?? [];
  if (site !== undefined) return code(`${site.file}:${site.line}`, 200);
  return scenario.suspect === null ? null : code(scenario.suspect, 200);
}

function fixOf({ fixVerified }: ScenarioResult): string | null {
  if (fixVerified === null) return "fix required";
  return fixVerified ? "the tested fix stops it" : "the tested fix does not stop it";
}

function plainOrNull(text: string | null, level: DetailLevel): string | null {
  return text === null ? null : plain(text, level.text);
}

function joined(parts: readonly (string | null)[], separator: string): string {
  return parts.filter((part) => part !== null).join(separator);
}
