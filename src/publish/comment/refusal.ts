import { z } from "zod";
import { statusOf } from "../../github/refusal.ts";
import { visibleLine } from "../../report/visible-text.ts";

export type RefusalKind =
  /** The token is no token. */
  | "unauthorized"
  /** The token may not do this. */
  | "forbidden"
  /** There is no such thing, or the token may not know of it. */
  | "not-found"
  /** The comment is not accepted: it is too long, or the conversation is locked. */
  | "invalid"
  | "rate-limited"
  /** No answer, or none of use. What was asked for may have been done all the same. */
  | "unreachable";

/** What GitHub has not done for us. It costs the comment, never the verdict. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly kind: RefusalKind;

  /** @param message what was answered, as it goes into brackets */
  constructor(kind: RefusalKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/**
 * What an error of the client means.
 * @throws the error itself when it is no answer of GitHub's but a fault of ours
 */
export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof Error)) throw error;
  const status = statusOf(error);
  if (status !== null) return new Refusal(kindOf(status, error), `${status}${words(error.message)}`);
  const [problem] = graphqlProblems.safeParse(error).data ?? [];
  if (problem === undefined) throw error;
  return new Refusal(GRAPHQL_KINDS[problem.type ?? ""] ?? "unreachable", `GraphQL${words(problem.message)}`);
}

const MOST_WORDS = 200;

/** Untrusted text on one line, behind a colon. A web page, which is what gateways answer with, says nothing. */
function words(message: string): string {
  const line = message.trimStart().startsWith("<") ? "" : visibleLine(message);
  const shortened = line.length > MOST_WORDS ? `${line.slice(0, MOST_WORDS)}…` : line;
  return shortened === "" ? "" : `: ${shortened}`;
}

/** The client gives broken connections and silence the status 500. */
function kindOf(status: number, error: Error): RefusalKind {
  if (status >= 500) return "unreachable";
  switch (status) {
    case 401:
      return "unauthorized";
    case 403:
      if (isRateLimit(error)) return "rate-limited";
      // No permission of the token's would change that.
      return /\b(?:locked|archived)\b/i.test(error.message) ? "invalid" : "forbidden";
    case 404:
    case 410:
      return "not-found";
    case 429:
      return "rate-limited";
    default:
      return "invalid";
  }
}

/** GitHub answers 403 to a missing permission and to too many requests alike. */
function isRateLimit(error: Error): boolean {
  const headers = limitHeaders.safeParse(error).data?.response.headers ?? {};
  const isExhausted = headers["x-ratelimit-remaining"] === "0" || headers["retry-after"] !== undefined;
  return isExhausted || /\brate limit\b/i.test(error.message);
}

const limitHeaders = z.object({
  response: z.object({
    headers: z.object({ "x-ratelimit-remaining": z.string().optional(), "retry-after": z.string().optional() }),
  }),
});

/** GraphQL's answers have the status 200; the errors are inside. The throttling plugin wraps them up once more. */
const problemsSchema = z.array(z.object({ type: z.string().optional(), message: z.string() }));
const graphqlProblems = z.union([
  z.object({ errors: problemsSchema }).transform(({ errors }) => errors),
  z.object({ data: z.object({ errors: problemsSchema }) }).transform(({ data }) => data.errors),
]);

const GRAPHQL_KINDS: Readonly<Partial<Record<string, RefusalKind>>> = {
  NOT_FOUND: "not-found",
  FORBIDDEN: "forbidden",
  INSUFFICIENT_SCOPES: "forbidden",
  RATE_LIMITED: "rate-limited",
};
