import { posix } from "node:path";
import { git } from "./git.ts";

/**
 * The files that differ between a commit and the work tree as it lies there: committed, staged, unstaged or untracked,
 * but not ignored; of a renamed one both names. Paths are relative to `root`, with slashes; `../x` lies outside it.
 * @throws GitFailed when the commit isn't here
 */
export async function changedFiles(root: string, baseSha: string): Promise<readonly string[]> {
  const top = await git(root, ["rev-parse", "--show-toplevel"]);
  const prefix = await git(root, ["rev-parse", "--show-prefix"]);
  const [tracked, untracked] = await Promise.all([
    git(top, [
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
    git(top, ["ls-files", "--others", "--exclude-standard", "-z"]),
  ]);
  const paths = `${tracked}${untracked}`.split("\0").filter((path) => path !== "");
  return [...new Set(paths)].sort().map((path) => posix.relative(`/${prefix}`, `/${path}`));
}
