import { type BisectTerm, bisectTerm, type TestedCommit } from "../domain/bisected.ts";
import type { ScenarioResult } from "../domain/results.ts";
import { UserMistake } from "../domain/user-mistake.ts";
import { git } from "../git/git.ts";
import { commonAncestor } from "../git/history.ts";
import { typedCommit } from "../git/typed-revision.ts";
import { shortSha, testedFigure } from "../report/bisected.ts";
import { visibleLine } from "../report/visible-text.ts";

/** The commits between which a leak came in: full SHAs, `good` an ancestor of `bad`. */
export interface Ends {
  readonly good: string;
  readonly bad: string;
}

/**
 * Finds the commits that the user means; a shallow clone is deepened for what lies between them.
 * @throws UserMistake for a revision that doesn't exist, and where `good` isn't behind `bad`; GitFailed outside a repository
 */
export async function findEnds(root: string, typed: Ends): Promise<Ends> {
  await git(root, ["rev-parse", "--git-dir"]);
  const good = await typedCommit(root, typed.good, EXAMPLE);
  const bad = await typedCommit(root, typed.bad, `${EXAMPLE} --bad main`);
  const [older, newer] = [`--good ${JSON.stringify(typed.good)}`, `--bad ${JSON.stringify(typed.bad)}`];
  if (good === bad) throw mistake(`${older} and ${newer} are the same commit`);
  const ancestor = await commonAncestor(root, good, bad);
  switch (ancestor.state) {
    case "cut-off":
      throw new UserMistake(
        `this clone is too shallow to show what lies between ${older} and ${newer}, and more can't be fetched ` +
          `(${ancestor.failure.lastWords}); expected all history\n    example: git fetch --unshallow`,
      );
    case "unrelated":
      throw mistake(`${older} and ${newer} have no commit in common`);
    case "found":
      if (ancestor.sha === bad) throw mistake(`${newer} is older than ${older}`);
      if (ancestor.sha !== good) {
        throw mistake(
          `${newer} isn't built upon ${older}`,
          `--good ${ancestor.sha.slice(0, 12)}, where the two parted`,
        );
      }
      return { good, bad };
  }
}

const EXAMPLE = "--good v1.4.0";

function mistake(cause: string, example = EXAMPLE): UserMistake {
  return new UserMistake(
    `${cause}; expected a commit without the leak that the leaking one is built upon\n    example: ${example}`,
  );
}

/**
 * Holds an end against what it is said to be.
 * @throws UserMistake with the figures, when a good end leaks, a bad one doesn't, or either can't be judged
 */
export function requireEnd(flag: "--good" | "--bad", typed: string, { commit, result }: TestedCommit): void {
  const term = bisectTerm(result.verdict);
  if (`--${term}` === flag) return;
  const end = `${flag} ${JSON.stringify(typed)} (${shortSha(commit.sha)})`;
  throw new UserMistake(`${end} ${complaint(term, result)}\n${expectation(flag, term)}`);
}

function complaint(term: BisectTerm, result: ScenarioResult): string {
  const figure = testedFigure(result);
  switch (term) {
    case "bad":
      return `leaks already: ${figure}`;
    case "good":
      return `doesn't leak: ${figure}`;
    case "skip":
      return visibleLine(`can't be judged: ${figure} ${result.nextStep ?? ""}`);
  }
}

function expectation(flag: "--good" | "--bad", term: BisectTerm): string {
  if (term === "skip") {
    const why = "The scenario is the work tree's, and what it uses has to be in the commit.";
    return `Expected a commit in which it can be measured, such as ${EXAMPLES[flag]}. ${why}`;
  }
  return flag === "--good"
    ? `Expected a commit without the leak, such as an older one: ${EXAMPLES[flag]}`
    : `Expected a commit with the leak, such as ${EXAMPLES[flag]}; changes that aren't committed are not measured.`;
}

const EXAMPLES = { "--good": EXAMPLE, "--bad": "--bad main" } as const;
