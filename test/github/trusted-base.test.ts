import { describe, expect, test } from "vitest";
import { trustedBase } from "../../src/github/trusted-base.ts";
import type { Permissions } from "../stage/access.ts";
import { fresh, OURS, REPORTER, setScene } from "./scene.ts";

/**
 * main:     first ─ parted ─ later ─ tip
 * feature:             └── middle ─ head      (of a fork)
 */
async function history({ isPrivate = false } = {}) {
  const scene = await setScene({ isPrivate });
  const { repository, client, clientWith } = scene;
  const first = repository.push("main", { "a.py": "1\n" });
  const parted = repository.push("main", { "a.py": "2\n" });
  const fork = repository.fork("mallory");
  const middle = fork.push("feature/x", { "b.py": "1\n" });
  const head = fork.push("feature/x", { "b.py": "2\n" });
  const later = repository.push("main", { "a.py": "3\n" });
  const pull = await fresh(client, repository.openPull({ head: "mallory:feature/x" }));
  const tip = repository.push("main", { "a.py": "4\n" });
  const ask = (claimed: string | null, may: Permissions = REPORTER) =>
    trustedBase(clientWith(may), OURS, pull, claimed);
  return { ...scene, first, parted, middle, head, later, tip, pull, ask };
}

describe("a claimed base is believed", () => {
  test.each(["parted", "later", "tip"] as const)("when it lies on the base branch: %s", async (name) => {
    const { ask, ...commits } = await history();
    const sha = commits[name];
    expect(await ask(sha)).toEqual({ state: "trusted", sha, problem: null });
  });

  test("on a branch with a slash", async () => {
    const { repository, client } = await setScene();
    repository.push("release/1.0", { "a.py": "1\n" });
    repository.push("feature", { "b.py": "1\n" }, { parents: [repository.branches.get("release/1.0") ?? ""] });
    const pull = await fresh(client, repository.openPull({ head: "feature", base: "release/1.0" }));
    const sha = repository.push("release/1.0", { "a.py": "2\n" });
    expect(await trustedBase(client, OURS, pull, sha)).toEqual({ state: "trusted", sha, problem: null });
  });
});

describe("else the place where the change parted decides, and it blocks", () => {
  test.each(["middle", "head"] as const)("for the change's own commits: %s", async (name) => {
    const { ask, parted, ...commits } = await history();
    expect(await ask(commits[name])).toEqual({
      state: "trusted",
      sha: parted,
      problem: `the results name a base (${commits[name].slice(0, 7)}) that is not in main`,
    });
  });

  test("for what is older, as it may have asked for less", async () => {
    const { ask, parted, first } = await history();
    expect(await ask(first)).toEqual({
      state: "trusted",
      sha: parted,
      problem: `the results name a base (${first.slice(0, 7)}) that is older than what this change builds upon`,
    });
  });

  test("for a commit that nobody knows", async () => {
    const { ask, parted } = await history();
    expect(await ask("0".repeat(40))).toEqual({
      state: "trusted",
      sha: parted,
      problem: "the results name a base (0000000) that is not in main",
    });
  });

  test("for a commit of another history", async () => {
    const { ask, parted, repository } = await history();
    const orphan = repository.push("pages", { "index.html": "" }, { parents: [] });
    expect(await ask(orphan)).toMatchObject({ sha: parted, problem: expect.stringMatching(/that is not in main$/) });
  });

  test.each([
    ["main", "main"],
    ["", ""],
    ["mallory:feature", "mallory:feature"],
    ["0000000...main", "0000000...main"],
    ["../../x?y#z", "../../x?y#z"],
    ["\n::error::\u202e", "::error::"],
    ["0".repeat(41), "0".repeat(41)],
    ["F".repeat(40), "F".repeat(40)],
  ])("for what is no SHA: %j", async (claimed, shown) => {
    const { ask, parted, github } = await history();
    expect(await ask(claimed)).toEqual({
      state: "trusted",
      sha: parted,
      problem: `the results name a base that is no commit: ${shown}`,
    });
    expect(github.requests.filter(({ path }) => path.includes("/compare/"))).toHaveLength(1);
  });
});

test("without a claim it is what GitHub says", async () => {
  const { ask, later } = await history();
  expect(await ask(null)).toEqual({ state: "trusted", sha: later, problem: null });
});

test("without the permission nothing is believed", async () => {
  const { ask, tip } = await history({ isPrivate: true });
  expect(await ask(tip, { pullRequests: "write" })).toEqual({
    state: "refused",
    reason: expect.stringMatching(/^can't compare the results' base with the base branch: .* 403 .*`contents: read`$/),
  });
});

test("a failure half-way is no proof of anything", async () => {
  const { ask, tip, github } = await history();
  github.fail({ match: { path: new RegExp(`/compare/${tip}`) }, with: { status: 502 } });
  expect(await ask(tip)).toMatchObject({ state: "refused", reason: expect.stringContaining("502") });
});
