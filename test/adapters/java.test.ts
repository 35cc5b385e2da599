import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Adapter } from "./adapter.ts";
import { compile, itHelps } from "./helper-tests.ts";

describe("the Java helper", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "adapter-"));
    const sources = ["adapters/java/Leakproof.java", "adapters/java/example/Sessions.java"];
    await compile("javac", ["--release", "17", "-Xlint:all", "-Werror", "-d", folder, ...sources]);
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true }));

  itHelps({
    file: "adapters/java/Leakproof.java",
    example: (wish) => ["java", "-cp", folder, "Sessions", wish],
    ready: /^java \d+/,
    session: [280, 400],
    breath: 16 * 1024,
    exitCode: 1,
  });

  it("ends what it tells of though a thread of the program's stays", async () => {
    const source = join(folder, "Stays.java");
    const main =
      "new Thread(() -> { java.util.concurrent.locks.LockSupport.park(); }).start(); Leakproof.run(() -> {});";
    await writeFile(source, `class Stays { public static void main(String[] a) { ${main} } }\n`);
    await compile("javac", ["-cp", folder, "-d", folder, source]);
    await using adapter = await Adapter.startProgram(["java", "-cp", folder, "Stays"]);
    await adapter.greeting();
    await adapter.marks(1, 1);
    expect(await adapter.ask("end")).toEqual({ ended: true });
  });

  it("ends the program when an iteration fails, though a thread of the program's stays", async () => {
    const source = join(folder, "Fails.java");
    const main =
      "new Thread(() -> { java.util.concurrent.locks.LockSupport.park(); }).start(); Leakproof.run(() -> { throw new Error(); });";
    await writeFile(source, `class Fails { public static void main(String[] a) { ${main} } }\n`);
    await compile("javac", ["-cp", folder, "-d", folder, source]);
    await using adapter = await Adapter.startProgram(["java", "-cp", folder, "Fails"]);
    await adapter.greeting();
    adapter.send("run 1");
    expect(await adapter.exit).toBe(1);
  });
});
