import { readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Config } from "../domain/scenario.ts";
import { UserMistake } from "../domain/user-mistake.ts";
import { exampleAt } from "./example.ts";
import { configJsonSchema } from "./json-schema.ts";
import { parseConfig } from "./parse-config.ts";
import { formatExample } from "./problem.ts";

/** A configuration and where it came from. */
export interface LoadedConfig {
  readonly config: Config;
  /** As errors call it: the path that was given or found, relative to the folder where it was looked for. */
  readonly file: string;
  /** The project's root, absolute: the file's folder, or the folder above a `.github`. */
  readonly root: string;
}

const PLACES = ["leakproof.yml", ".github/leakproof.yml"] as const;

/**
 * Loads `path` (relative to `folder`), or without one the first of leakproof.yml and .github/leakproof.yml in `folder`.
 * @throws UserMistake when there is none, when it can't be read, and with all that is wrong in it.
 */
export function loadConfig(folder: string, path: string | null): LoadedConfig {
  for (const file of path === null ? PLACES : [path]) {
    const absolute = resolve(folder, file);
    const text = readText(absolute, file);
    if (text !== null) return { config: parseConfig(text, file), file, root: rootOf(absolute) };
  }
  const example = exampleAt(configJsonSchema(), []) ?? "";
  const problem =
    path === null
      ? `there is no configuration in ${folder}; expected ${PLACES.join(" or ")}`
      : `there is no file ${path}; expected the configuration`;
  throw new UserMistake(`${problem}\n${formatExample(example)}`);
}

function rootOf(file: string): string {
  const folder = dirname(file);
  return basename(folder) === ".github" ? join(folder, "..") : folder;
}

/** Null: there is no such file. */
function readText(absolute: string, file: string): string | null {
  let content: Uint8Array;
  try {
    content = readFileSync(absolute);
  } catch (error) {
    if (isSystemError(error) && (error.code === "ENOENT" || error.code === "ENOTDIR")) return null;
    throw new UserMistake(
      `can't read ${file}: ${error instanceof Error ? error.message : String(error)}; expected a file that may be read`,
    );
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    throw new UserMistake(`${file} isn't UTF-8 text; expected it saved as UTF-8`);
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error;
}
