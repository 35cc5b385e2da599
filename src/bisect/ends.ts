import { type BisectTerm, bisectTerm, type TestedCommit } from "../domain/bisected.ts";
import type { ScenarioResult } from "../domain/results.ts";
import { UserMistake } from "../domain/user-mistake.ts";
import { git } from "../git/git.ts";
import { commonAncestor } from "../git/history.ts";
import { typedCommit } from "../git/typed-revision.ts";
import { shortSha, testedFigure } from "../report/bisected.ts";

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
  if (term === "bad") return `leaks already: ${figure}`;
  return term === "good" ? `doesn't leak: ${figure}` : `can't be judged: ${figure}`;
}

function expectation(flag: "--good" | "--bad", term: BisectTerm): string {
  if (flag === "--good") {
    const hint =
      "The scenario and its workload file are those of the work tree; what they use has to be in the commit.";
    const place = term === "skip" ? `\n${hint}` : "";
    return `Expected a commit without the leak, such as an older one: --good v1.4.0${place}`;
  }
  return term === "skip"
    ? "Expected a commit in which the scenario runs and leaks: leakproof run shows what keeps it from that."
    : "Expected a commit with the leak, such as --bad main; changes that aren't committed are not measured.";
}
