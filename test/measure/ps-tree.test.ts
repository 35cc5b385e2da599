import { expect, test } from "vitest";
import { PsTree } from "../../src/measure/ps-tree.ts";
import { python, startFamily } from "./family.ts";

test("a process tree from ps has the root and its children, with their states", async () => {
  await using family = await startFamily(
    python(`
import os, subprocess, time
subprocess.Popen(["sleep", "1000"], start_new_session=True)
if os.fork() == 0: os._exit(0)
print()
time.sleep(1000)
`),
    "darwin",
  );
  expect(family.tree).toBeInstanceOf(PsTree);
  const stateOfAll = () => family.tree.members().map((member) => member.state);
  await expect.poll(() => stateOfAll().sort()).toEqual(["running", "running", "zombie"]);
  const [root, ...others] = family.tree.members();
  expect(root?.pid).toBe(family.child.pid);
  expect(others.every((member) => member.parent === root?.pid)).toBe(true);
});

test("a process tree from ps keeps a member whose parent has gone, and describes it", async () => {
  await using family = await startFamily(
    python(`
import subprocess
middle = subprocess.Popen(["sh", "-c", "setsid sleep 1000 & echo $!; wait"], stdout=subprocess.PIPE, text=True)
print(middle.stdout.readline().strip())
input()
middle.kill()
middle.wait()
print()
input()
`),
    "darwin",
  );
  const orphan = Number(family.line);
  await expect.poll(() => family.tree.members().find((member) => member.pid === orphan)?.group).toBe(orphan);
  await family.nudge();
  const member = family.tree.members().find(({ pid }) => pid === orphan);
  expect(member && family.tree.describe(member)).toBe(`${orphan} sleep 1000`);
});

test("a process tree from ps knows its memory roughly", async () => {
  await using family = await startFamily(python("hoard = b'x' * 50_000_000\nprint()\ninput()"), "darwin");
  const memory = family.tree.roughMemory();
  expect(memory).toBeGreaterThan(50_000_000);
  expect(memory).toBeLessThan(80_000_000);
});
