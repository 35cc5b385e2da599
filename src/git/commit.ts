import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
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
