import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UserMistake } from "../../../src/domain/user-mistake.ts";
import { missingRequirements, type RequiresContext } from "../../../src/run/preparation/requires.ts";

const NOTHING = { commands: [], python: [], node: [] };

function contextIn(cwd: string, overrides: Partial<RequiresContext> = {}): RequiresContext {
  return {
    python: "python3",
    node: process.execPath,
    cwd,
    env: { PATH: process.env.PATH ?? "" },
    signal: new AbortController().signal,
    ...overrides,
  };
}

function folder(): string {
  return mkdtempSync(join(tmpdir(), "leakproof-test-"));
}

test("what is there is not missing, and what is missing is named with its kind", async () => {
  const requires = {
    commands: ["sh", "no-such-command", "/bin/sh", "./no-such-file"],
    python: ["json", "no_such_module", "importlib.util", "json.no_such_part", "no_such.parent"],
    node: ["vitest", "node:fs", "no-such-package", "@actions/exec", "@no/such"],
  };
  expect(await missingRequirements(requires, contextIn(process.cwd()))).toEqual([
    "command: no-such-command",
    "command: ./no-such-file",
    "python: no_such_module",
    "python: json.no_such_part",
    "python: no_such.parent",
    "node: no-such-package",
    "node: @no/such",
  ]);
});

test("without requirements no interpreter is started", async () => {
  expect(await missingRequirements(NOTHING, contextIn("/", { python: "/no/python", node: "/no/node" }))).toEqual([]);
});

test("commands are looked up in the measured PATH, from the folder in which the workload runs", async () => {
  const cwd = folder();
  mkdirSync(join(cwd, "bin"));
  writeFileSync(join(cwd, "bin", "tool"), "", { mode: 0o755 });
  writeFileSync(join(cwd, "bin", "data"), "", { mode: 0o644 });
  mkdirSync(join(cwd, "bin", "directory"));
  const context = contextIn(cwd, { env: { PATH: "bin" } });
  const commands = ["tool", "bin/tool", "data", "directory", "sh"];
  const missing = ["command: data", "command: directory", "command: sh"];
  expect(await missingRequirements({ ...NOTHING, commands }, context)).toEqual(missing);
});

test("a Python module in the working folder does not count: the workload doesn't see it there", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "watchcat.py"), "");
  expect(await missingRequirements({ ...NOTHING, python: ["watchcat"] }, contextIn(cwd))).toEqual(["python: watchcat"]);
});

test("a parent package that prints, fails or exits harms nothing", async () => {
  const cwd = folder();
  const packages = { loud: "print('[]')", broken: "1 / 0", quitting: "raise SystemExit(0)" };
  for (const [name, code] of Object.entries(packages)) {
    mkdirSync(join(cwd, name));
    writeFileSync(join(cwd, name, "__init__.py"), code);
    writeFileSync(join(cwd, name, "part.py"), "");
  }
  const context = contextIn("/", { env: { PATH: process.env.PATH ?? "", PYTHONPATH: cwd } });
  const python = ["loud.part", "broken.part", "quitting.part", "broken"];
  expect(await missingRequirements({ ...NOTHING, python }, context)).toEqual([
    "python: broken.part",
    "python: quitting.part",
  ]);
});

test("an interpreter that prints as it starts is understood all the same", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "sitecustomize.py"), "print('[\"json\"]')");
  const context = contextIn("/", { env: { PATH: process.env.PATH ?? "", PYTHONPATH: cwd } });
  const python = ["json", "no_such_module"];
  expect(await missingRequirements({ ...NOTHING, python }, context)).toEqual(["python: no_such_module"]);
});

test("a Node package that only exports ES modules is there", async () => {
  const cwd = folder();
  mkdirSync(join(cwd, "node_modules", "modern"), { recursive: true });
  const manifest = { name: "modern", exports: { import: "./index.mjs" } };
  writeFileSync(join(cwd, "node_modules", "modern", "package.json"), JSON.stringify(manifest));
  expect(await missingRequirements({ ...NOTHING, node: ["modern", "old"] }, contextIn(cwd))).toEqual(["node: old"]);
});

test("a missing interpreter is the user's mistake", async () => {
  const asked = missingRequirements({ ...NOTHING, python: ["json"] }, contextIn("/", { python: "/no/python" }));
  await expect(asked).rejects.toThrow(UserMistake);
  await expect(asked).rejects.toThrow('"/no/python" can\'t be started: there is no such file');
});

test("an interpreter that is none is the user's mistake", async () => {
  const asked = missingRequirements({ ...NOTHING, python: ["json"] }, contextIn("/", { python: "false" }));
  await expect(asked).rejects.toThrow(UserMistake);
  await expect(asked).rejects.toThrow(/^false can't look for packages: .*Expected: Python 3\.8/s);
});
