import { assertNever } from "../domain/assert-never.ts";
import type { GitHub } from "./client.ts";
import type { GitHubEvent } from "./event.ts";
import { refusalOf } from "./refusal.ts";
import type { Repository } from "./repository.ts";

/** A pull request as GitHub's API tells of it now; an event is as old as its workflow. */
export interface FreshPull {
  readonly number: number;
  readonly headSha: string;
  readonly headBranch: string;
  /** Null: the fork is gone. */
  readonly headRepository: HeadRepository | null;
  /** What the base branch pointed to at some time: it may have moved on. */
  readonly baseSha: string;
  /** Such as `main`. */
  readonly baseRef: string;
  readonly labels: readonly string[];
  /** How many files it changes; null where the forge doesn't say. */
  readonly changedFiles: number | null;
}

export interface HeadRepository extends Repository {
  readonly id: number;
  /** ISO 8601: the last push to any of its branches; null where the forge doesn't say. */
  readonly pushedAt: string | null;
}

export type PullSearch =
  /** At least one; all of them have the head that the event is about. */
  | { readonly state: "found"; readonly pulls: readonly FreshPull[] }
  /** It is open, with another head: what was measured is no longer current. */
  | { readonly state: "moved"; readonly number: number; readonly headSha: string }
  | { readonly state: "none"; readonly reason: string }
  | { readonly state: "refused"; readonly reason: string };

/**
 * The open pull requests that a report is about, by the event alone: whatever the results say of it was written by those
 * who are judged. One branch may be proposed for several bases, and each of these pull requests gets its report, as none of
 * them is more the right one than the others; lowest number first.
 */
export async function findPulls(client: GitHub, repository: Repository, event: GitHubEvent): Promise<PullSearch> {
  try {
    switch (event.kind) {
      case "pull-request":
        return current([await readPull(client, repository, event.pull.number)], event.pull.headSha);
      case "workflow-run":
        return await findProposals(client, repository, event);
      case "merge-group":
      case "push":
      case "state":
        return { state: "none", reason: "the event is not about a pull request" };
    }
  } catch (error) {
    return { state: "refused", reason: refusalOf(error, "find the pull request", "pull-requests: read") };
  }
  return assertNever(event);
}

type WorkflowRunEvent = Extract<GitHubEvent, { kind: "workflow-run" }>;

const PULL_EVENTS: readonly string[] = ["pull_request", "pull_request_target"];

async function findProposals(client: GitHub, repository: Repository, event: WorkflowRunEvent): Promise<PullSearch> {
  const { headRepository, headBranch, headSha } = event;
  if (!PULL_EVENTS.includes(event.event)) {
    return { state: "none", reason: "the workflow that has ended was not about a pull request" };
  }
  if (headRepository === null) {
    return { state: "none", reason: "the repository that the measured commit came from is gone" };
  }
  const listed = await client.paginate(client.rest.pulls.list, {
    ...repository,
    state: "open",
    head: `${headRepository.owner}:${headBranch}`,
    per_page: 100,
  });
  // A fork may lie with the same owner, and a forge may not know the filter.
  const proposals = listed.filter(({ head }) => head.repo?.id === headRepository.id && head.ref === headBranch);
  const numbers = proposals.map(({ number }) => number).sort((a, b) => a - b);
  return current(await Promise.all(numbers.map((number) => readPull(client, repository, number))), headSha);
}

interface ReadPull {
  readonly pull: FreshPull;
  readonly isOpen: boolean;
}

/** Of these pull requests those that are still open and still have this head. */
function current(read: readonly ReadPull[], headSha: string): PullSearch {
  const open = read.filter(({ isOpen }) => isOpen).map(({ pull }) => pull);
  const pulls = open.filter((pull) => pull.headSha === headSha);
  if (pulls.length > 0) return { state: "found", pulls };
  const [moved] = open;
  if (moved !== undefined) return { state: "moved", number: moved.number, headSha: moved.headSha };
  const [closed] = read;
  const reason =
    closed === undefined
      ? "no open pull request proposes the measured branch"
      : `pull request #${closed.pull.number} is closed`;
  return { state: "none", reason };
}

async function readPull(client: GitHub, repository: Repository, number: number): Promise<ReadPull> {
  const { data } = await client.rest.pulls.get({ ...repository, pull_number: number });
  const { head, base } = data;
  // The description says that it is always there; of a fork that is gone it is not.
  const fork = head.repo as typeof head.repo | null;
  return {
    isOpen: data.state === "open",
    pull: {
      number: data.number,
      headSha: head.sha,
      headBranch: head.ref,
      headRepository:
        fork === null
          ? null
          : { id: fork.id, owner: fork.owner.login, repo: fork.name, pushedAt: fork.pushed_at ?? null },
      baseSha: base.sha,
      baseRef: base.ref,
      labels: data.labels.map(({ name }) => name),
      changedFiles: data.changed_files ?? null,
    },
  };
}
