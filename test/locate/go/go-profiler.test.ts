import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GoProfiler } from "../../../src/locate/go/go-profiler.ts";
import { parseProfile } from "../../../src/locate/profile.ts";
import { WorkloadProcess } from "../../../src/run/workload-process.ts";
import { compile } from "../../adapters/helper-tests.ts";
import { nextLine, specOf } from "../../run/program.ts";
import { CooperativeProgram } from "../cooperative-program.ts";

const HELPER = "github.com/leakproof/leakproof/adapters/go";

const COOPERATIVE = `package main
import ("runtime"; leakproof "${HELPER}")
type link struct { next *link; body [1000]byte }
var kept *link
func keep() {
	kept = &link{next: kept}
}
func main() {
	count := 0
	leakproof.Run(func() {
		keep()
		go func() { select {} }()
		if count++; count % 10 == 0 {
			go func() { runtime.LockOSThread(); select {} }()
		}
	})
}
`;

const SERVER = `package main
import ("fmt"; "net"; "net/http"; _ "net/http/pprof")
var kept = make([][]byte, 0, 1000)
func main() {
	http.HandleFunc("/", func(http.ResponseWriter, *http.Request) {
		kept = append(kept, make([]byte, 10000))
	})
	listener, _ := net.Listen("tcp", "127.0.0.1:0")
	fmt.Println(listener.Addr().(*net.TCPAddr).Port)
	http.Serve(listener, nil)
}
`;

const SILENT = `package main
import ("fmt"; "time")
func main() {
	fmt.Println("ready")
	time.Sleep(time.Hour)
}
`;

describe("a Go program", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "located-go-"));
    for (const [name, source] of Object.entries({ cooperative: COOPERATIVE, server: SERVER, silent: SILENT })) {
      const project = join(folder, name);
      await mkdir(project);
      const requirement = `require ${HELPER} v0.0.0\n\nreplace ${HELPER} => ${resolve("adapters/go")}\n`;
      await writeFile(join(project, "go.mod"), `module ${name}\n\ngo 1.21\n\n${requirement}`);
      await writeFile(join(project, "main.go"), source);
      await compile("go", ["build", "-o", "program"], { cwd: project });
    }
  }, 240_000);
  afterAll(() => rm(folder, { recursive: true }));

  it("tells by the helper where it keeps objects, goroutines and threads", async () => {
    using profiler = GoProfiler.find({});
    await using program = await CooperativeProgram.start(
      [join(folder, "cooperative", "program")],
      profiler.environment,
    );
    await program.run(10);
    await profiler.begin(program.workload);
    const main = join(folder, "cooperative", "main.go");
    for (const count of [200, 400]) {
      await program.run(200);
      const [profile] = await profiler.report(program.workload);
      expect(parseProfile(profile)).toEqual(profile);
      const objects = profile?.stacks.find(({ frames }) => frames[0]?.[2] === "main.keep");
      expect(objects?.frames[0]).toEqual([main, 6, "main.keep"]);
      expect(objects?.count).toBeCloseTo(count, -1);
      const goroutines = profile?.stacks.find(({ what }) => what === "goroutine");
      expect(goroutines).toMatchObject({
        count,
        frames: [
          [main, 12, "main.main.func1.1"],
          [main, 12, "main.main.func1"],
        ],
      });
      expect(profile?.handles).toHaveLength(1);
      expect(profile?.handles[0]).toMatchObject({
        kind: "threads",
        count: count / 10,
        frames: [
          [main, 14, "main.main.func1.2"],
          [main, 14, "main.main.func1"],
        ],
      });
    }
    expect(profiler.remark).toBeNull();
  });

  it("tells by the pages of net/http/pprof", async () => {
    using profiler = GoProfiler.find({});
    await using server = await started(join(folder, "server", "program"), profiler);
    const port = await server.line;
    await profiler.begin(server.workload);
    for (let request = 0; request < 20; request++) await fetch(`http://127.0.0.1:${port}/`);
    const [profile] = await profiler.report(server.workload);
    expect(parseProfile(profile)).toEqual(profile);
    const [stack] = profile?.stacks ?? [];
    expect(stack?.count).toBeCloseTo(20, 6);
    expect(stack?.frames[0]).toEqual([join(folder, "server", "main.go"), 6, "main.main.func1"]);
    expect(profiler.remark).toBeNull();
  });

  it("says what it needs", async () => {
    using profiler = GoProfiler.find({});
    await using silent = await started(join(folder, "silent", "program"), profiler);
    await silent.line;
    await profiler.begin(silent.workload);
    expect(await profiler.report(silent.workload)).toEqual([]);
    expect(profiler.remark).toContain("net/http/pprof");
  });
});

it("adds to a workload's own settings, and leaves nothing behind", () => {
  const profiler = GoProfiler.find({ GODEBUG: "gctrace=0" });
  expect(profiler.environment.GODEBUG).toMatch(/^gctrace=0,memprofilerate=\d+$/);
  const folder = profiler.environment.LEAKPROOF_PROFILES ?? "";
  expect(existsSync(folder)).toBe(true);
  profiler[Symbol.dispose]();
  expect(existsSync(folder)).toBe(false);
});

/** A program, and the first line that it prints. */
async function started(program: string, { environment }: GoProfiler) {
  const spec = specOf([program], { env: { PATH: process.env.PATH ?? "", ...environment } });
  const workload = await WorkloadProcess.start(spec, false, () => performance.now());
  const line = nextLine(workload.process);
  return { workload, line, [Symbol.asyncDispose]: () => workload.finish().then(() => {}) };
}
