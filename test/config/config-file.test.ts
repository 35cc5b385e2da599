import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadConfig } from "../../src/config/config-file.ts";
import { UserMistake } from "../../src/domain/user-mistake.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "leakproof-config-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const titled = (title: string) => `version: 1\ntitle: ${title}\nscenarios: [{ id: 1, name: a, pending: b }]\n`;

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(join(folder, file, ".."), { recursive: true });
  writeFileSync(join(folder, file), content);
}

function mistake(path: string | null): string {
  try {
    loadConfig(folder, path);
  } catch (error) {
    if (error instanceof UserMistake) return error.message.replaceAll(folder, "FOLDER");
    throw error;
  }
  throw new Error("no mistake was found");
}

test("leakproof.yml comes first, and its folder is the root", () => {
  write("leakproof.yml", titled("first"));
  write(".github/leakproof.yml", titled("second"));
  expect(loadConfig(folder, null)).toMatchObject({ config: { title: "first" }, file: "leakproof.yml", root: folder });
});

test("the root of .github/leakproof.yml is the folder above", () => {
  write(".github/leakproof.yml", titled("second"));
  const found = { config: { title: "second" }, file: ".github/leakproof.yml", root: folder };
  expect(loadConfig(folder, null)).toMatchObject(found);
  expect(loadConfig(folder, ".github/leakproof.yml")).toMatchObject(found);
});

test("a named file is taken, relative or absolute", () => {
  write("examples/queue/leaks.yml", titled("named"));
  const root = join(folder, "examples/queue");
  expect(loadConfig(folder, "examples/queue/leaks.yml")).toMatchObject({ file: "examples/queue/leaks.yml", root });
  expect(loadConfig(folder, join(root, "leaks.yml"))).toMatchObject({ root });
});

test("a mistake in the file is placed by the path that was given", () => {
  write("sub/leaks.yml", "version: 2\nscenarios: [{ id: 1, name: a, pending: b }]\n");
  expect(mistake("sub/leaks.yml")).toMatchInlineSnapshot(`
    "sub/leaks.yml has a mistake; nothing was run.
    sub/leaks.yml:1:10: version can't be 2; expected 1
        example: version: 1"
  `);
});

test("no configuration", () => {
  expect(mistake(null)).toMatchInlineSnapshot(`
    "there is no configuration in FOLDER; expected leakproof.yml or .github/leakproof.yml
        example: version: 1
                 scenarios:
                   - id: 4
                     name: Task queue
                     python: leaks/queue.py:normal"
  `);
});

test("a named file that isn't there", () => {
  write("leakproof.yml", titled("not asked for"));
  expect(mistake("other.yml")).toMatchInlineSnapshot(`
    "there is no file other.yml; expected the configuration
        example: version: 1
                 scenarios:
                   - id: 4
                     name: Task queue
                     python: leaks/queue.py:normal"
  `);
});

test("a folder instead of a file", () => {
  write("sub/leakproof.yml", titled("inside"));
  expect(mistake("sub")).toMatchInlineSnapshot(
    `"can't read sub: EISDIR: illegal operation on a directory, read; expected a file that may be read"`,
  );
});

test("a file below a file", () => {
  write("leakproof.yml", titled("a"));
  expect(mistake("leakproof.yml/leakproof.yml")).toMatchInlineSnapshot(`
    "there is no file leakproof.yml/leakproof.yml; expected the configuration
        example: version: 1
                 scenarios:
                   - id: 4
                     name: Task queue
                     python: leaks/queue.py:normal"
  `);
});

test("a file that isn't text", () => {
  write("leakproof.yml", Uint8Array.of(0xff, 0xfe, 0x76, 0x00));
  expect(mistake(null)).toMatchInlineSnapshot(`"leakproof.yml isn't UTF-8 text; expected it saved as UTF-8"`);
});
