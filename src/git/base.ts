import { assertNever } from "../domain/assert-never.ts";
import type { Base, BaseRequest } from "../domain/base.ts";
import { commitNamed, parentsOf } from "./commit.ts";
import { git } from "./git.ts";
import { GitFailed } from "./git-failed.ts";
import { commonAncestor } from "./history.ts";
import { ensureCommit, REMOTE, remoteTip } from "./remote.ts";
import { typedCommit } from "./typed-revision.ts";

type Request<Kind> = Extract<BaseRequest, { kind: Kind }>;

/**
 * Finds the commit that HEAD is compared with. What a shallow clone lacks is fetched; work tree, index, branches, tags and
 * HEAD are left as they are, and no hook runs.
 * @throws UserMistake for a revision that doesn't exist
 */
export async function findBase(root: string, request: Exclude<BaseRequest, { kind: "none" }>): Promise<Base> {
  try {
    await git(root, ["rev-parse", "--git-dir"]);
    const head = await commitNamed(root, "HEAD");
    if (head === null)
      return missing("HEAD has no commit yet, so that there is nothing to compare. Commit something first.");
    switch (request.kind) {
      case "revision":
        return await revisionBase(root, head, request);
      case "commit":
        return await commitBase(root, head, request);
      case "pull-request":
        return await pullRequestBase(root, head, request);
      default:
        return assertNever(request);
    }
  } catch (error) {
    if (error instanceof GitFailed) return missing(reasonOf(error));
    throw error;
  }
}

async function revisionBase(root: string, head: string, { revision }: Request<"revision">): Promise<Base> {
  const target = await typedCommit(root, revision);
  const name = target.startsWith(revision.toLowerCase()) ? null : revision;
  return partingBase(root, head, target, { name, words: revision });
}

async function commitBase(root: string, head: string, { sha, name }: Request<"commit">): Promise<Base> {
  return fetchedBase(root, { sha, name, headSha: head }, `Base, commit ${sha},`, 0);
}

async function pullRequestBase(root: string, head: string, request: Request<"pull-request">): Promise<Base> {
  const { headSha, baseRef } = request;
  const [base, merged, ...more] = await parentsOf(root, head);
  if (base !== undefined && merged === headSha && more.length === 0) {
    const subject = `Base, commit ${base}, which is the first parent of GitHub's merge commit,`;
    return fetchedBase(root, { sha: base, name: baseRef, headSha }, subject, 2);
  }
  const tip = await branchTip(root, request);
  if (tip instanceof GitFailed) {
    return missing(`Branch ${baseRef} isn't in this clone and can't be fetched (${tip.lastWords}). ${checkOut(0)}`);
  }
  return partingBase(root, head, tip, { name: baseRef, words: baseRef });
}

/** The base branch as it is now, or else as it is known here: GitHub's own `baseSha` stays at what it was long ago. */
async function branchTip(root: string, { baseRef, baseSha }: Request<"pull-request">): Promise<string | GitFailed> {
  const known = (await currentTip(root, baseRef)) ?? (await commitNamed(root, `refs/remotes/${REMOTE}/${baseRef}`));
  return known ?? (await fetchFailure(root, baseSha)) ?? baseSha;
}

async function currentTip(root: string, branch: string): Promise<string | null> {
  try {
    const tip = await remoteTip(root, [`refs/heads/${branch}`]);
    if (tip !== null) await ensureCommit(root, tip);
    return tip;
  } catch (error) {
    if (error instanceof GitFailed) return null;
    throw error;
  }
}

interface Found {
  readonly sha: string;
  readonly name: string | null;
  readonly headSha: string;
}

/** @param depth the `fetch-depth` that would have brought it */
async function fetchedBase(root: string, found: Found, subject: string, depth: number): Promise<Base> {
  const failure = await fetchFailure(root, found.sha);
  if (failure === null) return { state: "found", ...found };
  return missing(`${subject} isn't in this clone and can't be fetched (${failure.lastWords}). ${checkOut(depth)}`);
}

/** Null: the commit is here, by now. */
async function fetchFailure(root: string, sha: string): Promise<GitFailed | null> {
  try {
    await ensureCommit(root, sha);
    return null;
  } catch (error) {
    if (error instanceof GitFailed) return error;
    throw error;
  }
}

/** @param words what `target` is called when something is wrong with it */
async function partingBase(
  root: string,
  head: string,
  target: string,
  { name, words }: { readonly name: string | null; readonly words: string },
): Promise<Base> {
  const ancestor = await commonAncestor(root, head, target);
  switch (ancestor.state) {
    case "found":
      return { state: "found", sha: ancestor.sha, name, headSha: head };
    case "unrelated":
      return missing(`HEAD and ${words} have no commit in common. Choose a base that HEAD was made from.`);
    case "cut-off":
      return missing(
        `This clone is too shallow to show where HEAD and ${words} parted, ` +
          `and more can't be fetched (${ancestor.failure.lastWords}). ${checkOut(0)}`,
      );
    default:
      return assertNever(ancestor);
  }
}

function reasonOf(failure: GitFailed): string {
  switch (failure.trouble) {
    case "cannot-start":
      return "Git can't be started. Install it, in a container before actions/checkout runs: `apt-get install -y git`.";
    case "no-repository":
      return "This folder isn't in a Git repository. Check the repository out with actions/checkout in an earlier step.";
    case "foreign-owner":
      return (
        "Git refuses a repository that belongs to another user, as in a container. Allow it in an earlier step: " +
        '`git config --global --add safe.directory "$GITHUB_WORKSPACE"`.'
      );
    case "other":
      return `Base can't be found: ${failure.message}.`;
    default:
      return assertNever(failure.trouble);
  }
}

function checkOut(depth: number): string {
  const brought = depth === 0 ? "all history" : "it";
  return `Let actions/checkout bring ${brought}, in its \`with:\`: \`fetch-depth: ${depth}\`.`;
}

function missing(reason: string): Base {
  return { state: "missing", reason };
}
