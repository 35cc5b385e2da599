import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { globSync } from "tinyglobby";
import type { Results, ScenarioResult } from "../src/domain/results.ts";
import { parseResults } from "../src/report/results-file.ts";
import type { Case, Family } from "./family.ts";
import type { Outcome } from "./outcome.ts";
import { isWrong } from "./tables.ts";

const CLI = resolve("dist/cli.js");

export interface Measuring {
  /** Where the results of every family and repetition are kept. */
  readonly folder: string;
  readonly jobs: number;
  /** The recorded results are judged again, as after a change of the judge: nothing is run. */
  readonly isRecorded: boolean;
  /** What the results are called, such as `results` for `results-1.json`. */
  readonly recordedAs: "results" | "sites";
}

/**
 * Runs the cases of a family through the command line tool, as a user does.
 * @throws Error when the tool says that something is wrong with the family, or with itself
 */
export async function measureFamily(
  family: Family,
  cases: readonly Case[],
  repetition: number,
  { folder, jobs, isRecorded, recordedAs }: Measuring,
): Promise<readonly (readonly [Case, ScenarioResult])[]> {
  const file = join(folder, family.name, `${recordedAs}-${repetition}.json`);
  await mkdir(dirname(file), { recursive: true });
  if (isRecorded && !existsSync(file)) return [];
  const common = ["--config", family.config, "--results", file, "--fail-on", "never"];
  const selection = cases.length < family.cases.length ? cases.flatMap(({ id }) => ["--scenario", id]) : [];
  await leakproof(isRecorded ? ["judge", file, ...common] : ["run", ...common, "--jobs", String(jobs), ...selection]);
  const results = parseResults(await readFile(file, "utf8"), file);
  return cases.flatMap((one) => {
    const scenario = results.scenarios.find(({ id }) => id === one.id);
    return scenario === undefined ? [] : [[one, scenario] as const];
  });
}

/** What was recorded of a family, in all its repetitions. */
export async function recordedResults(family: Family, { folder }: Pick<Measuring, "folder">): Promise<Results[]> {
  const files = globSync("results-*.json", { cwd: join(folder, family.name), absolute: true }).sort();
  return Promise.all(files.map(async (file) => parseResults(await readFile(file, "utf8"), file)));
}

/** `ok`, or what is wrong with it. */
export function lineOf(outcome: Outcome): string {
  const { name, truth, answer, quality, seconds, reason } = outcome;
  const mark = isWrong(outcome) ? "WRONG" : answer === "unmeasured" ? "-" : "ok";
  const said = isWrong(outcome) || answer === "unmeasured" ? `: ${reason}` : "";
  return `${mark.padEnd(5)} ${name} (${quality}, ${seconds.toFixed(1)} s) ${truth} → ${answer}${said}`;
}

async function leakproof(args: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [CLI, ...args], { maxBuffer: 64 * 2 ** 20 });
}
