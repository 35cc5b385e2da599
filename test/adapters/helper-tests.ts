import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { Adapter } from "./adapter.ts";

/** Runs a compiler. Fails with what it has printed. */
export const compile = promisify(execFile);

const MOST_LINES = 30;

/** One of the helpers for compiled languages: a file to copy, and the example that uses it. */
export interface Helper {
  readonly file: string;
  /** The built example, and what its tests call for: `close`, `keep` or nonsense. */
  readonly example: (wish: string) => readonly string[];
  readonly ready: RegExp;
  /** What the example's store keeps of a session, bytes: at least and at most. */
  readonly session: readonly [number, number];
  /** By how much the heap of an example that keeps nothing may differ from mark to mark, bytes. */
  readonly breath: number;
  /** Of the example where an iteration fails. */
  readonly exitCode: number;
}

/** What every helper has to do. */
export function itHelps(helper: Helper): void {
  it(`has at most ${MOST_LINES} lines of code`, async () => {
    expect(codeLines(await readFile(resolve(helper.file), "utf8")).length).toBeLessThanOrEqual(MOST_LINES);
  });

  it("does not grow itself", async () => {
    await using adapter = await Adapter.startProgram(helper.example("close"));
    expect(await adapter.greeting()).toEqual({ ready: expect.stringMatching(helper.ready) });
    await adapter.marks(5, 10);
    const heaps = (await adapter.marks(100, 10)).map(({ heap }) => heap);
    expect(Math.max(...heaps) - Math.min(...heaps)).toBeLessThanOrEqual(helper.breath);
  });

  it("sees what is kept", async () => {
    await using adapter = await Adapter.startProgram(helper.example("keep"));
    await adapter.greeting();
    await adapter.marks(2, 10);
    const [first, , , last] = (await adapter.marks(4, 10_000)).map(({ heap }) => heap);
    const perIteration = ((last ?? 0) - (first ?? 0)) / 30_000;
    expect(perIteration).toBeGreaterThan(helper.session[0]);
    expect(perIteration).toBeLessThan(helper.session[1]);
  });

  it("does as many iterations as it is asked to, and returns at the end", async () => {
    await using adapter = await Adapter.startProgram(helper.example("close"));
    await adapter.greeting();
    expect(await adapter.ask("run 3")).toEqual({ done: 3 });
    expect(await adapter.ask("mark")).toHaveProperty("heap");
    expect(await adapter.ask("run 1000000")).toEqual({ done: 1_000_000 });
    adapter.send("end");
    expect(await adapter.printed()).toBe("sessions opened: 1000003\n");
    expect(await adapter.exit).toBe(0);
  });

  it("ends when leakproof is gone", async () => {
    await using adapter = await Adapter.startProgram(helper.example("close"));
    await adapter.greeting();
    await adapter.ask("run 1");
    adapter.hangUp();
    expect(await adapter.exit).not.toBeNull();
  });

  it("lets an iteration that fails end the program", async () => {
    await using adapter = await Adapter.startProgram(helper.example("nonsense"));
    await adapter.greeting();
    adapter.send("run 1");
    expect(await adapter.exit).toBe(helper.exitCode);
  });

  it.each([
    [{}, 1],
    [{ LEAKPROOF_ITERATIONS: "7" }, 7],
  ])("does LEAKPROOF_ITERATIONS when it is run by hand: %j", async (variables, iterations) => {
    const [program, ...args] = helper.example("close") as [string, ...string[]];
    const { stdout } = await compile(program, args, { env: { PATH: process.env.PATH, ...variables } });
    expect(stdout).toBe(`sessions opened: ${iterations}\n`);
  });
}

/** `program` has a child print `LEAKPROOF_SOCKET` in brackets in each iteration. */
export async function keepsItToItself(program: readonly string[]): Promise<void> {
  await using adapter = await Adapter.startProgram(program);
  await adapter.greeting();
  expect(await adapter.ask("run 2")).toEqual({ done: 2 });
  adapter.send("end");
  expect(await adapter.printed()).toBe("[]\n[]\n");
}

/** Its lines without those that are blank or hold nothing but a comment. */
function codeLines(source: string): readonly string[] {
  const lines = source.replace(/^\s*\/\*.*?\*\/$/gms, "").split("\n");
  return lines.filter((line) => !/^\s*(\/\/.*)?$/.test(line));
}
