import { describe, expect, it } from "vitest";
import { readEvent, workflowRun } from "../../src/github/event-payload.ts";

const HEAD = "a".repeat(40);
const BASE = "b".repeat(40);
const environment = { GITHUB_SHA: "c".repeat(40), GITHUB_REPOSITORY: "o/r", GITHUB_ACTOR: "jane" };

const pullRequest = {
  action: "synchronize",
  number: 7,
  pull_request: {
    number: 7,
    user: { login: "jane" },
    head: { ref: "fix", sha: HEAD, repo: { full_name: "o/r", fork: false } },
    base: { ref: "main", sha: BASE, repo: { full_name: "o/r" } },
  },
};
const pull = {
  number: 7,
  headSha: HEAD,
  headBranch: "fix",
  headRepository: "o/r",
  baseSha: BASE,
  baseRef: "main",
  isUnprivileged: false,
  isTarget: false,
};

/** The pull request's payload with other values in it. */
function pullRequestWith(changes: object, head: object = {}, base: object = {}) {
  const given = pullRequest.pull_request;
  return { pull_request: { ...given, ...changes, head: { ...given.head, ...head }, base: { ...given.base, ...base } } };
}

const read = (name: string, payload: unknown, more: Record<string, string> = {}) =>
  readEvent(name, payload, { ...environment, ...more });

describe("a pull request's event", () => {
  it("is read", () => {
    expect(read("pull_request", pullRequest)).toEqual({ kind: "pull-request", pull });
  });

  it("says when its token can write and its checkout is not to be trusted", () => {
    expect(read("pull_request_target", pullRequest)).toEqual({
      kind: "pull-request",
      pull: { ...pull, isTarget: true },
    });
  });

  it.each([
    ["from a fork", pullRequestWith({}, { repo: { full_name: "jane/r" } }), {}, "jane/r"],
    ["from a fork that is gone", pullRequestWith({}, { repo: null }), {}, null],
    ["from nowhere that is said", pullRequestWith({}, { repo: undefined }), {}, null],
    ["by Dependabot", pullRequestWith({ user: { login: "dependabot[bot]" } }), {}, "o/r"],
    ["run for Dependabot", pullRequest, { GITHUB_ACTOR: "dependabot[bot]" }, "o/r"],
  ])("is unprivileged %s", (_, payload, more, headRepository) => {
    const expected = { ...pull, headRepository, isUnprivileged: true };
    expect(read("pull_request", payload, more)).toEqual({ kind: "pull-request", pull: expected });
  });

  it("may lack what is not needed", () => {
    const payload = pullRequestWith({ user: null }, { ref: undefined }, { repo: undefined });
    expect(read("pull_request", payload)).toEqual({ kind: "pull-request", pull: { ...pull, headBranch: "" } });
  });

  it.each([
    ["", "the payload: "],
    [{}, "pull_request: "],
    [pullRequestWith({ number: "7" }), "pull_request.number: "],
    [pullRequestWith({ number: -1 }), "pull_request.number: "],
    [pullRequestWith({}, { sha: "--output=x" }), "pull_request.head.sha: expected the SHA of a commit"],
    [pullRequestWith({}, {}, { sha: HEAD.slice(1) }), "pull_request.base.sha: expected the SHA of a commit"],
    [pullRequestWith({}, {}, { ref: "" }), "pull_request.base.ref: "],
  ])("is refused where it can't be read: %j", (payload, problem) => {
    expect(() => read("pull_request", payload)).toThrow(
      `the payload of the event pull_request can't be read: ${problem}`,
    );
  });
});

describe("a merge queue's event", () => {
  const merge_group = {
    head_sha: HEAD,
    base_sha: BASE,
    base_ref: "refs/heads/main",
    head_ref: "refs/heads/gh-readonly",
  };

  it("is read", () => {
    const expected = { kind: "merge-group", headSha: HEAD, baseSha: BASE, baseRef: "refs/heads/main" };
    expect(read("merge_group", { action: "checks_requested", merge_group })).toEqual(expected);
  });

  it("is refused without its base", () => {
    const payload = { merge_group: { ...merge_group, base_sha: null } };
    expect(() => read("merge_group", payload)).toThrow("merge_group.base_sha: ");
  });
});

describe("a push's event", () => {
  const sha = environment.GITHUB_SHA;

  it.each([
    ["to a branch", { ref: "refs/heads/release/1", before: BASE, after: sha }, BASE, "release/1"],
    ["of a new branch", { ref: "refs/heads/new", before: "0".repeat(40), after: sha }, null, "new"],
    ["of a tag", { ref: "refs/tags/v1", before: "0".repeat(40), after: sha }, null, null],
    ["of a tag that moves", { ref: "refs/tags/v1", before: BASE, after: sha }, null, null],
    ["that says nothing", {}, null, null],
  ])("is read: %s", (_, payload, before, branch) => {
    expect(read("push", payload)).toEqual({ kind: "push", sha, before, branch });
  });

  it("has its commit and branch from the payload or the environment, whichever knows", () => {
    const expected = { kind: "push", sha: HEAD, before: null, branch: "main" };
    expect(readEvent("push", { ref: "refs/heads/main", after: HEAD }, {})).toEqual(expected);
    expect(readEvent("push", {}, { GITHUB_SHA: HEAD, GITHUB_REF: "refs/heads/main" })).toEqual(expected);
  });
});

describe("the event of a workflow that has ended", () => {
  const workflow_run = {
    id: 30_433_642,
    run_attempt: 2,
    event: "pull_request",
    status: "completed",
    conclusion: "failure",
    head_sha: HEAD,
    head_branch: "fix",
    head_repository: { id: 9, name: "r", full_name: "jane/r", owner: { login: "jane", id: 3 } },
    pull_requests: [{ number: 7, id: 1 }],
  };
  const expected = {
    kind: "workflow-run",
    event: "pull_request",
    conclusion: "failure",
    runId: 30_433_642,
    attempt: 2,
    headSha: HEAD,
    headBranch: "fix",
    headRepository: { id: 9, owner: "jane", name: "r" },
    pulls: [7],
  };

  it("is read", () => {
    expect(read("workflow_run", { workflow_run })).toEqual(expected);
  });

  it("may lack what is not needed, and what a fork takes away", () => {
    const bare = {
      id: 1,
      event: "push",
      status: "in_progress",
      conclusion: null,
      head_sha: HEAD,
      head_repository: null,
    };
    expect(read("workflow_run", { workflow_run: bare })).toEqual({
      ...expected,
      event: "push",
      conclusion: "in_progress",
      runId: 1,
      attempt: 1,
      headBranch: "",
      headRepository: null,
      pulls: [],
    });
  });

  it.each([
    [{ id: 1.5 }, "workflow_run.id: "],
    [{ head_sha: "HEAD" }, "workflow_run.head_sha: "],
    [{ pull_requests: [{ number: "7" }] }, "workflow_run.pull_requests.0.number: "],
  ])("is refused where it can't be read: %j", (wrong, problem) => {
    expect(() => read("workflow_run", { workflow_run: { ...workflow_run, ...wrong } })).toThrow(problem);
  });
});

it.each(["workflow_dispatch", "schedule", "issue_comment"])("%s judges no change", (name) => {
  expect(read(name, { pull_request: "whatever" })).toEqual({ kind: "state", name, sha: environment.GITHUB_SHA });
});

describe("our own run", () => {
  it("is known by the environment", () => {
    const run = { GITHUB_SERVER_URL: "https://ghe.example/", GITHUB_RUN_ID: "12", GITHUB_RUN_ATTEMPT: "3" };
    expect(workflowRun({ ...environment, ...run })).toEqual({
      repository: "o/r",
      server: "https://ghe.example",
      sha: environment.GITHUB_SHA,
      id: 12,
      attempt: 3,
    });
  });

  it("is none outside of a workflow", () => {
    const expected = { repository: "", server: "https://github.com", sha: "", id: 1, attempt: 1 };
    expect(workflowRun({})).toEqual(expected);
    expect(workflowRun({ GITHUB_RUN_ID: "x", GITHUB_RUN_ATTEMPT: "-1", GITHUB_SERVER_URL: "" })).toEqual(expected);
  });
});
