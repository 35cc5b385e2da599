import { describe, expect, test } from "vitest";
import type { GitHubEvent } from "../../src/github/event.ts";
import { findPulls, type PullSearch } from "../../src/github/pull.ts";
import type { PullRequest } from "../stage/state/pull-request.ts";
import type { Repository } from "../stage/state/repository.ts";
import { OURS, setScene } from "./scene.ts";

function pullRequestEvent({ number, head, base }: PullRequest): GitHubEvent {
  return {
    kind: "pull-request",
    pull: {
      number,
      headSha: head.sha,
      headBranch: head.ref,
      headRepository: head.repository?.fullName ?? null,
      baseSha: base.sha,
      baseRef: base.ref,
      isUnprivileged: false,
      isTarget: false,
    },
  };
}

type WorkflowRunEvent = Extract<GitHubEvent, { kind: "workflow-run" }>;

function workflowRunEvent(repository: Repository, branch: string, change: Partial<WorkflowRunEvent> = {}): GitHubEvent {
  return {
    kind: "workflow-run",
    event: "pull_request",
    conclusion: "success",
    runId: 1,
    attempt: 1,
    headSha: repository.branches.get(branch) ?? "",
    headBranch: branch,
    headRepository: { id: repository.id, owner: repository.owner.login, name: repository.name },
    pulls: [],
    ...change,
  };
}

const numbersOf = (search: PullSearch) =>
  search.state === "found" ? search.pulls.map(({ number }) => number) : search;

describe("a pull request's own event", () => {
  test("finds it as it is now", async () => {
    const { repository, client } = await setScene();
    const at = new Date("2026-05-04T09:00:00Z");
    const head = repository.push("feature/a b", { "a.py": "1\n", "b.py": "1\n" }, { at });
    const pull = repository.openPull({ head: "feature/a b" });
    const event = pullRequestEvent(pull);
    pull.label("leak-accepted", "octo");
    const base = repository.branches.get("main");
    expect(await findPulls(client, OURS, event)).toEqual({
      state: "found",
      pulls: [
        {
          number: pull.number,
          headSha: head,
          headBranch: "feature/a b",
          headRepository: { id: repository.id, owner: "octo", repo: "app", pushedAt: "2026-05-04T09:00:00Z" },
          baseSha: base,
          baseRef: "main",
          labels: ["leak-accepted"],
          changedFiles: 2,
        },
      ],
    });
  });

  test("finds that its head has moved on", async () => {
    const { repository, client } = await setScene();
    repository.push("feature", { "a.py": "1\n" });
    const pull = repository.openPull({ head: "feature" });
    const event = pullRequestEvent(pull);
    const headSha = repository.push("feature", { "a.py": "2\n" });
    expect(await findPulls(client, OURS, event)).toEqual({ state: "moved", number: pull.number, headSha });
  });

  test("finds that it is closed", async () => {
    const { repository, client } = await setScene();
    repository.push("feature", { "a.py": "1\n" });
    const pull = repository.openPull({ head: "feature" });
    pull.close();
    expect(await findPulls(client, OURS, pullRequestEvent(pull))).toEqual({
      state: "none",
      reason: "pull request #1 is closed",
    });
  });

  test("finds it when the fork is gone", async () => {
    const { repository, client } = await setScene();
    const fork = repository.fork("mallory");
    fork.push("feature", { "a.py": "1\n" });
    const pull = repository.openPull({ head: "mallory:feature" });
    fork.delete();
    expect(await findPulls(client, OURS, pullRequestEvent(pull))).toMatchObject({
      state: "found",
      pulls: [{ number: 1, headRepository: null }],
    });
  });

  test("says which permission is missing", async () => {
    const { repository, clientWith } = await setScene({ isPrivate: true });
    repository.push("feature", { "a.py": "1\n" });
    const pull = repository.openPull({ head: "feature" });
    expect(await findPulls(clientWith({ contents: "read" }), OURS, pullRequestEvent(pull))).toEqual({
      state: "refused",
      reason: expect.stringMatching(
        /^can't find the pull request: GitHub's answer was 403 \(Resource not accessible by integration.*; the job's token needs `pull-requests: read`$/,
      ),
    });
  });
});

describe("the event of a workflow that measured", () => {
  test("finds the pull request of a fork, which the event doesn't name", async () => {
    const { repository, client } = await setScene();
    const fork = repository.fork("mallory");
    fork.push("feature", { "a.py": "1\n" });
    repository.push("feature", { "a.py": "1\n" });
    repository.openPull({ head: "feature" });
    const pull = repository.openPull({ head: "mallory:feature" });
    expect(numbersOf(await findPulls(client, OURS, workflowRunEvent(fork, "feature")))).toEqual([pull.number]);
  });

  test("believes no number that the event names", async () => {
    const { repository, client } = await setScene();
    repository.push("theirs", { "a.py": "1\n" });
    repository.openPull({ head: "theirs" });
    repository.push("ours", { "a.py": "2\n" });
    const pull = repository.openPull({ head: "ours" });
    const event = workflowRunEvent(repository, "ours", { pulls: [1] });
    expect(numbersOf(await findPulls(client, OURS, event))).toEqual([pull.number]);
  });

  test("finds each of those that propose one branch, on all pages", async () => {
    const { repository, client } = await setScene();
    repository.push("feature", { "a.py": "1\n" });
    const bases = Array.from({ length: 101 }, (_, index) => `release/${index}`);
    const pulls = bases.map((base) => {
      repository.push(base, { "v.txt": base });
      return repository.openPull({ head: "feature", base });
    });
    const found = await findPulls(client, OURS, workflowRunEvent(repository, "feature"));
    expect(numbersOf(found)).toEqual(pulls.map(({ number }) => number));
  });

  test("tells repositories of one owner apart", async () => {
    const { repository, client } = await setScene();
    const [first, second] = [repository.fork("mallory", "one"), repository.fork("mallory", "two")];
    first.push("feature", { "a.py": "1\n" });
    second.push("feature", { "a.py": "2\n" });
    repository.openPull({ head: "mallory:feature" });
    expect(await findPulls(client, OURS, workflowRunEvent(second, "feature"))).toEqual({
      state: "none",
      reason: "no open pull request proposes the measured branch",
    });
    expect(numbersOf(await findPulls(client, OURS, workflowRunEvent(first, "feature")))).toEqual([1]);
  });

  test("tells branches with one head apart, also on a forge that lists all pull requests", async () => {
    const { github, repository, client } = await setScene();
    repository.point("same", repository.push("feature", { "a.py": "1\n" }));
    const pulls = [repository.openPull({ head: "same" }), repository.openPull({ head: "feature" })];
    const all = pulls.map(({ number, head }) => ({ number, head: { ref: head.ref, repo: { id: repository.id } } }));
    github.fail({
      match: { path: /\/pulls$/ },
      with: { status: 200, headers: { "content-type": "application/json" }, body: JSON.stringify(all) },
    });
    expect(numbersOf(await findPulls(client, OURS, workflowRunEvent(repository, "feature")))).toEqual([2]);
  });

  test("finds that the head has moved on", async () => {
    const { repository, client } = await setScene();
    repository.push("feature", { "a.py": "1\n" });
    repository.openPull({ head: "feature" });
    const event = workflowRunEvent(repository, "feature");
    const headSha = repository.push("feature", { "a.py": "2\n" });
    expect(await findPulls(client, OURS, event)).toEqual({ state: "moved", number: 1, headSha });
  });

  test.each<[string, Partial<WorkflowRunEvent>, string]>([
    ["of a branch that nobody proposes", { headBranch: "main" }, "no open pull request proposes the measured branch"],
    [
      "of a repository that is gone",
      { headRepository: null },
      "the repository that the measured commit came from is gone",
    ],
    ["after a push", { event: "push" }, "the workflow that has ended was not about a pull request"],
    ["in a merge queue", { event: "merge_group" }, "the workflow that has ended was not about a pull request"],
  ])("finds none %s", async (_, change, reason) => {
    const { repository, client } = await setScene();
    repository.push("feature", { "a.py": "1\n" });
    repository.openPull({ head: "feature" });
    const event = workflowRunEvent(repository, "feature", change);
    expect(await findPulls(client, OURS, event)).toEqual({ state: "none", reason });
  });

  test("finds none that is closed", async () => {
    const { repository, client } = await setScene();
    repository.push("feature", { "a.py": "1\n" });
    repository.openPull({ head: "feature" }).close();
    expect(await findPulls(client, OURS, workflowRunEvent(repository, "feature"))).toMatchObject({ state: "none" });
  });
});

test.each<GitHubEvent>([
  { kind: "merge-group", headSha: "1", baseSha: "2", baseRef: "main" },
  { kind: "push", sha: "1", before: null, branch: "main" },
  { kind: "state", name: "schedule", sha: "1" },
])("an event of another kind is about none, and nothing is asked: $kind", async (event) => {
  const { github, client } = await setScene();
  expect(await findPulls(client, OURS, event)).toEqual({
    state: "none",
    reason: "the event is not about a pull request",
  });
  expect(github.requests).toEqual([]);
});

test("a broken connection is a refusal, with what was to be done", async () => {
  const { github, repository, client } = await setScene();
  repository.push("feature", { "a.py": "1\n" });
  const event = pullRequestEvent(repository.openPull({ head: "feature" }));
  github.fail({ match: {}, with: "reset" });
  expect(await findPulls(client, OURS, event)).toEqual({
    state: "refused",
    reason: expect.stringMatching(/^can't find the pull request: GitHub's answer was 500 \(/),
  });
});
