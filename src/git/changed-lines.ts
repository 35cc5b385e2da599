import { gitBytes } from "./git.ts";
import { type LineRange, linesInPatch } from "./patch.ts";
import { untrackedFiles, workTreeOf } from "./work-tree.ts";

/** By file, the lines of what lies there that differ; in order. Files that aren't in it are the same, or gone. */
export type ChangedLines = ReadonlyMap<string, readonly LineRange[]>;

const WHOLE: readonly LineRange[] = [{ first: 1, last: Number.POSITIVE_INFINITY }];

/**
 * The lines of the work tree that differ from a commit: committed, staged or unstaged; of files that are untracked, but not
 * ignored, and of binary ones all. A file that was only moved has none. Where lines are gone, those on either side of them
 * count, as what was there belonged to them. Paths are relative to `root`, with slashes; `../x` lies outside it.
 * @throws GitFailed when the commit isn't here
 */
export async function changedLines(root: string, baseSha: string): Promise<ChangedLines> {
  const tree = await workTreeOf(root);
  const [patch, untracked] = await Promise.all([
    gitBytes(tree.top, ["diff", ...PLAIN_PATCH, "--end-of-options", baseSha, "--"]),
    untrackedFiles(tree),
  ]);
  const untrackedLines = untracked.map((path) => [path, WHOLE] as const);
  const trackedLines = linesInPatch(patch.toString("utf8")).map(([path, lines]) => [path, lines ?? WHOLE] as const);
  return new Map([...trackedLines, ...untrackedLines].map(([path, lines]) => [tree.fromRoot(path), lines]));
}

/** Whatever a configuration says, it looks as {@link linesInPatch} reads it, and no program of somebody's is run. */
const PLAIN_PATCH = [
  "--unified=0",
  "--inter-hunk-context=0",
  "--find-renames",
  "--no-color",
  "--no-ext-diff",
  "--no-textconv",
  "--no-relative",
  "--src-prefix=a/",
  "--dst-prefix=b/",
  "--submodule=short",
  "--ignore-submodules=dirty",
];

/** Whether a line of a file, counted from 1, is one of those that differ. */
export function isChangedLine(changed: ChangedLines, file: string, line: number): boolean {
  return changed.get(file)?.some(({ first, last }) => first <= line && line <= last) ?? false;
}
