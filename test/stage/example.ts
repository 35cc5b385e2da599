import { getOctokit } from "@actions/github";
import type { Permissions } from "./access.ts";
import type { StagedGitHub } from "./staged-github.ts";
import type { PullRequest } from "./state/pull-request.ts";
import type { Repository } from "./state/repository.ts";

export interface Example {
  /** `octo/app`: `main` has a configuration. */
  readonly repository: Repository;
  /** From `feature` into `main`, by `alice`, who may push. */
  readonly pull: PullRequest;
}

/** What most tests begin with: a repository with one open pull request. */
export function stageExample(github: StagedGitHub, { isPrivate = false } = {}): Example {
  const repository = github.createRepository("octo/app", { isPrivate });
  repository.collaborators.set("alice", "write");
  repository.push("main", { "leakproof.yml": "version: 1\n", "src/queue.py": "pass\n" });
  repository.push("feature", { "src/queue.py": "pass\npass\n" }, { by: "alice" });
  return { repository, pull: repository.openPull({ head: "feature", author: "alice" }) };
}

/** As the actions toolkit makes it. @returns a client with a token of the workflow's own */
export function workflowClient(github: StagedGitHub, may: Permissions): ReturnType<typeof getOctokit> {
  return clientOf(github, workflowToken(github, may));
}

/** @returns a new token of the account that all workflows share */
export function workflowToken(github: StagedGitHub, may: Permissions): string {
  return github.actor({ login: "github-actions[bot]", type: "Bot", may });
}

export function clientOf(github: StagedGitHub, token: string): ReturnType<typeof getOctokit> {
  return getOctokit(token, { baseUrl: github.apiUrl });
}

/** Of `octo/app`, for Octokit. */
export const OCTO_APP = { owner: "octo", repo: "app" } as const;
