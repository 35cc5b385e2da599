import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Profile, parseProfile } from "../../src/locate/profile.ts";
import { ControlSocket } from "../../src/run/cooperative/control-socket.ts";
import { LocatedPython, PRELUDE } from "./located-python.ts";

/** What is told of the stack whose innermost frame in the program is this function. */
function stackIn(profile: Profile, name: string) {
  return profile.stacks.find(({ frames }) => frames[0]?.[2] === name);
}

describe("a Python program that leaks", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "located-python-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** `text` defines `iteration`. */
  async function start(text: string, env: Readonly<Record<string, string>> = {}, options: readonly string[] = []) {
    const file = join(await mkdtemp(join(folder, "p")), "program.py");
    await writeFile(file, `${PRELUDE}${text}\nserve(iteration)\n`);
    return LocatedPython.start([...options, file], env);
  }

  /** Counted from 1, of the first line with `part`. */
  const lineOf = (text: string, part: string) =>
    `${PRELUDE}${text}`.split("\n").findIndex((line) => line.includes(part)) + 1;

  const BY_BATCH = /^module __main__: batch → Batch: _observers \(filled at \S+program\.py:\d+\) → list → Observer$/;
  const OBSERVERS = `
class Observer:
    def __init__(self): self.data = [None] * 20
class Batch:
    def __init__(self): self._observers = []
    def start(self):
        self._observers.append(Observer())
batch = Batch()
def iteration(): batch.start()
`;

  it("names the line that allocates, what it allocates, and who keeps it", async () => {
    await using program = await start(OBSERVERS);
    const [first, last] = await program.halves(500);
    const [early, late] = [stackIn(first, "start"), stackIn(last, "start")];
    expect(late?.frames[0]).toEqual([
      expect.stringMatching(/^\/.*program\.py$/),
      lineOf(OBSERVERS, ".append("),
      "start",
    ]);
    expect(late).toMatchObject({
      what: "Observer",
      heldBy: expect.stringMatching(BY_BATCH),
    });
    expect(early?.heldBy).toBeUndefined();
    expect((late?.bytes ?? 0) / (early?.bytes ?? 0)).toBeCloseTo(2, 0);
    expect(stackIn(last, "__init__")).toMatchObject({
      what: "list",
      heldBy: expect.stringMatching(/Observer(: data → list)?$/),
    });
    expect(stackIn(last, "__init__")?.frames.map(([, , name]) => name)).toEqual([
      "__init__",
      "start",
      "iteration",
      "serve",
      "<module>",
    ]);
    expect(last.objects).toContainEqual({
      type: "__main__.Observer",
      count: 1000,
      heldBy: expect.stringMatching(BY_BATCH),
    });
  });

  it.each([
    [
      "a set of a module's object",
      `
import itertools
class Queue:
    def __init__(self): self._processing = set()
    def take(self, number):
        self._processing.add(f"task {number:0100d}")
queue, numbers = Queue(), itertools.count()
def iteration(): queue.take(next(numbers))
`,
      "take",
      "module __main__: queue → Queue: _processing (filled at program.py:12) → set → str",
    ],
    [
      "a closure, in a dict that no collector tracks",
      `
import itertools
def make():
    cache, numbers = {}, itertools.count()
    def handler(): cache[next(numbers)] = bytearray(200)
    return handler
iteration = make()
`,
      "handler",
      "closure of make.handler: cache → dict → bytearray",
    ],
    [
      "functools.lru_cache",
      `
import functools, itertools
@functools.lru_cache(maxsize=None)
def total(number): return [number, bytes(200)]
numbers = itertools.count()
def iteration(): total(next(numbers))
`,
      "total",
      "lru_cache of total → list",
    ],
    [
      "an attribute of a class",
      `
class Registry:
    seen = []
class Entry: pass
def register(): Registry.seen.append(Entry())
def iteration(): register()
`,
      "register",
      "class __main__.Registry: seen → list → Entry",
    ],
    [
      "a thread's function",
      `
import queue, threading
class Job: pass
inbox, outbox = queue.SimpleQueue(), queue.SimpleQueue()
def work():
    kept = []
    while True:
        inbox.get()
        kept.append(Job())
        outbox.put(None)
threading.Thread(target=work, name="worker", daemon=True).start()
def iteration():
    inbox.put(None)
    outbox.get()
`,
      "work",
      "thread worker: local `kept` of work (program.py:14) → list → Job",
    ],
  ])("finds what is kept by %s", async (_, text, name, heldBy) => {
    await using program = await start(text);
    const [, last] = await program.halves(300);
    const found = last.stacks
      .filter(({ frames }) => frames[0]?.[2] === name)
      .map((stack) => stack.heldBy?.replace(/\/\S*\//, ""));
    expect(found.join()).toContain(heldBy);
  });

  it("has no line in a cache that was full before and renews what it holds", async () => {
    const text = `
import collections, itertools
class Entry:
    def __init__(self, number): self.text = f"entry {number:0100d}"
entries, numbers, leak = collections.OrderedDict(), itertools.count(), []
def cached():
    number = next(numbers)
    entries[number] = Entry(number)
    if len(entries) > 3000: entries.popitem(last=False)
def leaking(): leak.append(bytearray(50))
for _ in range(4000): cached()
def iteration():
    cached()
    leaking()
`;
    await using program = await start(text);
    for (const profile of await program.halves(700)) {
      expect(stackIn(profile, "leaking")?.count).toBeGreaterThan(600);
      for (const name of ["cached", "__init__"]) expect(stackIn(profile, name)?.count ?? 0).toBeLessThan(30);
      expect(profile.objects.map(({ type }) => type)).not.toContain("__main__.Entry");
    }
  });

  it("tells which line started the threads and children, and opened the descriptors, that are there", async () => {
    const text = `
import os, socket, subprocess, threading
never, kept = threading.Event(), []
server = socket.create_server(("127.0.0.1", 0))
port = server.getsockname()[1]
def watch(): never.wait()
def thread(): threading.Thread(target=watch, daemon=True).start()
def finished():
    done = threading.Thread(target=int); done.start(); done.join()
    subprocess.run(["true"]); open(os.devnull).close()
def spawn(): os.posix_spawn("/bin/sh", ["sh", "-c", "exit"], {})
def popen(): kept.append(subprocess.Popen(["sleep", "1000"]))
def opened(): kept.append(open(__file__))
def raw(): os.open("/etc/passwd", os.O_RDONLY)
def connected(): kept.append(socket.create_connection(("127.0.0.1", port)))
def iteration(): finished(), thread(), spawn(), popen(), opened(), raw(), connected(), os.pipe()
import signal
print(port, flush=True)
`;
    await using program = await start(text);
    const port = await program.line();
    const [first, last] = await program.halves(3);
    const times = (text: string, count: number) => new Array(count).fill(text);
    const told = (profile: Profile) =>
      profile.handles.flatMap(({ kind, what, frames, count }) => {
        const name = frames.find(([file, , name]) => file.endsWith("program.py") && name !== null)?.[2];
        return times(`${kind} ${name}: ${what.replace(/Thread-.*/, "thread")}`, count);
      });
    const expected = (count: number) =>
      [
        ...times("threads thread: thread", count),
        ...times("children spawn: sh (zombie)", count),
        ...times("children popen: sleep 1000", count),
        ...times("fds raw: /etc/passwd", count),
        ...times(`fds connected: socket 127.0.0.1:${port}`, count),
        ...times("fds undefined: pipe", 2 * count),
      ].sort();
    const others = (profile: Profile) => told(profile).filter((text) => !text.startsWith("fds opened: "));
    expect(others(first).sort()).toEqual(expected(3));
    expect(others(last).sort()).toEqual(expected(6));
    expect(told(last).filter((text) => text.startsWith("fds opened: /"))).toHaveLength(6);
  });

  it("counts all the threads that one line has started, whatever they are called", async () => {
    const text = `
import threading
never = threading.Event()
threading.stack_size(65536)
def iteration(): threading.Thread(target=never.wait, daemon=True).start()
print(flush=True)
`;
    await using program = await start(text);
    await program.line();
    for (const [index, profile] of (await program.halves(600)).entries()) {
      expect(profile.handles.reduce((sum, { count }) => sum + count, 0)).toBe(600 * (index + 1));
      expect(profile.handles.length).toBeLessThan(20);
      for (const { frames } of profile.handles)
        expect(frames.map(([, line]) => line)).toContain(lineOf(text, "Thread("));
    }
  });

  it("speaks for a workload of the adapter's, whose own objects are no root", async () => {
    const file = join(folder, "workload.py");
    const text = `import os
print(os.getpid(), flush=True)
class Leaking:
    def __init__(self): self._kept = []
    def iteration(self): self._kept.append(bytearray(100))
`;
    await writeFile(file, text);
    const socket = await ControlSocket.listen();
    const program = await LocatedPython.start([resolve("adapters/python/adapter.py"), file, "Leaking"], {
      LEAKPROOF_SOCKET: socket.path,
    });
    try {
      const channel = await socket.channel;
      while (!("ready" in (await channel.receive())));
      const run = async () => {
        channel.send("run 400");
        expect(await channel.receive()).toEqual({ done: 400 });
        channel.send("mark");
        expect(await channel.receive()).toHaveProperty("heap");
      };
      await run();
      expect(await program.ask("begin")).toEqual({ begun: true });
      await run();
      expect((await program.profile("report")).stacks[0]).toMatchObject({
        frames: [[file, 5, "iteration"]],
        what: "bytearray",
      });
      await run();
      const { stacks } = await program.profile("conclude");
      expect(stacks[0]).toMatchObject({
        frames: [[file, 5, "iteration"]],
        heldBy: expect.stringMatching(/^Leaking instance: _kept \(filled at \S+:\d+\) → list → bytearray$/),
      });
      expect(JSON.stringify(stacks)).not.toMatch(/adapter\.py|locating|sitecustomize/);
      await run();
      channel.close();
    } finally {
      await program[Symbol.asyncDispose]();
      await socket[Symbol.asyncDispose]();
    }
  });

  it("takes no name that the program may use, and traces nothing until it is asked to begin", async () => {
    const text = `
import _tracemalloc
def iteration():
    print(" ".join(name for name in sys.modules if name not in sys.builtin_module_names))
    print(_tracemalloc.is_tracing(), [entry for entry in sys.path if "assist" in entry])
`;
    await using program = await start(text);
    await program.line();
    const [names = "", state] = await program.iterate(1);
    expect(state).toBe("False []");
    const env = { PATH: process.env.PATH, PYTHONPATH: resolve("adapters/python/assist"), LEAKPROOF_ASSIST: "/nowhere" };
    const assisted = await promisify(execFile)("python3", ["-c", "import sys; print(*sys.modules)"], { env });
    const usual = new Set(assisted.stdout.trim().split(" "));
    expect(names.split(" ").filter((name) => !usual.has(name) && !name.startsWith("_"))).toEqual([]);
    await program.ask("begin");
    expect((await program.iterate(1))[1]).toBe("True []");
  });

  it("knows a forked child, to which its parent's allocations don't count", async () => {
    const text = `
import os, time
kept = []
def iteration():
    kept.extend(bytearray(1000) for _ in range(100))
    pid = os.fork()
    if pid == 0:
        while True: time.sleep(0.001)
    print(pid, flush=True)
`;
    await using program = await start(text);
    await program.line();
    await program.ask("begin");
    const child = Number((await program.iterate(1))[0]);
    expect(await program.ask("report", child)).toEqual({ failed: expect.stringContaining("forked later") });
    expect(await program.ask("begin", child)).toEqual({ begun: true });
    const { stacks } = parseProfile((await program.ask("report", child)).profile) ?? { stacks: [] };
    expect(stacks.filter(({ bytes }) => bytes > 50_000)).toEqual([]);
    const parent = await program.profile("report");
    expect(parent.stacks[0]?.bytes).toBeGreaterThan(100_000);
    expect(parent.handles).toMatchObject([{ kind: "children", frames: [[/program\.py$/, 12, "iteration"], {}, {}] }]);
  });

  it.each([
    ["-P", { PYTHONSAFEPATH: "1" }, ""],
    ["its own tracing", {}, "import tracemalloc; tracemalloc.start(3); before = [bytes(1000) for _ in range(500)]"],
    ["its own sitecustomize", { PYTHONPATH: "own" }, "assert sys.modules['sitecustomize'].OWN"],
    ["no collector", {}, "import gc; gc.disable()"],
  ])("is the same with %s", async (_, env: Record<string, string>, first) => {
    const own = join(folder, "own");
    await mkdir(own, { recursive: true });
    await writeFile(join(own, "sitecustomize.py"), "OWN = True\n");
    const paths = env.PYTHONPATH === undefined ? {} : { PYTHONPATH: own };
    await using program = await start(`${first}\n${OBSERVERS}`, { ...env, ...paths });
    const [, last] = await program.halves(300);
    expect(stackIn(last, "start")).toMatchObject({
      what: "Observer",
      heldBy: expect.stringMatching(BY_BATCH),
    });
    expect(last.stacks.filter(({ bytes }) => bytes > 300_000)).toEqual([]);
  });

  it("finds what hangs on a task of an event loop", async () => {
    const text = `
import asyncio
class Message: pass
async def consume(messages):
    seen = []
    while True:
        seen.append(await messages.get())
async def main():
    messages = asyncio.Queue()
    asyncio.create_task(consume(messages), name="consumer")
    print("ready", flush=True)
    while True:
        line = await asyncio.get_running_loop().run_in_executor(None, sys.stdin.readline)
        for _ in range(int(line)): await publish(messages)
        print("done", flush=True)
async def publish(messages):
    await messages.put(Message())
    await asyncio.sleep(0)
asyncio.run(main())
def iteration(): pass
`;
    await using program = await start(text);
    const [, last] = await program.halves(200);
    expect(stackIn(last, "publish")).toMatchObject({
      what: "Message",
      heldBy: expect.stringMatching(/coroutine consume: local `seen` → list → Message$/),
    });
  });

  it("answers what it can't do with a sentence", async () => {
    await using program = await start(OBSERVERS);
    await program.line();
    expect(await program.ask("report")).toEqual({ failed: expect.stringContaining("not asked to begin") });
    expect(await program.ask("nonsense")).toEqual({ failed: expect.stringContaining("begin, report and conclude") });
    expect(await program.iterate(1)).toEqual([]);
  });
});
