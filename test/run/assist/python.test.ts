import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AssistedProgram } from "./assisted-program.ts";

const MB = 1e6;

describe("a Python program", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "python-program-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function start(text: string, options: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
    const file = join(await mkdtemp(join(folder, "p")), "program.py");
    await writeFile(file, text);
    return AssistedProgram.start(["python3", "-u", ...options, file], env);
  }

  const KEEPS = `import time
kept = [bytes(100_000) for _ in range(50)]
print("ready")
while True: time.sleep(0.001)
`;

  it("tells its live bytes to the byte, whatever cycles of garbage it makes", async () => {
    const text = `
kept = [bytes(100_000) for _ in range(50)]
print("ready")
while True:
    cycle = [bytearray(1000)]
    cycle.append(cycle)
`;
    await using program = await start(text);
    await program.prints("ready");
    await program.heap();
    const heaps = [await program.heap(), await program.heap(), await program.heap()];
    expect(heaps[0]).toBeGreaterThan(5 * MB);
    expect(heaps[0]).toBeLessThan(15 * MB);
    expect(Math.max(...heaps.map(Number)) - Math.min(...heaps.map(Number))).toBeLessThan(4096);
  });

  it("is held with all its threads until it is released", async () => {
    const text = `import threading
n = 0
def count():
    global n
    while True:
        n += 1
        if n % 1000 == 0: print(n, end=";")
threading.Thread(target=count, daemon=True).start()
count()
`;
    await using program = await start(text);
    await program.prints("1000;");
    expect(await program.assistance.collect()).toBeGreaterThan(MB);
    // What a thread was already writing it may still write.
    await new Promise((resolve) => setTimeout(resolve, 100));
    const atMark = program.printed;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(program.printed).toBe(atMark);
    program.assistance.release();
    await expect.poll(() => program.printed.length).toBeGreaterThan(atMark.length);
  });

  it.each([
    ["sleeps", "import time; time.sleep(100)"],
    ["waits for a lock", "import threading; lock = threading.Lock(); lock.acquire(); lock.acquire()"],
    ["reads from a socket", "import socket; a, b = socket.socketpair(); a.recv(1)"],
    ["waits for its event loop", "import asyncio; asyncio.run(asyncio.sleep(100))"],
  ])("is heard where it %s, and goes on to do so", async (_, waits) => {
    await using program = await start(`print("ready")\n${waits}\n`);
    await program.prints("ready\n");
    expect(await program.heap()).toBeGreaterThan(MB);
    expect(await program.heap()).toBeGreaterThan(MB);
    expect(program.printed).toBe("ready\n");
  });

  it("is not asked for long while it hears nothing", async () => {
    await using program = await start(`print("ready")\nsum(range(10**12))\n`);
    await program.prints("ready");
    // Until it is in the midst of it.
    while ((await program.heap()) !== null);
    const again = performance.now();
    expect(await program.heap()).toBeNull();
    expect(performance.now() - again).toBeLessThan(1000);
  });

  it("is asked together with those that it forks and starts", async () => {
    const text = `import os, subprocess, sys, time
kept = bytes(5_000_000)
if len(sys.argv) == 1:
    if os.fork() != 0:
        subprocess.Popen([sys.executable, "-u", __file__, "child"])
os.write(1, b"ready;")
while True: time.sleep(0.01)
`;
    await using program = await start(text);
    await program.prints("ready;ready;ready;");
    expect(await program.heap()).toBeGreaterThan(20 * MB);
  });

  it("may become another program, which no signal of ours ends", async () => {
    const text = `import os, sys
print("ready")
os.execvp("sh", ["sh", "-c", "sleep 1; echo done"])
`;
    await using program = await start(text);
    await program.prints("ready");
    while (!program.printed.includes("done")) await program.heap();
    expect(await program.end()).toMatchObject({ ending: { cause: "exited", code: 0 } });
  });

  it("finds its own modules, its own sitecustomize, no new thread, and its own end", async () => {
    const own = join(folder, "own");
    await mkdir(own, { recursive: true });
    await writeFile(join(own, "sitecustomize.py"), 'print("its own")\n');
    const text = `import sys, threading, time
assert sys.modules["sitecustomize"].__file__.startswith(${JSON.stringify(own)})
assert not [entry for entry in sys.path if "assist" in entry]
print("ready", threading.active_count())
time.sleep(0.5)
sys.exit(3)
`;
    await using program = await start(text, [], { PYTHONPATH: own });
    await program.prints("its own\nready 1\n");
    expect(await program.heap()).toBeGreaterThan(MB);
    expect(await program.end()).toMatchObject({ ending: { cause: "exited", code: 3 }, tail: "its own\nready 1" });
  });

  it("has no sitecustomize where the installation has none", async () => {
    const text = `import importlib.util, sys
before = "sitecustomize" in sys.modules
print(before == (importlib.util.find_spec("sitecustomize") is not None))
`;
    await using program = await start(text);
    expect(await program.end()).toEqual({ ending: { cause: "exited", code: 0, signalName: null }, tail: "True" });
  });

  it("collects nothing that it has forbidden to collect", async () => {
    const text = `import gc, time
gc.disable()
for _ in range(50):
    cycle = [bytes(100_000)]
    cycle.append(cycle)
del cycle
print("ready")
while True: time.sleep(0.001)
`;
    await using program = await start(text);
    await program.prints("ready");
    expect(await program.heap()).toBeGreaterThan(5 * MB);
  });

  it.each(["-I", "-S", "-E"])("is only watched where it wants no such thing: %s", async (option) => {
    await using program = await start(KEEPS, [option]);
    await program.prints("ready");
    expect(await program.heap()).toBeNull();
    expect(await program.heap()).toBeNull();
  });
});
