import { DEFAULT_GATE, DEFAULT_RESULTS } from "../setting.ts";

/** `run` measures, `report` publishes what was measured, `check` does both in one step. */
export type Mode = "check" | "run" | "report";

/** All that a workflow can give the action: the one list behind reading it, `action.yml` and the README's table. */
export interface InputFacts {
  /** Markdown, without a full stop. */
  readonly about: string;
  readonly expected: string;
  readonly example: string;
  /** What holds where it isn't given; null: nothing. */
  readonly default: string | null;
  /** The modes that read it; in others it is ignored. */
  readonly modes: readonly Mode[];
}

export type InputName =
  | "mode"
  | "config"
  | "working-directory"
  | "scenarios"
  | "base"
  | "compare"
  | "results"
  | "shard"
  | "jobs"
  | "time-budget"
  | "fail-on"
  | "on-inconclusive"
  | "accept-label"
  | "comment"
  | "comment-key"
  | "job-summary"
  | "annotations"
  | "github-token";

const ALL: readonly Mode[] = ["check", "run", "report"];
const MEASURING: readonly Mode[] = ["check", "run"];
const PUBLISHING: readonly Mode[] = ["check", "report"];

export const INPUTS: Readonly<Record<InputName, InputFacts>> = {
  mode: {
    about:
      "What the step does: `run` measures and needs no token, `report` publishes what was measured and runs none of the " +
      "change's code, `check` does both, for code that may be trusted with the token",
    expected: "check, run or report",
    example: "run",
    default: "check",
    modes: ALL,
  },
  config: {
    about: "The configuration; without it `leakproof.yml`, then `.github/leakproof.yml`",
    expected: "a file",
    example: "leakproof.yml",
    default: null,
    modes: ALL,
  },
  "working-directory": {
    about: "Where the configuration and the results are looked up",
    expected: "a folder",
    example: "services/api",
    default: ".",
    modes: ALL,
  },
  scenarios: {
    about: "The scenarios that are due; without it all",
    expected: "ids, separated by commas or spaces",
    example: "4, 8",
    default: null,
    modes: ALL,
  },
  base: {
    about:
      "What head is compared with; `auto` knows it by the event: what a pull request or a merge queue builds upon, what a " +
      "push replaces",
    expected: "auto, none or a revision",
    example: "main",
    default: "auto",
    modes: ALL,
  },
  compare: {
    about: "Which scenarios are measured on base too: those where it can matter, or every one",
    expected: "auto or always",
    example: "always",
    default: "auto",
    modes: MEASURING,
  },
  results: {
    about: "The file that the results are written to; in mode `report` those that are read",
    expected: "a file; in mode report files or globs, separated by commas or line ends",
    example: "leakproof-results.json",
    default: DEFAULT_RESULTS,
    modes: ALL,
  },
  shard: {
    about: "Which of several equal shares of the scenarios this job measures, with mode `run`; without it all",
    expected: "a share such as 1/3, 2/3 or 3/3",
    example: "1/3",
    default: null,
    modes: MEASURING,
  },
  jobs: {
    about: "How many variants are measured side by side",
    expected: "a whole number from 1",
    example: "2",
    default: "1",
    modes: MEASURING,
  },
  "time-budget": {
    about: "Wall time for all measuring together; without it no limit",
    expected: "a duration above zero with a unit: ms, s, m or h",
    example: "5m",
    default: null,
    modes: MEASURING,
  },
  "fail-on": {
    about: "What blocks: leaks that are new or worse, every leak that is not accepted, or nothing",
    expected: "regression, leak or never",
    example: "leak",
    default: DEFAULT_GATE.failOn,
    modes: ALL,
  },
  "on-inconclusive": {
    about: "What a subject without a verdict does",
    expected: "warn or block",
    example: "block",
    default: DEFAULT_GATE.onInconclusive,
    modes: ALL,
  },
  "accept-label": {
    about: "The label that lets a pull request's present head pass all the same",
    expected: "the name of a label",
    example: "leak-accepted",
    default: "leak-accepted",
    modes: PUBLISHING,
  },
  comment: {
    about:
      "When a pull request gets its comment: on every result, only where there is something to say about the change, only " +
      "where the merge is blocked, or never; one that is there is kept up to date",
    expected: "always, changes, failures or off",
    example: "changes",
    default: "always",
    modes: PUBLISHING,
  },
  "comment-key": {
    about: "Tells this comment from others on the same pull request, such as another project's in the same repository",
    expected: "a letter or digit, then up to 63 letters, digits, dots, dashes and underscores",
    example: "api",
    default: "leakproof",
    modes: PUBLISHING,
  },
  "job-summary": {
    about: "Whether the report is written to the job's summary; where GitHub refuses the comment, it always is",
    expected: "true or false",
    example: "false",
    default: "true",
    modes: ALL,
  },
  annotations: {
    about: "Whether leaks are shown at the suspected lines, and at those of the change at which they grow",
    expected: "true or false",
    example: "false",
    default: "true",
    modes: ALL,
  },
  "github-token": {
    about: "Reads the pull request, and with `pull-requests: write` comments on it",
    expected: "a token",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's, not a template.
    example: "${{ secrets.COMMENT_TOKEN }}",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the same.
    default: "${{ github.token }}",
    modes: PUBLISHING,
  },
};
