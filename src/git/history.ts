import { commitNamed, shallowCommits } from "./commit.ts";
import { git } from "./git.ts";
import { GitFailed } from "./git-failed.ts";
import { deepen } from "./remote.ts";

/** How many more generations a shallow clone is given each time. Most pull requests are younger than the second. */
const STEPS = [2, 50, 500, Infinity] as const;

export type CommonAncestor =
  | { readonly state: "found"; readonly sha: string }
  | { readonly state: "unrelated" }
  /** The clone is too shallow to tell, and can't be deepened. */
  | { readonly state: "cut-off"; readonly failure: GitFailed };

/**
 * Where two commits parted: their best common ancestor. A shallow clone is deepened until that is beyond doubt; where it
 * can't be, or all history would be needed, the best that it shows has to do.
 * @throws GitFailed when either isn't here
 */
export async function commonAncestor(root: string, a: string, b: string): Promise<CommonAncestor> {
  let sha = await mergeBase(root, a, b);
  for (const generations of STEPS) {
    const ends = await openEnds(root, [a, b], sha);
    if (ends.length === 0 || (sha !== null && generations === Infinity)) break;
    try {
      await deepen(root, ends, generations);
    } catch (error) {
      if (!(error instanceof GitFailed)) throw error;
      if (sha === null) return { state: "cut-off", failure: error };
      break;
    }
    sha = await mergeBase(root, a, b);
  }
  return sha === null ? { state: "unrelated" } : { state: "found", sha };
}

/**
 * What such a suffix as `~3` or `^` behind a commit names, in a shallow clone perhaps only once that is deepened. Null: the
 * history isn't that long.
 * @throws GitFailed when the clone is too shallow and can't be deepened
 */
export async function ancestorOf(root: string, sha: string, suffix: string): Promise<string | null> {
  for (const generations of STEPS) {
    const ancestor = await commitNamed(root, `${sha}${suffix}`);
    if (ancestor !== null) return ancestor;
    const ends = await openEnds(root, [sha], null);
    if (ends.length === 0) return null;
    await deepen(root, ends, generations);
  }
  return commitNamed(root, `${sha}${suffix}`);
}

async function mergeBase(root: string, a: string, b: string): Promise<string | null> {
  try {
    return await git(root, ["merge-base", a, b]);
  } catch (error) {
    if (error instanceof GitFailed && error.exitCode === 1) return null;
    throw error;
  }
}

/** The commits behind `tips` at which a shallow clone ends, but for those that `known` has behind it. */
async function openEnds(root: string, tips: readonly string[], known: string | null): Promise<readonly string[]> {
  const shallow = await shallowCommits(root);
  if (shallow.size === 0) return [];
  const reached = await git(root, ["rev-list", ...tips, ...(known === null ? [] : [`^${known}`])]);
  return reached.split("\n").filter((sha) => shallow.has(sha));
}
