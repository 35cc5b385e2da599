import { ApiError, json, notFound } from "../answer.ts";
import { changedFiles } from "../state/changed-files.ts";
import type { Commit } from "../state/commit-graph.ts";
import type { Repository } from "../state/repository.ts";
import { type Answerer, parameter, type RepositoryCall } from "./call.ts";
import { changedFileObject } from "./objects/changed-file.ts";
import { commitObject } from "./objects/commit.ts";
import { page } from "./pages.ts";

type Answers = Answerer<RepositoryCall>;

export const getCommit: Answers = (call) => {
  const ref = parameter(call, "ref");
  const commit = call.repository.resolve(ref);
  if (commit === undefined) throw new ApiError(422, `No commit found for SHA: ${ref}`);
  return json(commitObject(call.urls, call.repository, commit));
};

/** GitHub shows no more than this, of commits where no page is asked for, and of files always. */
const MOST_COMMITS = 250;
const MOST_FILES = 300;

export const compareCommits: Answers = (call) => {
  const { repository, urls, query } = call;
  const basehead = parameter(call, "basehead");
  const [baseName = "", headName = ""] = basehead.split("...");
  const base = findCommit(call, baseName);
  const head = findCommit(call, headName);
  const parted = repository.commits.mergeBase(base.sha, head.sha);
  if (parted === undefined) throw notFound(`No common ancestor between ${baseName} and ${headName}.`);
  const ahead = repository.commits.between(base.sha, head.sha);
  const behind = repository.commits.between(head.sha, base.sha);
  const isPaged = query.has("page") || query.has("per_page");
  const { items, headers } = isPaged ? page(call, ahead) : { items: ahead.slice(0, MOST_COMMITS), headers: {} };
  const files = Number(query.get("page") ?? 1) > 1 ? [] : changedFiles(parted.tree, head.tree).slice(0, MOST_FILES);
  const web = `${urls.repositoryPage(repository)}/compare/${encodeURIComponent(basehead)}`;
  return json(
    {
      url: `${urls.repository(repository)}/compare/${encodeURIComponent(basehead)}`,
      html_url: web,
      permalink_url: `${urls.repositoryPage(repository)}/compare/${base.sha}...${head.sha}`,
      diff_url: `${web}.diff`,
      patch_url: `${web}.patch`,
      base_commit: commitObject(urls, repository, base),
      merge_base_commit: commitObject(urls, repository, parted),
      status: statusOf(ahead, behind),
      ahead_by: ahead.length,
      behind_by: behind.length,
      total_commits: ahead.length,
      commits: items.map((commit) => commitObject(urls, repository, commit)),
      files: files.map((file) => changedFileObject(urls, repository, head.sha, file)),
    },
    headers,
  );
};

/** @param name a branch or a SHA, after `owner:` or `owner:repository:` where it is a fork's */
function findCommit({ repository, world }: RepositoryCall, name: string): Commit {
  const [ref = "", ...place] = name.split(":").reverse();
  const owner = place.at(-1);
  const from: Repository | undefined = owner === undefined ? repository : world.inNetwork(repository, owner);
  const commit = from?.resolve(ref);
  if (commit === undefined) throw notFound();
  return commit;
}

function statusOf(ahead: readonly Commit[], behind: readonly Commit[]): string {
  if (ahead.length > 0) return behind.length > 0 ? "diverged" : "ahead";
  return behind.length > 0 ? "behind" : "identical";
}
