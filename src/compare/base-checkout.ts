import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { findConfig, type LoadedConfig } from "../config/config-file.ts";
import type { Base, BaseRequest } from "../domain/base.ts";
import type { Config } from "../domain/scenario.ts";
import { UserMistake } from "../domain/user-mistake.ts";
import { findBase } from "../git/base.ts";
import { type ChangedLines, changedLines } from "../git/changed-lines.ts";
import { changedFiles } from "../git/changes.ts";
import { GitFailed } from "../git/git-failed.ts";
import { openWorktree, type Worktree } from "../git/worktree.ts";
import { workloadFiles } from "../plan/workload-files.ts";

/** Base, checked out beside head; gone again on disposal. */
export interface BaseCheckout extends AsyncDisposable {
  readonly state: "open";
  readonly found: Extract<Base, { state: "found" }>;
  /** The project's root in it, absolute. */
  readonly root: string;
  /** Null: base has none. */
  readonly config: Config | null;
  /** Paths, relative to the project's root, that differ between base and head as it lies there. */
  readonly changed: readonly string[];
  /** The same by lines of head. */
  readonly lines: ChangedLines;
}

export type OpenedBase =
  | BaseCheckout
  | ({ readonly state: "none" } & AsyncDisposable)
  | ({ readonly state: "missing"; readonly reason: string } & AsyncDisposable);

/**
 * Finds base and checks it out: all that git does, before any of the project's own code runs.
 * @throws UserMistake for a revision that doesn't exist
 */
export async function openBase(
  request: BaseRequest,
  loaded: LoadedConfig,
  { folder, config }: { readonly folder: string; readonly config: string | null },
  temporaryFolder = tmpdir(),
): Promise<OpenedBase> {
  if (request.kind === "none") return { state: "none", [Symbol.asyncDispose]: nothing };
  const found = await findBase(loaded.root, request);
  if (found.state === "missing") return missing(found.reason);
  const opened = await checkOut(loaded.root, found.sha, temporaryFolder);
  if (opened.state === "failed") return missing(`Base can't be checked out: ${opened.reason}.`);
  const { worktree } = opened;
  const named = config === null ? null : relative(loaded.root, resolve(folder, config));
  const read = readConfig(worktree.root, named);
  if (read.state === "unreadable") {
    await worktree[Symbol.asyncDispose]();
    return missing(`Base's own configuration can't be used: ${read.reason}`);
  }
  return {
    state: "open",
    found,
    root: worktree.root,
    config: read.config,
    lines: opened.lines,
    changed: [...opened.changed, ...(await changedDrivers(read.config, worktree.root, loaded.root))],
    [Symbol.asyncDispose]: () => worktree[Symbol.asyncDispose](),
  };
}

type CheckedOut =
  | {
      readonly state: "open";
      readonly worktree: Worktree;
      readonly changed: readonly string[];
      readonly lines: ChangedLines;
    }
  | { readonly state: "failed"; readonly reason: string };

/** A clone may lack files, and a filter that files need may not run here. */
async function checkOut(root: string, sha: string, temporaryFolder: string): Promise<CheckedOut> {
  try {
    const changed = await changedFiles(root, sha);
    const lines = await changedLines(root, sha);
    return { state: "open", changed, lines, worktree: await openWorktree(root, sha, temporaryFolder) };
  } catch (error) {
    if (error instanceof GitFailed) return { state: "failed", reason: error.message };
    throw error;
  }
}

/** Of the files that drive base's scenarios those that differ on head when they are opened: git knows links by their own text. */
async function changedDrivers(config: Config | null, base: string, head: string): Promise<string[]> {
  const variants = (config?.scenarios ?? []).flatMap((scenario) => scenario.variants);
  const files = [...new Set(variants.flatMap(workloadFiles))];
  const differs = await Promise.all(files.map((file) => isDifferent(join(base, file), join(head, file))));
  return files.filter((_, index) => differs[index]);
}

async function isDifferent(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all([a, b].map((path) => readFile(path).catch(() => null)));
  return first != null && (second == null || !first.equals(second));
}

type ReadConfig = { state: "read"; config: Config | null } | { state: "unreadable"; reason: string };

function readConfig(root: string, path: string | null): ReadConfig {
  try {
    return { state: "read", config: findConfig(root, path)?.config ?? null };
  } catch (error) {
    if (error instanceof UserMistake) return { state: "unreadable", reason: error.message };
    throw error;
  }
}

function missing(reason: string): OpenedBase {
  return { state: "missing", reason, [Symbol.asyncDispose]: nothing };
}

async function nothing(): Promise<void> {}
