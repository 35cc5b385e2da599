import { parentsOf } from "./commit.ts";
import { gitOrNull } from "./git.ts";

/**
 * The commit that `root` has checked out, with `-dirty` behind it when tracked files differ from it.
 * Null outside a repository or without git: a measurement needs neither.
 * @param proposed the head of a pull request: where GitHub's merge of it is checked out, it is what is judged
 */
export async function headRevision(root: string, proposed: string | null = null): Promise<string | null> {
  const checkedOut = await gitOrNull(root, ["rev-parse", "HEAD"]);
  if (checkedOut === null) return null;
  const [, merged] = proposed === null ? [] : await parentsOf(root, checkedOut);
  const head = merged !== undefined && merged === proposed ? proposed : checkedOut;
  const changes = await gitOrNull(root, ["status", "--porcelain", "--untracked-files=no"]);
  return changes ? `${head}-dirty` : head;
}
