import { randomUUID } from "node:crypto";
import { debug } from "@actions/core";
import { getOctokit } from "@actions/github";
import { defaults } from "@actions/github/lib/utils";
import { retry } from "@octokit/plugin-retry";
import { type ThrottlingOptions, throttling } from "@octokit/plugin-throttling";
import { UserMistake } from "../domain/user-mistake.ts";
import { TOOL } from "../version.ts";

/** GitHub's API, REST and GraphQL, for one token. */
export type GitHub = ReturnType<typeof getOctokit>;

/** Milliseconds. */
export interface Patience {
  /** What pauses before retries are counted in, also those that GitHub asks for in seconds. */
  readonly second: number;
  /** How long an answer may take. */
  readonly answer: number;
}

export interface ClientSettings {
  /** Takes what the client has to say of its retries; by default the log that shows only when debugging. */
  readonly log?: (line: string) => void;
  readonly patience?: Patience;
}

const PATIENCE: Patience = { second: 1000, answer: 30_000 };
const RETRIES = 3;
/** Seconds that all pauses for rate limits of one request may take together. */
const LONGEST_WAIT = 60;

/**
 * A client for the API that the runner names in `GITHUB_API_URL`, GitHub Enterprise Server's too (there GraphQL is at
 * `/api/graphql`, beside REST's `/api/v3`).
 *
 * Answers of 500 and above, broken connections and silence are tried again up to three times, after 1, 4 and 9 s; rate
 * limits after the time that GitHub asks for, if that is short. All other refusals are final.
 *
 * @throws UserMistake without a token
 */
export function githubClient(token: string, { log = debug, patience = PATIENCE }: ClientSettings = {}): GitHub {
  if (token === "") {
    throw new UserMistake(`the token is empty; expected for example \`github-token: \${{ github.token }}\``);
  }
  const tell = (message: unknown) => log(`GitHub: ${message instanceof Error ? message.message : String(message)}`);
  const isWorthWaiting = (seconds: number, _options: unknown, _client: unknown, retriesSoFar: number) => {
    const isIt = retriesSoFar < RETRIES && seconds * (retriesSoFar + 1) <= LONGEST_WAIT;
    tell(`asks to wait for ${seconds} s; ${isIt ? "done" : "given up"}`);
    return isIt;
  };
  const quietLog = { debug: tell, info: tell, warn: tell, error: tell };
  const options = {
    // Read now: the toolkit's own default is as old as its module.
    baseUrl: process.env.GITHUB_API_URL || "https://api.github.com",
    userAgent: TOOL,
    log: quietLog,
    request: {
      ...defaults.request,
      log: quietLog,
      fetch: impatient(defaults.request?.fetch ?? fetch, patience.answer),
    },
    retry: { retries: RETRIES, retryAfterBaseValue: patience.second, doNotRetry: REFUSALS },
    throttle: {
      // Clients with the same id would share one queue.
      id: randomUUID(),
      retryAfterBaseValue: patience.second,
      fallbackSecondaryRateRetryAfter: LONGEST_WAIT,
      onRateLimit: isWorthWaiting,
      onSecondaryRateLimit: isWorthWaiting,
      write: WITHOUT_PAUSES,
      notifications: WITHOUT_PAUSES,
    },
  };
  // The first one is closest to the wire, the last one sees what the others could not mend.
  return getOctokit(token, options, recognisingLimits, retry, throttling);
}

/** Everything from 400 to 499: to ask again would change nothing, but for rate limits, which are waited for elsewhere. */
const REFUSALS = Array.from({ length: 100 }, (_, index) => 400 + index);

/**
 * The plugin puts pauses of 1 to 3 s between any two writes, and takes GraphQL's queries for writes. That is for those who
 * send hundreds; we send a handful.
 */
const WITHOUT_PAUSES = {
  key: () => ({ schedule: (_settings: unknown, task: () => unknown) => task() }),
} as unknown as NonNullable<ThrottlingOptions["write"]>;

/** A server that takes a request and says nothing must not hold the job up for ever. */
function impatient(request: typeof fetch, answer: number): typeof fetch {
  return (url, init) => request(url, { ...init, signal: AbortSignal.timeout(answer) });
}

/**
 * The throttling plugin knows GitHub's limits by words and by headers. A gateway's or another forge's 429 has the status
 * alone; here it gets the words.
 */
function recognisingLimits(client: Pick<GitHub, "hook">): Record<string, never> {
  client.hook.error("request", (error) => {
    if ("status" in error && error.status === 429 && !isKnownLimit(error)) {
      error.message = `${error.message} (taken for a secondary rate limit)`;
    }
    throw error;
  });
  return {};
}

interface FailedRequest {
  readonly message: string;
  readonly response?: { readonly headers: Readonly<Record<string, unknown>> } | undefined;
}

function isKnownLimit({ message, response }: FailedRequest): boolean {
  return /\bsecondary rate\b/i.test(message) || response?.headers["x-ratelimit-remaining"] === "0";
}
