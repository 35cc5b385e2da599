import type { Commit } from "../../state/commit-graph.ts";
import { nodeId } from "../../state/ids.ts";
import type { Repository } from "../../state/repository.ts";
import type { Urls } from "../../urls.ts";
import { timestamp } from "./timestamp.ts";

/** GitHub's `commit`. Whom its e-mail addresses belong to is not known here. */
export function commitObject(urls: Urls, repository: Repository, { sha, parents, message, author, at }: Commit) {
  const root = urls.repository(repository);
  const page = `${urls.repositoryPage(repository)}/commit`;
  const signature = { name: author, email: `${author}@example.invalid`, date: timestamp(at) };
  return {
    url: `${root}/commits/${sha}`,
    sha,
    node_id: nodeId("C", sha),
    html_url: `${page}/${sha}`,
    comments_url: `${root}/commits/${sha}/comments`,
    commit: {
      url: `${root}/git/commits/${sha}`,
      author: signature,
      committer: signature,
      message,
      comment_count: 0,
      tree: { sha, url: `${root}/git/trees/${sha}` },
      verification: { verified: false, reason: "unsigned", payload: null, signature: null, verified_at: null },
    },
    author: null,
    committer: null,
    parents: parents.map((parent) => ({
      sha: parent,
      url: `${root}/commits/${parent}`,
      html_url: `${page}/${parent}`,
    })),
  };
}
