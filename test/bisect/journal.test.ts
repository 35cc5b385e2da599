import { existsSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Journal } from "../../src/bisect/journal.ts";
import { commitResults } from "../../src/bisect/results.ts";
import { Repository } from "../git/repository.ts";
import { RECORDED, WORLD } from "./recorded.ts";

const SHA = "1".repeat(40);
const RESULTS = commitResults(RECORDED, { title: "T", config: null, headSha: SHA, baseSha: null }, WORLD);
const [SAME, OTHER] = ["a".repeat(64), "b".repeat(64)];

const open = (repository: Repository, id: string, digest: string) => Journal.open(repository.folder, id, digest);

test("what is written is there the next time, and only for the same scenario", async () => {
  const repository = await Repository.create();
  const { journal, known, isAnew } = await open(repository, "8", SAME);
  expect({ known, isAnew, read: await journal.read(SHA) }).toEqual({ known: 0, isAnew: false, read: null });
  await journal.write(SHA, RESULTS);
  const again = await open(repository, "8", SAME);
  expect({ ...again, read: await again.journal.read(SHA) }).toMatchObject({ known: 1, isAnew: false, read: RECORDED });
  expect(await open(repository, "9", SAME)).toMatchObject({ known: 0, isAnew: false });
  expect(repository.git("status", "--porcelain")).toBe("");
});

test("another definition begins anew, and what was there is gone", async () => {
  const repository = await Repository.create();
  await (await open(repository, "8", SAME)).journal.write(SHA, RESULTS);
  expect(await open(repository, "8", OTHER)).toMatchObject({ known: 0, isAnew: true });
  expect(await open(repository, "8", SAME)).toMatchObject({ known: 0, isAnew: false });
});

test("an entry that is no results file is as good as none", async () => {
  const repository = await Repository.create();
  const { journal } = await open(repository, "8", SAME);
  await journal.write(SHA, RESULTS);
  const folder = join(repository.folder, ".git", "leakproof", "bisect");
  const [scenario = ""] = await readdir(folder);
  const [definition = ""] = await readdir(join(folder, scenario));
  await writeFile(join(folder, scenario, definition, `${SHA}.json`), '{"schema":1,"scen');
  expect(await journal.read(SHA)).toBeNull();
});

test("removing it leaves another scenario's, and of the last nothing", async () => {
  const repository = await Repository.create();
  const [one, two] = [await open(repository, "8", SAME), await open(repository, "9", SAME)];
  await one.journal.write(SHA, RESULTS);
  await two.journal.write(SHA, RESULTS);
  await one.journal.remove();
  expect(await two.journal.read(SHA)).toEqual(RECORDED);
  await two.journal.remove();
  expect(existsSync(join(repository.folder, ".git", "leakproof"))).toBe(false);
});
