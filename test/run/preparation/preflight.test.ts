import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Variant } from "../../../src/domain/scenario.ts";
import { preflight } from "../../../src/run/preparation/preflight.ts";
import { commandWorkload, nodeWorkload, pythonWorkload, variantOf } from "../variant.ts";

describe("preflight", () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "preflight-"));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function file(path: string, text: string): void {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), text);
  }

  /** What it finds wrong; null: nothing. */
  async function mistake(...variants: Variant[]): Promise<string | null> {
    const signal = new AbortController().signal;
    const environment = { PATH: process.env.PATH };
    try {
      await preflight(variants, { root, file: "leakproof.yml", environment, signal });
      return null;
    } catch (error) {
      expect(error).toHaveProperty("name", "UserMistake");
      return (error as Error).message;
    }
  }

  it.each([
    ["a function", "def normal(): pass\n"],
    ["an async function", "async def normal(): pass\n"],
    ["a class", "class normal: pass\n"],
    ["a value", "import functools\nnormal = functools.partial(print)\n"],
    ["one of several values", "other, (normal, *rest) = 1, (2, 3)\n"],
    ["an import", "from os import getpid as normal\n"],
    ["defined on one of several paths", "try:\n    import x\nexcept ImportError:\n    def normal(): pass\n"],
    [
      "defined in a with, a for and a match",
      "with a:\n    for b in c:\n        if d:\n            def normal(): pass\n",
    ],
    ["possibly imported", "from helpers import *\n"],
    ["possibly made at run time", "globals()['nor' + 'mal'] = print\n"],
    ["in a file that can't be parsed", "def normal(:\n"],
    ["in a file that must not be run", "raise SystemExit(1)\ndef normal(): pass\n"],
  ])("is content with a Python name that is %s", async (_, text) => {
    file("leaks/queue.py", text);
    expect(await mistake(variantOf(pythonWorkload("leaks/queue.py", "normal")))).toBeNull();
  });

  it("is content with Node exports of all kinds", async () => {
    file("a.mjs", "console.log('noise'); export const named = () => {}; export function iteration() {}\n");
    file("b.cjs", "module.exports = Object.fromEntries([['late', () => {}]]);\n");
    file("c.mjs", "import 'not-there';\n");
    file("d.mjs", "class Queue { iteration() {} }\nexport default new (class extends Queue {})();\n");
    file("e.cjs", "module.exports = () => {};\nmodule.exports.part = () => {};\n");
    const workloads = [nodeWorkload("a.mjs", "named"), nodeWorkload("a.mjs"), nodeWorkload("b.cjs", "late")];
    workloads.push(nodeWorkload("d.mjs"), nodeWorkload("e.cjs", "part"));
    const broken = nodeWorkload("c.mjs", "anything");
    expect(await mistake(...[...workloads, broken].map((workload) => variantOf(workload)))).toBeNull();
  });

  it("finds a file beside the workload's folder, and in the root", async () => {
    file("sub/here.py", "def iteration(): pass\n");
    file("there.py", "def iteration(): pass\n");
    const cwd = { cwd: "sub" };
    expect(
      await mistake(variantOf(pythonWorkload("here.py"), cwd), variantOf(pythonWorkload("there.py"), cwd)),
    ).toBeNull();
  });

  it("leaves commands to their shell", async () => {
    expect(await mistake(variantOf(commandWorkload("./whatever")))).toBeNull();
  });

  it("tells of everything that is wrong at once", async () => {
    file("queue.py", "import os\nclass Queue: pass\ndef normal(): pass\ndef _hidden(): pass\n");
    file("cache.mjs", "export function fill() {}\n");
    const at = (line: number) => ({ position: { line, column: 9 } });
    const message = await mistake(
      variantOf(pythonWorkload("queue.py", "norml"), at(2)),
      variantOf(pythonWorkload("queue.py"), at(3)),
      variantOf(nodeWorkload("cache.mjs", "drain"), at(4)),
      variantOf(pythonWorkload("gone.py"), at(5)),
      variantOf(pythonWorkload("queue.py", "normal"), {
        ...at(6),
        interpreter: { python: ".venv/bin/python", node: "node" },
      }),
      variantOf(nodeWorkload("cache.mjs", "fill"), { ...at(7), interpreter: { python: "python3", node: "nodeish" } }),
      variantOf(commandWorkload("true"), { ...at(8), cwd: "nowhere" }),
    );
    expect(message).toMatchInlineSnapshot(`
      "leakproof.yml has 7 mistakes; nothing was run.
      leakproof.yml:2:9: queue.py defines no "norml"; expected one of: Queue, normal
          example: python: queue.py:normal
      leakproof.yml:3:9: queue.py defines no "iteration"; expected one of: Queue, normal
          example: python: queue.py:Queue
      leakproof.yml:4:9: cache.mjs exports no "drain"; expected one of: fill
          example: node: cache.mjs#fill
      leakproof.yml:5:9: the workload's file gone.py doesn't exist; expected a file, relative to \`cwd\` or to the project's root
          example: python: leaks/queue.py:normal
      leakproof.yml:6:9: the interpreter .venv/bin/python doesn't exist or can't be executed; expected a program in PATH, or a path from the project's root (is it made by \`setup\`?)
          example: interpreter: .venv/bin/python
      leakproof.yml:7:9: the interpreter nodeish doesn't exist or can't be executed; expected a program in PATH, or a path from the project's root (is it made by \`setup\`?)
          example: interpreter: { node: node }
      leakproof.yml:8:9: \`cwd\` nowhere is no folder; expected a folder, relative to the project's root
          example: cwd: ."
    `);
  });

  it.runIf(process.versions.node.startsWith("20."))("knows which Node runs TypeScript", async () => {
    file("cache.ts", "export function fill(): void {}\n");
    expect(await mistake(variantOf(nodeWorkload("cache.ts", "fill")))).toContain(
      "cache.ts is TypeScript, which Node 20",
    );
  });
});
