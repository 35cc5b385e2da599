import { json, notFound } from "../answer.ts";
import { changedFiles } from "../state/changed-files.ts";
import type { PullRequest } from "../state/pull-request.ts";
import { type Answerer, parameter, type RepositoryCall } from "./call.ts";
import { changedFileObject } from "./objects/changed-file.ts";
import { pullObject, simplePullObject } from "./objects/pull.ts";
import { page } from "./pages.ts";

type Answers = Answerer<RepositoryCall>;

export const listPulls: Answers = (call) => {
  const { query, repository } = call;
  const state = query.get("state") ?? "open";
  const base = query.get("base");
  const pulls = [...repository.pulls.values()]
    .filter((pull) => state === "all" || pull.state === state)
    .filter((pull) => base === null || pull.base.ref === base)
    .filter((pull) => isFrom(pull, query.get("head")))
    .sort(byQuery(query));
  const { items, headers } = page(call, pulls);
  return json(
    items.map((pull) => simplePullObject(call.urls, pull)),
    headers,
  );
};

export const getPull: Answers = (call) => json(pullObject(call.urls, findPull(call, "pull_number")));

/** GitHub lists no more than this. */
const MOST_FILES = 3000;

export const listPullFiles: Answers = (call) => {
  const { repository, head, base } = findPull(call, "pull_number");
  const from = repository.commits.mergeBase(base.sha, head.sha);
  const { tree } = repository.commits.get(head.sha);
  const files = changedFiles(from?.tree ?? new Map(), tree).slice(0, MOST_FILES);
  const { items, headers } = page(call, files);
  return json(
    items.map((file) => changedFileObject(call.urls, repository, head.sha, file)),
    headers,
  );
};

/** @throws ApiError */
export function findPull(call: RepositoryCall, name: "issue_number" | "pull_number"): PullRequest {
  const pull = call.repository.pulls.get(Number(parameter(call, name)));
  if (pull === undefined) throw notFound();
  return pull;
}

/** @param head `owner:branch`; whatever has another form is ignored, as GitHub does */
function isFrom(pull: PullRequest, head: string | null): boolean {
  const [, owner, branch] = /^([^:]+):(.+)$/.exec(head ?? "") ?? [];
  if (owner === undefined) return true;
  return pull.head.owner.login.toLowerCase() === owner.toLowerCase() && pull.head.ref === branch;
}

/** Newest first, unless something else is asked for. */
function byQuery(query: URLSearchParams): (a: PullRequest, b: PullRequest) => number {
  const isUpdated = query.get("sort") === "updated";
  const direction = query.get("direction") ?? (query.has("sort") ? "asc" : "desc");
  const sign = direction === "asc" ? 1 : -1;
  const time = (pull: PullRequest) => (isUpdated ? pull.updatedAt : pull.createdAt).getTime();
  return (a, b) => sign * (time(a) - time(b) || a.number - b.number);
}
