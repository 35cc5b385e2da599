import type { BisectTerm } from "../domain/bisected.ts";
import { git } from "./git.ts";
import { GitFailed } from "./git-failed.ts";
import { openWorktree, type Worktree } from "./worktree.ts";

export type BisectState =
  /** The commit that is to be tested next, and git's estimate of how many more will be after it. */
  | { readonly state: "open"; readonly sha: string; readonly stepsLeft: number }
  | { readonly state: "found"; readonly sha: string }
  /** Nothing but skipped commits is left to test: the first bad one is any of these. */
  | { readonly state: "undecided"; readonly shas: readonly string[] };

/** Git ends like this when only skipped commits are left. */
const UNDECIDED = 2;

/**
 * Git's own bisect. Its notes and refs belong to a worktree of its own, in which nothing is checked out, so that neither
 * the user's work tree nor a bisect that is under way there is touched; they are gone again on disposal.
 */
export class Bisection implements AsyncDisposable {
  readonly #worktree: Worktree;
  #state: BisectState;

  private constructor(worktree: Worktree, state: BisectState) {
    this.#worktree = worktree;
    this.#state = state;
  }

  /**
   * @param good an ancestor of `bad`, both full SHAs
   * @param parentFolder where the worktree is made
   * @throws GitFailed when git can't bisect
   */
  static async start(root: string, good: string, bad: string, parentFolder: string): Promise<Bisection> {
    const worktree = await openWorktree(root, bad, parentFolder, "none");
    try {
      return new Bisection(worktree, await bisect(worktree.top, ["start", "--no-checkout", bad, good]));
    } catch (error) {
      await worktree[Symbol.asyncDispose]();
      throw error;
    }
  }

  get state(): BisectState {
    return this.#state;
  }

  /** Tells git what a commit has shown. */
  async mark(sha: string, term: BisectTerm): Promise<void> {
    this.#state = await bisect(this.#worktree.top, [term, sha]);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return Promise.resolve(this.#worktree[Symbol.asyncDispose]());
  }
}

async function bisect(folder: string, args: readonly string[]): Promise<BisectState> {
  const said = await git(folder, ["bisect", ...args]).catch((error: unknown) => {
    if (error instanceof GitFailed && error.exitCode === UNDECIDED) return "";
    throw error;
  });
  const log = (await git(folder, ["bisect", "log"])).split("\n");
  const [first] = namedIn(log, "first bad commit");
  if (first !== undefined) return { state: "found", sha: first };
  const possible = namedIn(log, "possible first bad commit");
  if (possible.length > 0) return { state: "undecided", shas: possible };
  const sha = await git(folder, ["rev-parse", "--verify", "BISECT_HEAD^{commit}"]);
  const [, steps] = /^Bisecting: .*\(roughly (\d+) steps?\)/.exec(said) ?? [];
  return { state: "open", sha, stepsLeft: Number(steps ?? 0) };
}

/** A subject stands on the same line, behind the SHA, and may hold what JavaScript, unlike git, takes for a line's end. */
function namedIn(log: readonly string[], what: string): string[] {
  const named = new RegExp(`^# ${what}: \\[([0-9a-f]+)\\]`);
  return log.flatMap((line) => named.exec(line)?.[1] ?? []);
}
