import { execFileSync } from "node:child_process";
import { mkdir, open, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { readResultsFiles } from "../../src/action/results-files.ts";
import { serialiseResults } from "../../src/report/results-file.ts";
import { temporaryFolder } from "../end-to-end/leakproof.ts";
import { resultsOf, scenarioResult } from "../report/fixture-results.ts";

const shard = (id: string) => resultsOf([scenarioResult({ id, name: `Suspect ${id}` })]);
const text = serialiseResults(shard("4"));

async function emptyFolder(): Promise<string> {
  const folder = await temporaryFolder();
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await emptyFolder();
  for (const [name, content] of Object.entries(files)) await put(join(folder, name), content);
  return folder;
}

async function put(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

/** A file of this size that takes no room on the disk. */
async function putSparse(path: string, size: number): Promise<void> {
  await (await open(path, "w")).close();
  await truncate(path, size);
}

const MEBIBYTE = 2 ** 20;
const NONE = ["no results: the job that measures was cancelled, skipped or failed before it wrote any"];

describe("what matches is read", () => {
  const files = { "b/results.json": serialiseResults(shard("5")), "a/results.json": text, "a/other.txt": "no" };

  test.each([
    ["each in the order of the paths", ["*/results.json"], ["4", "5"]],
    ["once, however often it matches", ["a/*.json", "**/results.json", "a/results.json"], ["4", "5"]],
    ["but for what is excluded", ["**/*.json", "!b/**"], ["4"]],
    ["by its plain name", ["a/results.json"], ["4"]],
    ["by a roundabout name", ["./b/../a/results.json"], ["4"]],
  ])("%s", async (_, patterns, ids) => {
    const read = await readResultsFiles(await folderWith(files), patterns);
    expect(read.problems).toEqual([]);
    expect(read.files.map(({ planned }) => planned)).toEqual(ids.map((id) => [id]));
  });

  test("elsewhere too, where the workflow names the place", async () => {
    const elsewhere = await folderWith({ "a/results.json": text });
    const folder = await emptyFolder();
    expect(await readResultsFiles(folder, [join(elsewhere, "*", "results.json")])).toEqual({
      files: [shard("4")],
      problems: [],
    });
  });
});

test.each([[["*.json"]], [["results.json"]], [[]], [[""]], [["!results.json"]], [["../nowhere/*.json"]]])(
  "no match of %j is a problem",
  async (patterns) => {
    expect(await readResultsFiles(await folderWith({ "other.txt": text }), patterns)).toEqual({
      files: [],
      problems: NONE,
    });
  },
);

test.each<[string, string, RegExp]>([
  ["empty", "", /not JSON/],
  ["truncated", text.slice(0, text.length / 2), /not JSON/],
  ["NaN", text.replace('"seconds": 252', '"seconds": NaN'), /not JSON/],
  ["an infinite number", text.replace('"seconds": 252', '"seconds": 1e999'), /seconds: /],
  ["no results", "[]", /the file: expected object/],
  ["an unknown version", text.replace('"schema": 1', '"schema": 2'), /schema: expected 1/],
  ["a number for a text", text.replace('"name": "Suspect 4"', '"name": 4'), /scenarios\[0\]\.name: expected string/],
  ["an endless nest", "[".repeat(200_000), /not JSON/],
  ["a nest", `${"[".repeat(200_000)}${"]".repeat(200_000)}`, /the file: expected object/],
])("a file that holds %s is a problem, and the others are read", async (_, content, problem) => {
  const folder = await folderWith({ "a.json": text, "b.json": content });
  const read = await readResultsFiles(folder, ["*.json"]);
  expect(read.files).toEqual([shard("4")]);
  expect(read.problems).toHaveLength(1);
  expect(read.problems[0]).toMatch(problem);
  expect(read.problems[0]).toContain("b.json");
});

test("a file that isn't text is a problem", async () => {
  const folder = await emptyFolder();
  await writeFile(join(folder, "a.json"), Uint8Array.of(0x7b, 0xff, 0xfe));
  const { problems } = await readResultsFiles(folder, ["a.json"]);
  expect(problems).toEqual([expect.stringMatching(/^a\.json: can't be read: /)]);
});

test("a __proto__ changes no prototype and comes to nothing", async () => {
  const forged = text.replace('"schema": 1', '"__proto__": { "polluted": 1 }, "schema": 1');
  const read = await readResultsFiles(await folderWith({ "a.json": forged }), ["a.json"]);
  expect(read).toEqual({ files: [shard("4")], problems: [] });
  expect(Object.getPrototypeOf(read.files[0])).toBe(Object.prototype);
  expect("polluted" in {}).toBe(false);
});

test("a file of 200 MB is refused unread", async () => {
  const folder = await folderWith({ "a.json": text });
  await putSparse(join(folder, "b.json"), 200 * MEBIBYTE);
  expect(await readResultsFiles(folder, ["*.json"])).toEqual({
    files: [shard("4")],
    problems: ["b.json: larger than 64 MiB"],
  });
});

test("files that are too large together are refused unread", async () => {
  const folder = await folderWith({ "a.json": text });
  for (const name of ["b", "c", "d", "e", "f"]) await putSparse(join(folder, `${name}.json`), 60 * MEBIBYTE);
  expect(await readResultsFiles(folder, ["*.json"])).toEqual({
    files: [],
    problems: ["the results files are larger than 256 MiB together"],
  });
});

test("more files than there can be shards are refused unread", async () => {
  const names = Array.from({ length: 257 }, (_, index) => [`${index}.json`, text]);
  const folder = await folderWith(Object.fromEntries(names));
  expect(await readResultsFiles(folder, ["*.json"])).toEqual({
    files: [],
    problems: ["257 results files match; expected at most 256"],
  });
});

describe("a symbolic link leads nowhere", () => {
  test("as a file", async () => {
    const outside = await folderWith({ "results.json": text });
    const folder = await emptyFolder();
    await symlink(join(outside, "results.json"), join(folder, "results.json"));
    expect(await readResultsFiles(folder, ["**"])).toEqual({ files: [], problems: NONE });
    expect(await readResultsFiles(folder, ["results.json"])).toEqual({ files: [], problems: NONE });
  });

  test("as a folder", async () => {
    const outside = await folderWith({ "results.json": text });
    const folder = await emptyFolder();
    await symlink(outside, join(folder, "shard"));
    expect(await readResultsFiles(folder, ["**/results.json"])).toEqual({ files: [], problems: NONE });
    for (const pattern of ["shard/results.json", "shard/*.json"]) {
      expect(await readResultsFiles(folder, [pattern])).toEqual({
        files: [],
        problems: ["shard/results.json: it is reached through a symbolic link"],
      });
    }
  });

  test("in a circle", async () => {
    const folder = await folderWith({ "a/results.json": text });
    await symlink("..", join(folder, "a", "up"));
    expect((await readResultsFiles(folder, ["**/results.json"])).files).toHaveLength(1);
  });

  test("unless it lies above the folder", async () => {
    const folder = await folderWith({ "deep/results.json": text });
    const link = join(await emptyFolder(), "link");
    await symlink(folder, link);
    expect((await readResultsFiles(join(link, "deep"), ["*.json"])).files).toHaveLength(1);
  });
});

test("what is no file is none", async () => {
  const folder = await emptyFolder();
  await mkdir(join(folder, "a.json"));
  execFileSync("mkfifo", [join(folder, "b.json")]);
  expect(await readResultsFiles(folder, ["*.json"])).toEqual({ files: [], problems: NONE });
});

test("a problem is one line of visible text, of bearable length", async () => {
  const name = "a\n::error::\u001b[31m\u202e.json";
  const key = `counter:${"x".repeat(100_000)}`;
  const scenario = { id: "4", name: "x", variants: [{ name: "v", series: { iterations: [], [key]: "no" } }] };
  const folder = await folderWith({ [name]: JSON.stringify({ ...shard("4"), scenarios: [scenario] }) });
  const { problems } = await readResultsFiles(folder, ["*.json"]);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^a ::error::\[31m\.json: /);
  expect(problems[0]).not.toMatch(/\n/);
  expect(problems[0]?.length).toBeLessThan(1100);
});
