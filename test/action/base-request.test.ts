import { describe, expect, it } from "vitest";
import { baseRequestFor } from "../../src/action/base-request.ts";
import type { GitHubEvent } from "../../src/github/event.ts";

const pull = {
  number: 7,
  headSha: "a".repeat(40),
  headBranch: "fix",
  headRepository: "o/r",
  baseSha: "b".repeat(40),
  baseRef: "main",
  isUnprivileged: false,
  isTarget: false,
};
const EVENTS = {
  pull: { kind: "pull-request", pull },
  queue: { kind: "merge-group", headSha: "a".repeat(40), baseSha: "b".repeat(40), baseRef: "refs/heads/release/1" },
  push: { kind: "push", sha: "a".repeat(40), before: "b".repeat(40), branch: "main" },
  newBranch: { kind: "push", sha: "a".repeat(40), before: null, branch: "new" },
  other: {
    kind: "workflow-run",
    event: "pull_request",
    conclusion: "success",
    runId: 1,
    attempt: 1,
    headSha: "a".repeat(40),
    headBranch: "fix",
    headRepository: null,
    pulls: [],
  },
  schedule: { kind: "state", name: "schedule", sha: "a".repeat(40) },
} satisfies Record<string, GitHubEvent>;

describe("what is compared with", () => {
  it.each([
    ["pull", { kind: "pull-request", headSha: pull.headSha, baseSha: pull.baseSha, baseRef: "main" }],
    ["queue", { kind: "commit", sha: "b".repeat(40), name: "release/1" }],
    ["push", { kind: "commit", sha: "b".repeat(40), name: null }],
    ["newBranch", { kind: "none" }],
    ["other", { kind: "none" }],
    ["schedule", { kind: "none" }],
  ] as const)("is known by the event: %s", (event, expected) => {
    expect(baseRequestFor(EVENTS[event], { kind: "auto" })).toEqual(expected);
  });

  it.each(Object.entries(EVENTS))("can be given, or refused, for every event: %s", (_, event) => {
    expect(baseRequestFor(event, { kind: "none" })).toEqual({ kind: "none" });
    expect(baseRequestFor(event, { kind: "revision", revision: "v1" })).toEqual({ kind: "revision", revision: "v1" });
  });
});
