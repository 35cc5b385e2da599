import { bisectTerm, type TestedCommit } from "../domain/bisected.ts";
import type { ScenarioResult } from "../domain/results.ts";
import { commitShown } from "../git/commit.ts";
import { testingLine, verdictLine } from "../report/bisected.ts";
import type { Journal } from "./journal.ts";

/** Measures and judges one commit. */
export type Measure = (commit: TestedCommit["commit"]) => Promise<ScenarioResult>;

interface Setting {
  /** The project's root, absolute. */
  readonly root: string;
  readonly journal: Pick<Journal, "read">;
  readonly measure: Measure;
  /** Keeps what was measured. */
  readonly keep: (sha: string, result: ScenarioResult) => Promise<void>;
  readonly say: (line: string) => void;
}

/** Tests commits, each once: what an interrupted bisect has found is believed. */
export class CommitTests {
  readonly #setting: Setting;
  readonly #tested = new Map<string, TestedCommit>();

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  /** In the order in which they were tested. */
  get all(): readonly TestedCommit[] {
    return [...this.#tested.values()];
  }

  /** An end of the history needs a verdict: one without is not kept, so that it is tested anew once it can be. */
  async testEnd(sha: string): Promise<TestedCommit> {
    return this.#test(sha, null, (result) => bisectTerm(result.verdict) !== "skip");
  }

  /** @param stepsLeft git's estimate of how many commits will have to be tested after this one */
  async test(sha: string, stepsLeft: number): Promise<TestedCommit> {
    return this.#test(sha, stepsLeft, () => true);
  }

  async #test(
    sha: string,
    stepsLeft: number | null,
    isOfUse: (result: ScenarioResult) => boolean,
  ): Promise<TestedCommit> {
    const { root, journal, measure, keep, say } = this.#setting;
    const commit = await commitShown(root, sha);
    say(testingLine(commit, stepsLeft));
    const known = await journal.read(sha);
    const isKnown = known !== null && isOfUse(known);
    const result = isKnown ? known : await measure(commit);
    if (!isKnown && isOfUse(result)) await keep(sha, result);
    say(verdictLine(result, isKnown));
    const tested = { commit, result };
    this.#tested.set(sha, tested);
    return tested;
  }
}
