import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HotspotProfiler } from "../../../src/locate/hotspot/hotspot-profiler.ts";
import { parseProfile } from "../../../src/locate/profile.ts";
import { compile } from "../../adapters/helper-tests.ts";
import { CooperativeProgram } from "../cooperative-program.ts";

const KEEPING = `package acme;
import java.util.*;
public class Keeping {
  record Session(int id, byte[] body) {}
  static Map<Integer, Session> sessions = new HashMap<>();
  static Object never = new Object();
  static void keep(int id) {
    byte[] body = new byte[1000];
    sessions.put(id, new Session(id, body));
  }
  static void await() {
    synchronized (never) {
      try {
        never.wait();
      } catch (InterruptedException error) {
        throw new IllegalStateException(error);
      }
    }
  }
  public static Runnable iteration() {
    int[] id = {0};
    return () -> {
      keep(++id[0]);
      if (id[0] % 10 == 0) new Thread(Keeping::await, "waiting").start();
    };
  }
}
`;
const MAIN = `public class Main {
  public static void main(String[] arguments) {
    Leakproof.run(acme.Keeping.iteration());
  }
}
`;

describe("a Java program", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "located-jvm-"));
    await writeFile(join(folder, "Keeping.java"), KEEPING);
    await writeFile(join(folder, "Main.java"), MAIN);
    const sources = [join(folder, "Keeping.java"), join(folder, "Main.java"), resolve("adapters/java/Leakproof.java")];
    await compile("javac", ["-d", folder, ...sources]);
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true }));

  const java = (...options: string[]): [string, ...string[]] => ["java", ...options, "-cp", folder, "Main"];

  /** A runtime as Java's, but for the tools beside it. */
  async function withoutTools(): Promise<string> {
    const { stderr } = await compile("java", ["-XshowSettings:properties", "-version"]);
    const home = /java\.home = (.*)/.exec(stderr)?.[1] ?? "";
    await mkdir(join(folder, "runtime", "bin"), { recursive: true });
    for (const name of ["lib", "conf"]) await symlink(join(home, name), join(folder, "runtime", name));
    await copyFile(join(home, "bin", "java"), join(folder, "runtime", "bin", "java"));
    return join(folder, "runtime", "bin", "java");
  }

  it("tells what it keeps by type, by line, by what holds it, and where threads were started", async () => {
    using profiler = HotspotProfiler.find({});
    await using program = await CooperativeProgram.start(java(), profiler.environment);
    await program.run(50);
    await profiler.begin(program.workload);
    await program.run(1000);
    const [first] = await profiler.report(program.workload, false);
    await program.run(1000);
    const [last] = await profiler.report(program.workload, true);
    expect(parseProfile(first)).toEqual(first);
    expect(parseProfile(last)).toEqual(last);
    for (const [profile, count] of [[first, 1000] as const, [last, 2000] as const]) {
      expect(profile?.objects.find(({ type }) => type === "acme.Keeping$Session")?.count).toBe(count);
      const [stack] = profile?.stacks ?? [];
      expect(stack?.what).toBe("byte[]");
      expect(stack?.frames.slice(0, 2)).toEqual([
        ["acme/Keeping.java", 8, "acme.Keeping.keep"],
        ["acme/Keeping.java", 23, "acme.Keeping.iteration"],
      ]);
    }
    const [stack] = last?.stacks ?? [];
    expect(stack?.bytes).toBeGreaterThan(1_900_000);
    expect(stack?.heldBy).toContain("acme.Keeping.sessions → HashMap.table");
    const threads = last?.handles.filter(({ what }) => what === "waiting") ?? [];
    expect(threads).toHaveLength(200);
    expect(threads[0]?.frames).toContainEqual(["acme/Keeping.java", 24, "acme.Keeping.iteration"]);
    expect(profiler.remark).toBeNull();
    const left = await readdir(tmpdir());
    expect(left.filter((name) => name.endsWith(`_${program.workload.process.pid}`))).toEqual([]);
  }, 60_000);

  it("says when it can't be attached to", async () => {
    using profiler = HotspotProfiler.find({});
    await using program = await CooperativeProgram.start(java("-XX:+DisableAttachMechanism"), profiler.environment);
    await profiler.begin(program.workload);
    expect(await profiler.report(program.workload, true)).toEqual([]);
    expect(profiler.remark).toContain("DisableAttachMechanism");
  });

  it("tells types where lines can't be had", async () => {
    using profiler = HotspotProfiler.find({});
    await using program = await CooperativeProgram.start(
      [await withoutTools(), "-cp", folder, "Main"],
      profiler.environment,
    );
    await profiler.begin(program.workload);
    await program.run(100);
    const [profile] = await profiler.report(program.workload, true);
    expect(profile).toMatchObject({ by: "class histogram", stacks: [] });
    expect(profile?.objects.find(({ type }) => type === "acme.Keeping$Session")?.count).toBe(100);
    expect(profiler.remark).toContain("jfr");
  }, 60_000);
});

it("adds to a workload's own options, and leaves nothing behind", () => {
  const profiler = HotspotProfiler.find({ JDK_JAVA_OPTIONS: "-Xmx1g" });
  expect(profiler.environment.JDK_JAVA_OPTIONS).toMatch(/^-Xmx1g -XX:/);
  profiler[Symbol.dispose]();
  expect(existsSync(String(profiler.environment.JDK_JAVA_OPTIONS))).toBe(false);
});
