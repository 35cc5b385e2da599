import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { conclude } from "../../src/action/conclusion.ts";
import type { InputName } from "../../src/action/input-list.ts";
import { readInputs } from "../../src/action/inputs.ts";
import type { Job, Toolkit } from "../../src/action/job.ts";
import type { Results } from "../../src/domain/results.ts";
import { UserMistake } from "../../src/domain/user-mistake.ts";
import { readEvent, workflowRun } from "../../src/github/event-payload.ts";
import { realPorts } from "../../src/ports.ts";
import { LoggedProgress } from "../../src/progress/logged-progress.ts";
import { serialiseResults } from "../../src/report/results-file.ts";
import type { Permissions } from "../stage/access.ts";
import { workflowToken } from "../stage/example.ts";
import type { Occasion, Stage } from "./stage.ts";

/** What a job's token may do; `none`: it has none. */
export const TOKENS = {
  none: null,
  read: { contents: "read", pullRequests: "read" },
  write: { contents: "read", pullRequests: "write" },
} satisfies Readonly<Record<string, Permissions | null>>;

export type TokenName = keyof typeof TOKENS;

export interface Situation {
  readonly occasion: Occasion;
  readonly token: TokenName;
  readonly inputs: Readonly<Partial<Record<InputName, string>>>;
  /** By their paths in the workspace. */
  readonly files: Readonly<Record<string, string>>;
}

export interface Conclusion {
  /** `refused`: a mistake, which fails the step as blocking does. */
  readonly decision: "pass" | "block" | "refused";
  readonly reasons: readonly string[];
  /** How often the pull request has a comment of ours, and the step a summary. */
  readonly comments: number;
  readonly summaries: number;
  readonly warnings: readonly string[];
}

let situations = 0;

/** What the action really does, in this process. */
export async function concludeIn(
  { github }: Stage,
  { occasion, token, inputs, files }: Situation,
): Promise<Conclusion> {
  const workspace = await mkdtemp(join(tmpdir(), "leakproof-decision-"));
  // Every situation has a comment of its own.
  situations += 1;
  const key = `situation-${situations}`;
  const may = TOKENS[token];
  const given: Situation["inputs"] = {
    "comment-key": key,
    ...(may === null ? {} : { "github-token": workflowToken(github, may) }),
    ...inputs,
  };
  const { toolkit, warnings, summaries } = recordingToolkit();
  try {
    for (const [file, text] of Object.entries(files)) await writeFile(join(workspace, file), text);
    const reading = readInputs((name) => given[name] ?? "");
    const concluded = await conclude(reading, jobOf(occasion, workspace, toolkit)).then(({ gate }) => gate, refusal);
    const ours = occasion.pull?.comments.filter(({ body }) => body.startsWith(`<!-- leakproof:${key} `)) ?? [];
    return { ...concluded, comments: ours.length, summaries: summaries.length, warnings };
  } finally {
    await rm(workspace, { recursive: true });
  }
}

function refusal(error: unknown): Pick<Conclusion, "decision" | "reasons"> {
  if (error instanceof UserMistake) return { decision: "refused", reasons: [error.message] };
  throw error;
}

function jobOf({ event: { name, payload, sha } }: Occasion, workspace: string, toolkit: Toolkit): Job {
  const environment = { GITHUB_REPOSITORY: "octo/app", GITHUB_SHA: sha, GITHUB_RUN_ID: "100" };
  const ports = realPorts(new LoggedProgress(() => {}), new AbortController().signal);
  return {
    event: readEvent(name, payload, environment),
    run: workflowRun(environment),
    repository: { owner: "octo", repo: "app" },
    folder: workspace,
    workspace,
    toolkit,
    ports: { ...ports, environment: { ...ports.environment, RUNNER_TEMP: workspace } },
  };
}

function recordingToolkit(): { toolkit: Toolkit; warnings: string[]; summaries: string[] } {
  const warnings: string[] = [];
  const summaries: string[] = [];
  const nothing = () => {};
  const summary = {
    addRaw(text: string) {
      summaries.push(text);
      return summary;
    },
    write: async () => summary,
  } as unknown as Toolkit["summary"];
  const toolkit: Toolkit = {
    info: nothing,
    notice: nothing,
    error: nothing,
    setOutput: nothing,
    warning: (message) => warnings.push(String(message)),
    summary,
  };
  return { toolkit, warnings, summaries };
}

/** A situation in which results lie there to be reported. */
export function reporting(
  occasion: Occasion,
  token: TokenName,
  results: Results,
  inputs: Situation["inputs"] = {},
): Situation {
  const files = { "leakproof-results.json": serialiseResults(results) };
  return { occasion, token, files, inputs: { mode: "report", ...inputs } };
}
