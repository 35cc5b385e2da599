import { assertNever } from "../../domain/assert-never.ts";
import type { Refusal } from "./refusal.ts";

/** Where users find which permissions a workflow needs, and what forks do without them. */
export const PERMISSIONS_RECIPE = "https://github.com/leakproof/leakproof/blob/main/docs/workflows.md#permissions";

/** Why there is no comment, and what to do about it: each a sentence or two. */
export interface Explanation {
  readonly reason: string;
  readonly advice: string;
}

const ELSEWHERE = "The job summary has the report.";
const GRANT = `${ELSEWHERE} To have it as a comment, give the job \`permissions: pull-requests: write\`, see ${PERMISSIONS_RECIPE}`;

export function explain({ kind, message }: Refusal): Explanation {
  const answer = ` (${message})`;
  switch (kind) {
    case "unauthorized":
      return {
        reason: `GitHub does not accept the token${answer}.`,
        advice: `Leave the input \`github-token\` at its default, or give it a token that has not expired. ${ELSEWHERE}`,
      };
    case "forbidden":
      return {
        reason: `The token may not write comments${answer}: that needs \`permissions: pull-requests: write\`.`,
        advice: GRANT,
      };
    case "not-found":
      return {
        reason: `The pull request is gone, or the token may not write comments on it${answer}: that needs \`permissions: pull-requests: write\`.`,
        advice: GRANT,
      };
    case "invalid":
      return { reason: `GitHub does not take the comment${answer}.`, advice: ELSEWHERE };
    case "rate-limited":
      return {
        reason: `GitHub asks to wait for longer than is worth it${answer}.`,
        advice: `Run the job again later. ${ELSEWHERE}`,
      };
    case "unreachable":
      return {
        reason: `GitHub could not be reached, or gave no answer of use${answer}.`,
        advice: `Run the job again. ${ELSEWHERE}`,
      };
    default:
      return assertNever(kind);
  }
}
