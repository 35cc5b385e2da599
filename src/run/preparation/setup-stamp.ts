import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Setup } from "../../domain/scenario.ts";
import { UserMistake } from "../../domain/user-mistake.ts";

const FOLDER = ".leakproof";

/** Remembers, in the project's `.leakproof` folder, what the last good setup was made from. */
export class SetupStamp {
  readonly #folder: string;
  readonly #path: string;

  constructor(root: string) {
    this.#folder = join(root, FOLDER);
    this.#path = join(this.#folder, "setup.sha256");
  }

  async read(): Promise<string | null> {
    return readFile(this.#path, "utf8").catch(() => null);
  }

  async write(fingerprint: string): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await writeFile(join(this.#folder, ".gitignore"), "*\n");
    await writeFile(this.#path, fingerprint);
  }

  async remove(): Promise<void> {
    await rm(this.#path, { force: true });
  }
}

/**
 * What decides whether a setup has to be run again; null: it always has. The place counts too: what a setup makes (a
 * Python venv, for one) often can't be moved.
 * @throws UserMistake when an input can't be read.
 */
export async function fingerprintOf(setup: Setup, root: string): Promise<string | null> {
  if (setup.inputs === null) return null;
  const hash = createHash("sha256");
  hash.update(JSON.stringify([process.platform, process.arch, root, setup.run, setup.paths]));
  for (const input of setup.inputs) {
    const contents = await readInput(input, root);
    hash.update(JSON.stringify([input, contents.length])).update(contents);
  }
  return hash.digest("hex");
}

async function readInput(input: string, root: string): Promise<Buffer> {
  try {
    return await readFile(join(root, input));
  } catch (error) {
    const cause = (error as NodeJS.ErrnoException).code === "EISDIR" ? "is a folder" : "can't be read";
    throw new UserMistake(
      `setup.inputs: "${input}" ${cause} in ${root}. Expected: files, such as inputs: [requirements.txt]`,
    );
  }
}
