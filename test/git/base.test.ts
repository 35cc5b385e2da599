import { chmod, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { BaseRequest } from "../../src/domain/base.ts";
import { UserMistake } from "../../src/domain/user-mistake.ts";
import { findBase } from "../../src/git/base.ts";
import { newFolder, Repository } from "./repository.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

interface Forge {
  readonly origin: Repository;
  /** Of main, from its first commit on. The pull request was made from the second. */
  readonly main: readonly [string, string, string];
  /** The pull request's own head. */
  readonly head: string;
  /** GitHub's merge of it into main. */
  readonly merge: string;
}

const template = newForge();

/** A remote with a pull request of two commits, made from main's second of three commits. */
async function forge(): Promise<Forge> {
  const { origin, ...commits } = await template;
  return { origin: await origin.copy(), ...commits };
}

async function newForge(): Promise<Forge> {
  const origin = await Repository.create();
  const first = await origin.commit("m1");
  const second = await origin.commit("m2");
  origin.git("checkout", "-q", "-b", "topic");
  await origin.commit("p1");
  const head = await origin.commit("p2");
  origin.git("checkout", "-q", "main");
  const third = await origin.commit("m3");
  origin.git("tag", "-a", "-m", "release", "v1", first);
  origin.git("checkout", "-q", "--detach");
  origin.git("merge", "-q", "--no-ff", "-m", "merge", head);
  const merge = origin.sha("HEAD");
  origin.git("update-ref", "refs/pull/1/head", head);
  origin.git("update-ref", "refs/pull/1/merge", merge);
  origin.git("checkout", "-q", "main");
  return { origin, main: [first, second, third], head, merge };
}

function pullRequest({ head, main }: Forge, baseSha = main[0]): Extract<BaseRequest, { kind: "pull-request" }> {
  return { kind: "pull-request", headSha: head, baseSha, baseRef: "main" };
}

function revision(typed: string): Extract<BaseRequest, { kind: "revision" }> {
  return { kind: "revision", revision: typed };
}

async function forget(clone: Repository): Promise<void> {
  clone.git("remote", "set-url", "origin", `file://${join(await newFolder(), "gone")}`);
}

describe("GitHub's merge commit", () => {
  test.each([1, 2, null])("is compared with its first parent, from a clone of depth %s", async (depth) => {
    const github = await forge();
    const clone = await Repository.checkout(github.origin, github.merge, depth);
    expect(await findBase(clone.folder, pullRequest(github))).toEqual({
      state: "found",
      sha: github.main[2],
      name: "main",
      headSha: github.head,
    });
    expect(clone.git("cat-file", "-t", github.main[2])).toBe("commit");
  });

  test("is compared with what it was made from, when main has moved on since", async () => {
    const github = await forge();
    await github.origin.commit("m4");
    const clone = await Repository.checkout(github.origin, github.merge);
    expect(await findBase(clone.folder, pullRequest(github))).toMatchObject({ sha: github.main[2] });
  });

  test("needs fetch-depth: 2 where nothing can be fetched", async () => {
    const github = await forge();
    const clone = await Repository.checkout(github.origin, github.merge);
    await forget(clone);
    const base = await findBase(clone.folder, pullRequest(github));
    expect(base).toEqual({ state: "missing", reason: expect.stringContaining("`fetch-depth: 2`") });
    expect(base).toMatchObject({ reason: expect.stringMatching(/can't be fetched \(fatal: .* does not appear/) });
    const deeper = await Repository.checkout(github.origin, github.merge, 2);
    await forget(deeper);
    expect(await findBase(deeper.folder, pullRequest(github))).toMatchObject({ sha: github.main[2] });
  });
});

describe("the pull request's own head", () => {
  test.each([1, 2, null])("is compared with where it parted from main, from a clone of depth %s", async (depth) => {
    const github = await forge();
    const clone = await Repository.checkout(github.origin, github.head, depth);
    expect(await findBase(clone.folder, pullRequest(github))).toEqual({
      state: "found",
      sha: github.main[1],
      name: "main",
      headSha: github.head,
    });
  });

  test("is compared with the last of main that was merged into it", async () => {
    const github = await forge();
    const { origin, head, main } = github;
    const updated = origin.commitOnto(head, main[2]);
    origin.git("update-ref", "refs/pull/1/head", updated);
    await origin.commit("m4");
    const clone = await Repository.checkout(origin, updated);
    const request = { ...pullRequest(github), headSha: updated };
    expect(await findBase(clone.folder, request)).toMatchObject({ sha: main[2], headSha: updated });
  });

  test("is found where main has gone far ahead", async () => {
    const github = await forge();
    github.origin.git("update-ref", "refs/heads/main", github.origin.line(60, github.main[2]));
    const clone = await Repository.checkout(github.origin, github.head);
    expect(await findBase(clone.folder, pullRequest(github))).toMatchObject({ sha: github.main[1] });
  });

  test("is compared through what the clone knows of main where nothing can be fetched", async () => {
    const github = await forge();
    const clone = await Repository.checkout(github.origin, github.head, null);
    await forget(clone);
    expect(await findBase(clone.folder, pullRequest(github))).toMatchObject({ sha: github.main[1] });
  });

  test("is compared through the event's SHA when main is gone", async () => {
    const github = await forge();
    github.origin.git("checkout", "-q", "--detach");
    github.origin.git("branch", "-m", "main", "trunk");
    const clone = await Repository.checkout(github.origin, github.head);
    expect(await findBase(clone.folder, pullRequest(github))).toMatchObject({ sha: github.main[0] });
  });

  test("needs fetch-depth: 0 where nothing can be fetched", async () => {
    const github = await forge();
    const clone = await Repository.checkout(github.origin, github.head, 2);
    await forget(clone);
    const unknownBranch = await findBase(clone.folder, pullRequest(github));
    expect(unknownBranch).toEqual({ state: "missing", reason: expect.stringContaining("`fetch-depth: 0`") });
    expect(unknownBranch).toMatchObject({ reason: expect.stringMatching(/^Branch main isn't in this clone/) });
  });

  test("needs fetch-depth: 0 where main is known but not how both got there", async () => {
    const github = await forge();
    const clone = await Repository.checkout(github.origin, github.head);
    clone.git("fetch", "-q", "--depth=1", "origin", "main:refs/remotes/origin/main");
    await forget(clone);
    expect(await findBase(clone.folder, pullRequest(github))).toEqual({
      state: "missing",
      reason: expect.stringMatching(/too shallow to show where HEAD and main parted.*`fetch-depth: 0`/),
    });
  });

  test("has no base in another history", async () => {
    const github = await forge();
    const stranger = github.origin.commitOnto();
    github.origin.git("update-ref", "refs/pull/2/head", stranger);
    const clone = await Repository.checkout(github.origin, stranger);
    expect(await findBase(clone.folder, { ...pullRequest(github), headSha: stranger })).toEqual({
      state: "missing",
      reason: expect.stringContaining("HEAD and main have no commit in common"),
    });
  });
});

test("any other HEAD is compared with where it parted from main, and is judged itself", async () => {
  const github = await forge();
  const clone = await Repository.checkout(github.origin, github.head);
  const own = await clone.commit("own");
  expect(await findBase(clone.folder, pullRequest(github))).toMatchObject({ sha: github.main[1], headSha: own });
  const later = github.origin.commitOnto(github.main[2], github.origin.commitOnto(github.head));
  github.origin.git("update-ref", "refs/pull/1/merge", later);
  const merged = await Repository.checkout(github.origin, later);
  expect(await findBase(merged.folder, pullRequest(github))).toMatchObject({ sha: github.main[2], headSha: later });
});

describe("a commit", () => {
  test.each([1, null])("is the base as it stands, fetched into a clone of depth %s", async (depth) => {
    const github = await forge();
    const sha = github.origin.commitOnto(github.main[2]);
    const clone = await Repository.checkout(github.origin, github.head, depth);
    const before = await clone.state();
    expect(await findBase(clone.folder, { kind: "commit", sha, name: "main" })).toEqual({
      state: "found",
      sha,
      name: "main",
      headSha: github.head,
    });
    expect(clone.git("cat-file", "-t", sha)).toBe("commit");
    // A complete clone stays complete.
    expect(clone.git("rev-parse", "--is-shallow-repository")).toBe(String(depth !== null));
    expect(await clone.state()).toEqual(before);
  });

  test("that is nowhere is named", async () => {
    const github = await forge();
    const clone = await Repository.checkout(github.origin, github.head);
    const sha = "1".repeat(40);
    expect(await findBase(clone.folder, { kind: "commit", sha, name: null })).toEqual({
      state: "missing",
      reason: expect.stringMatching(/^Base, commit 1{40}, isn't in this clone and can't be fetched \(.*not our ref/),
    });
  });
});

describe("a typed revision", () => {
  test("HEAD is HEAD's commit, however dirty the work tree", async () => {
    const { origin, main } = await forge();
    await origin.write("m1", "changed\n");
    expect(await findBase(origin.folder, revision("HEAD"))).toEqual({
      state: "found",
      sha: main[2],
      name: "HEAD",
      headSha: main[2],
    });
  });

  test("is named as it was typed, unless that is a SHA", async () => {
    const { origin, main, head } = await forge();
    expect(await findBase(origin.folder, revision("topic"))).toMatchObject({ sha: main[1], name: "topic" });
    expect(await findBase(origin.folder, revision("v1"))).toMatchObject({ sha: main[0], name: "v1" });
    expect(await findBase(origin.folder, revision("HEAD~2"))).toMatchObject({ sha: main[0], name: "HEAD~2" });
    expect(await findBase(origin.folder, revision(head))).toMatchObject({ sha: main[1], name: null });
    expect(await findBase(origin.folder, revision(head.slice(0, 8)))).toMatchObject({ sha: main[1], name: null });
  });

  test("is also what the clone knows of the remote", async () => {
    const { origin, main, head } = await forge();
    const clone = await Repository.checkout(origin, head, null);
    await forget(clone);
    expect(await findBase(clone.folder, revision("main"))).toMatchObject({ sha: main[1], name: "main" });
  });

  test.each([
    ["main", 1],
    ["origin/main", 1],
    ["refs/heads/main", 1],
    ["refs/remotes/origin/main", 1],
    ["v1", 0],
    ["refs/tags/v1", 0],
    ["main~2", 0],
    ["HEAD~2", 1],
    ["HEAD^^", 1],
  ] as const)("%s is fetched where the clone is too shallow to know it", async (typed, place) => {
    const { origin, main, head } = await forge();
    const clone = await Repository.checkout(origin, head);
    const before = await clone.state();
    expect(await findBase(clone.folder, revision(typed))).toMatchObject({ sha: main[place], name: typed });
    expect(await clone.state()).toEqual(before);
  });

  test("may be a full SHA that only the remote has", async () => {
    const { origin, main, head } = await forge();
    const clone = await Repository.checkout(origin, head);
    expect(await findBase(clone.folder, revision(main[2]))).toMatchObject({ sha: main[1], name: null });
  });

  test.each(["nowhere", "HEAD~9", "", "main..topic", "a\0b", "-x", "--upload-pack=touch trace", "refs/heads/*"])(
    "%j, which nobody knows, is the user's mistake and nothing else",
    async (typed) => {
      const { origin, head } = await forge();
      const clone = await Repository.checkout(origin, head);
      const before = await clone.state();
      const found = findBase(clone.folder, revision(typed));
      await expect(found).rejects.toThrow(UserMistake);
      await expect(found).rejects.toThrow("--base origin/main");
      expect(await clone.state()).toEqual(before);
    },
  );

  test("says why it couldn't be fetched", async () => {
    const { origin, head } = await forge();
    const clone = await Repository.checkout(origin, head);
    await forget(clone);
    await expect(findBase(clone.folder, revision("main"))).rejects.toThrow(
      /no revision "main" in this clone, and it can't be fetched \(fatal: .*fetch-depth: 0/,
    );
  });
});

describe("the user's clone", () => {
  test("keeps its refs, tags, HEAD, FETCH_HEAD, index, configuration and work tree", async () => {
    const github = await forge();
    for (const sha of [github.merge, github.head]) {
      const clone = await Repository.checkout(github.origin, sha);
      await clone.write("untracked", "");
      await clone.write("m1", "changed\n");
      clone.git("config", "remote.origin.prune", "true");
      clone.git("config", "remote.origin.tagOpt", "--tags");
      clone.git("update-ref", "refs/remotes/origin/gone", sha);
      const before = await clone.state();
      expect(await findBase(clone.folder, pullRequest(github))).toMatchObject({ state: "found" });
      expect(await clone.state()).toEqual(before);
    }
  });

  test("keeps the history that it has", async () => {
    const github = await forge();
    const head = github.origin.line(6, github.head);
    github.origin.git("update-ref", "refs/pull/1/head", head);
    const clone = await Repository.checkout(github.origin, head, 5);
    expect(await findBase(clone.folder, { ...pullRequest(github), headSha: head })).toMatchObject({ state: "found" });
    expect(Number(clone.git("rev-list", "--count", "HEAD"))).toBeGreaterThan(5);
  });

  test("may be asked from a subfolder, and from a hook", async () => {
    const { origin, main } = await forge();
    await mkdir(join(origin.folder, "sub"));
    vi.stubEnv("GIT_DIR", await newFolder());
    vi.stubEnv("GIT_INDEX_FILE", join(origin.folder, "sub", "index"));
    expect(await findBase(join(origin.folder, "sub"), revision("topic"))).toMatchObject({ sha: main[1] });
  });
});

describe("there is no base", () => {
  test("before the first commit", async () => {
    const { folder } = await Repository.create();
    expect(await findBase(folder, revision("HEAD"))).toEqual({
      state: "missing",
      reason: expect.stringContaining("HEAD has no commit yet"),
    });
  });

  test("outside a repository", async () => {
    expect(await findBase(await newFolder(), revision("HEAD"))).toEqual({
      state: "missing",
      reason: expect.stringMatching(/isn't in a Git repository.*actions\/checkout/),
    });
  });

  test("without git", async () => {
    const { folder } = await Repository.create();
    vi.stubEnv("PATH", await newFolder());
    expect(await findBase(folder, revision("HEAD"))).toEqual({
      state: "missing",
      reason: expect.stringMatching(/Git can't be started\. Install it/),
    });
  });

  test("in another user's repository", async () => {
    const { folder } = await Repository.create();
    const tools = await newFolder();
    // What git asks of its own tests, instead of a second user.
    await writeFile(
      join(tools, "git"),
      `#!/bin/sh\nPATH=\${PATH#*:} GIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec git "$@"\n`,
    );
    await chmod(join(tools, "git"), 0o755);
    vi.stubEnv("PATH", `${tools}${delimiter}${process.env.PATH}`);
    expect(await findBase(folder, revision("HEAD"))).toEqual({
      state: "missing",
      reason: expect.stringContaining('`git config --global --add safe.directory "$GITHUB_WORKSPACE"`'),
    });
  });

  test("in a repository that is broken", async () => {
    const github = await forge();
    const { folder } = github.origin;
    await rm(join(folder, ".git", "objects", github.main[2].slice(0, 2)), { recursive: true });
    await symlink("nowhere", join(folder, ".git", "objects", github.main[2].slice(0, 2)));
    expect(await findBase(folder, pullRequest(github))).toMatchObject({ state: "missing" });
  });
});
