import { existsSync, readFileSync } from "node:fs";
import { MeasuredProcess, type ProcessSpec } from "../../src/run/process/measured-process.ts";
import { bytes } from "../../src/units/bytes.ts";
import { milliseconds } from "../../src/units/duration.ts";

/** Starts a real program, with limits that it doesn't meet. */
export function startProgram(
  argv: readonly [string, ...string[]],
  overrides: Partial<ProcessSpec> = {},
): Promise<MeasuredProcess> {
  return MeasuredProcess.start(specOf(argv, overrides));
}

export function specOf(argv: readonly [string, ...string[]], overrides: Partial<ProcessSpec> = {}): ProcessSpec {
  return {
    argv,
    cwd: process.cwd(),
    env: { PATH: process.env.PATH ?? "" },
    timeout: milliseconds(30_000),
    memoryCap: bytes(2 ** 30),
    signal: new AbortController().signal,
    ...overrides,
  };
}

export function python(script: string): [string, ...string[]] {
  return ["python3", "-u", "-c", script];
}

/** Resolves to the whole of what a program has printed when that ends with a line's end. */
export function nextLine(program: MeasuredProcess): Promise<string> {
  return new Promise((resolve) => {
    let text = "";
    program.onStdout((chunk) => {
      text += chunk;
      if (text.endsWith("\n")) resolve(text.trimEnd());
    });
  });
}

/** Zombies are dead. */
export function isAlive(pid: number): boolean {
  if (!existsSync(`/proc/${pid}/status`)) return false;
  return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
}
