import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Heaptrack } from "../../../src/locate/heaptrack/heaptrack.ts";
import { findHeaptrack } from "../../../src/locate/heaptrack/installation.ts";
import { parseProfile } from "../../../src/locate/profile.ts";
import { WorkloadProcess } from "../../../src/run/workload-process.ts";
import { compile } from "../../adapters/helper-tests.ts";
import { nextLine, specOf } from "../../run/program.ts";
import { CooperativeProgram } from "../cooperative-program.ts";

const C = `#include "${resolve("adapters/c/leakproof.h")}"
#include <string.h>
static void *kept;
static void *keep(size_t size) {
    void **block = calloc(1, size);
    *block = kept;
    return kept = block;
}
static void iteration(void) {
    char *copy = strdup("freed again");
    keep(100);
    free(copy);
}
int main(int count, char **arguments) {
    if (count == 1) leakproof_run(iteration);
    for (int k = 1; count > 1; k++) {
        iteration();
        printf("iteration %d\\n", k);
        fflush(stdout);
    }
}
`;

const RUST = `#[path = "${resolve("adapters/rust/leakproof.rs")}"]
mod leakproof;
fn main() {
    let mut kept: Vec<Box<[u8; 1000]>> = Vec::with_capacity(100_000);
    leakproof::run(|| {
        kept.push(Box::new([7; 1000]));
    });
    println!("{}", kept.len());
}
`;

// Tools that not every machine has.
describe.skipIf(findHeaptrack() === null)("heaptrack", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "located-native-"));
    await writeFile(join(folder, "keeping.c"), C);
    await writeFile(join(folder, "keeping.rs"), RUST);
    const source = join(folder, "keeping.c");
    await compile("gcc", ["-g", "-O1", "-o", join(folder, "keeping"), source]);
    await compile("gcc", ["-O1", "-o", join(folder, "without-lines"), source]);
    await compile("gcc", ["-g", "-static", "-o", join(folder, "static"), source]);
    await compile("rustc", ["-g", "-O", "-o", join(folder, "keeping-rust"), join(folder, "keeping.rs")]);
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true }));

  const present = (): Heaptrack => {
    const heaptrack = Heaptrack.find({});
    if (heaptrack === null) throw new Error("it was there a moment ago");
    return heaptrack;
  };

  /** The largest stacks after `count` iterations, and after as many again. */
  async function located(heaptrack: Heaptrack, argv: readonly [string, ...string[]], count: number) {
    await using program = await CooperativeProgram.start(argv, heaptrack.environment);
    await program.run(50);
    await heaptrack.begin(program.workload);
    await program.run(count);
    const first = await heaptrack.report(program.workload);
    await program.run(count);
    const last = await heaptrack.report(program.workload);
    for (const profile of [...first, ...last]) expect(parseProfile(profile)).toEqual(profile);
    return [first, last].map(
      (profiles) => profiles.flatMap(({ stacks }) => stacks).sort((a, b) => b.bytes - a.bytes)[0],
    );
  }

  it.each([1, 10, 1000])("counts to the byte what %i iterations keep, and names the lines", async (count) => {
    using heaptrack = present();
    const [first, last] = await located(heaptrack, [join(folder, "keeping")], count);
    expect(first).toMatchObject({ bytes: 100 * count, count });
    expect(last).toMatchObject({ bytes: 200 * count, count: 2 * count });
    expect(last?.frames.slice(0, 2)).toEqual([
      [join(folder, "keeping.c"), 5, "keep"],
      [join(folder, "keeping.c"), 11, "iteration"],
    ]);
    expect(heaptrack.remark).toBeNull();
  });

  it("looks into what a shell starts", async () => {
    using heaptrack = present();
    const [, last] = await located(heaptrack, ["/bin/sh", "-c", `true; ${join(folder, "keeping")}; true`], 10);
    expect(last).toMatchObject({ bytes: 2000, count: 20 });
    expect(heaptrack.remark).toBeNull();
  });

  it("names the lines of a Rust program", async () => {
    using heaptrack = present();
    const [, last] = await located(heaptrack, [join(folder, "keeping-rust")], 10);
    expect(last).toMatchObject({ bytes: 20_000, count: 20 });
    expect(last?.frames).toContainEqual([join(folder, "keeping.rs"), 6, "keeping::main::{{closure}}"]);
  });

  it("looks into a program that is stopped, in the middle of what it does", async () => {
    using heaptrack = present();
    const spec = specOf([join(folder, "keeping"), "blind"], { env: { PATH: "", ...heaptrack.environment } });
    const workload = await WorkloadProcess.start(spec, false, () => performance.now());
    try {
      await nextLine(workload.process);
      workload.process.pause();
      await heaptrack.begin(workload);
      workload.process.resume();
      await nextLine(workload.process);
      workload.process.pause();
      const [stack] = (await heaptrack.report(workload))[0]?.stacks ?? [];
      expect(stack?.frames[0]).toEqual([join(folder, "keeping.c"), 5, "keep"]);
    } finally {
      await workload.finish();
    }
  });

  it("holds a program that goes on by itself while its record is read", async () => {
    using heaptrack = present();
    const spec = specOf([join(folder, "keeping"), "blind"], { env: { PATH: "", ...heaptrack.environment } });
    const workload = await WorkloadProcess.start(spec, false, () => performance.now());
    try {
      await nextLine(workload.process);
      await heaptrack.begin(workload);
      await nextLine(workload.process);
      let isHeld = false;
      let isRead = false;
      const reading = heaptrack.report(workload).finally(() => {
        isRead = true;
      });
      while (!isHeld && !isRead) {
        isHeld = /^State:\s+T/m.test(readFileSync(`/proc/${workload.process.pid}/status`, "utf8"));
        await setImmediate();
      }
      expect(isHeld).toBe(true);
      expect((await reading)[0]?.stacks[0]?.frames[0]).toEqual([join(folder, "keeping.c"), 5, "keep"]);
      await nextLine(workload.process);
    } finally {
      await workload.finish();
    }
  });

  it("says what hides the lines", async () => {
    using heaptrack = present();
    const [, last] = await located(heaptrack, [join(folder, "without-lines")], 10);
    expect(last).toMatchObject({ bytes: 2000, count: 20 });
    expect(last?.frames[0]?.slice(0, 2)).toEqual([join(folder, "without-lines"), 0]);
    const build = `Build ${join(folder, "without-lines")} with -g (Cargo: debug = 1 in its profile) to see lines.`;
    expect(heaptrack.remark).toBe(build);
  });

  it("says when it can't look into a program", async () => {
    using heaptrack = present();
    expect(await located(heaptrack, [join(folder, "static")], 1)).toEqual([undefined, undefined]);
    expect(heaptrack.remark).toContain("linked statically");
  });

  it("leaves nothing behind", () => {
    const heaptrack = present();
    const recordings = dirname(heaptrack.environment.DUMP_HEAPTRACK_OUTPUT ?? "");
    expect(existsSync(recordings)).toBe(true);
    heaptrack[Symbol.dispose]();
    expect(existsSync(dirname(recordings))).toBe(false);
  });
});
