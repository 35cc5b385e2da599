import { visibleLine } from "../report/visible-text.ts";

const LONGEST_ANSWER = 200;

/** The HTTP status of GitHub's answer, 500 where there was none; null: the error is no failed request, but a fault of ours. */
export function statusOf(error: unknown): number | null {
  return error instanceof Error && "status" in error && typeof error.status === "number" ? error.status : null;
}

/**
 * Why a question to GitHub has no answer, for the log and the comment, as it goes on after a colon or in brackets.
 * @param purpose such as `read the pull request's files`
 * @param permission of the job's token, such as `contents: read`
 * @throws the error itself when it is no failed request
 */
export function refusalOf(error: unknown, purpose: string, permission: string): string {
  const status = statusOf(error);
  if (status === null || !(error instanceof Error)) throw error;
  const answer = visibleLine(error.message).slice(0, LONGEST_ANSWER);
  const remedy = [401, 403, 404].includes(status) ? `; the job's token needs \`${permission}\`` : "";
  return `can't ${purpose}: GitHub's answer was ${status} (${answer})${remedy}`;
}
