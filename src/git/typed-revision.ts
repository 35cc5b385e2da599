import { UserMistake } from "../domain/user-mistake.ts";
import { commitNamed, isFullSha } from "./commit.ts";
import { GitFailed } from "./git-failed.ts";
import { ancestorOf } from "./history.ts";
import { ensureCommit, REMOTE, remoteTip } from "./remote.ts";

/**
 * The commit that a user means by a branch, a tag or a commit: of this clone, of what it knows of the remote, or fetched
 * from there.
 * @param example how it is given rightly
 * @throws UserMistake when none of them knows it
 */
export async function typedCommit(
  root: string,
  revision: string,
  example = "--base origin/main, in a workflow base: main",
): Promise<string> {
  let failure: GitFailed | null = null;
  try {
    const found = await lookUp(root, revision);
    if (found !== null) return found;
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error;
    failure = error;
  }
  throw unknown(revision, failure, example);
}

async function lookUp(root: string, revision: string): Promise<string | null> {
  const known = (await commitNamed(root, revision)) ?? (await commitNamed(root, `refs/remotes/${REMOTE}/${revision}`));
  if (known !== null) return known;
  const [, start, suffix] = /^([^~^]+)([~^][~^0-9]*)$/.exec(revision) ?? [];
  if (start !== undefined && suffix !== undefined) {
    const sha = await lookUp(root, start);
    return sha === null ? null : ancestorOf(root, sha, suffix);
  }
  const tip = isFullSha(revision) ? revision : await remoteTip(root, refsOf(revision));
  if (tip === null) return null;
  await ensureCommit(root, tip);
  return commitNamed(root, tip);
}

/** What a revision may be called on the remote. `^{}`: the commit that an annotated tag stands for. */
function refsOf(revision: string): readonly string[] {
  const [, branch] = new RegExp(`^(?:refs/remotes/)?${REMOTE}/(.+)$`).exec(revision) ?? [];
  if (branch !== undefined) return [`refs/heads/${branch}`];
  if (revision.startsWith("refs/")) return [`${revision}^{}`, revision];
  return [`refs/tags/${revision}^{}`, `refs/tags/${revision}`, `refs/heads/${revision}`];
}

function unknown(revision: string, failure: GitFailed | null, example: string): UserMistake {
  const asked = failure === null ? `nor on ${REMOTE}` : `and it can't be fetched (${failure.lastWords})`;
  const expected =
    "a branch, a tag or a full SHA, and where nothing can be fetched, fetch-depth: 0 for actions/checkout";
  return new UserMistake(
    `there is no revision ${JSON.stringify(revision)} in this clone, ${asked}; expected ${expected}\n` +
      `    example: ${example}`,
  );
}
