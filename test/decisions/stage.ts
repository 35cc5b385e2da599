import {
  measuredEvent,
  mergeGroupEvent,
  pullRequestEvent,
  pushEvent,
  type RunnerEvent,
  stateEvent,
  workflowRunEvent,
} from "../end-to-end/runner-event.ts";
import { type StagedGitHub, startGitHub } from "../stage/staged-github.ts";
import type { PullRequest } from "../stage/state/pull-request.ts";
import type { Repository } from "../stage/state/repository.ts";

/** An event, and what it is about. */
export interface Occasion {
  readonly event: RunnerEvent;
  /** What has to have been measured. */
  readonly headSha: string;
  readonly baseSha: string;
  /** Where a comment may be expected; null: nowhere. */
  readonly pull: PullRequest | null;
}

export const OCCASIONS = [
  "pull_request",
  "pull_request, from a fork",
  "pull_request_target",
  "merge_group",
  "push",
  "push, of a new branch",
  "schedule, workflow_dispatch",
  "workflow_run, of a pull request",
  "workflow_run, of a pull request that has another head by now",
  "workflow_run, of a push",
] as const;

export type OccasionName = (typeof OCCASIONS)[number];

/** A GitHub on which everything can happen to one repository. While it is open, it is the one that the action asks. */
export interface Stage extends AsyncDisposable {
  readonly github: StagedGitHub;
  readonly repository: Repository;
  readonly occasions: Readonly<Record<OccasionName, Occasion>>;
  /** What the default branch has come to. */
  readonly tip: string;
}

/** @param config base's */
export async function openStage(config: string): Promise<Stage> {
  const github = await startGitHub();
  const { GITHUB_API_URL: former } = process.env;
  process.env.GITHUB_API_URL = github.apiUrl;
  const repository = github.createRepository("octo/app");
  const baseSha = repository.push("main", { "leakproof.yml": config, "src/queue.py": "pass\n" });
  const own = propose(repository, repository, "feature");
  const ofFork = propose(repository, repository.fork("mallory"), "patch");
  const late = propose(repository, repository, "late");
  const outdated = late.head.sha;
  const queued = repository.push("queue", { "src/queue.py": "queued\n" });
  const tip = repository.push("main", { "README.md": "Moved on.\n" });
  const lateEvent = measuredEvent(late, {}, tip);
  repository.push("late", { "src/queue.py": "later\n" });
  const pushed = { event: "push", conclusion: "success", id: 200, sha: queued, branch: "queue", repository };
  const about = (pull: PullRequest, event: RunnerEvent) => ({ event, headSha: pull.head.sha, baseSha, pull });
  const aboutNone = (headSha: string, event: RunnerEvent) => ({ event, headSha, baseSha, pull: null });
  return {
    github,
    repository,
    tip,
    occasions: {
      pull_request: about(own, pullRequestEvent(own)),
      "pull_request, from a fork": about(ofFork, pullRequestEvent(ofFork)),
      pull_request_target: about(own, pullRequestEvent(own, tip, "pull_request_target")),
      merge_group: aboutNone(queued, mergeGroupEvent(baseSha, queued)),
      push: aboutNone(queued, pushEvent(baseSha, queued)),
      "push, of a new branch": aboutNone(queued, pushEvent(null, queued)),
      "schedule, workflow_dispatch": aboutNone(tip, stateEvent("schedule", tip)),
      "workflow_run, of a pull request": about(ofFork, measuredEvent(ofFork, {}, tip)),
      "workflow_run, of a pull request that has another head by now": aboutNone(outdated, lateEvent),
      "workflow_run, of a push": aboutNone(queued, workflowRunEvent(pushed, tip)),
    },
    [Symbol.asyncDispose]: () => {
      if (former === undefined) delete process.env.GITHUB_API_URL;
      else process.env.GITHUB_API_URL = former;
      return github[Symbol.asyncDispose]();
    },
  };
}

function propose(repository: Repository, from: Repository, branch: string): PullRequest {
  from.push(branch, { "src/queue.py": `${branch}\n` });
  return repository.openPull({ head: `${from.owner.login}:${branch}` });
}
