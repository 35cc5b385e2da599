import { readFile, realpath, stat } from "node:fs/promises";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { glob } from "tinyglobby";
import type { Results } from "../domain/results.ts";
import { UserMistake } from "../domain/user-mistake.ts";
import { parseResults } from "../report/results-file.ts";
import { visibleLine } from "../report/visible-text.ts";

/** What could be read of the results that other jobs left, strangers' among them. */
export interface ReadResults {
  /** In the order of their paths. */
  readonly files: readonly Results[];
  /** Why not all of it could be, one line each; whoever reports has to block for each of them. */
  readonly problems: readonly string[];
}

/**
 * Limits, in bytes, that are checked before anything is read. A scenario of three variants with its base takes some 60 kB, so
 * that a file holds a thousand; a parsed file takes several times its size, and all are held together.
 */
const MOST_FILES = 256;
const LARGEST_FILE = 64 * 2 ** 20;
const LARGEST_TOTAL = 256 * 2 ** 20;

const NONE = "no results: the job that measures was cancelled, skipped or failed before it wrote any";

/**
 * Reads the results files that match, all or nothing of each. Nothing is read through a symbolic link, and links are not
 * searched: a stranger's artifact may hold one that leads elsewhere.
 * @param folder absolute
 * @param patterns globs, relative to `folder`; one that begins with `!` excludes
 */
export async function readResultsFiles(folder: string, patterns: readonly string[]): Promise<ReadResults> {
  const paths = await matchingPaths(folder, patterns);
  if (paths.length === 0) return { files: [], problems: [NONE] };
  if (paths.length > MOST_FILES) {
    return { files: [], problems: [`${paths.length} results files match; expected at most ${MOST_FILES}`] };
  }
  const found = await Promise.all(paths.map((path) => inspect(path, folder)));
  const total = found.reduce((sum, file) => sum + (file.state === "ordinary" ? file.size : 0), 0);
  if (total > LARGEST_TOTAL) {
    return { files: [], problems: [`the results files are larger than ${mebibytes(LARGEST_TOTAL)} together`] };
  }
  const files: Results[] = [];
  const problems: string[] = [];
  for (const file of found) {
    const read = file.state === "ordinary" ? await readOne(file) : file;
    if (read.state === "read") files.push(read.results);
    else problems.push(read.reason);
  }
  return { files, problems };
}

async function matchingPaths(folder: string, patterns: readonly string[]): Promise<string[]> {
  const options = { cwd: folder, absolute: true, followSymbolicLinks: false, expandDirectories: false };
  return [...new Set((await glob(patterns, options)).map((path) => resolve(path)))].sort();
}

interface OrdinaryFile {
  readonly state: "ordinary";
  readonly path: string;
  /** As messages call it. */
  readonly name: string;
  readonly size: number;
}

interface RefusedFile {
  readonly state: "refused";
  readonly reason: string;
}

async function inspect(path: string, folder: string): Promise<OrdinaryFile | RefusedFile> {
  const name = visibleLine(relative(folder, path));
  try {
    if (!(await isReachedDirectly(path, folder))) return refused(name, "it is reached through a symbolic link");
    const { size } = await stat(path);
    if (size > LARGEST_FILE) return refused(name, `larger than ${mebibytes(LARGEST_FILE)}`);
    return { state: "ordinary", path, name, size };
  } catch (error) {
    return refused(name, `can't be read: ${messageOf(error)}`);
  }
}

/** Below the folder, what is above which is the workflow's own affair. Elsewhere the workflow has named the place itself. */
async function isReachedDirectly(path: string, folder: string): Promise<boolean> {
  const below = relative(folder, path);
  if (isAbsolute(below) || below.split(sep)[0] === "..") return true;
  return (await realpath(path)) === join(await realpath(folder), below);
}

async function readOne({
  path,
  name,
}: OrdinaryFile): Promise<{ readonly state: "read"; readonly results: Results } | RefusedFile> {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path));
    return { state: "read", results: parseResults(text, name) };
  } catch (error) {
    return error instanceof UserMistake
      ? { state: "refused", reason: oneLine(error.message) }
      : refused(name, `can't be read: ${messageOf(error)}`);
  }
}

function refused(name: string, reason: string): RefusedFile {
  return { state: "refused", reason: oneLine(`${name}: ${reason}`) };
}

const LONGEST_PROBLEM = 1000;

/** A file's name, and the keys in it that are complained about, may be of any length. */
function oneLine(text: string): string {
  const line = visibleLine(text);
  return line.length > LONGEST_PROBLEM ? `${line.slice(0, LONGEST_PROBLEM)}…` : line;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function mebibytes(bytes: number): string {
  return `${bytes / 2 ** 20} MiB`;
}
