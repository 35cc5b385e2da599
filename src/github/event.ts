/** What GitHub tells a workflow of the event that started it: the only place from which a pull request is found. */
export type GitHubEvent =
  | { readonly kind: "pull-request"; readonly pull: PullRequest }
  | { readonly kind: "merge-group"; readonly headSha: string; readonly baseSha: string; readonly baseRef: string }
  /** `before`: what the branch pointed to; null for a new one. */
  | { readonly kind: "push"; readonly sha: string; readonly before: string | null; readonly branch: string | null }
  /** Another workflow has ended; only this kind may report on what an unprivileged one has measured. */
  | {
      readonly kind: "workflow-run";
      /** Of the workflow that has ended: `pull_request`, `push` and so on. */
      readonly event: string;
      /** `success`, `failure`, `cancelled`, `skipped`, `timed_out` and so on. */
      readonly conclusion: string;
      readonly runId: number;
      readonly attempt: number;
      readonly headSha: string;
      readonly headBranch: string;
      /** Of the repository that was pushed to, a fork perhaps; null: it is gone. */
      readonly headRepository: { readonly id: number; readonly owner: string; readonly name: string } | null;
      /** Empty for forks. */
      readonly pulls: readonly number[];
    }
  /** `workflow_dispatch`, `schedule` and whatever else has no change to judge. */
  | { readonly kind: "state"; readonly name: string; readonly sha: string };

export interface PullRequest {
  readonly number: number;
  readonly headSha: string;
  readonly headBranch: string;
  /** `owner/name`; null: the fork is gone. */
  readonly headRepository: string | null;
  readonly baseSha: string;
  /** Such as `main`. */
  readonly baseRef: string;
  /** From another repository, or by Dependabot: GitHub's token can only read. */
  readonly isUnprivileged: boolean;
  /** The event was `pull_request_target`: its token can write, and the checkout is not to be trusted with it. */
  readonly isTarget: boolean;
}

/** The workflow run that we are part of. */
export interface WorkflowRun {
  /** `owner/name` */
  readonly repository: string;
  /** Such as `https://github.com`, without a slash at its end. */
  readonly server: string;
  /** The commit that the event is about: `GITHUB_SHA`. */
  readonly sha: string;
  readonly id: number;
  readonly attempt: number;
}
