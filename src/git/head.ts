import { getExecOutput } from "@actions/exec";

/**
 * The commit that `root` has checked out, with `-dirty` behind it when tracked files differ from it.
 * Null outside a repository or without git: a measurement needs neither.
 */
export async function headRevision(root: string): Promise<string | null> {
  const head = await git(root, ["rev-parse", "HEAD"]);
  if (head === null) return null;
  const changes = await git(root, ["status", "--porcelain", "--untracked-files=no"]);
  return changes ? `${head}-dirty` : head;
}

async function git(cwd: string, args: string[]): Promise<string | null> {
  try {
    const output = await getExecOutput("git", args, { cwd, silent: true, ignoreReturnCode: true });
    return output.exitCode === 0 ? output.stdout.trim() : null;
  } catch {
    return null;
  }
}
