import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { treeSamplerFor } from "../../src/measure/platform.ts";
import { LostSample } from "../../src/measure/tree-sampler.ts";
import { type Family, python, startFamily } from "./family.ts";

const MB = 1e6;
const SAMPLERS = [
  { name: "procfs", sampler: treeSamplerFor("linux"), runs: process.platform === "linux" },
  { name: "pidusage", sampler: treeSamplerFor("darwin"), runs: true },
].filter(({ runs }) => runs);

test("Windows is refused by name", () => {
  expect(() => treeSamplerFor("win32")).toThrow(
    /^leakproof can't measure on Windows; expected Linux.*runs-on: ubuntu-latest$/,
  );
});

/** Growth of the tree's memory from one nudge to the next, in bytes. */
async function growth(family: Family, sampler: (typeof SAMPLERS)[number]["sampler"]): Promise<number> {
  const before = await sampler.sample(family.tree);
  await family.nudge();
  const after = await sampler.sample(family.tree);
  return after.memory - before.memory;
}

describe.each(SAMPLERS)("a sample of a tree by $name", ({ sampler }) => {
  test("has the anonymous memory of the root", async () => {
    await using family = await startFamily(
      python("print(); input(); x = bytearray(b'x' * 50_000_000); print(); input()"),
    );
    const grown = await growth(family, sampler);
    expect(grown).toBeGreaterThan(49.5 * MB);
    expect(grown).toBeLessThan(51 * MB);
  });

  test("has the memory of a grandchild", async () => {
    const script = "x = bytearray(b'x' * 30_000_000); print(); input()";
    await using family = await startFamily(
      python(`
import subprocess, sys
print()
input()
child = subprocess.Popen([sys.executable, "-c", """
import subprocess, sys
subprocess.Popen([sys.executable, "-uc", ${JSON.stringify(script)}]).wait()"""], stdin=subprocess.PIPE)
import time; time.sleep(1000)
`),
    );
    const before = await sampler.sample(family.tree);
    expect(before.children).toBe(0);
    await family.nudge();
    const after = await sampler.sample(family.tree);
    expect(after.children).toBe(2);
    expect(after.memory - before.memory).toBeGreaterThan(30 * MB);
  });

  test("counts children that run and zombies", async () => {
    await using family = await startFamily(
      python(`
import os, subprocess, time
subprocess.Popen(["sleep", "1000"])
if os.fork() == 0: os._exit(0)
print()
time.sleep(1000)
`),
    );
    await expect.poll(async () => (await sampler.sample(family.tree)).children).toBe(2);
  });

  test("is lost when the root has ended", async () => {
    await using family = await startFamily(["sh", "-c", "sleep 1000 & echo"]);
    if (family.child.exitCode === null) await once(family.child, "exit");
    await expect(sampler.sample(family.tree)).rejects.toThrow(LostSample);
  });
});

describe.runIf(process.platform === "linux")("a sample of a tree on Linux", () => {
  const sampler = treeSamplerFor("linux");

  test("has shared memory too", async () => {
    await using family = await startFamily(
      python(
        "import mmap; print(); input(); x = mmap.mmap(-1, 20_000_000); x.write(b'x' * 20_000_000); print(); input()",
      ),
    );
    const grown = await growth(family, sampler);
    expect(grown).toBeGreaterThan(19.5 * MB);
    expect(grown).toBeLessThan(21 * MB);
  });

  test("has no pages of files", async () => {
    await using family = await startFamily(
      python(`
import mmap, sys, tempfile
file = tempfile.TemporaryFile()
file.write(b"x" * 20_000_000)
file.flush()
print()
input()
x = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
sum(x[::4096])
print()
input()
`),
    );
    expect(Math.abs(await growth(family, sampler))).toBeLessThan(1 * MB);
  });

  test("counts descriptors and threads of all processes", async () => {
    await using family = await startFamily(
      python(`
import os, subprocess, sys, threading, time
print()
input()
files = [open("/dev/null") for _ in range(10)]
for _ in range(3): threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()
child = subprocess.Popen([sys.executable, "-uc", """
import threading, time
threading.Thread(target=time.sleep, args=(1000,)).start()
print()
time.sleep(1000)"""], stdout=subprocess.PIPE)
child.stdout.readline()
print()
input()
`),
    );
    const before = await sampler.sample(family.tree);
    await family.nudge();
    const after = await sampler.sample(family.tree);
    // Of the child's: two threads, the three descriptors that it was started with, and our end of its pipe.
    expect(after.threads).toBe(Number(before.threads) + 3 + 2);
    expect(after.fds).toBe(Number(before.fds) + 10 + 3 + 1);
    expect(after.children).toBe(1);
  });

  test("gives a zombie neither memory nor threads nor descriptors", async () => {
    await using family = await startFamily(
      python("import os, time\nprint()\ninput()\nif os.fork() == 0: os._exit(0)\ntime.sleep(0.2)\nprint()\ninput()"),
    );
    const before = await sampler.sample(family.tree);
    await family.nudge();
    const after = await sampler.sample(family.tree);
    expect(after).toMatchObject({ threads: before.threads, fds: before.fds, children: 1 });
    expect(after.memory - before.memory).toBeLessThan(0.2 * MB);
  });

  test("takes a process whose first thread has ended for one that lives", async () => {
    await using family = await startFamily(
      python(`
import ctypes, threading, time
threading.Thread(target=lambda: (time.sleep(0.1), print(), time.sleep(1000))).start()
ctypes.CDLL(None).pthread_exit(None)
`),
    );
    expect(family.tree.members()[0]?.state).toBe("running");
  });
});
