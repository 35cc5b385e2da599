import type { PullRequest } from "../stage/state/pull-request.ts";
import type { Repository } from "../stage/state/repository.ts";

/** What started a workflow, as the runner tells it. */
export interface RunnerEvent {
  /** `GITHUB_EVENT_NAME` */
  readonly name: string;
  readonly payload: unknown;
  /** `GITHUB_SHA` */
  readonly sha: string;
}

/** @param merge GitHub's merge of it; its own head unless told */
export function pullRequestEvent(pull: PullRequest, merge = pull.head.sha, name = "pull_request"): RunnerEvent {
  const { number, author, head, base, repository } = pull;
  const repo = (of: Repository | null) => (of === null ? null : { full_name: of.fullName });
  const payload = {
    pull_request: {
      number,
      user: { login: author.login },
      head: { sha: head.sha, ref: head.ref, repo: repo(head.repository) },
      base: { sha: base.sha, ref: base.ref, repo: repo(repository) },
    },
  };
  return { name, payload, sha: merge };
}

export interface EndedWorkflow {
  readonly event: string;
  readonly conclusion: string;
  readonly id: number;
  /** What was measured. */
  readonly sha: string;
  readonly branch: string;
  readonly repository: Repository | null;
}

/** A workflow has ended, of a fork perhaps: GitHub names no pull requests then. @param tip the default branch's */
export function workflowRunEvent(workflow: EndedWorkflow, tip: string): RunnerEvent {
  const { event, conclusion, id, branch, repository } = workflow;
  const payload = {
    workflow_run: {
      id,
      run_attempt: 1,
      event,
      status: "completed",
      conclusion,
      head_sha: workflow.sha,
      head_branch: branch,
      head_repository:
        repository === null
          ? null
          : { id: repository.id, name: repository.name, owner: { login: repository.owner.login } },
      pull_requests: [],
    },
  };
  return { name: "workflow_run", payload, sha: tip };
}

/** The workflow of a pull request has ended, with success unless told. @param tip the default branch's */
export function measuredEvent(
  { head, base }: PullRequest,
  change: Partial<EndedWorkflow> = {},
  tip = base.sha,
): RunnerEvent {
  const workflow = {
    event: "pull_request",
    conclusion: "success",
    id: 200,
    sha: head.sha,
    branch: head.ref,
    repository: head.repository,
  };
  return workflowRunEvent({ ...workflow, ...change }, tip);
}

export function mergeGroupEvent(baseSha: string, headSha: string): RunnerEvent {
  const merge_group = { head_sha: headSha, base_sha: baseSha, base_ref: "refs/heads/main" };
  return { name: "merge_group", payload: { merge_group }, sha: headSha };
}

/** @param before null: the branch is new */
export function pushEvent(before: string | null, after: string): RunnerEvent {
  const payload = { ref: "refs/heads/main", before: before ?? "0".repeat(40), after };
  return { name: "push", payload, sha: after };
}

/** @param name such as `schedule` */
export function stateEvent(name: string, sha: string): RunnerEvent {
  return { name, payload: {}, sha };
}
