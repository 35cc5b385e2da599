import type { Results, ScenarioResult, ScenarioVerdict } from "../domain/results.ts";

export type OutputName =
  | "verdict"
  | "leaks"
  | "introduced"
  | "inconclusive"
  | "pending"
  | "results-file"
  | "report-file"
  | "comment-id"
  | "comment-url"
  | "base-sha";

/** What later steps can read, as `action.yml` and the README say it: Markdown, without a full stop. */
export const OUTPUTS: Readonly<Record<OutputName, string>> = {
  verdict: "The decision on the merge, `pass` or `block`",
  leaks: "How many scenarios leak",
  introduced: "How many leaks are new or worse than in base",
  inconclusive: "How many scenarios could not be judged",
  pending: "How many scenarios could not be run",
  "results-file": "The results, as an absolute path",
  "report-file": "The report in Markdown, as an absolute path",
  "comment-id": "The comment's id; empty where there is none",
  "comment-url": "The comment's address; empty where there is none",
  "base-sha": "The commit that head was compared with; empty where there is none",
};

/** What was published besides the results; paths are absolute, null: it was not. */
export interface Published {
  readonly resultsFile: string | null;
  readonly reportFile: string | null;
  readonly comment: { readonly id: number; readonly url: string } | null;
}

export function outputsOf(
  results: Results,
  { resultsFile, reportFile, comment }: Published,
): Record<OutputName, string> {
  const { scenarios } = results;
  return {
    verdict: results.gate.decision,
    leaks: withVerdict(scenarios, "leak"),
    introduced: `${scenarios.filter(({ change }) => change === "introduced" || change === "worse").length}`,
    inconclusive: withVerdict(scenarios, "inconclusive"),
    pending: withVerdict(scenarios, "pending"),
    "results-file": resultsFile ?? "",
    "report-file": reportFile ?? "",
    "comment-id": comment === null ? "" : `${comment.id}`,
    "comment-url": comment?.url ?? "",
    "base-sha": results.environment.baseSha ?? "",
  };
}

/** @param setOutput the toolkit's */
export function setOutputs(
  outputs: Readonly<Record<OutputName, string>>,
  setOutput: (name: string, value: string) => void,
): void {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}

function withVerdict(scenarios: readonly ScenarioResult[], verdict: ScenarioVerdict): string {
  return `${scenarios.filter((scenario) => scenario.verdict === verdict).length}`;
}
