import { assertNever } from "../../domain/assert-never.ts";
import type { Results, ScenarioResult } from "../../domain/results.ts";

/**
 * When a pull request gets a comment: `always`; `changes`: when there is something to say about the change; `failures`:
 * when the merge is blocked; `off`: never, nothing is even read. One that exists is brought up to date in any mode but
 * `off`.
 */
export type CommentMode = "always" | "changes" | "failures" | "off";

/** Whether a pull request without a comment is to get one. */
export function wantsComment(mode: CommentMode, results: Results): boolean {
  const isBlocked = results.gate.decision === "block";
  switch (mode) {
    case "always":
      return true;
    case "changes":
      return isBlocked || results.override !== null || results.scenarios.some(concernsChange);
    case "failures":
      return isBlocked;
    case "off":
      return false;
    default:
      return assertNever(mode);
  }
}

/** Without a base nobody knows whether a leak is new, so it counts as new. */
function concernsChange({ verdict, change }: ScenarioResult): boolean {
  switch (change) {
    case "introduced":
    case "worse":
    case "fixed":
    case "coverage-lost":
      return true;
    case null:
      return verdict === "leak";
    case "pre-existing":
    case "none":
      return false;
    default:
      return assertNever(change);
  }
}
