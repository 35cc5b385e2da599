import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Adapter } from "./adapter.ts";
import { compile, itHelps, keepsItToItself } from "./helper-tests.ts";

describe("the Go helper", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "adapter-"));
    await compile("go", ["build", "-o", join(folder, "sessions"), "./example"], { cwd: "adapters/go" });
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true }));

  itHelps({
    file: "adapters/go/leakproof.go",
    example: (wish) => [join(folder, "sessions"), wish],
    ready: /^go 1\.\d+/,
    session: [216, 320],
    breath: 16 * 1024, // each thread that the runtime starts has a few KiB on the heap
    exitCode: 2,
  });

  it("counts goroutines", async () => {
    await using adapter = await Adapter.startProgram([join(folder, "sessions"), "close"]);
    await adapter.greeting();
    const [mark] = await adapter.marks(1, 10);
    expect(mark?.counters).toEqual({ goroutines: 1 });
  });

  it("keeps the socket from the program's children, in a module that replaces it by a folder", async () => {
    const name = "github.com/leakproof/leakproof/adapters/go";
    const project = join(folder, "project");
    await mkdir(project);
    const pinned = `require ${name} v0.0.0\n\nreplace ${name} => ${resolve("adapters/go")}\n`;
    await writeFile(join(project, "go.mod"), `module asks\n\ngo 1.21\n\n${pinned}`);
    const call = 'c := exec.Command("sh", "-c", "echo [$LEAKPROOF_SOCKET]"); c.Stdout = os.Stdout; c.Run()';
    const imports = `import ("os"; "os/exec"; leakproof "${name}")`;
    const main = `package main\n\n${imports}\n\nfunc main() { leakproof.Run(func() { ${call} }) }\n`;
    await writeFile(join(project, "main.go"), main);
    await compile("go", ["build", "-o", "asks"], { cwd: project });
    await keepsItToItself([join(project, "asks")]);
  });
});
