import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LocatedPython, PRELUDE } from "./located-python.ts";

const NATIVE = { LEAKPROOF_LOCATE: "native" };
/** What a database in memory holds is SQLite's, and so is what it has let go. */
const PROGRAM = `${PRELUDE}
import sqlite3
kept = []
def keep():
    database = sqlite3.connect(":memory:")
    database.execute("create table rows (text)")
    database.execute("insert into rows values (zeroblob(50000))")
    kept.append(database)
def drop():
    sqlite3.connect(":memory:").execute("create table rows (text)").close()
def iteration():
    keep()
    drop()
serve(iteration)
`;

const hasMemray = canImport("memray");
let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "native "));
  file = join(folder, "program.py");
  writeFileSync(file, PROGRAM);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("what native code keeps", () => {
  it.skipIf(!hasMemray)("is told by the Python line that called it", async () => {
    await using program = await LocatedPython.start([file], NATIVE);
    const [first, last] = await program.halves(20);
    const [largest] = last.stacks;
    expect(largest?.frames[0]).toEqual([file, lineOf("zeroblob"), "keep"]);
    expect(largest?.bytes).toBeGreaterThan(40 * 50_000);
    const before = first.stacks.find(({ frames }) => frames[0]?.[1] === lineOf("zeroblob"));
    expect((largest?.bytes ?? 0) / (before?.bytes ?? 1)).toBeCloseTo(2, 0);
    const dropped = last.stacks.find(({ frames }) => frames[0]?.[2] === "drop");
    expect(dropped?.bytes ?? 0).toBeLessThan(0.1 * (largest?.bytes ?? 0));
  });

  it.skipIf(hasMemray)("is not told without memray, and what would help is", async () => {
    await using program = await LocatedPython.start([file], NATIVE);
    await program.line();
    expect(await program.ask("begin")).toEqual({ failed: expect.stringContaining("Install memray") });
    expect(await program.iterate(2)).toEqual([]);
  });
});

function lineOf(text: string): number {
  return 1 + PROGRAM.split("\n").findIndex((line) => line.includes(text));
}

function canImport(module: string): boolean {
  try {
    execFileSync("python3", ["-c", `import ${module}`], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
