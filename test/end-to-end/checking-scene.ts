import { rm } from "node:fs/promises";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { Repository } from "../git/repository.ts";
import type { Permissions } from "../stage/access.ts";
import { workflowToken } from "../stage/example.ts";
import { type StagedGitHub, startGitHub } from "../stage/staged-github.ts";
import type { Comment, PullRequest } from "../stage/state/pull-request.ts";
import type { Repository as StagedRepository } from "../stage/state/repository.ts";
import { type ActionJob, runAction, type StartedStep, type Step, startAction } from "./action-job.ts";
import { pullRequestEvent } from "./runner-event.ts";

type Files = Readonly<Record<string, string | null>>;

/** A step with mode `check`; what isn't said is usual. */
export interface CheckJob extends Partial<Omit<ActionJob, "github">> {
  /** Of the job's token; null: it has none. */
  readonly may?: Permissions | null;
}

/** A pull request in a real repository, and in a GitHub that knows the same commits and lives as long as the test. */
export class CheckingScene {
  readonly github: StagedGitHub;
  readonly origin: Repository;
  readonly staged: StagedRepository;
  readonly pull: PullRequest;
  #pushes = 0;

  constructor(github: StagedGitHub, origin: Repository, staged: StagedRepository, pull: PullRequest) {
    this.github = github;
    this.origin = origin;
    this.staged = staged;
    this.pull = pull;
  }

  /** A new head of the pull request. Null removes a file. */
  async push(files: Files): Promise<void> {
    this.#pushes += 1;
    const sha = await commit(this.origin, "feature", files, `push-${this.#pushes}`);
    this.staged.push("feature", files, { by: "alice", sha });
  }

  /** As the runner has it: detached at GitHub's merge of the pull request, two generations deep. */
  async checkout(): Promise<Repository> {
    const { origin, pull } = this;
    origin.git("checkout", "-q", "--detach", "main");
    origin.git("merge", "-q", "--no-ff", "-m", "merge", pull.head.sha);
    return Repository.checkout(origin, origin.sha("HEAD"), 2);
  }

  async check(job: CheckJob = {}): Promise<Step> {
    return runAction(await this.#job(job));
  }

  async start(job: CheckJob = {}): Promise<StartedStep> {
    return startAction(await this.#job(job));
  }

  /** Of the workflow's own account; exactly one. */
  get comment(): Comment {
    const [comment, ...more] = this.pull.comments;
    if (comment === undefined || more.length > 0) throw new Error(`${this.pull.comments.length} comments; expected 1`);
    return comment;
  }

  async #job({
    may = { contents: "read", pullRequests: "write" },
    workspace,
    event,
    inputs,
    ...rest
  }: CheckJob): Promise<ActionJob> {
    const checkout = workspace === undefined ? await this.checkout() : null;
    const token = may === null ? {} : { "github-token": workflowToken(this.github, may) };
    return {
      workspace: workspace ?? checkout?.folder ?? "",
      github: this.github,
      event: event ?? pullRequestEvent(this.pull, checkout?.sha("HEAD")),
      inputs: { mode: "check", ...token, ...inputs },
      ...rest,
    };
  }
}

/** @param base the files of `main` */
export async function openCheckingScene(base: Files, head: Files): Promise<CheckingScene> {
  const github = await startGitHub();
  onTestFinished(async () => {
    await github[Symbol.asyncDispose]();
    github.expectNoViolations();
  });
  const origin = await Repository.create();
  const staged = github.createRepository("octo/app");
  staged.push("main", base, { sha: await commit(origin, "main", base, "base") });
  origin.git("branch", "feature");
  staged.push("feature", head, { by: "alice", sha: await commit(origin, "feature", head, "head") });
  return new CheckingScene(github, origin, staged, staged.openPull({ head: "feature", author: "alice" }));
}

async function commit(origin: Repository, branch: string, files: Files, name: string): Promise<string> {
  if (name !== "base") origin.git("checkout", "-q", branch);
  for (const [path, contents] of Object.entries(files)) {
    if (contents === null) await rm(join(origin.folder, path));
    else await origin.write(path, contents);
  }
  return origin.commit(name);
}
