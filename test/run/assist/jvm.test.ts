import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { liveBytesIn } from "../../../src/run/assist/hotspot.ts";
import { AssistedProgram } from "./assisted-program.ts";

const PROGRAM = `
public class Keeping {
  static Object garbage;
  static java.util.List<byte[]> kept = new java.util.ArrayList<>();
  public static void main(String[] arguments) throws Exception {
    for (int i = 0; i < 50; i++) kept.add(new byte[100_000]);
    System.out.println("ready");
    while (true) garbage = new byte[1000];
  }
}
`;

describe("a Java program", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "assisted-jvm-"));
    await writeFile(join(folder, "Keeping.java"), PROGRAM);
    await promisify(execFile)("javac", ["-d", folder, join(folder, "Keeping.java")]);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const start = (...options: string[]) => AssistedProgram.start(["java", ...options, "-cp", folder, "Keeping"]);

  it("tells its live bytes after a full collection", async () => {
    await using program = await start();
    await program.prints("ready");
    await program.heap();
    const heaps = [await program.heap(), await program.heap()];
    for (const heap of heaps) {
      expect(heap).toBeGreaterThan(5e6);
      expect(heap).toBeLessThan(8e6);
    }
    expect(Math.abs((heaps[1] ?? 0) - (heaps[0] ?? 0))).toBeLessThan(100_000);
    expect(program.printed).toBe("ready\n");
  });

  it("may have no use for the signal that others are woken by", async () => {
    await using program = await start("-Xrs");
    await program.prints("ready");
    expect(await program.heap()).toBeGreaterThan(5e6);
  });

  it("is left alone where it can't be attached to, lest it print its threads", async () => {
    await using program = await start("-XX:+DisableAttachMechanism");
    await program.prints("ready");
    expect(await program.heap()).toBeNull();
    expect(await program.heap()).toBeNull();
    expect(program.printed).toBe("ready\n");
  });
});

describe("a class histogram", () => {
  it("ends with the sum", () => {
    expect(
      liveBytesIn("0\n num   #instances  #bytes  class name\n   1:  9  99  [B\nTotal         17909         923912\n"),
    ).toBe(923912);
  });

  it.each(["", "1\nUnrecognized command", "Total 1 -5", "Total 1 99999999999999999999"])("is none: %s", (text) => {
    expect(liveBytesIn(text)).toBeNull();
  });
});
