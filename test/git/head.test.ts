import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { headRevision } from "../../src/git/head.ts";
import { temporaryFolder } from "../end-to-end/leakproof.ts";
import { Repository } from "./repository.ts";

it("names the commit, says when tracked files differ from it, and needs no repository", async () => {
  const folder = await temporaryFolder();
  expect(await headRevision(folder)).toBeNull();
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@b.invalid", ...args], {
      cwd: folder,
      encoding: "utf8",
    });
  git("init", "-q");
  expect(await headRevision(folder)).toBeNull();
  await writeFile(join(folder, "worker.py"), "1\n");
  git("add", ".");
  git("commit", "-qm", "first");
  const head = git("rev-parse", "HEAD").trim();
  expect(await headRevision(folder)).toBe(head);
  await writeFile(join(folder, "untracked"), "");
  expect(await headRevision(folder)).toBe(head);
  await writeFile(join(folder, "worker.py"), "2\n");
  expect(await headRevision(folder)).toBe(`${head}-dirty`);
});

it("is the pull request's own head where GitHub's merge of it is checked out", async () => {
  const repository = await Repository.create();
  const base = await repository.commit("base");
  const head = repository.commitOnto(base);
  repository.git("checkout", "-q", repository.commitOnto(base, head));
  expect(await headRevision(repository.folder, head)).toBe(head);
  expect(await headRevision(repository.folder, base)).not.toBe(base);
  expect(await headRevision(repository.folder)).toBe(repository.sha("HEAD"));
});
