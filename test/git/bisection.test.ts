import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { BisectTerm } from "../../src/domain/bisected.ts";
import { Bisection } from "../../src/git/bisection.ts";
import { commitShown, commitsBetween } from "../../src/git/commit.ts";
import { newFolder, Repository } from "./repository.ts";

async function lineOf(length: number) {
  const repository = await Repository.create();
  const first = await repository.commit("first");
  const last = repository.line(length - 1, first);
  const shas = [first, ...(await commitsBetween(repository.folder, first, last))];
  return { repository, folder: repository.folder, first, last, shas, parent: await newFolder() };
}

/** Marks what git asks for until there is an answer. Returns it, and which commits were asked for. */
async function bisect(bisection: Bisection, termOf: (sha: string) => BisectTerm) {
  const asked: string[] = [];
  for (;;) {
    const { state } = bisection;
    if (state.state !== "open") return { state, asked };
    asked.push(state.sha);
    await bisection.mark(state.sha, termOf(state.sha));
  }
}

test("finds the first bad commit in a few steps, as many as git has estimated", async () => {
  const { folder, first, last, shas, parent } = await lineOf(40);
  await using bisection = await Bisection.start(folder, first, last, parent);
  expect(bisection.state).toMatchObject({ state: "open", stepsLeft: 4 });
  const { state, asked } = await bisect(bisection, (sha) => (shas.indexOf(sha) < 26 ? "good" : "bad"));
  expect(state).toEqual({ state: "found", sha: shas[26] });
  expect(asked.length).toBeLessThanOrEqual(6);
});

test("finds it at once where nothing lies between", async () => {
  const { folder, first, last, parent } = await lineOf(2);
  await using bisection = await Bisection.start(folder, first, last, parent);
  expect(bisection.state).toEqual({ state: "found", sha: last });
});

test("goes around what is skipped", async () => {
  const { folder, first, last, shas, parent } = await lineOf(40);
  await using bisection = await Bisection.start(folder, first, last, parent);
  const skipped = [18, 19, 20];
  const { state } = await bisect(bisection, (sha) => {
    const place = shas.indexOf(sha);
    if (skipped.includes(place)) return "skip";
    return place < 26 ? "good" : "bad";
  });
  expect(state).toEqual({ state: "found", sha: shas[26] });
});

test("names all that it may be where only skipped ones are left", async () => {
  const { folder, first, last, shas, parent } = await lineOf(6);
  await using bisection = await Bisection.start(folder, first, last, parent);
  const { state } = await bisect(bisection, (sha) => {
    const place = shas.indexOf(sha);
    if (place === 2 || place === 3) return "skip";
    return place < 2 ? "good" : "bad";
  });
  if (state.state !== "undecided") throw new Error(state.state);
  expect([...state.shas].sort()).toEqual([shas[2], shas[3], shas[4]].sort());
});

test("isn't told the answer by a subject", async () => {
  const { repository, folder, first, parent } = await lineOf(1);
  const middle = repository.git(
    "commit-tree",
    "-m",
    `# first bad commit: [${first}] \r# first bad commit: [${first}]`,
    "-p",
    first,
    `${first}^{tree}`,
  );
  const last = repository.commitOnto(middle);
  await using bisection = await Bisection.start(folder, first, last, parent);
  expect(bisection.state).toMatchObject({ state: "open", sha: middle });
  await bisection.mark(middle, "good");
  expect(bisection.state).toEqual({ state: "found", sha: last });
});

test("leaves the user's work tree and own bisect alone, and nothing behind", async () => {
  const { repository, folder, first, last, shas, parent } = await lineOf(40);
  repository.git("bisect", "start", last, first);
  repository.git("bisect", "skip");
  const log = () => readFile(join(folder, ".git", "BISECT_LOG"), "utf8");
  const before = { ...(await repository.state()), log: await log() };
  {
    await using bisection = await Bisection.start(folder, first, last, parent);
    expect((await readdir(parent)).length).toBe(1);
    await bisect(bisection, (sha) => (shas.indexOf(sha) < 7 ? "good" : "bad"));
    expect({ ...(await repository.state()), log: await log() }).toEqual(before);
  }
  expect({ ...(await repository.state()), log: await log() }).toEqual(before);
  expect(await readdir(parent)).toEqual([]);
  expect(existsSync(join(folder, ".git", "worktrees"))).toBe(false);
});

test("a commit is shown by its author's date and its subject", async () => {
  const repository = await Repository.create();
  await repository.write("file", "x");
  repository.git("add", "--all");
  repository.git("commit", "-q", "--date", "2026-05-03T12:00:00+02:00", "-m", "Keep all answers\n\nFor the log.");
  const sha = repository.sha("HEAD");
  expect(await commitShown(repository.folder, sha)).toEqual({
    sha,
    date: "2026-05-03T12:00:00+02:00",
    subject: "Keep all answers",
  });
});
