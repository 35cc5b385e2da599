import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { newCookie } from "../../src/measure/cookie.ts";
import { listPids, type ProcessStat, readStat } from "../../src/measure/procfs.ts";
import { ProcfsTree } from "../../src/measure/procfs-tree.ts";
import { python, startFamily } from "./family.ts";

const LAST_PID = "/proc/sys/kernel/ns_last_pid";

const DAEMON = `
import os, time
read, write = os.pipe()
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.write(write, str(os.getpid()).encode())
        time.sleep(1000)
    os._exit(0)
os.wait()
print(os.read(read, 20).decode())
time.sleep(1000)
`;

describe.runIf(process.platform === "linux")("a process tree from /proc", () => {
  test("has the root alone, and never ourselves", async () => {
    await using family = await startFamily(python("print(); input()"));
    expect(family.tree.members().map((member) => member.pid)).toEqual([family.child.pid]);
  });

  test("has a double-forked daemon in a session of its own, known only by the cookie", async () => {
    await using family = await startFamily(python(DAEMON));
    const daemon = family.tree.members().find((member) => member.pid === Number(family.line));
    expect(daemon?.state).toBe("running");
    expect(daemon?.group).not.toBe(family.child.pid);
    expect(family.tree.members().map((member) => member.pid)).not.toContain(daemon?.parent);
  });

  test("keeps a member that has lost parent, group and cookie since it was first seen", async () => {
    await using family = await startFamily(
      python(`
import os, sys
if os.fork() == 0:
    sys.stdin.readline()
    os.setsid()
    if os.fork() == 0:
        os.execve(sys.executable, [sys.executable, "-uc", "import time; print('alone'); time.sleep(1000)"], {})
    print(os.getpid())
    import time; time.sleep(1000)
print()
import time; time.sleep(1000)
`),
    );
    family.tree.members();
    // Its parent, which is seen once more before it goes.
    const middle = Number((await family.nudge()).split("\n")[0]);
    const alone = family.tree.members().find((member) => member.parent === middle);
    process.kill(middle, "SIGKILL");
    expect(alone).toBeDefined();
    await expect.poll(() => family.tree.members().find((member) => member.pid === alone?.pid)?.parent).not.toBe(middle);
    expect(family.tree.members().map((member) => member.pid)).toContain(alone?.pid);
  });

  test("has zombies", async () => {
    await using family = await startFamily(
      python("import os, time\nif os.fork() == 0: os._exit(0)\nprint()\ntime.sleep(1000)"),
    );
    await expect
      .poll(() =>
        family.tree
          .members()
          .map((member) => member.state)
          .sort(),
      )
      .toEqual(["running", "zombie"]);
  });

  test("has no zombies that an idle init should have reaped", async () => {
    const cookie = newCookie();
    // Takes init's place, and starts a program that leaves it a dead orphan and keeps a dead child of its own.
    const init = `
import ctypes, os, subprocess, sys, time
SUBREAPER = 36
ctypes.CDLL(None).prctl(SUBREAPER, 1)
root = subprocess.Popen(["sh", "-c", "(sh -c 'exit 0' &); sh -c 'exit 0' & exec sleep 1000"],
                        start_new_session=True, env={"PATH": os.environ["PATH"], "LEAKPROOF_RUN": sys.argv[1]})
print(root.pid)
time.sleep(1000)`;
    await using family = await startFamily([...python(init), cookie.env.LEAKPROOF_RUN ?? ""]);
    const root = Number(family.line);
    const zombies = () => processes().filter(({ state, parent }) => state === "zombie" && parent === family.child.pid);
    await expect.poll(zombies).toHaveLength(1);
    const tree = new ProcfsTree(root, cookie);
    await expect.poll(() => tree.members().map((member) => member.state)).toEqual(["running", "zombie"]);
    expect(tree.members().map((member) => member.parent)).toEqual([family.child.pid, root]);
  });

  // Only root may choose the number of the next process.
  test.runIf(isWritable(LAST_PID))("tells another process with the same number apart by its start time", async () => {
    const first = spawn("sleep", ["1000"]);
    const pid = first.pid ?? 0;
    const tree = new ProcfsTree(pid, newCookie());
    expect(tree.members()).toHaveLength(1);
    first.kill("SIGKILL");
    await once(first, "exit");
    // Start times are told in hundredths of a second.
    await sleep(20);
    const second = respawn(pid);
    expect(second.pid).toBe(pid);
    expect(tree.members()).toEqual([]);
    second.kill("SIGKILL");
  });

  test("does not have a neighbour, nor one that was started with another cookie", async () => {
    await using family = await startFamily(python("print(); input()"));
    await using neighbour = await startFamily(python("print(); input()"));
    const pids = family.tree.members().map((member) => member.pid);
    expect(pids).not.toContain(neighbour.child.pid);
    expect(pids).toEqual([family.child.pid]);
  });

  test("follows a workload that forks all the time", async () => {
    await using family = await startFamily(["sh", "-c", "echo; while :; do /bin/true; done"]);
    for (let look = 0; look < 100; look += 1) {
      const members = family.tree.members();
      expect(members.some((member) => member.pid === family.child.pid)).toBe(true);
      expect(members.every((member) => member.group === family.child.pid)).toBe(true);
    }
  });

  test("describes a member in one printable, bounded line", async () => {
    await using family = await startFamily(python(`print('')\ninput("\u001b[31m${"x".repeat(500)}")`));
    const [root] = family.tree.members();
    const text = root ? family.tree.describe(root) : "";
    expect(text).toMatch(new RegExp(`^${family.child.pid} \\S+ -u -c print\\(''\\) input\\("x+$`));
    expect(text.length).toBe(200);
  });
});

function processes(): readonly ProcessStat[] {
  return listPids().flatMap((pid) => readStat(pid) ?? []);
}

/** A process with the number wanted, unless others are too quick for many times. */
function respawn(pid: number): ChildProcess {
  for (let attempt = 1; ; attempt += 1) {
    writeFileSync(LAST_PID, String(pid - 1));
    const child = spawn("sleep", ["1000"]);
    if (child.pid === pid || attempt === 50) return child;
    child.kill("SIGKILL");
  }
}

function isWritable(path: string): boolean {
  try {
    writeFileSync(path, readFileSync(path));
    return true;
  } catch {
    return false;
  }
}
