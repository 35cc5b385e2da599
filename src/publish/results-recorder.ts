import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Results, ScenarioResult } from "../domain/results.ts";
import { UserMistake } from "../domain/user-mistake.ts";
import { serialiseResults } from "../report/results-file.ts";

/** What follows from all that has been measured so far: the gate, for which what is planned and missing counts too. */
export type Conclude = (scenarios: readonly ScenarioResult[]) => Pick<Results, "gate" | "comparison">;

/**
 * Keeps `results.json` true on disk after every scenario, so that an interrupted run keeps what it has. The file is
 * replaced by renaming: a reader sees the old contents or the new, never half of them.
 */
export class ResultsRecorder {
  readonly #file: string;
  readonly #conclude: Conclude;
  readonly #elapsedSeconds: () => number;
  #results: Results;
  #hasBegun = false;
  #writing: Promise<void> = Promise.resolve();

  private constructor(file: string, header: Results, conclude: Conclude, elapsedSeconds: () => number) {
    this.#file = file;
    this.#results = header;
    this.#conclude = conclude;
    this.#elapsedSeconds = elapsedSeconds;
  }

  /**
   * @param header what is known before anything is measured; its `scenarios`, `gate` and `comparison` are replaced as results come
   * @throws UserMistake when the file can't be written; checked first, because results that can't be kept are not worth measuring
   */
  static async open(
    file: string,
    header: Results,
    conclude: Conclude,
    elapsedSeconds: () => number,
  ): Promise<ResultsRecorder> {
    await requireWritable(file);
    return new ResultsRecorder(file, header, conclude, elapsedSeconds);
  }

  get results(): Results {
    return this.#results;
  }

  /** The file is this run's. */
  get hasBegun(): boolean {
    return this.#hasBegun;
  }

  /** Replaces an older run's file, so that it can't be taken for this one's; called once nothing is left to refuse. */
  begin(): Promise<void> {
    this.#hasBegun = true;
    return this.#update([]);
  }

  /** Adds a scenario in its planned place and saves the file. */
  record(scenario: ScenarioResult): Promise<void> {
    const { planned, scenarios } = this.#results;
    return this.#update([...scenarios, scenario].sort((a, b) => planned.indexOf(a.id) - planned.indexOf(b.id)));
  }

  #update(scenarios: readonly ScenarioResult[]): Promise<void> {
    this.#results = { ...this.#results, scenarios, ...this.#conclude(scenarios), seconds: this.#elapsedSeconds() };
    // After one that failed (a full disk) too: what is measured later may fit again.
    const save = () => this.#save();
    this.#writing = this.#writing.then(save, save);
    return this.#writing;
  }

  #save(): Promise<void> {
    return replaceFile(this.#file, serialiseResults(this.#results));
  }
}

/**
 * Writes results that are complete.
 * @throws UserMistake when the file can't be written
 */
export async function writeResults(file: string, results: Results): Promise<void> {
  await requireWritable(file);
  await replaceFile(file, serialiseResults(results));
}

async function replaceFile(file: string, text: string): Promise<void> {
  const unfinished = `${file}.part`;
  await writeFile(unfinished, text);
  await rename(unfinished, file);
}

/**
 * Sees to it that results can be written, before they are measured.
 * @throws UserMistake when they can't
 */
export async function requireWritable(file: string): Promise<void> {
  const unfinished = `${file}.part`;
  try {
    await mkdir(dirname(file), { recursive: true });
    const existing = await stat(file).catch(() => null);
    if (existing?.isDirectory()) throw new Error("it is a folder");
    // To rename onto a device such as /dev/null would replace it for the whole system.
    if (existing?.isFile() === false) throw new Error("it is no ordinary file");
    await writeFile(unfinished, "");
    await rm(unfinished);
  } catch (error) {
    throw new UserMistake(
      `The results file ${file} can't be written: ${error instanceof Error ? error.message : String(error)}.\n` +
        "Expected a file in a folder that may be written to, for example --results out/results.json.",
    );
  }
}
