import { createHash } from "node:crypto";
import { readdir, readFile, rm, rmdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Results, ScenarioResult } from "../domain/results.ts";
import { UserMistake } from "../domain/user-mistake.ts";
import { git } from "../git/git.ts";
import { writeResults } from "../publish/results-recorder.ts";
import { parseResults } from "../report/results-file.ts";

/**
 * What was found of each commit, kept in the repository's own folder so that a bisect which was interrupted, however, goes
 * on where it was: `leakproof/bisect/SCENARIO/DEFINITION/SHA.json`, each a results file.
 */
export class Journal {
  /** Of the scenario, whatever its definition. */
  readonly #folder: string;
  readonly #entries: string;

  private constructor(folder: string, entries: string) {
    this.#folder = folder;
    this.#entries = entries;
  }

  /**
   * Opens a scenario's journal. What is in there by another definition is of no use any more, and removed.
   * @param digest of all that a verdict depends on besides the commit
   * @throws GitFailed outside a repository
   */
  static async open(
    root: string,
    id: string,
    digest: string,
  ): Promise<{ readonly journal: Journal; readonly known: number; readonly isAnew: boolean }> {
    const common = resolve(root, await git(root, ["rev-parse", "--git-common-dir"]));
    const prefix = await git(root, ["rev-parse", "--show-prefix"]);
    const scenario = createHash("sha256")
      .update(JSON.stringify([prefix, id]))
      .digest("hex");
    const folder = join(common, "leakproof", "bisect", scenario.slice(0, NAME_LENGTH));
    const own = digest.slice(0, NAME_LENGTH);
    const others = (await namesIn(folder)).filter((name) => name !== own);
    for (const name of others) await rm(join(folder, name), { recursive: true, force: true });
    const journal = new Journal(folder, join(folder, own));
    const known = (await namesIn(journal.#entries)).filter((name) => name.endsWith(EXTENSION)).length;
    return { journal, known, isAnew: others.length > 0 };
  }

  /** Null: nothing is known of it, or nothing that can be read. */
  async read(sha: string): Promise<ScenarioResult | null> {
    const file = this.#fileOf(sha);
    try {
      return parseResults(await readFile(file, "utf8"), file).scenarios[0] ?? null;
    } catch (error) {
      if (error instanceof UserMistake || (error as NodeJS.ErrnoException).code === "ENOENT") return null;
      throw error;
    }
  }

  write(sha: string, results: Results): Promise<void> {
    return writeResults(this.#fileOf(sha), results);
  }

  /** Takes it away, once there is an answer. */
  async remove(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
    const above = dirname(this.#folder);
    for (const folder of [above, dirname(above)]) await rmdir(folder).catch(() => {});
  }

  #fileOf(sha: string): string {
    return join(this.#entries, `${sha}${EXTENSION}`);
  }
}

const NAME_LENGTH = 16;
const EXTENSION = ".json";

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
