import { describe, expect, test } from "vitest";
import type { Scenario, Workload } from "../../src/domain/scenario.ts";
import { isTouched, seenFrom } from "../../src/plan/touched.ts";
import { milliseconds } from "../../src/units/duration.ts";
import { serviceWorkload } from "../run/variant.ts";

function scenario(
  paths: readonly string[],
  workload: Workload = { kind: "command", command: "true" },
  cwd = ".",
): Scenario {
  return {
    id: "4",
    name: "Queue",
    suspect: null,
    claim: null,
    expected: null,
    priority: null,
    per: "iteration",
    note: null,
    accept: null,
    requires: { commands: [], python: [], node: [] },
    paths,
    pending: null,
    variants: [
      {
        name: "As shipped",
        role: "subject",
        workload,
        interpreter: { python: "python3", node: "node" },
        thresholds: { perIteration: null, total: null },
        timeout: milliseconds(60_000),
        env: {},
        cwd,
        position: { line: 1, column: 1 },
      },
    ],
  };
}

const isTouchedBy = (paths: readonly string[], file: string) => isTouched(scenario(paths), [file], true, []);

test("without paths, every change touches it, an empty one too", () => {
  expect(isTouched(scenario([]), [], true, [])).toBe(true);
  expect(isTouched(scenario([]), ["README.md"], true, [])).toBe(true);
});

test("with paths, a change elsewhere doesn't touch it, and one of its definition does", () => {
  expect(isTouched(scenario(["src/**"]), ["README.md"], true, [])).toBe(false);
  expect(isTouched(scenario(["src/**"]), ["README.md"], false, [])).toBe(true);
  expect(isTouched(scenario(["src/**"]), [], false, [])).toBe(true);
});

describe("paths are globs as in a workflow", () => {
  test.each([
    ["src/queue/**", "src/queue/a/b.py", true],
    ["src/queue/**", "src/queued.py", false],
    ["src/*.py", "src/a.py", true],
    ["src/*.py", "src/a/b.py", false],
    ["src/*", "src/a/b.py", false],
    ["**", "any/thing", true],
    ["*", "a.py", true],
    ["*", "src/a.py", false],
    ["**/*.js", "a.js", true],
    ["**/*.js", "a/b/c.js", true],
    ["**.js", "a/b/c.js", true],
    ["src**", "src/a/b.py", true],
    ["**/*.jsx?", "a/page.js", true],
    ["**/*.jsx?", "a/page.jsx", true],
    ["**/*.jsx?", "a/page.json", false],
    ["v[0-9]+.txt", "v12.txt", true],
    ["src/{a,b}.py", "src/b.py", true],
    ["c++/**", "c++/queue.cpp", true],
    ["src/**", "src/.hidden/.env", true],
    ["src/**", "SRC/a.py", false],
    ["src/a b.py", "src/a b.py", true],
    ["../shared/**", "../shared/a.py", true],
  ])("%s, %s: %s", (glob, file, expected) => {
    expect(isTouchedBy([glob], file)).toBe(expected);
  });

  test.each([
    ["a folder's name is all of it", "src/queue"],
    ["a slash at its end is none", "src/queue/"],
    ["a dot in front is the root", "./src/queue/**"],
    ["a slash in front is the root", "/src/queue/**"],
    ["a dot is everything", "."],
    ["a dot and a slash are everything", "./"],
  ])("%s: %s", (_, glob) => {
    expect(isTouchedBy([glob], "src/queue/deep/a.py")).toBe(true);
  });

  test.each<[string, readonly string[], string, boolean]>([
    ["excludes what was included", ["src/**", "!src/docs/**"], "src/docs/a.md", false],
    ["leaves the rest", ["src/**", "!src/docs/**"], "src/a.py", true],
    ["excludes nothing that is included later", ["!src/docs/**", "src/**"], "src/docs/a.md", true],
    ["may be undone", ["src/**", "!src/docs/**", "src/docs/conf.py"], "src/docs/conf.py", true],
    ["in front, leaves all else included", ["!docs/**"], "src/a.py", true],
    ["in front, excludes", ["!docs/**"], "docs/a.md", false],
    ["may name a folder", ["src", "!src/docs"], "src/docs/deep/a.md", false],
  ])("an exclusion %s", (_, paths, file, expected) => {
    expect(isTouchedBy(paths, file)).toBe(expected);
  });

  test("one file inside is enough", () => {
    expect(isTouched(scenario(["src/**", "!src/docs/**"]), ["README.md", "src/docs/a.md", "src/a.py"], true, [])).toBe(
      true,
    );
    expect(isTouched(scenario(["src/**", "!src/docs/**"]), ["README.md", "src/docs/a.md"], true, [])).toBe(false);
  });
});

describe("what drives it touches it", () => {
  const elsewhere = ["src/**"];
  const isDrivenBy = (workload: Workload, file: string, cwd = ".") =>
    isTouched(scenario(elsewhere, workload, cwd), [file], true, []);

  test.each<[string, Workload, string, string, boolean]>([
    ["a Python file", { kind: "python", file: "leaks/queue.py", name: "normal" }, ".", "leaks/queue.py", true],
    ["as it may be written", { kind: "python", file: "./leaks//queue.py", name: null }, ".", "leaks/queue.py", true],
    ["not its neighbour", { kind: "python", file: "leaks/queue.py", name: null }, ".", "leaks/queue.pyi", false],
    ["beside its folder", { kind: "node", file: "queue.mjs", name: null }, "services/q", "services/q/queue.mjs", true],
    ["from the root", { kind: "node", file: "leaks/queue.mjs", name: null }, "services/q", "leaks/queue.mjs", true],
    ["a command's word", { kind: "command", command: "cd x && ./bench/run.sh --fast" }, ".", "bench/run.sh", true],
    ["a command's folder", { kind: "command", command: "make -C native bench" }, ".", "native/queue.c", true],
    ["not a part of a word", { kind: "command", command: "./bench/run.sh" }, ".", "run.sh", false],
    ["a service's word", serviceWorkload("node server.mjs"), ".", "server.mjs", true],
  ])("%s", (_, workload, cwd, file, expected) => {
    expect(isDrivenBy(workload, file, cwd)).toBe(expected);
  });
});

test("what the setup is made from touches it", () => {
  const touches = (file: string) => isTouched(scenario(["src/**"]), [file], true, ["./requirements.txt", "vendor/"]);
  expect(touches("requirements.txt")).toBe(true);
  expect(touches("vendor/queue.whl")).toBe(true);
  expect(touches("requirements.txt.bak")).toBe(false);
});

test.each([
  [".", "src/a.py", "src/a.py"],
  ["", "src/a.py", "src/a.py"],
  ["services/queue", "services/queue/a/b.py", "a/b.py"],
  ["services/queue/", "services/queue/a.py", "a.py"],
  ["./services/queue", "services/queue/a.py", "a.py"],
  ["services/queue", "services/queued.py", "../queued.py"],
  ["services/queue", "shared/a.py", "../../shared/a.py"],
  ["services/queue", "README.md", "../../README.md"],
])("from %j, %s is %s", (root, path, expected) => {
  expect(seenFrom(root, [path])).toEqual([expected]);
});
