import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { Copies } from "../../src/compare/copies.ts";
import type { Workload } from "../../src/domain/scenario.ts";
import { temporaryFolder } from "../end-to-end/leakproof.ts";
import { commandWorkload, nodeWorkload, pythonWorkload, variantOf } from "../run/variant.ts";

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

describe("a copy of the other side's workload file", () => {
  it("lies beside the original, which stays as it is, and is gone in the end", async () => {
    await write(from, "leaks/queue.py", "base's");
    await write(to, "leaks/queue.py", "head's");
    {
      await using copies = new Copies(from, to, "base");
      const copy = join(to, "leaks/queue_of_base.py");
      expect(await placed(copies, pythonWorkload("leaks/queue.py", "fill"))).toEqual(pythonWorkload(copy, "fill"));
      expect(await placed(copies, pythonWorkload("leaks/queue.py"))).toEqual(pythonWorkload(copy));
      expect(await readFile(copy, "utf8")).toBe("base's");
      expect(await readFile(join(to, "leaks/queue.py"), "utf8")).toBe("head's");
    }
    expect(await readdir(join(to, "leaks"))).toEqual(["queue.py"]);
  });

  it("isn't made where both sides have the same file, or neither has it", async () => {
    await write(from, "a.mjs", "same");
    await write(to, "a.mjs", "same");
    await using copies = new Copies(from, to, "base");
    expect(await placed(copies, nodeWorkload("a.mjs"))).toEqual(nodeWorkload("a.mjs"));
    expect(await placed(copies, nodeWorkload("b.mjs"))).toEqual(nodeWorkload("b.mjs"));
    expect(await readdir(to)).toEqual(["a.mjs"]);
  });

  it("may lie in a folder that only the other side has", async () => {
    await write(from, "new/a.py", "head's");
    await using copies = new Copies(from, to, "head");
    expect(await placed(copies, pythonWorkload("new/a.py"))).toEqual(pythonWorkload(join(to, "new/a_of_head.py")));
  });

  it("stands in a command's place for each file that it names", async () => {
    await write(from, "run.sh", "base's");
    await write(to, "run.sh", "head's");
    await using copies = new Copies(from, to, "base");
    const command = await placed(copies, commandWorkload("FAST=1 sh './run.sh' --times 2 >xrun.sh && echo run.sh"));
    const expected = "FAST=1 sh './run_of_base.sh' --times 2 >xrun.sh && echo run_of_base.sh";
    expect(command).toEqual(commandWorkload(expected));
    expect(await readFile(join(to, "run_of_base.sh"), "utf8")).toBe("base's");
  });

  it("is never made of a program of head's, whose leak would then be base's", async () => {
    await write(from, "server.js", "head's");
    await using copies = new Copies(from, to, "head");
    expect(await placed(copies, commandWorkload("node server.js"))).toEqual(commandWorkload("node server.js"));
    expect(await readdir(to)).toEqual([]);
  });

  it("isn't written through a link that lies in its place, nor read through one", async () => {
    await write(from, "a.py", "base's");
    await write(to, "a.py", "head's");
    await write(to, "precious", "precious");
    await symlink(join(to, "precious"), join(to, "a_of_base.py"));
    await symlink("/etc/hostname", join(from, "b.py"));
    await using copies = new Copies(from, to, "base");
    await placed(copies, pythonWorkload("a.py"));
    expect(await readFile(join(to, "precious"), "utf8")).toBe("precious");
    expect(await placed(copies, pythonWorkload("b.py"))).toEqual(pythonWorkload("b.py"));
  });
});
