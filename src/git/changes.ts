import { git } from "./git.ts";
import { pathsIn, untrackedFiles, workTreeOf } from "./work-tree.ts";

/**
 * The files that differ between a commit and the work tree as it lies there: committed, staged, unstaged or untracked,
 * but not ignored; of a renamed one both names. Paths are relative to `root`, with slashes; `../x` lies outside it.
 * @throws GitFailed when the commit isn't here
 */
export async function changedFiles(root: string, baseSha: string): Promise<readonly string[]> {
  const tree = await workTreeOf(root);
  const [tracked, untracked] = await Promise.all([
    git(tree.top, [
      "diff",
      "--name-only",
      "-z",
      "--no-renames",
      "--no-ext-diff",
      "--ignore-submodules=dirty",
      "--end-of-options",
      baseSha,
      "--",
    ]),
    untrackedFiles(tree),
  ]);
  return [...new Set([...pathsIn(tracked), ...untracked])].sort().map((path) => tree.fromRoot(path));
}
