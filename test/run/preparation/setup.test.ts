import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Setup } from "../../../src/domain/scenario.ts";
import { UserMistake } from "../../../src/domain/user-mistake.ts";
import { runSetup, SetupFailed } from "../../../src/run/preparation/setup.ts";
import { isAlive } from "../program.ts";

const ENV = { PATH: process.env.PATH ?? "" };
/** Every run adds a line to the file that it makes. */
const COUNTING: Setup = { run: "echo made >> made", inputs: ["input"], paths: ["made"] };

function project(): string {
  const root = mkdtempSync(join(tmpdir(), "leakproof-test-"));
  writeFileSync(join(root, "input"), "1");
  return root;
}

async function run(setup: Setup, root: string, signal = new AbortController().signal) {
  return runSetup(setup, root, ENV, { signal });
}

function runsIn(root: string): number {
  return readFileSync(join(root, "made"), "utf8").split("\n").length - 1;
}

describe("a setup with inputs", () => {
  test("runs once for the same inputs", async () => {
    const root = project();
    const first = await run(COUNTING, root);
    expect(first.ran).toBe(true);
    expect(first.seconds).toBeGreaterThan(0);
    expect((await run(COUNTING, root)).ran).toBe(false);
    expect(runsIn(root)).toBe(1);
  });

  test("keeps its stamp out of version control", async () => {
    const root = project();
    await run(COUNTING, root);
    expect(readdirSync(join(root, ".leakproof")).sort()).toEqual([".gitignore", "setup.sha256"]);
    expect(readFileSync(join(root, ".leakproof", ".gitignore"), "utf8")).toBe("*\n");
  });

  test.each<[string, (root: string) => void, Partial<Setup>]>([
    ["an input has changed", (root) => writeFileSync(join(root, "input"), "2"), {}],
    ["the script has changed", () => {}, { run: `${COUNTING.run}; true` }],
    ["one of its paths is gone", (root) => rmSync(join(root, "made")), {}],
  ])("runs again when %s", async (_, change, edit) => {
    const root = project();
    await run(COUNTING, root);
    change(root);
    const setup = { ...COUNTING, ...edit };
    expect((await run(setup, root)).ran).toBe(true);
    expect((await run(setup, root)).ran).toBe(false);
  });

  test("runs again after it has failed, though the inputs are those of an earlier success", async () => {
    const root = project();
    await run(COUNTING, root);
    await expect(run({ ...COUNTING, run: "false" }, root)).rejects.toThrow(SetupFailed);
    expect((await run(COUNTING, root)).ran).toBe(true);
  });

  test.each([
    ["nowhere", "can't be read"],
    [".", "is a folder"],
  ])("names an input that is no file: %s", async (input, cause) => {
    const root = project();
    const started = run({ ...COUNTING, inputs: ["input", input] }, root);
    await expect(started).rejects.toThrow(
      new UserMistake(
        `setup.inputs: "${input}" ${cause} in ${root}. Expected: files, such as inputs: [requirements.txt]`,
      ),
    );
    expect(existsSync(join(root, "made"))).toBe(false);
  });
});

test("a setup without inputs always runs, and outdates the stamp of one with inputs", async () => {
  const root = project();
  await run(COUNTING, root);
  for (let i = 0; i < 2; i += 1) expect((await run({ ...COUNTING, inputs: null }, root)).ran).toBe(true);
  expect(runsIn(root)).toBe(3);
  expect((await run(COUNTING, root)).ran).toBe(true);
});

describe("a setup that goes wrong", () => {
  test("tells its exit code and the end of its output, printable", async () => {
    const script = "seq 1 100000; printf '\\033[31mno such package\\033[0m\\n' >&2; exit 3";
    const failure = await run({ ...COUNTING, run: script }, project()).catch((error) => error);
    expect(failure).toBeInstanceOf(SetupFailed);
    expect(failure.message).toMatch(/^setup failed with exit code 3\n….*\n99999\n100000\n/s);
    expect(failure.message).toContain("no such package\n");
    expect(failure.message.length).toBeLessThan(17 * 1024);
  });

  test("tells that a signal has ended it", async () => {
    await expect(run({ ...COUNTING, run: "kill -9 $$" }, project())).rejects.toThrow("setup was ended by a signal");
  });

  test("tells which of its paths it did not make", async () => {
    const setup = { ...COUNTING, run: "echo nothing to do", paths: [".venv", "input"] };
    await expect(run(setup, project())).rejects.toThrow(
      "setup ended well but did not make .venv (setup.paths)\nnothing to do",
    );
  });
});

test("a setup has the given environment, its project as folder, and an empty input", async () => {
  const root = project();
  await runSetup(
    { ...COUNTING, run: "cat; { echo $GREETING; pwd -P; } > made" },
    root,
    { ...ENV, GREETING: "hello" },
    {
      signal: new AbortController().signal,
    },
  );
  expect(readFileSync(join(root, "made"), "utf8")).toBe(`hello\n${root}\n`);
});

test("an abort ends all that a setup has started", async () => {
  const root = project();
  const abort = new AbortController();
  const script = "(trap '' TERM; sleep 1000) & echo $! > child; (setsid sleep 1000 & echo $! > daemon); sleep 1000";
  const started = run({ ...COUNTING, run: script }, root, abort.signal);
  const pids = () => ["child", "daemon"].map((name) => Number(readFileSync(join(root, name), "utf8")));
  await expect
    .poll(() => existsSync(join(root, "daemon")) && pids().every((pid) => pid > 0 && isAlive(pid)))
    .toBe(true);
  abort.abort(new Error("interrupted"));
  await expect(started).rejects.toThrow("interrupted");
  expect(pids().filter(isAlive)).toEqual([]);
  expect(existsSync(join(root, ".leakproof"))).toBe(false);
});
