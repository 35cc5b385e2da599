import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Adapter, messageOf } from "./adapter.ts";

describe("the Node adapter", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "adapter-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** A workload of its own making; returns its path. */
  async function workload(name: string, text: string): Promise<string> {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  }

  it("does not grow itself once it is warm", async () => {
    const file = await workload("empty.mjs", "export function iteration() {}\n");
    await using adapter = await Adapter.start("node", file);
    expect(await adapter.greeting()).toEqual({ ready: `node ${process.versions.node}` });
    await adapter.marks(120, 10);
    const heaps = (await adapter.marks(80, 10)).map(({ heap }) => heap);
    // The engine itself moves by a few hundred bytes when it compiles or forgets a function.
    expect(Math.max(...heaps) - Math.min(...heaps)).toBeLessThan(16 * 1024);
  });

  it("sees what is kept", async () => {
    await using adapter = await Adapter.start("node", "ordinary.mjs", "keep");
    await adapter.greeting();
    await adapter.marks(10, 10);
    const [first, , , , last] = (await adapter.marks(5, 10_000)).map(({ heap }) => heap);
    // A hundred doubles and 16 bytes of header, the array of 32 that holds them, and its place in the list.
    const perIteration = ((last ?? 0) - (first ?? 0)) / 40_000;
    expect(perIteration).toBeGreaterThan(848);
    expect(perIteration).toBeLessThan(870);
  });

  it("keeps one instance of a class, and lets the event loop turn", async () => {
    await using adapter = await Adapter.start("node", "ordinary.mjs", "Counting");
    await adapter.greeting();
    expect((await adapter.marks(3, 7)).map(({ counters }) => counters.seen)).toEqual([7, 14, 21]);
    expect(await adapter.ask("end")).toEqual({ ended: true });
    expect(await adapter.printed()).toBe("set up\nclosed after 21\n");
    expect(await adapter.exit).toBe(0);
  });

  it("runs CommonJS modules, whose functions may use `this`", async () => {
    await using adapter = await Adapter.start("node", "common.cjs");
    await adapter.greeting();
    expect((await adapter.marks(2, 5)).map(({ counters }) => counters.seen)).toEqual([5, 10]);
  });

  it("shows the program's own stack, with its causes", async () => {
    await using adapter = await Adapter.start("node", "ordinary.mjs", "raises");
    await adapter.greeting();
    const message = messageOf(await adapter.ask("run 1"));
    expect(message).toMatch(/^Error: no such task\n {4}at raises \(.*ordinary\.mjs:\d+:\d+\)/);
    expect(message).toMatch(/\[cause\]: TypeError: underneath/);
    expect(message).not.toContain("adapter.mjs");
  });

  it("takes neither process.exit() nor an error that nobody awaits for a good end", async () => {
    await using exiting = await Adapter.start("node", "ordinary.mjs", "exits");
    await exiting.greeting();
    expect(messageOf(await exiting.ask("run 1"))).toBe("process.exit(0) was called during an iteration");
    await using rejecting = await Adapter.start("node", "ordinary.mjs", "rejectsLater");
    await rejecting.greeting();
    await rejecting.ask("run 1");
    expect(messageOf(await rejecting.ask("mark"))).toContain("Error: nobody waits for me");
  });

  it("tells in which phase an error came up", async () => {
    const broken = await workload("broken.mjs", "import './not-there.mjs';\nexport const iteration = () => {};\n");
    await using start = await Adapter.start("node", broken);
    expect(await start.greeting()).toMatchObject({ error: { phase: "start" } });
    await using unknown = await Adapter.start("node", "ordinary.mjs", "keeps");
    const greeting = await unknown.greeting();
    expect(greeting).toMatchObject({ error: { phase: "start" } });
    expect(messageOf(greeting)).toContain("exports no keeps; it exports: Counting, exits, iteration, keep,");
    const halves = "export const iteration = () => {};\nexport const counters = () => ({ half: 0.5 });\n";
    await using counters = await Adapter.start("node", await workload("halves.mjs", halves));
    await counters.greeting();
    expect(messageOf(await counters.ask("mark"))).toContain('counters() must return whole numbers; "half" is 0.5');
  });
});
