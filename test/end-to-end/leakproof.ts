import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Results, ScenarioResult } from "../../src/domain/results.ts";

const CLI = resolve("dist/cli.js");

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built command line tool as a child process: what users run, not the sources. */
export async function leakproof(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: options.cwd ?? process.cwd(),
    env: { ...process.env, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const [code] = (await once(child, "close")) as [number | null];
  return { code, stdout, stderr };
}

/** A run and what it measured. */
export interface MeasuredFolder extends Outcome {
  readonly results: Results;
  /** @throws when no scenario has that id */
  scenario(id: string): ScenarioResult;
}

/** @throws when the run has left no results in `file` */
export async function measuredIn(file: string, outcome: Outcome): Promise<MeasuredFolder> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new Error(`no results; exit code ${outcome.code}\n${outcome.stdout}${outcome.stderr}`);
  });
  const results = JSON.parse(text) as Results;
  const scenario = (id: string) => {
    const found = results.scenarios.find((candidate) => candidate.id === id);
    if (found === undefined) throw new Error(`no scenario ${id}\n${outcome.stderr}`);
    return found;
  };
  return { ...outcome, results, scenario };
}

/** Runs the configuration of a folder beside this file, as a user would. */
export async function runFolder(name: string, args: readonly string[] = []): Promise<MeasuredFolder> {
  const folder = await temporaryFolder();
  try {
    const file = join(folder, "results.json");
    const config = resolve("test/end-to-end", name, "leakproof.yml");
    return await measuredIn(file, await leakproof(["run", "--config", config, "--results", file, ...args]));
  } finally {
    await rm(folder, { recursive: true });
  }
}

export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "leakproof-test-"));
}

/** The ids of the processes whose command line is `words`. */
export async function processesRunning(...words: readonly string[]): Promise<number[]> {
  const wanted = `${words.join("\0")}\0`;
  const pids = (await readdir("/proc")).filter((entry) => /^\d+$/.test(entry));
  const commands = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")));
  return pids.filter((_, place) => commands[place] === wanted).map(Number);
}
