import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AssistedProgram } from "./assisted-program.ts";

const MIB = 1024 ** 2;

describe("a Node program", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "node program "));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function start(name: string, text: string, env: Readonly<Record<string, string>> = {}) {
    await writeFile(join(folder, name), text);
    return AssistedProgram.start([process.execPath, join(folder, name)], env);
  }

  it("is held in a busy loop while it tells its live bytes, garbage apart, and goes on when it is released", async () => {
    const text = `const { writeSync } = require("node:fs");
      const kept = [Buffer.alloc(${5 * MIB})];
      let garbage;
      for (let i = 1; ; i += 1) { garbage = [Buffer.alloc(100_000), "x".repeat(i % 1000)]; if (i % 100 === 0) writeSync(1, i + ";".repeat(kept.length)); }`;
    await using program = await start("busy.cjs", text);
    await program.prints("100;");
    const heaps = [await program.heap(), await program.heap(), await program.heap()];
    for (const heap of heaps) {
      expect(heap).toBeGreaterThan(5 * MIB);
      expect(heap).toBeLessThan(15 * MIB);
    }
    expect(Math.abs((heaps[2] ?? 0) - (heaps[1] ?? 0))).toBeLessThan(64 * 1024);
    await program.assistance.collect();
    const atMark = program.printed;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(program.printed).toBe(atMark);
    program.assistance.release();
    await program.prints(`${Number(atMark.split(";").at(-2)) + 100};`);
  });

  it("tells as much while it waits, as a module", async () => {
    const text = `const kept = new Array(500_000).fill(0.5);
      console.log("ready");
      await new Promise((resolve) => setTimeout(resolve, 100_000));
      console.log(kept.length);`;
    await using program = await start("waiting.mjs", text);
    await program.prints("ready");
    const heap = (await program.heap()) ?? 0;
    expect(heap).toBeGreaterThan(4 * MIB);
    expect(await program.heap()).toBeLessThan(heap + 64 * 1024);
  });

  it("sees nothing of it but its environment, and ends as it would", async () => {
    const text = `const names = [...Object.getOwnPropertyNames(globalThis), ...Object.keys(require.cache)];
      console.log(names.filter((name) => /leakproof|assist|^gc$/.test(name)).length, process.execArgv.length, process.argv.length);
      setTimeout(() => { console.log("bye"); process.exitCode = 7; }, 500);`;
    await using program = await start("ending.cjs", text);
    await program.prints("0 0 2");
    expect(await program.heap()).toBeGreaterThan(MIB);
    const { ending, tail } = await program.end();
    expect(ending).toEqual({ cause: "exited", code: 7, signalName: null });
    expect(tail).toBe("0 0 2\nbye");
  });

  it("fails with its own words", async () => {
    await using program = await start("failing.mjs", `setTimeout(() => { throw new Error("no such task"); }, 300);`);
    await program.heap();
    const { ending, tail } = await program.end();
    expect(ending).toMatchObject({ code: 1 });
    expect(tail).toMatch(/^file:.*failing\.mjs:1\n[\s\S]*Error: no such task[\s\S]*Node\.js v[\d.]+$/);
  });

  it("is asked together with the processes that it forks", async () => {
    const text = `const { fork } = require("node:child_process");
      const kept = Buffer.alloc(${5 * MIB});
      if (process.argv[2]) process.send("ready");
      else fork(__filename, ["child"]).on("message", () => console.log("ready"));
      setInterval(() => kept.length, 1000);`;
    await using program = await start("forking.cjs", text);
    await program.prints("ready");
    expect(await program.heap()).toBeGreaterThan(16 * MIB);
    expect(await program.heap()).toBeLessThan(32 * MIB);
  });

  it("has no heap to tell where it keeps some of it in worker threads", async () => {
    const text = `import { Worker, isMainThread } from "node:worker_threads";
      if (isMainThread) new Worker(new URL(import.meta.url)).on("online", () => console.log("ready"));
      setInterval(() => {}, 1000);`;
    await using program = await start("threads.mjs", text);
    await program.prints("ready");
    expect(await program.heap()).toBeNull();
  });

  it("keeps its own NODE_OPTIONS", async () => {
    const text = `console.log(process.throwDeprecation); setInterval(() => {}, 1000);`;
    await using program = await start("options.cjs", text, { NODE_OPTIONS: "--throw-deprecation" });
    await program.prints("true");
    expect(await program.heap()).toBeGreaterThan(MIB);
  });

  it("is not asked for long while it hears nothing", async () => {
    const text = `console.log("ready"); require("node:child_process").execFileSync("sleep", ["100"]);`;
    await using program = await start("deaf.cjs", text);
    await program.prints("ready");
    const started = performance.now();
    expect(await program.heap()).toBeNull();
    expect(performance.now() - started).toBeLessThan(8000);
    const again = performance.now();
    expect(await program.heap()).toBeNull();
    expect(performance.now() - again).toBeLessThan(1000);
  });
});
