import { assertNever } from "../domain/assert-never.ts";
import type { Override, Results, ScenarioResult } from "../domain/results.ts";
import { parseSuspect, type Suspect } from "../plan/suspect.ts";
import { leakText } from "../report/findings.ts";
import { clip } from "../report/markdown/escape.ts";
import { type Place, suspicionOf } from "../report/sites.ts";
import { worstFirst } from "../report/suspects.ts";
import { visibleLine } from "../report/visible-text.ts";
import { siteHint } from "./site-hint.ts";

/** What is shown at a place in the change's files. All text is one visible line. */
export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  /** Relative to the repository's root. */
  readonly file: string;
  /** The first and the last line, counted from 1; null: the file as a whole. */
  readonly lines: { readonly first: number; readonly last: number } | null;
  readonly title: string;
  readonly message: string;
}

/** GitHub shows ten of each level a step, and one has to be left for the error that says why the step fails. */
const MOST = 9;
const LONGEST_TITLE = 120;
const LONGEST_MESSAGE = 1_000;

/**
 * What there is to say at the suspected lines, and at those of the change at which a leak was seen to grow, worst first;
 * nothing of what is clean or has not been run.
 * @param projectFolder the project's root, relative to the repository's, such as `services/api`; empty where it is the same
 */
export function annotationsOf(results: Results, projectFolder: string): Annotation[] {
  return worstFirst(results)
    .flatMap(({ result }) => (result === null ? [] : annotationsOn(result, results, projectFolder)))
    .slice(0, MOST);
}

/** Where the leak grows at the very lines that are suspected, one annotation says both. */
function annotationsOn(scenario: ScenarioResult, results: Results, projectFolder: string): Annotation[] {
  const suspected = scenario.suspect === null ? null : parseSuspect(scenario.suspect);
  const finding = findingOf(scenario, results);
  if (finding === null) return [];
  const annotationAt = ({ file, lines }: Suspect, title: string, sentences: readonly string[]): Annotation => ({
    level: finding.level,
    file: line(inRepository(file, projectFolder), LONGEST_MESSAGE),
    lines,
    title: line(`${title}: ${scenario.name}`, LONGEST_TITLE),
    message: line(sentences.join(" "), LONGEST_MESSAGE),
  });
  const hint = siteHint(scenario);
  const isAtSuspect =
    hint !== null && (suspected?.lines ?? null) !== null && suspicionOf(scenario, hint.place) === "confirmed";
  const messages = [finding.message, ...(isAtSuspect ? [hint.message] : [])];
  return [
    ...(suspected === null ? [] : [annotationAt(suspected, finding.title, messages)]),
    ...(hint === null || isAtSuspect
      ? []
      : [annotationAt(asSuspect(hint.place), hint.title, [finding.message, hint.message])]),
  ];
}

function asSuspect({ file, line }: Place): Suspect {
  return { file, lines: { first: line, last: line } };
}

function inRepository(file: string, projectFolder: string): string {
  return [...projectFolder.split(/[/\\]/), ...file.split("/")].filter((step) => step !== "" && step !== ".").join("/");
}

interface Finding {
  readonly level: Annotation["level"];
  readonly title: string;
  readonly message: string;
}

function findingOf(scenario: ScenarioResult, results: Results): Finding | null {
  const { change, verdict, reason, nextStep } = scenario;
  const message = [reason, nextStep].filter((text) => text !== null).join(" ");
  if (change === "coverage-lost") return { level: "warning", title: "Coverage lost", message };
  switch (verdict) {
    case "leak":
      return leakFinding(scenario, results);
    case "error":
      return { level: "warning", title: "Not measured", message };
    case "inconclusive":
      return { level: "notice", title: "Not judged", message };
    case "protected":
    case "no-leak":
    case "pending":
    case "skipped":
      return null;
    default:
      return assertNever(verdict);
  }
}

function leakFinding(scenario: ScenarioResult, { gate, override }: Results): Finding {
  const growth = leakText(scenario);
  const isTolerated = tolerates(scenario);
  const sentences = [
    growth === null ? scenario.reason : `${growth}.`,
    ageOf(scenario),
    isTolerated ? acceptanceOf(scenario) : overrideOf(override),
  ];
  return {
    level: gate.decision === "block" && !isTolerated ? "error" : "warning",
    title: "Leak",
    message: sentences.filter((sentence) => sentence !== null).join(" "),
  };
}

/** An acceptance says nothing about growth that came on top of it, and head's own nothing about what may be new. */
function tolerates({ change, acceptedIn }: ScenarioResult): boolean {
  return change === "pre-existing" || (change !== "worse" && acceptedIn === "base");
}

function ageOf({ change }: ScenarioResult): string | null {
  switch (change) {
    case "introduced":
      return "This change introduces it.";
    case "worse":
      return "This change makes it worse.";
    case "pre-existing":
      return "It is in base too.";
    case null:
      return "There is no base to compare with.";
    case "fixed":
    case "coverage-lost":
    case "none":
      return null;
    default:
      return assertNever(change);
  }
}

function acceptanceOf({ accept, acceptedIn }: ScenarioResult): string | null {
  return accept === null || acceptedIn === null ? null : `Accepted until ${accept.until}: ${accept.reason}`;
}

function overrideOf(override: Override | null): string | null {
  return override === null ? null : `Accepted for this head by ${override.by} (label ${override.label}).`;
}

function line(text: string, longest: number): string {
  // Cut before as well: cleaning a very long text in full takes long.
  return clip(visibleLine(clip(text, longest * 2)), longest);
}

type Say = (message: string, properties: { title: string; file: string; startLine?: number; endLine?: number }) => void;

/** The toolkit's, which escapes what would command the runner. */
export type AnnotationSink = Readonly<Record<Annotation["level"], Say>>;

export function annotate(annotations: readonly Annotation[], sink: AnnotationSink): void {
  for (const { level, file, lines, title, message } of annotations) {
    const place = lines === null ? {} : { startLine: lines.first, endLine: lines.last };
    sink[level](message, { title, file, ...place });
  }
}
