import { commitNamed, shallowCommits } from "./commit.ts";
import { git } from "./git.ts";

/** The remote that a clone is made from, by `git clone` and by actions/checkout. */
export const REMOTE = "origin";

/** Only objects come, asked for by their SHA: no ref is written, none goes, and FETCH_HEAD stays the user's. */
const FETCH = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules"] as const;

/**
 * What the remote's first of these refs (full names such as `refs/heads/main`) points to now; null: it has none of them.
 * @throws GitFailed when the remote can't be asked
 */
export async function remoteTip(root: string, refs: readonly string[]): Promise<string | null> {
  const lines = (await git(root, ["ls-remote", "--quiet", REMOTE, ...refs])).split("\n");
  const tips = new Map(lines.map((line) => line.split("\t", 2)).map(([sha = "", ref = ""]) => [ref, sha]));
  return refs.map((ref) => tips.get(ref)).find((sha) => sha !== undefined) ?? null;
}

/**
 * Fetches a commit unless it is here.
 * @param sha in full: anything else might be read as a refspec
 * @throws GitFailed when the remote can't be asked, or doesn't have it
 */
export async function ensureCommit(root: string, sha: string): Promise<void> {
  if ((await commitNamed(root, sha)) !== null) return;
  // A depth would make a complete clone shallow.
  const isShallow = (await shallowCommits(root)).size > 0;
  await git(root, [...FETCH, ...(isShallow ? ["--depth=1"] : []), REMOTE, sha]);
}

/**
 * Fetches so many more generations behind these shallow commits, or all of them (`Infinity`). Unlike a depth, which counts
 * from the tip, that never takes away history that is here.
 * @throws GitFailed when the remote can't be asked, or doesn't have them
 */
export async function deepen(root: string, shas: readonly string[], generations: number): Promise<void> {
  const extent = generations === Infinity ? "--unshallow" : `--deepen=${generations}`;
  await git(root, [...FETCH, extent, REMOTE, ...shas]);
}
