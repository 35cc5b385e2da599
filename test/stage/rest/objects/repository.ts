import { nodeId } from "../../state/ids.ts";
import type { Repository } from "../../state/repository.ts";
import type { Urls } from "../../urls.ts";
import { accountObject } from "./account.ts";
import { timestamp } from "./timestamp.ts";

const PLAIN_LINKS = [
  "contributors",
  "deployments",
  "downloads",
  "events",
  "forks",
  "hooks",
  "languages",
  "merges",
  "stargazers",
  "subscribers",
  "subscription",
  "tags",
  "teams",
];

const TEMPLATES = {
  archive_url: "{archive_format}{/ref}",
  assignees_url: "assignees{/user}",
  blobs_url: "git/blobs{/sha}",
  branches_url: "branches{/branch}",
  collaborators_url: "collaborators{/collaborator}",
  comments_url: "comments{/number}",
  commits_url: "commits{/sha}",
  compare_url: "compare/{base}...{head}",
  contents_url: "contents/{+path}",
  git_commits_url: "git/commits{/sha}",
  git_refs_url: "git/refs{/sha}",
  git_tags_url: "git/tags{/sha}",
  issue_comment_url: "issues/comments{/number}",
  issue_events_url: "issues/events{/number}",
  issues_url: "issues{/number}",
  keys_url: "keys{/key_id}",
  labels_url: "labels{/name}",
  milestones_url: "milestones{/number}",
  notifications_url: "notifications{?since,all,participating}",
  pulls_url: "pulls{/number}",
  releases_url: "releases{/id}",
  statuses_url: "statuses/{sha}",
  trees_url: "git/trees{/sha}",
};

/** GitHub's `repository`. */
export function repositoryObject(urls: Urls, repository: Repository) {
  const { id, name, fullName, owner, isPrivate, parent } = repository;
  const url = urls.repository(repository);
  const page = urls.repositoryPage(repository);
  const host = new URL(urls.server).host;
  const last = repository.activities.at(-1);
  const openPulls = [...repository.pulls.values()].filter(({ state }) => state === "open").length;
  return {
    id,
    node_id: nodeId("R", id),
    name,
    full_name: fullName,
    owner: accountObject(urls, owner),
    private: isPrivate,
    visibility: isPrivate ? "private" : "public",
    fork: parent !== null,
    html_url: page,
    url,
    ...Object.fromEntries(PLAIN_LINKS.map((link) => [`${link}_url`, `${url}/${link}`])),
    ...Object.fromEntries(Object.entries(TEMPLATES).map(([link, template]) => [link, `${url}/${template}`])),
    clone_url: `${page}.git`,
    git_url: `git://${host}/${fullName}.git`,
    ssh_url: `git@${host}:${fullName}.git`,
    svn_url: page,
    mirror_url: null,
    homepage: null,
    description: null,
    language: null,
    license: null,
    size: 0,
    default_branch: repository.defaultBranch,
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    open_issues: openPulls,
    open_issues_count: openPulls,
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_downloads: false,
    archived: false,
    disabled: false,
    pushed_at: last === undefined ? null : timestamp(last.at),
    created_at: timestamp(repository.createdAt),
    updated_at: timestamp(last?.at ?? repository.createdAt),
  };
}
