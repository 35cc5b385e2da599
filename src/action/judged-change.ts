import { assertNever } from "../domain/assert-never.ts";
import type { WorkflowRun } from "../github/event.ts";
import type { Job } from "./job.ts";

/** What an event asks to be judged. */
export interface JudgedChange {
  /** The commit that results have to be of. */
  readonly headSha: string;
  /** The branch that it is to be merged into, such as `main`; null: it is merged already, or that isn't known. */
  readonly baseName: string | null;
  /** It is yet to be merged, so that what it alone accepts does not count. */
  readonly isProposed: boolean;
  /** The workflow run that measures it. */
  readonly measuredBy: Pick<WorkflowRun, "id" | "attempt">;
}

export function judgedChange({ event, run }: Pick<Job, "event" | "run">): JudgedChange {
  const merged = { headSha: run.sha, baseName: null, isProposed: false, measuredBy: run };
  switch (event.kind) {
    case "pull-request": {
      const { headSha, baseRef } = event.pull;
      return { ...merged, headSha, baseName: baseRef, isProposed: true };
    }
    case "merge-group":
      return { ...merged, headSha: event.headSha, baseName: branchOf(event.baseRef), isProposed: true };
    case "workflow-run":
      return { ...merged, headSha: event.headSha, measuredBy: { id: event.runId, attempt: event.attempt } };
    case "push":
    case "state":
      return merged;
    default:
      return assertNever(event);
  }
}

/** `main` of `refs/heads/main`. */
export function branchOf(ref: string): string {
  return ref.replace(/^refs\/heads\//, "");
}
