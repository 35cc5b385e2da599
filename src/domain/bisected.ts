import type { ScenarioResult, ScenarioVerdict } from "./results.ts";
import type { ScenarioFacts } from "./scenario.ts";

/** What a commit tells of where a fault began, in git's words; `skip`: nothing. */
export type BisectTerm = "good" | "bad" | "skip";

/** Only what the judge is sure of tells anything. */
export function bisectTerm(verdict: ScenarioVerdict): BisectTerm {
  if (verdict === "leak") return "bad";
  return verdict === "no-leak" ? "good" : "skip";
}

/** A commit as people know it. The subject is untrusted text. */
export interface Commit {
  /** In full. */
  readonly sha: string;
  /** Its author's, ISO 8601. */
  readonly date: string;
  readonly subject: string;
}

/** A commit and what the judge says of the scenario's subjects in it. */
export interface TestedCommit {
  readonly commit: Commit;
  readonly result: ScenarioResult;
}

/** Where a leak came in. */
export interface Bisected {
  readonly scenario: Pick<ScenarioFacts, "id" | "name" | "per">;
  /** The commits that may have brought the leak, oldest first: one, or all that couldn't be told apart. */
  readonly candidates: readonly Commit[];
  /** The nearest commit that doesn't leak, and the first that is known to. */
  readonly before: TestedCommit;
  readonly after: TestedCommit;
  /** Those without a verdict, in the order in which they were tested. */
  readonly skipped: readonly TestedCommit[];
  /** How many commits have been tested in all. */
  readonly tested: number;
}
