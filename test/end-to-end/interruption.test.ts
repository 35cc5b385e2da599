import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { describe, expect, it, test } from "vitest";
import type { Results } from "../../src/domain/results.ts";
import { Repository } from "../git/repository.ts";
import { processesRunning, temporaryFolder } from "./leakproof.ts";

const CONFIG = `
version: 1
defaults: { timeout: 10s }
scenarios:
  - { id: first, name: Fails at once, command: exit 3 }
  - { id: second, name: Never ends, command: "sleep 4321 & echo started > started; wait" }
  - { id: third, name: Not reached, command: exit 3 }
`;

function start(folder: string, args: readonly string[] = []): { child: ChildProcess; stderr: () => string } {
  const child = spawn(process.execPath, [resolve("dist/cli.js"), "run", "--results", "results.json", ...args], {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  return { child, stderr: () => stderr };
}

describe.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("a run that is ended by %s", (signal, code) => {
  it("keeps what it has, names what it lacks, and leaves nothing running", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "leakproof.yml"), CONFIG);
    const { child, stderr } = start(folder);
    await expect
      .poll(() => readFile(join(folder, "started"), "utf8").catch(() => ""), { timeout: 20_000 })
      .not.toBe("");
    child.kill(signal);
    expect(await once(child, "exit")).toEqual([code, null]);
    expect(stderr()).toMatch(/interrupted; what was measured until then is in results\.json\n$/);
    const results = JSON.parse(await readFile(join(folder, "results.json"), "utf8")) as Results;
    expect(results.planned).toEqual(["first", "second", "third"]);
    expect(results.scenarios.map(({ id, verdict }) => [id, verdict])).toEqual([["first", "error"]]);
    expect(results.gate.decision).toBe("block");
    expect(results.gate.reasons.join()).toMatch(/second, third/);
    expect(await processesRunning("sleep", "4321")).toEqual([]);
  });
});

test("a run that is ended in its setup says that nothing was measured, and leaves an older run's results alone", async () => {
  const folder = await temporaryFolder();
  const scenarios = "scenarios: [{ id: 1, name: Not reached, command: exit 3 }]";
  await writeFile(join(folder, "leakproof.yml"), `version: 1\nsetup: sleep 4322\n${scenarios}\n`);
  await writeFile(join(folder, "results.json"), "older");
  const { child, stderr } = start(folder);
  await expect.poll(() => processesRunning("sleep", "4322"), { timeout: 20_000 }).toHaveLength(1);
  child.kill("SIGINT");
  expect(await once(child, "close")).toEqual([130, null]);
  expect(stderr()).toMatch(/interrupted before anything was measured\n$/);
  expect(await readFile(join(folder, "results.json"), "utf8")).toBe("older");
  expect(await processesRunning("sleep", "4322")).toEqual([]);
});

test("a run whose output nobody reads any more goes on to its end", async () => {
  const folder = await temporaryFolder();
  const scenario = (id: number) => `{ id: ${id}, name: Fails at once, command: exit 3 }`;
  await writeFile(join(folder, "leakproof.yml"), `version: 1\nscenarios: [${scenario(1)}, ${scenario(2)}]\n`);
  const child = spawn(process.execPath, [resolve("dist/cli.js"), "run", "--results", "results.json"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout.destroy();
  child.stderr.destroy();
  expect(await once(child, "exit")).toEqual([1, null]);
  const results = JSON.parse(await readFile(join(folder, "results.json"), "utf8")) as Results;
  expect(results.scenarios.map(({ id, verdict }) => [id, verdict])).toEqual([
    ["1", "error"],
    ["2", "error"],
  ]);
});

test("a run that is ended while base is measured takes base's worktree and its copies away", async () => {
  const repository = await Repository.create();
  const { folder } = repository;
  await repository.write("leakproof.yml", "version: 1\nscenarios: [{ id: a, name: A, python: leaks/a.py }]\n");
  await repository.write("leaks/a.py", "def iteration():\n    pass\n");
  await repository.commit("base");
  await repository.write("leaks/a.py", "kept = []\ndef iteration():\n    kept.append(bytes(2000))\n");
  await repository.commit("head");
  const { child, stderr } = start(folder, ["--base", "HEAD~1"]);
  await expect.poll(stderr, { timeout: 30_000 }).toMatch(/\(base\) · measuring/);
  expect(repository.git("worktree", "list").split("\n")).toHaveLength(2);
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([143, null]);
  expect(repository.git("worktree", "list").split("\n")).toHaveLength(1);
  expect(repository.git("status", "--porcelain")).toBe("?? results.json");
});
