import { nodeId } from "../../state/ids.ts";
import type { Activity } from "../../state/repository.ts";
import type { Urls } from "../../urls.ts";
import { accountObject } from "./account.ts";
import { timestamp } from "./timestamp.ts";

/** GitHub's `activity`. */
export function activityObject(urls: Urls, { id, kind, branch, before, after, actor, at }: Activity) {
  return {
    id,
    node_id: nodeId("PSH", id),
    before,
    after,
    ref: `refs/heads/${branch}`,
    timestamp: timestamp(at),
    activity_type: kind,
    actor: accountObject(urls, actor),
  };
}
