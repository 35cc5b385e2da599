import { z } from "zod";
import { UserMistake } from "../domain/user-mistake.ts";
import { visibleLine } from "../report/visible-text.ts";
import type { GitHubEvent, PullRequest, WorkflowRun } from "./event.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The event that started the workflow. What is not needed may be missing: act and other forges leave much out.
 *
 * @param name `GITHUB_EVENT_NAME`
 * @param payload the contents of the file that `GITHUB_EVENT_PATH` names
 * @param environment for `GITHUB_SHA`, `GITHUB_REF`, `GITHUB_REPOSITORY` and `GITHUB_ACTOR`
 * @throws UserMistake naming each key that can't be read and what was expected there
 */
export function readEvent(name: string, payload: unknown, environment: Environment): GitHubEvent {
  switch (name) {
    case "pull_request":
    case "pull_request_target":
      return pullRequestEvent(name, payload, environment);
    case "merge_group":
      return mergeGroupEvent(payload);
    case "push":
      return pushEvent(payload, environment);
    case "workflow_run":
      return workflowRunEvent(payload);
    default:
      return { kind: "state", name, sha: environment.GITHUB_SHA ?? "" };
  }
}

/** The run that we are part of; what the environment doesn't say is empty, or 1 for a number. */
export function workflowRun(environment: Environment): WorkflowRun {
  return {
    repository: environment.GITHUB_REPOSITORY ?? "",
    server: (environment.GITHUB_SERVER_URL || "https://github.com").replace(/\/+$/, ""),
    sha: environment.GITHUB_SHA ?? "",
    id: wholeNumber(environment.GITHUB_RUN_ID) ?? 1,
    attempt: wholeNumber(environment.GITHUB_RUN_ATTEMPT) ?? 1,
  };
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

const sha = z
  .string()
  .regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/, "expected the SHA of a commit, 40 or 64 digits from 0 to f");
const name = z.string().min(1).max(1_000);
const number = z.number().int().positive();
const login = z.object({ login: z.string().nullish() }).nullish();
const repository = z.object({ full_name: name }).nullish();

const pullRequestPayload = z.object({
  pull_request: z.object({
    number,
    user: login,
    head: z.object({ sha, ref: z.string().nullish(), repo: repository }),
    base: z.object({ sha, ref: name, repo: repository }),
  }),
});

function pullRequestEvent(name: string, payload: unknown, environment: Environment): GitHubEvent {
  const { number, user, head, base } = read(pullRequestPayload, name, payload).pull_request;
  const headRepository = head.repo?.full_name ?? null;
  const baseRepository = base.repo?.full_name ?? environment.GITHUB_REPOSITORY ?? null;
  const isDependabot = user?.login === DEPENDABOT || environment.GITHUB_ACTOR === DEPENDABOT;
  const pull: PullRequest = {
    number,
    headSha: head.sha,
    headBranch: head.ref ?? "",
    headRepository,
    baseSha: base.sha,
    baseRef: base.ref,
    isUnprivileged: headRepository === null || headRepository !== baseRepository || isDependabot,
    isTarget: name === "pull_request_target",
  };
  return { kind: "pull-request", pull };
}

const DEPENDABOT = "dependabot[bot]";

const mergeGroupPayload = z.object({ merge_group: z.object({ head_sha: sha, base_sha: sha, base_ref: name }) });

function mergeGroupEvent(payload: unknown): GitHubEvent {
  const { head_sha, base_sha, base_ref } = read(mergeGroupPayload, "merge_group", payload).merge_group;
  return { kind: "merge-group", headSha: head_sha, baseSha: base_sha, baseRef: base_ref };
}

const pushPayload = z.object({ ref: name.nullish(), before: sha.nullish(), after: sha.nullish() });
const NO_COMMIT = /^0+$/;

function pushEvent(payload: unknown, environment: Environment): GitHubEvent {
  const { ref, before, after } = read(pushPayload, "push", payload);
  const [, branch = null] = /^refs\/heads\/(.+)$/.exec(ref ?? environment.GITHUB_REF ?? "") ?? [];
  // A tag that is moved replaces nothing that was built upon, and what it pointed to may be no commit at all.
  const isReplacing = branch !== null && before !== null && before !== undefined && !NO_COMMIT.test(before);
  return { kind: "push", sha: environment.GITHUB_SHA || (after ?? ""), before: isReplacing ? before : null, branch };
}

const workflowRunPayload = z.object({
  workflow_run: z.object({
    id: number,
    run_attempt: number.nullish(),
    event: name,
    status: z.string().nullish(),
    conclusion: z.string().nullish(),
    head_sha: sha,
    head_branch: z.string().nullish(),
    head_repository: z.object({ id: number, name, owner: z.object({ login: name }) }).nullish(),
    pull_requests: z.array(z.object({ number })).nullish(),
  }),
});

function workflowRunEvent(payload: unknown): GitHubEvent {
  const run = read(workflowRunPayload, "workflow_run", payload).workflow_run;
  const { head_repository: head } = run;
  return {
    kind: "workflow-run",
    event: run.event,
    // A run that has not ended has none.
    conclusion: run.conclusion ?? run.status ?? "unknown",
    runId: run.id,
    attempt: run.run_attempt ?? 1,
    headSha: run.head_sha,
    headBranch: run.head_branch ?? "",
    headRepository: head ? { id: head.id, owner: head.owner.login, name: head.name } : null,
    pulls: (run.pull_requests ?? []).map((pull) => pull.number),
  };
}

function read<Schema extends z.ZodType>(schema: Schema, event: string, payload: unknown): z.output<Schema> {
  const result = schema.safeParse(payload);
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    ({ path, message }) => `${path.length === 0 ? "the payload" : path.join(".")}: ${message}`,
  );
  throw new UserMistake(
    `the payload of the event ${event} can't be read: ${visibleLine(problems.join("; "))}. Expected what the forge writes ` +
      "into the file that GITHUB_EVENT_PATH names; with act, give one of the event's kind, for example " +
      "act pull_request -e event.json",
  );
}
