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

/** Where a configuration is looked for that nobody named. */
export const CONFIG_PLACES = ["leakproof.yml", ".github/leakproof.yml"] as const;

/**
 * Loads `path` (relative to `folder`), or without one the first of leakproof.yml and .github/leakproof.yml in `folder`.
 * @throws UserMistake when there is none, when it can't be read, and with all that is wrong in it.
 */
export function loadConfig(folder: string, path: string | null): LoadedConfig {
  const found = findConfig(folder, path);
  if (found !== null) return found;
  const example = exampleAt(configJsonSchema(), []) ?? "";
  const problem =
    path === null
      ? `there is no configuration in ${folder}; expected ${CONFIG_PLACES.join(" or ")}`
      : `there is no file ${path}; expected the configuration`;
  throw new UserMistake(`${problem}\n${formatExample(example)}`);
}

/** The same, but null when there is none. */
export function findConfig(folder: string, path: string | null): LoadedConfig | null {
  for (const file of path === null ? CONFIG_PLACES : [path]) {
    const absolute = resolve(folder, file);
    const text = readText(absolute, file);
    if (text !== null) return { config: parseConfig(text, file), file, root: rootOf(absolute) };
  }
  return null;
}

/** The project's root, absolute, for a configuration that is looked for as {@link loadConfig} does. */
export function projectRoot(folder: string, path: string | null): string {
  return path === null ? resolve(folder) : rootOf(resolve(folder, path));
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
