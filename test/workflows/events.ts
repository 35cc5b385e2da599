import type { PullRequest } from "../stage/state/pull-request.ts";
import type { Repository } from "../stage/state/repository.ts";

/** What starts a workflow. */
export interface Trigger {
  /** Such as `pull_request`. */
  readonly event: string;
  readonly payload: object;
  /** The commit that is checked out, unless the workflow says otherwise. */
  readonly sha: string;
  readonly ref: string;
  /** A login. */
  readonly actor: string;
  /** The workflow's token may only read, whatever the workflow asks for. */
  readonly isReadOnly: boolean;
}

/** What the repository itself does. */
const OWN = { actor: "octo", isReadOnly: false } as const;

/** @param merge GitHub's merge commit */
export function pullRequestTrigger(pull: PullRequest, merge: string): Trigger {
  const { number, head, base, repository, author } = pull;
  return {
    event: "pull_request",
    payload: {
      action: "synchronize",
      number,
      pull_request: {
        number,
        user: { login: author.login },
        head: { sha: head.sha, ref: head.ref, repo: head.repository && { full_name: head.repository.fullName } },
        base: { sha: base.sha, ref: base.ref, repo: { full_name: repository.fullName } },
      },
      repository: repositoryPayload(repository),
    },
    sha: merge,
    ref: `refs/pull/${number}/merge`,
    actor: author.login,
    isReadOnly: head.repository !== repository,
  };
}

export function mergeGroupTrigger(repository: Repository, headSha: string, baseSha: string): Trigger {
  const ref = `refs/heads/gh-readonly-queue/main/pr-1-${baseSha}`;
  const group = { head_sha: headSha, head_ref: ref, base_sha: baseSha, base_ref: "refs/heads/main" };
  return {
    event: "merge_group",
    payload: { action: "checks_requested", merge_group: group, repository: repositoryPayload(repository) },
    sha: headSha,
    ref,
    ...OWN,
  };
}

export interface EndedRun {
  readonly id: number;
  readonly conclusion: "success" | "failure" | "cancelled";
}

/** A workflow on a fork's pull request has ended: as GitHub tells of it, without naming the pull request. */
export function workflowRunTrigger(pull: PullRequest, { id, conclusion }: EndedRun): Trigger {
  const { head, repository } = pull;
  return {
    event: "workflow_run",
    payload: {
      action: "completed",
      workflow_run: {
        id,
        run_attempt: 1,
        event: "pull_request",
        status: "completed",
        conclusion,
        head_sha: head.sha,
        head_branch: head.ref,
        head_repository: head.repository && {
          id: head.repository.id,
          name: head.repository.name,
          owner: { login: head.repository.owner.login },
        },
        pull_requests: [],
      },
      repository: repositoryPayload(repository),
    },
    sha: repository.branches.get("main") ?? "",
    ref: "refs/heads/main",
    ...OWN,
  };
}

export function pushTrigger(repository: Repository, before: string, after: string): Trigger {
  return {
    event: "push",
    payload: { ref: "refs/heads/main", before, after, deleted: false, repository: repositoryPayload(repository) },
    sha: after,
    ref: "refs/heads/main",
    ...OWN,
  };
}

/** By the clock, or by hand. */
export function stateTrigger(event: "schedule" | "workflow_dispatch", repository: Repository): Trigger {
  return {
    event,
    payload: { ref: "refs/heads/main", repository: repositoryPayload(repository) },
    sha: repository.branches.get("main") ?? "",
    ref: "refs/heads/main",
    ...OWN,
  };
}

function repositoryPayload({ fullName, name, owner, defaultBranch }: Repository): object {
  return { full_name: fullName, name, owner: { login: owner.login }, default_branch: defaultBranch };
}
