import { chmod, lstat, mkdtemp, readdir, readFile, rm, rmdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { git } from "./git.ts";

/** A commit, checked out in a folder of its own; gone again on disposal. */
export interface Worktree extends AsyncDisposable {
  /** What corresponds to the project's root, absolute. It isn't there if the commit doesn't have it. */
  readonly root: string;
  /** The worktree itself, absolute. */
  readonly top: string;
}

/** `leakproof-base-PID-random`; Git's own notes about a worktree are called the same. */
const NAME = /^leakproof-base-(\d+)-\w+$/;

/** The names of those that this process has open. Another with its number, in a container say, has left the rest. */
const open = new Set<string>();

/**
 * Checks a commit out beside the one in `root`, in a new folder in `parentFolder`. No hook runs. What runs that were killed
 * have left behind is removed before.
 * @param contents `none`: only its own HEAD and refs are wanted, and no file is written
 * @throws GitFailed when the commit isn't here, or can't be checked out
 */
export async function openWorktree(
  root: string,
  sha: string,
  parentFolder: string,
  contents: "all" | "none" = "all",
): Promise<Worktree> {
  const notes = join(resolve(root, await git(root, ["rev-parse", "--git-common-dir"])), "worktrees");
  const prefix = await git(root, ["rev-parse", "--show-prefix"]);
  await removeLeftovers(notes);
  const top = await mkdtemp(join(resolve(parentFolder), `leakproof-base-${process.pid}-`));
  open.add(basename(top));
  const close = () => remove(top, join(notes, basename(top)));
  try {
    const extent = contents === "none" ? ["--no-checkout"] : [];
    await git(root, ["worktree", "add", "--quiet", "--detach", ...extent, "--end-of-options", top, sha]);
  } catch (error) {
    await close();
    throw error;
  }
  return { root: resolve(top, prefix), top, [Symbol.asyncDispose]: close };
}

async function removeLeftovers(notes: string): Promise<void> {
  for (const name of await readdir(notes).catch(() => [])) {
    if (!isLeftover(name)) continue;
    const link = await readFile(join(notes, name, "gitdir"), "utf8").catch(() => "");
    const top = resolve(notes, name, dirname(link.trim()));
    await remove(basename(top) === name ? top : null, join(notes, name));
  }
}

function isLeftover(name: string): boolean {
  const [, pid] = NAME.exec(name) ?? [];
  return pid !== undefined && !open.has(name) && (Number(pid) === process.pid || !isRunning(Number(pid)));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: another user's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * Without git: by now the project's own code has run, and may have left settings that git would obey; and `worktree prune`
 * would also forget the user's worktrees on a disk that isn't there. A folder that can't be removed, as another user's
 * files are in it, keeps its notes, so that the next opening tries again.
 * @param top null: it is gone
 */
async function remove(top: string | null, notes: string): Promise<void> {
  const isGone = top === null || (await removeFolder(top));
  if (isGone) {
    await removeFolder(notes);
    // As git does behind the last one.
    await rmdir(dirname(notes)).catch(() => {});
  }
  open.delete(basename(notes));
}

/** Whether it is gone. */
async function removeFolder(folder: string): Promise<boolean> {
  const everything = { recursive: true, force: true, maxRetries: 3 } as const;
  try {
    await rm(folder, everything).catch(async () => {
      await makeWritable(folder);
      await rm(folder, everything);
    });
    return true;
  } catch {
    return false;
  }
}

async function makeWritable(folder: string): Promise<void> {
  if (!(await lstat(folder)).isDirectory()) return;
  await chmod(folder, 0o700);
  for (const entry of await readdir(folder)) await makeWritable(join(folder, entry));
}
