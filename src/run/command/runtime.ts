import { closeSync, openSync, readFileSync, readlinkSync, readSync } from "node:fs";
import { basename } from "node:path";
import type { Runtime } from "../../domain/run.ts";
import type { ProcessTree } from "../../measure/process-tree.ts";

const NAMES: readonly (readonly [Runtime, RegExp])[] = [
  ["python", /^(lib)?(python|pypy)/],
  ["node", /^(lib)?(node|bun|deno)(js)?\b/],
  ["go", /^go\d*([. ]|$)/],
  ["jvm", /^(java|jvm|openjdk|libjvm\.so)/],
  ["ruby", /^(lib)?(j|truffle)?ruby/],
  ["dotnet", /^(\.net|dotnet|libcoreclr\.so)/],
  ["php", /^(lib)?php/],
];

/** The runtime that a cooperative program names, such as `python 3.11.7`; `native` for one that we don't know. */
export function runtimeNamed(name: string): Runtime {
  return NAMES.find(([, pattern]) => pattern.test(name.trim().toLowerCase()))?.[0] ?? "native";
}

/** The runtime of the tree's largest process, by its program and the libraries that it maps; Linux only. */
export function runtimeOf(tree: ProcessTree): Runtime {
  const [largest] = tree
    .members()
    .map(({ pid }) => ({ pid, pages: residentPages(pid) }))
    .sort((a, b) => b.pages - a.pages);
  return largest === undefined ? "native" : runtimeOfProcess(largest.pid);
}

/** The runtime of one process; `native` for one that is gone, and for what we don't know. */
export function runtimeOfProcess(pid: number): Runtime {
  try {
    const named = runtimeNamed(basename(programOf(pid)));
    if (named !== "native") return named;
    return isGoProgram(`/proc/${pid}/exe`) ? "go" : runtimeOfLibraries(pid);
  } catch {
    return "native"; // gone, another user's, or no Linux
  }
}

/** The file that a process runs; empty for one that is gone, or may not be looked at. */
export function programOf(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/exe`);
  } catch {
    return "";
  }
}

function runtimeOfLibraries(pid: number): Runtime {
  const files = readFileSync(`/proc/${pid}/maps`, "latin1").matchAll(/\/([^/\n]*\.so[^/\n]*)$/gm);
  for (const [, library = ""] of files) {
    const named = runtimeNamed(library);
    if (named !== "native") return named;
  }
  return "native";
}

function residentPages(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, "latin1").split(" ")[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Go's linker writes a section `.go.buildinfo`, which stripping leaves in place. Reads two small parts of an ELF64 file. */
export function isGoProgram(file: string): boolean {
  const descriptor = openSync(file, "r");
  try {
    const header = readPart(descriptor, 0, 64);
    if (header.readUInt32BE(0) !== 0x7f454c46 || header[4] !== 2) return false;
    const tableOffset = Number(header.readBigUInt64LE(0x28));
    const entrySize = header.readUInt16LE(0x3a);
    const names = readPart(descriptor, tableOffset + header.readUInt16LE(0x3e) * entrySize, entrySize);
    const namesSize = Math.min(Number(names.readBigUInt64LE(0x20)), 64 * 1024);
    return readPart(descriptor, Number(names.readBigUInt64LE(0x18)), namesSize).includes("\0.go.buildinfo\0");
  } catch {
    return false; // no ELF64, or one without sections
  } finally {
    closeSync(descriptor);
  }
}

function readPart(descriptor: number, position: number, length: number): Buffer {
  const part = Buffer.alloc(length);
  readSync(descriptor, part, 0, length, position);
  return part;
}
