import type { Account } from "../../state/accounts.ts";
import { changedFiles } from "../../state/changed-files.ts";
import { nodeId } from "../../state/ids.ts";
import type { PullRequest } from "../../state/pull-request.ts";
import type { Repository } from "../../state/repository.ts";
import type { Urls } from "../../urls.ts";
import { accountObject } from "./account.ts";
import { association } from "./association.ts";
import { repositoryObject } from "./repository.ts";
import { timestamp } from "./timestamp.ts";

/** GitHub's `pull-request-simple`, which lists are made of. */
export function simplePullObject(urls: Urls, pull: PullRequest) {
  const { id, number, title, author, repository, head, base, labels } = pull;
  const root = urls.repository(repository);
  const url = `${root}/pulls/${number}`;
  const page = urls.pullPage(pull);
  const links = {
    comments: `${root}/issues/${number}/comments`,
    commits: `${url}/commits`,
    statuses: `${root}/statuses/${head.sha}`,
    html: page,
    issue: `${root}/issues/${number}`,
    review_comments: `${url}/comments`,
    review_comment: `${root}/pulls/comments{/number}`,
    self: url,
  };
  return {
    url,
    id,
    node_id: nodeId("PR", id),
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: links.issue,
    commits_url: links.commits,
    review_comments_url: links.review_comments,
    review_comment_url: links.review_comment,
    comments_url: links.comments,
    statuses_url: links.statuses,
    number,
    state: pull.state,
    locked: pull.isLocked,
    draft: false,
    title,
    user: accountObject(urls, author),
    body: null,
    labels: labels.map((name) => labelObject(root, name)),
    milestone: null,
    active_lock_reason: null,
    created_at: timestamp(pull.createdAt),
    updated_at: timestamp(pull.updatedAt),
    closed_at: pull.closedAt === null ? null : timestamp(pull.closedAt),
    merged_at: null,
    merge_commit_sha: null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    head: sideObject(urls, head.owner, head.ref, head.sha, head.repository),
    base: sideObject(urls, repository.owner, base.ref, base.sha, repository),
    _links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])),
    author_association: association(repository, author),
    auto_merge: null,
  };
}

/** GitHub's `pull-request`. */
export function pullObject(urls: Urls, pull: PullRequest) {
  const { repository, head, base } = pull;
  const parted = repository.commits.mergeBase(base.sha, head.sha);
  const files = changedFiles(parted?.tree ?? new Map(), repository.commits.get(head.sha).tree);
  return {
    ...simplePullObject(urls, pull),
    merged: false,
    mergeable: null,
    rebaseable: null,
    mergeable_state: "unknown",
    merged_by: null,
    comments: pull.comments.length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: repository.commits.between(base.sha, head.sha).length,
    additions: files.reduce((sum, { additions }) => sum + additions, 0),
    deletions: files.reduce((sum, { deletions }) => sum + deletions, 0),
    changed_files: files.length,
  };
}

function sideObject(urls: Urls, owner: Account, ref: string, sha: string, repository: Repository | null) {
  return {
    label: `${owner.login}:${ref}`,
    ref,
    sha,
    user: accountObject(urls, owner),
    repo: repository === null ? null : repositoryObject(urls, repository),
  };
}

function labelObject(root: string, name: string) {
  return {
    id: 1,
    node_id: nodeId("LA", name),
    url: `${root}/labels/${encodeURIComponent(name)}`,
    name,
    description: null,
    color: "ededed",
    default: false,
  };
}
