import { assertNever } from "../domain/assert-never.ts";
import type { BaseRequest } from "../domain/base.ts";
import type { GitHubEvent } from "../github/event.ts";
import type { BaseInput } from "./inputs.ts";
import { branchOf } from "./judged-change.ts";

/** What the change that `event` tells of is compared with, unless the input says otherwise. */
export function baseRequestFor(event: GitHubEvent, base: BaseInput): BaseRequest {
  switch (base.kind) {
    case "none":
      return { kind: "none" };
    case "revision":
      return { kind: "revision", revision: base.revision };
    case "auto":
      return baseOf(event);
    default:
      return assertNever(base);
  }
}

function baseOf(event: GitHubEvent): BaseRequest {
  switch (event.kind) {
    case "pull-request": {
      const { headSha, baseSha, baseRef } = event.pull;
      return { kind: "pull-request", headSha, baseSha, baseRef };
    }
    case "merge-group":
      return { kind: "commit", sha: event.baseSha, name: branchOf(event.baseRef) };
    case "push":
      return event.before === null ? { kind: "none" } : { kind: "commit", sha: event.before, name: null };
    case "workflow-run":
    case "state":
      return { kind: "none" };
    default:
      return assertNever(event);
  }
}
