import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isGoProgram, runtimeNamed, runtimeOf } from "../../../src/run/command/runtime.ts";
import { nextLine, python, startProgram } from "../program.ts";

describe("a runtime's name", () => {
  it.each([
    ["python 3.11.7", "python"],
    ["python3.11", "python"],
    ["PyPy 7.3", "python"],
    ["libpython3.11.so.1.0", "python"],
    ["node v22.18.0", "node"],
    ["go 1.22", "go"],
    ["go1.22.3", "go"],
    ["java", "jvm"],
    ["OpenJDK 21", "jvm"],
    ["libjvm.so", "jvm"],
    ["ruby 3.3", "ruby"],
    ["libruby-3.1.so.3.1", "ruby"],
    [".NET 8.0.1", "dotnet"],
    ["libcoreclr.so", "dotnet"],
    ["php-fpm8.2", "php"],
    ["google-chrome", "native"],
    ["bundle", "native"],
    ["rust 1.80", "native"],
    ["", "native"],
  ])("%s is %s", (name, runtime) => {
    expect(runtimeNamed(name)).toBe(runtime);
  });
});

describe("a process tree's runtime", () => {
  it("is that of its largest process", async () => {
    const script = python("kept = bytearray(b'x' * 50_000_000)\nprint('ready')\nimport time\ntime.sleep(100)").slice(2);
    const quoted = script.map((part) => `'${part.replaceAll("'", `'"'"'`)}'`).join(" ");
    await using process = await startProgram(["/bin/sh", "-c", `python3 -u ${quoted}; true`]);
    await nextLine(process);
    expect(runtimeOf(process.tree)).toBe("python");
  });

  it("is native for a plain program", async () => {
    await using process = await startProgram(["/bin/sh", "-c", "echo ready; read forever < /dev/zero; sleep 100"]);
    await nextLine(process);
    expect(runtimeOf(process.tree)).toBe("native");
  });
});

describe("a Go program", () => {
  /** An ELF64 file of no code and one section, the one of the sections' names. */
  function elfWith(names: string): Buffer {
    const header = Buffer.alloc(64);
    header.write("\x7fELF\x02", "latin1");
    header.writeBigUInt64LE(64n, 0x28); // the table of sections
    header.writeUInt16LE(64, 0x3a); // the size of its entries
    header.writeUInt16LE(1, 0x3c); // how many
    const section = Buffer.alloc(64);
    section.writeBigUInt64LE(128n, 0x18); // where its contents are
    section.writeBigUInt64LE(BigInt(names.length), 0x20);
    return Buffer.concat([header, section, Buffer.from(names)]);
  }

  it.each([
    ["its linker's section", elfWith("\0.text\0.go.buildinfo\0"), true],
    ["none of it", elfWith("\0.text\0.data\0"), false],
    ["another format", Buffer.from("#!/bin/sh\n".padEnd(500)), false],
    ["nothing", Buffer.alloc(0), false],
  ])("is known by %s", (_, contents, isGo) => {
    const folder = mkdtempSync(join(tmpdir(), "runtime-"));
    try {
      writeFileSync(join(folder, "program"), contents);
      expect(isGoProgram(join(folder, "program"))).toBe(isGo);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
