import { mkdir, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { changedFiles } from "../../src/git/changes.ts";
import { GitFailed } from "../../src/git/git-failed.ts";
import { Repository } from "./repository.ts";

const ODD = ['a "quoted" name', "two\nlines", "größe.py", "-n", ":(top)x", "back\\slash", " "];

describe("changed files", () => {
  test("are those that differ between the commit and what lies there", async () => {
    const repository = await Repository.create();
    const { folder } = repository;
    for (const name of ["same", "committed", "staged", "unstaged", "deleted", "undone", "old name"]) {
      await repository.write(name, `${name}\n`.repeat(9));
    }
    await repository.write(".gitignore", "ignored\n");
    const base = await repository.commit("base");
    await repository.write("committed", "changed\n");
    repository.git("mv", "old name", "new name");
    await repository.commit("head");
    await repository.write("staged", "changed\n");
    await repository.write("undone", "changed\n");
    repository.git("add", "--all");
    await repository.write("undone", "undone\n".repeat(9));
    await repository.write("unstaged", "changed\n");
    await rm(join(folder, "deleted"));
    await repository.write("untracked/deep", "");
    await repository.write("ignored", "");
    const before = await repository.state();
    // As a copied or cached checkout has it: another time, the same contents.
    await utimes(join(folder, "same"), 1, 1);
    const changed = await changedFiles(folder, base);
    expect(await repository.state()).toEqual(before);
    expect(changed).toEqual([
      "committed",
      "deleted",
      "head",
      "new name",
      "old name",
      "staged",
      "unstaged",
      "untracked/deep",
    ]);
  });

  test("are named right, whatever they are called, tracked or not", async () => {
    const repository = await Repository.create();
    const base = await repository.commit("base");
    for (const name of ODD) await repository.write(`tracked/${name}`, "");
    repository.git("add", "--all");
    for (const name of ODD) await repository.write(name, "");
    const expected = [...ODD, ...ODD.map((name) => `tracked/${name}`)].sort();
    expect(await changedFiles(repository.folder, base)).toEqual(expected);
  });

  test("are relative to the project's root, which may be a subfolder", async () => {
    const repository = await Repository.create();
    const root = join(repository.folder, "projects", "größe");
    await mkdir(root, { recursive: true });
    repository.git("config", "diff.relative", "true");
    repository.git("config", "diff.renames", "copies");
    const base = await repository.commit("base");
    await repository.commit("top");
    await repository.commit("projects/größe/tracked");
    await repository.commit("projects/beside");
    await writeFile(join(root, "untracked"), "");
    expect(await changedFiles(root, base)).toEqual(["../beside", "tracked", "untracked", "../../top"]);
  });

  test("are none where nothing has changed", async () => {
    const repository = await Repository.create();
    expect(await changedFiles(repository.folder, await repository.commit("base"))).toEqual([]);
  });

  test("can't be told without the commit", async () => {
    const repository = await Repository.create();
    await repository.commit("base");
    await expect(changedFiles(repository.folder, "1".repeat(40))).rejects.toThrow(GitFailed);
  });
});
