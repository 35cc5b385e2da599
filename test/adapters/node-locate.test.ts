import { transform } from "rolldown/utils";
import { describe, expect, it } from "vitest";
import type { Profile } from "../../src/locate/profile.ts";
import { LocatedProgram } from "./located-program.ts";

type Stack = Profile["stacks"][number];

const KIB = 1024;

/** Those of a file's line. */
function at(program: LocatedProgram, { stacks }: Profile, place: string): readonly Stack[] {
  return stacks.filter(({ frames }) => program.places(frames)[0]?.startsWith(`${place} `));
}

function bytesOf(stacks: readonly Stack[]): number {
  return stacks.reduce((sum, { bytes }) => sum + bytes, 0);
}

describe("a Node program that is to tell where it leaks", () => {
  it("names the line that pushes to an array, who called it, and what holds what it pushes", async () => {
    const text = `const pending = [];
      let passing;
      function enqueue(task) {
        passing = { name: [task.id] };
        if (task.id < 0)
          throw new Error("no such task");
        pending.push({ id: task.id, tags: "none" });
      }
      function iteration(i) {
        const task = { id: i };
        enqueue(task);
      }`;
    await using program = await LocatedProgram.start(text);
    const { first, last } = await program.locate(10_000);
    const [stack] = at(program, last, "work.mjs:7").filter(({ what }) => what !== null);
    expect(program.places(stack?.frames ?? []).slice(0, 2)).toEqual(["work.mjs:7 enqueue", "work.mjs:11 iteration"]);
    expect(stack).toMatchObject({ what: "Object", heldBy: "module work.mjs: pending → Array → Object" });
    expect(stack?.count).toBeGreaterThan(15_000);
    expect(stack?.count).toBeLessThan(25_000);
    const before = first.stacks.find(({ id }) => id === stack?.id);
    expect(before?.bytes).toBeGreaterThan(200 * KIB);
    expect(stack?.bytes).toBeGreaterThan(400 * KIB);
    expect(last.objects[0]).toMatchObject({ type: "Object", heldBy: "module work.mjs: pending → Array → Object" });
  });

  it("names the line that listens to an event, and the emitter", async () => {
    const text = `import { EventEmitter } from "node:events";
      const bus = new EventEmitter().setMaxListeners(0);
      class Session {
        open(id) {
          this.name = "session";
          bus.on("tick", () => id);
        }
      }
      function iteration(i) { new Session().open({ i }); }`;
    await using program = await LocatedProgram.start(text);
    const { last } = await program.locate(3000);
    const [stack] = at(program, last, "work.mjs:6").filter(({ what }) => what !== null);
    expect(stack?.what).toBe("function (anonymous) (work.mjs:6)");
    expect(stack?.heldBy).toMatch(/^module work\.mjs: bus → EventEmitter\._events → Object\.tick → Array → function/);
  });

  it("names the class whose map grows, in the method that sets it", async () => {
    const text = `class Entry { constructor(i) { this.value = i; } }
      class Cache {
        #entries = new Map();
        remember(key) {
          const entry = new Entry(key);
          this.#entries.set(key, entry);
        }
      }
      const cache = new Cache();
      function iteration(i) { cache.remember(i); }`;
    await using program = await LocatedProgram.start(text);
    const { last } = await program.locate(5000);
    const entry = last.stacks.find(({ what }) => what === "Entry");
    expect(program.places(entry?.frames ?? [])[0]).toBe("work.mjs:5 remember");
    expect(entry?.heldBy).toBe("module work.mjs: cache → Cache.#entries → Map → Entry");
    // The table of the map itself.
    expect(bytesOf(at(program, last, "work.mjs:6"))).toBeGreaterThan(50 * KIB);
  });

  it("counts a buffer's bytes where it is made, though they lie outside of the heap", async () => {
    const text = `const chunks = [];
      function receive() {
        const chunk = Buffer.alloc(20_000);
        return chunk;
      }
      function iteration() { chunks.push(receive()); }`;
    await using program = await LocatedProgram.start(text);
    const { last } = await program.locate(500);
    const [stack] = last.stacks;
    expect(program.places(stack?.frames ?? [])[0]).toBe("work.mjs:3 receive");
    expect(stack?.what).toBe("Buffer");
    expect(stack?.bytes).toBeGreaterThan(18_000_000);
    expect(stack?.bytes).toBeLessThan(25_000_000);
  });

  it("tells the lines of the source that a script was made from", async () => {
    const source = `interface Task { readonly id: number }

const tasks: Task[] = [];

// Comments go, and so do types.
export function add(task: Task): void {
  tasks.push({ id: task.id });
}
`;
    const { code, map } = await transform("queue.ts", source, { sourcemap: true });
    const text = `import { add } from "./queue.mjs"; function iteration(id) { add({ id }); }`;
    const files = {
      "queue.ts": source,
      "queue.mjs": `${code}\n//# sourceMappingURL=queue.mjs.map`,
      "queue.mjs.map": JSON.stringify(map),
    };
    await using program = await LocatedProgram.start(text, files);
    const { last } = await program.locate(10_000);
    expect(bytesOf(at(program, last, "queue.ts:7"))).toBeGreaterThan(200 * KIB);
    expect(at(program, last, "queue.ts:7")[0]?.heldBy ?? last.objects[0]?.heldBy).toMatch(
      /^module queue\.mjs: tasks → Array/,
    );
  });

  it("shows nothing of a cache that was full before it began", async () => {
    const text = `const cache = new Map();
      const kept = [];
      function iteration(i) {
        cache.set(i % 1000, { i });
        kept.push([i]);
      }`;
    await using program = await LocatedProgram.start(text);
    await program.iterate(5000);
    const { first, last } = await program.locate(5000);
    const growth = new Map(last.objects.map(({ type, count }) => [type, count]));
    expect(growth.get("Array")).toBeGreaterThan(9000);
    expect(growth.get("Object") ?? 0).toBeLessThan(100);
    expect(last.stacks.map(({ what }) => what)).not.toContain("Object");
    expect(first.objects).toEqual([]);
  });

  it("names where threads, children, sockets and files that stay were made", async () => {
    const text = `import { spawn } from "node:child_process";
      import { open, openSync, closeSync, createReadStream } from "node:fs";
      import { open as openFile } from "node:fs/promises";
      import { connect, createServer } from "node:net";
      import { once } from "node:events";
      import { Worker } from "node:worker_threads";
      const kept = [];
      async function iteration(i) {
        if (i < 100) return;
        const worker = new Worker("setInterval(() => {}, 1000)", { eval: true, execArgv: [], env: {} });
        await once(worker, "online");
        const child = spawn("sleep", ["60"], { stdio: ["ignore", "pipe", "ignore"] });
        kept.push(openSync("/dev/null"));
        closeSync(openSync("/dev/null"));
        await new Promise((resolve) => open("/dev/zero", "r", resolve));
        kept.push(await openFile("/dev/full"));
        const stream = createReadStream("/dev/urandom");
        await once(stream, "open");
        const server = createServer(() => {}).listen(0, "127.0.0.1");
        await once(server, "listening");
        const socket = connect(server.address().port, "127.0.0.1");
        await once(server, "connection");
        kept.push(worker, child, stream, server, socket);
        connect(server.address().port, "127.0.0.1").destroy();
      }`;
    await using program = await LocatedProgram.start(text);
    const { last } = await program.locate(1);
    const found = last.handles.map(({ kind, what, frames }) => `${kind} ${what} ${program.places(frames)[0]}`);
    expect([...new Set(found)].sort()).toEqual(
      [
        "threads worker thread work.mjs:10 iteration",
        "children sleep work.mjs:12 iteration",
        "fds pipe to sleep work.mjs:12 iteration",
        "fds file /dev/null work.mjs:13 iteration",
        "fds file /dev/zero work.mjs:15 null",
        "fds file /dev/full work.mjs:16 iteration",
        "fds file /dev/urandom work.mjs:17 iteration",
        "fds listening socket work.mjs:19 iteration",
        "fds socket work.mjs:21 iteration",
        "fds accepted socket work.mjs:19 iteration",
      ].sort(),
    );
  });

  it("counts the thousands that one stack has opened, whatever they are called", async () => {
    const text = `import { openSync } from "node:fs";
      function iteration(i) {
        openSync("/dev/null");
        openSync(process.argv[1] + i, "w");
      }`;
    await using program = await LocatedProgram.start(text);
    const { first, last } = await program.locate(1500);
    const found = ({ handles }: Profile, line: number) =>
      handles.filter(({ frames }) => program.places(frames)[0] === `work.mjs:${line} iteration`);
    expect(found(first, 3).map(({ what, count }) => [what, count])).toEqual([["file /dev/null", 1500]]);
    expect(found(last, 3).map(({ what, count }) => [what, count])).toEqual([["file /dev/null", 3000]]);
    const [others, ...single] = found(last, 4);
    expect(others?.what).toMatch(/^file .*work\.mjs\d+$/);
    expect((others?.count ?? 0) + single.length).toBe(3000);
    expect(single.length).toBe(10);
  });

  it("takes no line that throws for the one that keeps", async () => {
    const text = `const never = new Promise(() => {});
      async function iteration(i) {
        const path = String(i);
        const answer = await Promise.race([never, Promise.resolve(path)]);
        if (answer !== path) throw new Error("stopped");
      }`;
    await using program = await LocatedProgram.start(text);
    const { last } = await program.locate(5000);
    expect(program.places(last.stacks[0]?.frames ?? [])[0]).toBe("work.mjs:4 iteration");
  });

  it("disturbs no constructor of a derived class", async () => {
    const text = `const kept = [];
      class Base { constructor(i) { this.i = i; } }
      class Derived extends Base {
        constructor(...args) {
          super(...args);
          this.more = [this.i];
          kept.push(this);
        }
      }
      function iteration(i) { new Derived(i); }`;
    await using program = await LocatedProgram.start(text);
    const { last } = await program.locate(5000);
    expect(last.stacks.map(({ heldBy }) => heldBy)).toContain("module work.mjs: kept → Array → Derived");
  });

  it("is held in a busy loop until it may go on, and told about it again", async () => {
    const text = `const { writeSync } = require("node:fs");
      const kept = [];
      function add(i) { kept.push([i]); }
      for (let i = 1; i < 3e9; i += 1) { if (i % 1000 === 0) add(i); if (i % 1e7 === 0) writeSync(1, i + ";"); }`;
    await using program = await LocatedProgram.run(text, {}, "busy.cjs");
    await program.prints(";");
    await program.begin();
    await program.prints(`${program.printed.split(";").length}0000000;`);
    await program.ask("report");
    const held = program.printed;
    const again = JSON.parse(await program.ask("conclude"));
    expect(program.printed).toBe(held);
    expect(JSON.stringify(again)).toContain("busy.cjs");
    program.go();
    await program.prints(`${held.split(";").length}0000000;`);
  });

  it("ends as it would, and sees nothing of it", async () => {
    const text = `const names = [...Object.getOwnPropertyNames(globalThis), ...Object.keys(require.cache)];
      console.log(names.filter((name) => /leakproof|assist|locate\\/|^gc$/.test(name)).length, process.execArgv.length, require("node:fs").openSync.name);
      process.stdin.once("data", () => { process.stdin.destroy(); console.log("bye"); process.exitCode = 7; });`;
    await using program = await LocatedProgram.run(text, {}, "ending.cjs");
    await program.prints("openSync");
    await program.begin();
    await program.profile("report");
    program.write("end\n");
    expect(await program.end()).toBe(7);
    expect(program.printed).toBe("0 0 openSync\nbye\n");
  });
});
