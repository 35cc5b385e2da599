import type { Results, ScenarioResult, ScenarioVerdict, VariantResult } from "../domain/results.ts";
import { formatDuration } from "../units/duration.ts";
import { calibrationText } from "./calibration.ts";
import { cellWidth, column, fit } from "./cell-width.ts";
import { changeText, doubtOnBase, figuresOnBase, witnessText } from "./change.ts";
import { comparisonRemark, savingText } from "./comparison-remarks.ts";
import { decisionOf } from "./decision.ts";
import { isDisagreement } from "./expectation.ts";
import type { Fact } from "./fact.ts";
import { leakText, scenarioCouldHaveSeen, unprotectedText } from "./findings.ts";
import { fixedHereText, testedFixFacts } from "./fix-facts.ts";
import { locationFacts, suspectText } from "./location-facts.ts";
import { logLine } from "./log-line.ts";
import { reproduction } from "./reproduction.ts";
import { isClean } from "./suspects.ts";
import { type Synopsis, synopsisOf } from "./synopsis.ts";
import { summarySentence } from "./tally.ts";
import { type Colour, paint, type TerminalStyle, wrap } from "./terminal-style.ts";
import { type Terms, termsOf } from "./terms.ts";
import { visibleLine, visibleText } from "./visible-text.ts";

const LOOKS: Readonly<Record<ScenarioVerdict, { readonly symbol: string; readonly colour: Colour }>> = {
  leak: { symbol: "✗", colour: "red" },
  error: { symbol: "!", colour: "red" },
  inconclusive: { symbol: "?", colour: "yellow" },
  pending: { symbol: "…", colour: "yellow" },
  protected: { symbol: "✓", colour: "green" },
  "no-leak": { symbol: "✓", colour: "green" },
  skipped: { symbol: "-", colour: "dim" },
};

/**
 * The whole result for a terminal or a log: a line for each suspect, worst first; more of each that is not clean; the
 * decision at the end, where the eye is when the command returns. Ends without a line end.
 * @param baseName what people call base, such as `main`; null: nothing better than that
 */
export function terminalReport(results: Results, style: TerminalStyle, baseName: string | null = null): string {
  const synopsis = synopsisOf(results, baseName);
  const { suspects, terms } = synopsis;
  const lines = suspects.map(({ id, result }) =>
    result === null ? unreachedLine(id, style) : lineOf(result, terms, style),
  );
  const details = suspects
    .filter((suspect) => !isClean(suspect) || suspect.result?.change === "fixed")
    .flatMap(({ result }) => (result === null ? [] : ["", ...detailsOf(result, synopsis, style)]));
  return [
    paint("bold", fit(visibleLine(results.title), style.width), style),
    ...lines,
    ...details,
    "",
    ...decisionLines(synopsis, style),
  ]
    .map(logLine)
    .join("\n");
}

const NAME_WIDTH = 24;
const ID_WIDTH = 4;

/** One scenario on one line, at most `width` columns wide. */
export function scenarioLine(scenario: ScenarioResult, style: TerminalStyle): string {
  return lineOf(scenario, termsOf({ comparison: null }, null), style);
}

function lineOf(scenario: ScenarioResult, terms: Terms, style: TerminalStyle): string {
  const { symbol, colour } = LOOKS[scenario.verdict];
  const label = `${symbol} ${nameColumns(scenario.id, scenario.name)}`;
  const verdict = column(scenario.verdict, "inconclusive".length);
  const room = style.width - cellWidth(label) - cellWidth(verdict) - 4;
  if (room < 1) return logLine(fit(`${label} ${scenario.verdict}`, style.width));
  return logLine(
    `${paint(colour, label, style)}  ${paint(colour, verdict, style)}  ${fit(figureOf(scenario, terms), room)}`.trimEnd(),
  );
}

function nameColumns(id: string, name: string): string {
  const shownId = visibleLine(id);
  return `${shownId.length > ID_WIDTH ? fit(shownId, NAME_WIDTH) : column(shownId, ID_WIDTH)} ${column(visibleLine(name), NAME_WIDTH)}`;
}

function unreachedLine(id: string, style: TerminalStyle): string {
  const text = `? ${nameColumns(id, "")}  ${column("not reached", "inconclusive".length)}  the run ended before it`;
  return paint("yellow", fit(text, style.width), style);
}

/** The figure that decides, and how little would have been noticed; a sentence where there is none. */
function figureOf(scenario: ScenarioResult, terms: Terms): string {
  return visibleLine(
    figuresIn(scenario, terms)
      .filter((figure) => figure !== null)
      .join(" · "),
  );
}

function figuresIn(scenario: ScenarioResult, terms: Terms): (string | null)[] {
  const seen = scenarioCouldHaveSeen(scenario);
  const sensitivity = seen === null ? null : `could have seen ${seen}`;
  switch (scenario.verdict) {
    case "leak":
      return [leakText(scenario) ?? scenario.reason, changeText(scenario, terms), sensitivity];
    case "protected": {
      const unprotected = unprotectedText(scenario);
      return [changeText(scenario, terms), sensitivity, unprotected === null ? null : `unprotected ${unprotected}`];
    }
    case "no-leak":
      return [changeText(scenario, terms), sensitivity];
    default:
      return [scenario.change === "coverage-lost" ? changeText(scenario, terms) : null, scenario.reason, sensitivity];
  }
}

function detailsOf(scenario: ScenarioResult, synopsis: Synopsis, style: TerminalStyle): string[] {
  const { terms, results } = synopsis;
  const { symbol, colour } = LOOKS[scenario.verdict];
  const title = `${symbol} ${visibleLine(`${scenario.id} ${scenario.name}`)}`;
  const { accept } = scenario;
  const facts: Fact[] = [
    ["Suspect", suspectText(scenario)],
    ["Claim", scenario.claim],
    ["Expected", isDisagreement(scenario) ? `${scenario.expected}; the measurement disagrees` : scenario.expected],
    ["Priority", scenario.verdict === "pending" ? scenario.priority : null],
    ["Missing", scenario.missing.join(", ") || null],
    ["Reason", scenario.reason],
    ...locationFacts(scenario, terms),
    ["Change", changeText(scenario, terms)],
    ["Fixed here", fixedHereText(scenario, terms)],
    ["Seen by", witnessText(scenario, terms)],
    [`In ${terms.base}`, figuresOnBase(scenario) ?? doubtOnBase(scenario)],
    ["Accepted", accept === null ? null : `until ${accept.until}: ${accept.reason}`],
    ["Could have seen", scenarioCouldHaveSeen(scenario)],
    ...testedFixFacts(scenario),
    ["Next step", scenario.nextStep],
    [
      "Again",
      scenario.verdict === "leak" || scenario.verdict === "error" ? reproduction(scenario.id, results.config) : null,
    ],
  ];
  return [
    paint(colour, fit(title, style.width), style),
    ...facts.flatMap(([label, text]) => (text ? wrap(`  ${label}: `, text, style.width) : [])),
    ...scenario.variants.flatMap((variant) => lastWords(variant, style)),
  ];
}

const LAST_WORDS = 12;

function lastWords({ name, error }: VariantResult, style: TerminalStyle): string[] {
  const lines = visibleText(error ?? "")
    .trimEnd()
    .split("\n");
  if (error === null || lines.join("") === "") return [];
  const said = lines.slice(-LAST_WORDS).map((line) => fit(`    ${line.replaceAll("\t", "  ")}`, style.width));
  return [fit(`  ${visibleLine(name)} said last:`, style.width), ...said.map((line) => paint("dim", line, style))];
}

function decisionLines(synopsis: Synopsis, style: TerminalStyle): string[] {
  const { results, tally } = synopsis;
  const { alarm, sentence } = decisionOf(synopsis);
  const colour = ({ blocked: "red", doubtful: "yellow", calm: "green" } as const)[alarm];
  const remarks = [savingText(synopsis), comparisonRemark(synopsis), calibrationText(results)];
  const summary = `${summarySentence(tally)} ${formatDuration(results.seconds * 1000)}.`;
  return [
    ...wrap("", summary, style.width),
    ...remarks.flatMap((text) => (text === null ? [] : wrap("", text, style.width))),
    ...wrap("", sentence, style.width).map((line) => paint(colour, line, style)),
    ...results.gate.reasons.flatMap((reason) => wrap("  - ", reason, style.width)),
  ];
}
