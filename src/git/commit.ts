import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Commit } from "../domain/bisected.ts";
import { git, gitOrNull } from "./git.ts";

/** The full SHA of the commit that a revision names in this clone; null: it names none, or the commit isn't here. */
export function commitNamed(root: string, revision: string): Promise<string | null> {
  return gitOrNull(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]);
}

/** Whether text is a full SHA. */
export function isFullSha(text: string): boolean {
  return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

/**
 * The SHAs of a commit's parents, in order, read from the commit itself: a shallow clone hides them from everything else.
 * @throws GitFailed when there is no such commit
 */
export async function parentsOf(root: string, sha: string): Promise<readonly string[]> {
  const commit = await git(root, ["cat-file", "commit", sha]);
  const [header = ""] = commit.split("\n\n", 1);
  return header.split("\n").flatMap((line) => (line.startsWith("parent ") ? [line.slice("parent ".length)] : []));
}

/**
 * The commits whose parents a shallow clone lacks; empty in a complete one.
 * @throws GitFailed outside a repository
 */
export async function shallowCommits(root: string): Promise<ReadonlySet<string>> {
  const file = resolve(root, await git(root, ["rev-parse", "--git-path", "shallow"]));
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return new Set(text.split("\n").filter((line) => line !== ""));
}

/**
 * A commit as people know it.
 * @param sha in full
 * @throws GitFailed when there is no such commit
 */
export async function commitShown(root: string, sha: string): Promise<Commit> {
  const format = ["--no-show-signature", "--encoding=UTF-8", "--format=%aI%x00%s"];
  const [date = "", subject = ""] = (await git(root, ["log", "--no-walk", ...format, sha])).split("\0");
  return { sha, date, subject };
}

/**
 * The commits that `to` has behind it and `from` hasn't, `to` itself among them: parents before their children.
 * @throws GitFailed when either isn't here
 */
export async function commitsBetween(root: string, from: string, to: string): Promise<readonly string[]> {
  const shas = await git(root, ["rev-list", "--topo-order", "--reverse", to, `^${from}`]);
  return shas.split("\n").filter((sha) => sha !== "");
}

/**
 * How many commits only one of the two has behind it, itself among them.
 * @throws GitFailed when either isn't here
 */
export async function distance(root: string, a: string, b: string): Promise<number> {
  return Number(await git(root, ["rev-list", "--count", `${a}...${b}`]));
}
