import { nodeId } from "../../state/ids.ts";
import type { Comment, PullRequest } from "../../state/pull-request.ts";
import type { Urls } from "../../urls.ts";
import { accountObject, appObject } from "./account.ts";
import { association } from "./association.ts";
import { timestamp } from "./timestamp.ts";

/** GitHub's `issue-comment`. */
export function commentObject(urls: Urls, pull: PullRequest, comment: Comment) {
  const { id, author, body } = comment;
  const root = urls.repository(pull.repository);
  return {
    url: `${root}/issues/comments/${id}`,
    html_url: urls.commentPage(pull, id),
    issue_url: `${root}/issues/${pull.number}`,
    id,
    node_id: nodeId("IC", id),
    user: accountObject(urls, author),
    created_at: timestamp(comment.createdAt),
    updated_at: timestamp(comment.updatedAt),
    body,
    author_association: association(pull.repository, author),
    performed_via_github_app: appObject(urls, author),
  };
}
