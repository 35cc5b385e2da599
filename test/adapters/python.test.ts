import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Adapter, messageOf } from "./adapter.ts";

describe("the Python adapter", () => {
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

  it("does not grow itself, not by a byte in 200 marks", async () => {
    await using adapter = await Adapter.start("python", await workload("empty.py", "def iteration(): pass\n"));
    expect(await adapter.greeting()).toHaveProperty("ready", expect.stringMatching(/^python 3\.\d+\.\d+$/));
    await adapter.marks(3, 10);
    const heaps = (await adapter.marks(200, 10)).map(({ heap }) => heap);
    expect(new Set(heaps).size).toBe(1);
  });

  it("sees what is kept, exactly", async () => {
    await using adapter = await Adapter.start("python", "ordinary.py", "keep");
    await adapter.greeting();
    await adapter.marks(2, 10);
    const [first, , , last] = (await adapter.marks(4, 1000)).map(({ heap }) => heap);
    // 67 bytes and the object's header are 100, rounded to 112 by the allocator; the list's slots come on top.
    expect(((last ?? 0) - (first ?? 0)) / 3000).toBeGreaterThan(111);
    expect(((last ?? 0) - (first ?? 0)) / 3000).toBeLessThan(125);
  });

  it("runs a module's setup and teardown around a named function", async () => {
    await using adapter = await Adapter.start("python", "ordinary.py", "keep");
    await adapter.greeting();
    await adapter.ask("run 5");
    expect(await adapter.ask("end")).toEqual({ ended: true });
    expect(await adapter.printed()).toBe("set up\ntorn down\n");
    expect(await adapter.exit).toBe(0);
  });

  it("keeps one instance of a class, and one event loop", async () => {
    await using adapter = await Adapter.start("python", "ordinary.py", "Counting");
    await adapter.greeting();
    const marks = await adapter.marks(3, 7);
    expect(marks.map(({ counters }) => counters.seen)).toEqual([7, 14, 21]);
    expect(await adapter.ask("end")).toEqual({ ended: true });
    expect(await adapter.printed()).toBe("closed after 21\n");
  });

  it.each(["raises", "exits", "runs_out_of_descriptors"])("shows the program's own traceback: %s", async (name) => {
    await using adapter = await Adapter.start("python", "misbehaving.py", name);
    await adapter.greeting();
    const message = messageOf(await adapter.ask("run 5"));
    expect(message).toMatch(/^Traceback \(most recent call last\):\n {2}File ".*misbehaving\.py", line \d+/);
    expect(message).not.toContain("adapter.py");
    expect(message).toMatch(/ValueError: no such task|SystemExit: 3|OSError: \[Errno 24\]/);
    expect(await adapter.exit).toBe(1);
  });

  it("tells of errors in an async iteration without the event loop's frames", async () => {
    const file = await workload("late.py", "async def iteration():\n    raise KeyError('late')\n");
    await using adapter = await Adapter.start("python", file);
    await adapter.greeting();
    expect(messageOf(await adapter.ask("run 1"))).toBe(
      `Traceback (most recent call last):\n  File "${file}", line 2, in iteration\n    raise KeyError('late')\nKeyError: 'late'\n`,
    );
  });

  it("tells in which phase an error came up", async () => {
    await using setup = await Adapter.start("python", "misbehaving.py", "FailsInSetup");
    expect(await setup.greeting()).toMatchObject({ error: { phase: "setup" } });
    await using unknown = await Adapter.start("python", "ordinary.py", "keeps");
    const greeting = await unknown.greeting();
    expect(greeting).toMatchObject({ error: { phase: "start" } });
    expect(messageOf(greeting)).toContain("defines no 'keeps'; it defines: Counting, iteration, keep,");
    await using teardown = await Adapter.start("python", "misbehaving.py", "FailsInTeardown");
    await teardown.greeting();
    expect(await teardown.ask("end")).toMatchObject({ error: { phase: "teardown" } });
    await using counters = await Adapter.start("python", "misbehaving.py", "CountsHalves");
    await counters.greeting();
    const reply = await counters.ask("mark");
    expect(reply).toMatchObject({ error: { phase: "counters" } });
    expect(messageOf(reply)).toContain("counters() must return whole numbers; 'half' is 0.5");
  });

  it("lets a workload's file be named like a module of the standard library", async () => {
    const file = await workload(
      "queue.py",
      "import os, sys, queue\nqueue.SimpleQueue()\nassert sys.path[-1] == os.path.dirname(__file__)\n" +
        "assert 'LEAKPROOF_SOCKET' not in os.environ and __name__ != '__main__' and sys.argv == [__file__]\n" +
        "def iteration(): pass\n",
    );
    await using adapter = await Adapter.start("python", file);
    expect(await adapter.greeting()).toHaveProperty("ready");
  });

  it.each(["forks_carelessly", "forks_and_raises"])("speaks for itself alone, not for children: %s", async (name) => {
    await using adapter = await Adapter.start("python", "misbehaving.py", name);
    await adapter.greeting();
    expect(await adapter.ask("run 1")).toEqual({ done: 1 });
    expect(await adapter.ask("mark")).toHaveProperty("heap");
  });
});
