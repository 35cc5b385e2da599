import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { changedLines, isChangedLine } from "../../src/git/changed-lines.ts";
import { GitFailed } from "../../src/git/git-failed.ts";
import { Repository } from "./repository.ts";

const ODD = [
  'a "quoted" name',
  "two\nlines",
  "größe.py",
  "-n",
  ":(top)x",
  "back\\slash",
  " ",
  "tab\tbed",
  "x and b y",
  "a\u2028b",
];
const WHOLE = [{ first: 1, last: Number.POSITIVE_INFINITY }];

const lines = (...texts: readonly (string | number)[]) => texts.map((text) => `${text}\n`).join("");
const numbered = (length: number) => lines(...Array.from({ length }, (_, index) => index + 1));
const BINARY = "\0\u0001".repeat(50);

async function changes(repository: Repository, base: string, root = repository.folder): Promise<object> {
  return Object.fromEntries(await changedLines(root, base));
}

describe("changed lines", () => {
  test("are those of what lies there that differ from the commit", async () => {
    const repository = await Repository.create();
    for (const name of ["same", "committed", "staged", "unstaged", "deleted"])
      await repository.write(name, numbered(9));
    await repository.write(".gitignore", "ignored\n");
    const base = await repository.commit("base");
    await repository.write("committed", lines(1, 2, "three", 4, 5, 6, 7, "eight", "nine", "ten"));
    await repository.commit("head");
    await repository.write("staged", `0\n${numbered(9)}`);
    repository.git("add", "--all");
    await repository.write("unstaged", lines(1, 2, 3, "and", "more", 4, 5, 6, 7, 8, 9));
    await rm(join(repository.folder, "deleted"));
    await repository.write("untracked/deep", numbered(2));
    await repository.write("ignored", numbered(2));
    const before = await repository.state();
    const changed = await changes(repository, base);
    expect(await repository.state()).toEqual(before);
    expect(changed).toEqual({
      committed: [
        { first: 3, last: 3 },
        { first: 8, last: 10 },
      ],
      head: [{ first: 1, last: 1 }],
      staged: [{ first: 1, last: 1 }],
      unstaged: [{ first: 4, last: 5 }],
      "untracked/deep": WHOLE,
    });
  });

  test("are those beside lines that are gone", async () => {
    const repository = await Repository.create();
    for (const name of ["start", "middle", "end"]) await repository.write(name, numbered(5));
    const base = await repository.commit("base");
    await repository.write("start", lines(2, 3, 4, 5));
    await repository.write("middle", lines(1, 2, 5));
    await repository.write("end", lines(1, 2, 3, 4));
    expect(await changes(repository, base)).toEqual({
      start: [{ first: 1, last: 1 }],
      middle: [{ first: 2, last: 3 }],
      end: [{ first: 4, last: 5 }],
    });
  });

  test("are none of a file that was moved, but for those that differ", async () => {
    const repository = await Repository.create();
    for (const name of ["moved", "edited", "mode"]) await repository.write(name, `${name}\n${numbered(30)}`);
    const base = await repository.commit("base");
    await mkdir(join(repository.folder, "new folder"));
    for (const name of ["moved", "edited"]) {
      await rename(join(repository.folder, name), join(repository.folder, "new folder", name));
    }
    await repository.write("new folder/edited", `edited\n${numbered(30)}31\n`);
    repository.git("update-index", "--chmod=+x", "mode");
    repository.git("add", "new folder", "moved", "edited");
    expect(await changes(repository, base)).toEqual({ "new folder/edited": [{ first: 32, last: 32 }] });
  });

  test("are all of a binary file", async () => {
    const repository = await Repository.create();
    for (const name of ODD) await repository.write(`old/${name}`, BINARY);
    await repository.write("gone", `${BINARY}gone`);
    await repository.write("old name", `${BINARY.repeat(9)}moved`);
    const base = await repository.commit("base");
    for (const name of ODD) await repository.write(`old/${name}`, `${BINARY}1`);
    for (const name of ODD) await repository.write(`new/${name}`, `${BINARY}${name}`);
    await rm(join(repository.folder, "gone"));
    repository.git("mv", "old name", "new name");
    await repository.write("new name", `${BINARY.repeat(9)}moved too`);
    repository.git("add", "--all");
    const names = ["new name", ...["new", "old"].flatMap((folder) => ODD.map((name) => `${folder}/${name}`))];
    expect(await changes(repository, base)).toEqual(Object.fromEntries(names.map((name) => [name, WHOLE])));
  });

  test("are of the right file, whatever it is called and holds", async () => {
    const repository = await Repository.create();
    for (const name of ODD) await repository.write(name, numbered(3));
    const base = await repository.commit("base");
    const headings = lines(1, 2, "++ b/other", "@@ -1 +7 @@", "\r@@ -1 +8 @@\rdiff --git a/x b/x", "\u2028@@ -1 +9 @@");
    for (const name of ODD) await repository.write(name, headings);
    for (const name of ODD) await repository.write(`untracked/${name}`, "");
    expect(await changes(repository, base)).toEqual({
      ...Object.fromEntries(ODD.map((name) => [name, [{ first: 3, last: 6 }]])),
      ...Object.fromEntries(ODD.map((name) => [`untracked/${name}`, WHOLE])),
    });
  });

  test("are read right whatever the configuration makes of a patch", async () => {
    const repository = await Repository.create();
    const settings = {
      "diff.noprefix": "true",
      "diff.mnemonicPrefix": "true",
      "diff.relative": "true",
      "diff.interHunkContext": "9",
      "diff.context": "5",
      "diff.renames": "false",
      "diff.external": "false",
      "color.ui": "always",
      "core.quotePath": "false",
    };
    await repository.write("größe/worker.py", numbered(9));
    const base = await repository.commit("base");
    for (const [name, value] of Object.entries(settings)) repository.git("config", name, value);
    await repository.write("größe/worker.py", lines(1, "two", 3, 4, "five", 6, 7, 8, 9));
    expect(await changes(repository, base)).toEqual({
      "größe/worker.py": [
        { first: 2, last: 2 },
        { first: 5, last: 5 },
      ],
    });
  });

  test("are of files named from the project's root, which may be a subfolder", async () => {
    const repository = await Repository.create();
    const root = join(repository.folder, "projects", "one");
    await mkdir(root, { recursive: true });
    const base = await repository.commit("base");
    await repository.commit("projects/one/tracked");
    await repository.commit("projects/beside");
    await writeFile(join(root, "untracked"), "");
    expect(await changes(repository, base, root)).toEqual({
      tracked: [{ first: 1, last: 1 }],
      "../beside": [{ first: 1, last: 1 }],
      untracked: WHOLE,
    });
  });

  test("are none where nothing has changed", async () => {
    const repository = await Repository.create();
    expect(await changes(repository, await repository.commit("base"))).toEqual({});
  });

  test("can't be told without the commit", async () => {
    const repository = await Repository.create();
    await repository.commit("base");
    await expect(changedLines(repository.folder, "1".repeat(40))).rejects.toThrow(GitFailed);
  });
});

test.each([
  ["worker.py", 4, false],
  ["worker.py", 5, true],
  ["worker.py", 7, true],
  ["worker.py", 8, false],
  ["worker.py", 20, true],
  ["other.py", 5, false],
])("%s:%i is one of them: %j", (file, line, expected) => {
  const ranges = [
    { first: 5, last: 7 },
    { first: 20, last: 20 },
  ];
  expect(isChangedLine(new Map([["worker.py", ranges]]), file, line)).toBe(expected);
});
