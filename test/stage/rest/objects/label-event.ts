import { nodeId } from "../../state/ids.ts";
import type { LabelEvent } from "../../state/pull-request.ts";
import type { Repository } from "../../state/repository.ts";
import type { Urls } from "../../urls.ts";
import { accountObject, appObject } from "./account.ts";
import { timestamp } from "./timestamp.ts";

/** GitHub's `labeled-issue-event` and `unlabeled-issue-event`. */
export function labelEventObject(urls: Urls, repository: Repository, { id, event, label, actor, at }: LabelEvent) {
  return {
    id,
    node_id: nodeId(event === "labeled" ? "LE" : "UNLE", id),
    url: `${urls.repository(repository)}/issues/events/${id}`,
    actor: accountObject(urls, actor),
    event,
    commit_id: null,
    commit_url: null,
    created_at: timestamp(at),
    performed_via_github_app: appObject(urls, actor),
    label: { name: label, color: "ededed" },
  };
}
