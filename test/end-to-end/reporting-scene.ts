import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { Results, ScenarioResult } from "../../src/domain/results.ts";
import { serialiseResults } from "../../src/report/results-file.ts";
import { newFolder } from "../git/repository.ts";
import type { Permissions } from "../stage/access.ts";
import { workflowToken } from "../stage/example.ts";
import { type StagedGitHub, type StageOptions, startGitHub } from "../stage/staged-github.ts";
import type { Comment, PullRequest } from "../stage/state/pull-request.ts";
import type { Repository } from "../stage/state/repository.ts";
import { type ActionJob, runAction, type Step } from "./action-job.ts";
import { recordedResults } from "./recorded-results.ts";
import { pullRequestEvent } from "./runner-event.ts";

export const CONFIG = `version: 1
scenarios:
  - { id: 4, name: Queue 4, suspect: "src/queue.py:2", python: leaks/queue.py }
`;
export const US = "github-actions[bot]";
const REPORTER: Permissions = { contents: "read", pullRequests: "write" };

/** A step with mode `report`; what isn't said is usual. */
export interface ReportJob extends Partial<Omit<ActionJob, "github" | "workspace">> {
  /** Of the job's token; null: it has none. */
  readonly may?: Permissions | null;
}

export interface SceneOptions extends StageOptions {
  /** Base's. */
  readonly config?: string;
  /** The pull request comes from a fork. */
  readonly isFork?: boolean;
}

/** A pull request, the workspace of a job that reports on it, and a GitHub that lives as long as the test. */
export class ReportingScene {
  readonly github: StagedGitHub;
  readonly repository: Repository;
  readonly pull: PullRequest;
  readonly workspace: string;

  constructor(github: StagedGitHub, repository: Repository, pull: PullRequest, workspace: string) {
    this.github = github;
    this.repository = repository;
    this.pull = pull;
    this.workspace = workspace;
  }

  /** Of the pull request's present head, compared with base. */
  results(scenarios: readonly ScenarioResult[], given: Partial<Results> = {}): Results {
    return recordedResults(this.pull.head.sha, this.pull.base.sha, scenarios, given);
  }

  /** Leaves results for the step to find, in place of those that it may have found before. */
  leave(results: Results, file = "leakproof-results.json"): Promise<void> {
    return this.write(file, serialiseResults(results));
  }

  async write(file: string, text: string): Promise<void> {
    const path = join(this.workspace, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }

  token(may: Permissions): string {
    return workflowToken(this.github, may);
  }

  async report({ may = REPORTER, event, inputs, ...rest }: ReportJob = {}): Promise<Step> {
    return runAction({
      workspace: this.workspace,
      github: this.github,
      event: event ?? pullRequestEvent(this.pull),
      inputs: { mode: "report", ...(may === null ? {} : { "github-token": this.token(may) }), ...inputs },
      ...rest,
    });
  }

  /** Of the workflow's own account. */
  get ours(): readonly Comment[] {
    return this.pull.comments.filter(({ author }) => author.login === US);
  }

  /** The one that there has to be. */
  get comment(): Comment {
    const [comment, ...more] = this.ours;
    if (comment === undefined || more.length > 0) throw new Error(`${this.ours.length} comments of ours; expected 1`);
    return comment;
  }

  /** The pull request's author, or whoever else, changes it. Its new head. */
  push(
    change: Readonly<Record<string, string>> = { "src/queue.py": `${this.pull.head.sha}\n` },
    at = new Date(),
  ): string {
    const { head } = this.pull;
    if (head.repository === null) throw new Error("the fork is gone");
    return head.repository.push(head.ref, change, { by: head.owner.login, at });
  }
}

export async function openScene({
  ghes = false,
  config = CONFIG,
  isFork = false,
}: SceneOptions = {}): Promise<ReportingScene> {
  const github = await startGitHub({ ghes });
  onTestFinished(async () => {
    await github[Symbol.asyncDispose]();
    github.expectNoViolations();
  });
  const repository = github.createRepository("octo/app");
  repository.push("main", { "leakproof.yml": config, "src/queue.py": "pass\n" });
  const from = isFork ? repository.fork("mallory") : repository;
  from.push("feature", { "src/queue.py": "pass\npass\n" });
  const pull = repository.openPull({ head: `${from.owner.login}:feature`, author: isFork ? "mallory" : "alice" });
  return new ReportingScene(github, repository, pull, await newFolder());
}
