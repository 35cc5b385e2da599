import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { Copies } from "../../src/compare/copies.ts";
import type { Workload } from "../../src/domain/scenario.ts";
import { temporaryFolder } from "../end-to-end/leakproof.ts";
import { commandWorkload, nodeWorkload, pythonWorkload, serviceWorkload, variantOf } from "../run/variant.ts";

let from: string;
let to: string;
beforeEach(async () => {
  [from, to] = [await temporaryFolder(), await temporaryFolder()] as const;
});

async function write(root: string, path: string, contents: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), contents);
}

async function placed(copies: Copies, workload: Workload): Promise<Workload> {
  return (await copies.place(variantOf(workload))).workload;
}

/** Of a workload in a file, relative to where it is run. */
function fileOf(workload: Workload): string {
  return workload.kind === "python" ? relative(to, workload.file) : "";
}

describe("a copy of the other side's workload file", () => {
  it("lies beside the original, which stays as it is, and is gone in the end", async () => {
    await write(from, "leaks/queue.py", "base's");
    await write(to, "leaks/queue.py", "head's");
    {
      await using copies = new Copies(from, to, "base");
      const copy = fileOf(await placed(copies, pythonWorkload("leaks/queue.py", "fill")));
      expect(copy).toMatch(/^leaks\/queue_of_base_[0-9a-f]{8}\.py$/);
      expect(await placed(copies, pythonWorkload("leaks/queue.py"))).toEqual(pythonWorkload(join(to, copy)));
      expect(await readFile(join(to, copy), "utf8")).toBe("base's");
      expect(await readFile(join(to, "leaks/queue.py"), "utf8")).toBe("head's");
    }
    expect(await readdir(join(to, "leaks"))).toEqual(["queue.py"]);
  });

  it("isn't made where both sides have the same file, or neither has it", async () => {
    await write(from, "a.mjs", "same");
    await write(to, "a.mjs", "same");
    await using copies = new Copies(from, to, "base");
    expect(await placed(copies, nodeWorkload("a.mjs"))).toEqual(nodeWorkload(join(to, "a.mjs")));
    expect(await placed(copies, nodeWorkload("b.mjs"))).toEqual(nodeWorkload("b.mjs"));
    expect(await readdir(to)).toEqual(["a.mjs"]);
  });

  it("may lie in a folder that only the other side has", async () => {
    await write(from, "new/a.py", "head's");
    await using copies = new Copies(from, to, "head");
    expect(fileOf(await placed(copies, pythonWorkload("new/a.py")))).toMatch(/^new\/a_of_head_\w{8}\.py$/);
  });

  it("drives a service from the other side, whose own program is started", async () => {
    await write(from, "load.sh", "base's");
    await write(from, "server.mjs", "base's");
    await write(to, "load.sh", "head's");
    await write(to, "server.mjs", "head's");
    await using copies = new Copies(from, to, "base");
    const driven = serviceWorkload("node server.mjs", { iterate: { kind: "command", command: "sh load.sh" } });
    expect(await placed(copies, driven)).toEqual({
      ...driven,
      iterate: { kind: "command", command: expect.stringMatching(/^sh load_of_base_[0-9a-f]{8}\.sh$/) },
    });
    expect(await placed(copies, serviceWorkload("node server.mjs"))).toEqual(serviceWorkload("node server.mjs"));
  });

  it("stands in a command's place for each file that it names", async () => {
    await write(from, "run.sh", "base's");
    await write(to, "run.sh", "head's");
    await using copies = new Copies(from, to, "base");
    const command = await placed(copies, commandWorkload("FAST=1 sh './run.sh' --times 2 >xrun.sh && echo run.sh"));
    const text = command.kind === "command" ? command.command : "";
    const [, copy = ""] = /'\.\/(\w+\.sh)'/.exec(text) ?? [];
    expect(text).toBe(`FAST=1 sh './${copy}' --times 2 >xrun.sh && echo ${copy}`);
    expect(await readFile(join(to, copy), "utf8")).toBe("base's");
  });

  it("is never made of a program of head's, whose leak would then be base's", async () => {
    await write(from, "server.js", "head's");
    await using copies = new Copies(from, to, "head");
    expect(await placed(copies, commandWorkload("node server.js"))).toEqual(commandWorkload("node server.js"));
    expect(await readdir(to)).toEqual([]);
  });

  it("is what it was when it was remembered, whatever has become of it since", async () => {
    await write(from, "a.py", "base's");
    await write(to, "a.py", "head's");
    await using copies = new Copies(from, to, "base");
    await copies.remember(variantOf(pythonWorkload("a.py")));
    await write(from, "a.py", "tampered with");
    const copy = join(to, fileOf(await placed(copies, pythonWorkload("a.py"))));
    await writeFile(copy, "tampered with, too");
    await placed(copies, pythonWorkload("a.py"));
    expect(await readFile(copy, "utf8")).toBe("base's");
  });

  it("is of what a link leads to, but for one that leads out of the tree", async () => {
    await write(from, "real.py", "base's");
    await symlink("real.py", join(from, "a.py"));
    await write(to, "a.py", "head's");
    await symlink("/etc/hostname", join(from, "b.py"));
    await using copies = new Copies(from, to, "base");
    const copy = fileOf(await placed(copies, pythonWorkload("a.py")));
    expect(await readFile(join(to, copy), "utf8")).toBe("base's");
    expect(await placed(copies, pythonWorkload("b.py"))).toEqual(pythonWorkload("b.py"));
  });

  it("is not taken for another file of that name, which lies nearer on this side", async () => {
    await write(from, "leaks/q.py", "the same");
    await write(to, "leaks/q.py", "the same");
    await write(to, "sub/leaks/q.py", "head's shadow");
    await mkdir(join(from, "sub"), { recursive: true });
    await using copies = new Copies(from, to, "base");
    const { workload } = await copies.place(variantOf(pythonWorkload("leaks/q.py"), { cwd: "sub" }));
    expect(workload).toEqual(pythonWorkload(join(to, "leaks/q.py")));
  });
});
