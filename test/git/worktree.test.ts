import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findBase } from "../../src/git/base.ts";
import { changedFiles } from "../../src/git/changes.ts";
import { GitFailed } from "../../src/git/git-failed.ts";
import { openWorktree } from "../../src/git/worktree.ts";
import { newFolder, Repository } from "./repository.ts";

async function project() {
  const repository = await Repository.create();
  await mkdir(join(repository.folder, "project"));
  const base = await repository.commit("project/worker");
  await repository.commit("later");
  await repository.write("project/worker", "changed\n");
  return { repository, folder: repository.folder, base, parent: await newFolder() };
}

/** Of a process that has ended. */
function formerPid(): number {
  return spawnSync(process.execPath, ["--version"]).pid;
}

describe("a worktree", () => {
  test("holds the commit, beside what is checked out, and is gone afterwards", async () => {
    const { repository, folder, base, parent } = await project();
    const before = await repository.state();
    let top: string;
    {
      await using worktree = await openWorktree(folder, base, parent);
      top = worktree.top;
      expect(worktree.root).toBe(top);
      expect(await readFile(join(top, "project", "worker"), "utf8")).toBe("project/worker\n");
      expect(existsSync(join(top, "later"))).toBe(false);
    }
    expect(await readdir(parent)).toEqual([]);
    expect(repository.git("worktree", "list").split("\n")).toHaveLength(1);
    expect(existsSync(join(folder, ".git", "worktrees"))).toBe(false);
    expect(await repository.state()).toEqual(before);
  });

  test("has the project's root where it is in the repository, or would be", async () => {
    const { folder, base, parent } = await project();
    await using worktree = await openWorktree(join(folder, "project"), base, parent);
    expect(worktree.root).toBe(join(worktree.top, "project"));
    expect(existsSync(join(worktree.root, "worker"))).toBe(true);
    await mkdir(join(folder, "new project"));
    await using without = await openWorktree(join(folder, "new project"), base, parent);
    expect(without.root).toBe(join(without.top, "new project"));
    expect(existsSync(without.root)).toBe(false);
  });

  test("may hold a commit that was fetched into a shallow clone", async () => {
    const { repository, base, parent } = await project();
    const clone = await Repository.checkout(repository, repository.sha("HEAD"));
    expect(await findBase(clone.folder, { kind: "commit", sha: base, name: null })).toMatchObject({ sha: base });
    await using worktree = await openWorktree(clone.folder, base, parent);
    expect(existsSync(join(worktree.root, "project", "worker"))).toBe(true);
    expect(await changedFiles(clone.folder, base)).toEqual(["later"]);
  });

  test("is checked out without hooks", async () => {
    const { repository, folder, base, parent } = await project();
    const hook = join(folder, ".git", "hooks", "post-checkout");
    await mkdir(join(hook, ".."), { recursive: true });
    await writeFile(hook, `#!/bin/sh\ntouch '${join(parent, "trace")}'\n`);
    await chmod(hook, 0o755);
    await using _worktree = await openWorktree(folder, base, parent);
    expect(existsSync(join(parent, "trace"))).toBe(false);
    // What keeps it from doing so: without it, git does.
    repository.git("worktree", "add", "--detach", join(parent, "other"), base);
    expect(existsSync(join(parent, "trace"))).toBe(true);
  });

  test("is removed whatever was done to it", async () => {
    const { repository, folder, base, parent } = await project();
    const kept = join(await newFolder(), "kept");
    await writeFile(kept, "");
    await chmod(kept, 0o400);
    const worktree = await openWorktree(folder, base, parent);
    const odd = join(worktree.top, "-odd\nname", "deep");
    await mkdir(odd, { recursive: true });
    await writeFile(join(odd, "file"), "");
    await symlink(join(kept, ".."), join(odd, "link"));
    await rm(join(worktree.top, ".git"));
    await chmod(odd, 0o000);
    await chmod(join(odd, ".."), 0o500);
    await worktree[Symbol.asyncDispose]();
    expect(await readdir(parent)).toEqual([]);
    expect(existsSync(kept)).toBe(true);
    expect(repository.git("worktree", "list").split("\n")).toHaveLength(1);
    await worktree[Symbol.asyncDispose]();
  });

  test("is open more than once at a time", async () => {
    const { folder, base, parent } = await project();
    await using first = await openWorktree(folder, base, parent);
    await using second = await openWorktree(folder, base, parent);
    expect(second.top).not.toBe(first.top);
    expect(existsSync(join(first.top, "project", "worker"))).toBe(true);
  });

  test("leaves nothing behind when the commit can't be checked out", async () => {
    const { repository, folder, parent } = await project();
    for (const sha of ["1".repeat(40), "-f"]) {
      await expect(openWorktree(folder, sha, parent)).rejects.toThrow(GitFailed);
    }
    expect(await readdir(parent)).toEqual([]);
    expect(repository.git("worktree", "list").split("\n")).toHaveLength(1);
  });
});

describe("worktrees of other runs", () => {
  test.each(["there", "gone"])("are removed when those were killed, with the folder still %s", async (state) => {
    const { repository, folder, base, parent } = await project();
    const left = join(parent, `leakproof-base-${formerPid()}-Ab3dEf`);
    repository.git("worktree", "add", "-q", "--lock", "--detach", left, base);
    if (state === "gone") await rm(left, { recursive: true });
    await using worktree = await openWorktree(folder, base, parent);
    expect(existsSync(left)).toBe(false);
    expect(repository.git("worktree", "list", "--porcelain")).not.toContain(left);
    expect(existsSync(worktree.root)).toBe(true);
  });

  test("are removed when a killed one had this process's number", async () => {
    const { repository, folder, base, parent } = await project();
    const left = join(parent, `leakproof-base-${process.pid}-Ab3dEf`);
    repository.git("worktree", "add", "-q", "--detach", left, base);
    await using _worktree = await openWorktree(folder, base, parent);
    expect(existsSync(left)).toBe(false);
  });

  test("stay while those are running", async () => {
    const { repository, folder, base, parent } = await project();
    const used = join(parent, `leakproof-base-${process.ppid}-Ab3dEf`);
    repository.git("worktree", "add", "-q", "--detach", used, base);
    await using _worktree = await openWorktree(folder, base, parent);
    expect(existsSync(join(used, "project", "worker"))).toBe(true);
  });

  test("stay when they are the user's, even on a disk that isn't there", async () => {
    const { repository, folder, base, parent } = await project();
    const unplugged = join(parent, "unplugged");
    repository.git("worktree", "add", "-q", "--detach", unplugged, base);
    await rm(unplugged, { recursive: true });
    await using _worktree = await openWorktree(folder, base, parent);
    expect(repository.git("worktree", "list", "--porcelain")).toContain(unplugged);
  });

  test("never lead to anything else that is called otherwise", async () => {
    const { folder, base, parent } = await project();
    const precious = join(parent, "precious");
    await mkdir(precious);
    const notes = join(folder, ".git", "worktrees", `leakproof-base-${formerPid()}-Ab3dEf`);
    await mkdir(notes, { recursive: true });
    await writeFile(join(notes, "gitdir"), `${join(precious, ".git")}\n`);
    await using _worktree = await openWorktree(folder, base, parent);
    expect(existsSync(precious)).toBe(true);
    expect(existsSync(notes)).toBe(false);
  });
});
