import { describe, expect, test } from "vitest";
import { changedBetween, changedFiles } from "../../src/github/changed-files.ts";
import { fresh, OURS, setScene } from "./scene.ts";

const numbered = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`src/${index}.py`, `${index}\n`]));

test("all pages are read, and what changed on base since is no part of it", async () => {
  const { repository, client } = await setScene();
  repository.push("feature", numbered(250));
  const pull = await fresh(client, repository.openPull({ head: "feature" }));
  repository.push("main", { "other.py": "1\n" });
  const files = await changedFiles(client, OURS, pull);
  expect(files).toEqual({ state: "known", paths: Object.keys(numbered(250)).sort() });
});

test("a renamed file has two names, a removed one its own", async () => {
  const { repository, client } = await setScene();
  repository.push("main", { "old name.py": "1\n", "gone.py": "2\n" });
  repository.push("feature", { "old name.py": null, "new name.py": "1\n", "gone.py": null });
  const pull = await fresh(client, repository.openPull({ head: "feature" }));
  expect(await changedFiles(client, OURS, pull)).toEqual({
    state: "known",
    paths: expect.arrayContaining(["old name.py", "new name.py", "gone.py"]),
  });
});

test("an empty change has none", async () => {
  const { repository, client } = await setScene();
  repository.push("feature", {});
  const pull = await fresh(client, repository.openPull({ head: "feature" }));
  expect(await changedFiles(client, OURS, pull)).toEqual({ state: "known", paths: [] });
});

test("where GitHub stops listing, nothing is known", async () => {
  const { repository, client } = await setScene();
  repository.push("feature", numbered(3000));
  const pull = await fresh(client, repository.openPull({ head: "feature" }));
  expect(await changedFiles(client, OURS, pull)).toEqual({
    state: "unknown",
    reason: "GitHub lists no more than 3000 changed files",
  });
});

test("where fewer are listed than there are, nothing is known", async () => {
  const { repository, client } = await setScene();
  repository.push("feature", numbered(3));
  const pull = await fresh(client, repository.openPull({ head: "feature" }));
  expect(await changedFiles(client, OURS, { ...pull, changedFiles: 4 })).toEqual({
    state: "unknown",
    reason: "3 of 4 changed files are listed",
  });
});

test("where it may not be read, nothing is known", async () => {
  const { repository, client, clientWith } = await setScene({ isPrivate: true });
  repository.push("feature", numbered(1));
  const pull = await fresh(client, repository.openPull({ head: "feature" }));
  expect(await changedFiles(clientWith({ contents: "read" }), OURS, pull)).toEqual({
    state: "unknown",
    reason: expect.stringMatching(/^can't list the changed files: GitHub's answer was 403 /),
  });
});

describe("between two commits", () => {
  test("files count as what they were called before, too", async () => {
    const { repository, client } = await setScene();
    const base = repository.push("main", { "old.py": "1\n", "gone.py": "2\n", "same.py": "3\n" });
    const head = repository.push("main", { "old.py": null, "new.py": "1\n", "gone.py": null });
    expect(await changedBetween(client, OURS, base, head)).toEqual({
      state: "known",
      paths: ["gone.py", "new.py", "old.py"],
    });
    expect(await changedBetween(client, OURS, head, head)).toEqual({ state: "known", paths: [] });
  });

  test("nothing is known where the one does not build upon the other", async () => {
    const { repository, client } = await setScene();
    const base = repository.push("feature", numbered(1));
    const head = repository.push("main", { "other.py": "1\n" });
    expect(await changedBetween(client, OURS, base, head)).toEqual({
      state: "unknown",
      reason: "head does not build upon base",
    });
  });

  test("nothing is known where GitHub stops listing", async () => {
    const { repository, client } = await setScene();
    const base = repository.branches.get("main") ?? "";
    expect(await changedBetween(client, OURS, base, repository.push("main", numbered(300)))).toEqual({
      state: "unknown",
      reason: "GitHub compares no more than 300 changed files",
    });
  });

  test("nothing is known where it may not be read", async () => {
    const { repository, clientWith } = await setScene({ isPrivate: true });
    const base = repository.branches.get("main") ?? "";
    const head = repository.push("main", numbered(1));
    expect(await changedBetween(clientWith({ pullRequests: "read" }), OURS, base, head)).toEqual({
      state: "unknown",
      reason: expect.stringMatching(/^can't list the changed files: GitHub's answer was 403 /),
    });
  });
});
