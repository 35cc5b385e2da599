import { tmpdir } from "node:os";
import { loadConfig } from "../config/config-file.ts";
import { type Bisected, bisectTerm, type TestedCommit } from "../domain/bisected.ts";
import { UserMistake } from "../domain/user-mistake.ts";
import { Bisection, type BisectState } from "../git/bisection.ts";
import { commitShown, commitsBetween, distance } from "../git/commit.ts";
import { GitFailed } from "../git/git-failed.ts";
import { Interrupted } from "../pipeline.ts";
import type { Ports } from "../ports.ts";
import { requireWritable, writeResults } from "../publish/results-recorder.ts";
import { beginLines, shortSha } from "../report/bisected.ts";
import { measureCommit } from "./commit-measurement.ts";
import { CommitTests } from "./commit-tests.ts";
import { type Definition, takeDefinition } from "./definition.ts";
import { type Ends, findEnds, requireEnd } from "./ends.ts";
import { Journal } from "./journal.ts";
import { commitResults, comparedResult } from "./results.ts";

export interface BisectRequest {
  readonly folder: string;
  /** The configuration file; null: looked for in `folder`. */
  readonly config: string | null;
  /** The scenario's id. */
  readonly scenario: string;
  /** A revision that doesn't leak, and one after it that does. */
  readonly good: string;
  readonly bad: string;
  /** Where both series are written. */
  readonly resultsFile: string;
}

/** What is told while it goes on: how measuring goes, and lines that stay. */
export interface BisectListener extends Pick<Ports["progress"], "variant"> {
  note(line: string): void;
}

/** One bisect, once it is known between which commits and by what. */
interface Search {
  readonly request: BisectRequest;
  readonly definition: Definition;
  readonly ends: Ends;
  readonly tests: CommitTests;
  readonly ports: Ports;
}

/**
 * Finds the commit that brought a leak: git's bisect chooses which commits are tested, the judge says what they are, and
 * those without a verdict are skipped. The user's work tree, HEAD, index and own bisect stay as they are. When it is
 * interrupted, the next one goes on where it was.
 * @throws UserMistake for a wrong request, an end that isn't what it is said to be included; Interrupted once the signal
 * has aborted
 */
export async function bisect(request: BisectRequest, world: Ports, listener: BisectListener): Promise<Bisected> {
  const ports = { ...world, progress: progressOf(listener) };
  const loaded = loadConfig(request.folder, request.config);
  const definition = await takeDefinition(loaded, request.scenario, ports.tool);
  await requireWritable(request.resultsFile);
  try {
    const ends = await findEnds(loaded.root, request);
    const { journal, known, isAnew } = await Journal.open(loaded.root, request.scenario, definition.digest);
    const between = await commitsBetween(loaded.root, ends.good, ends.bad);
    for (const line of beginLines({
      ...request,
      scenario: definition.scenario,
      count: between.length,
      known,
      isAnew,
    })) {
      listener.note(line);
    }
    const tests = testsOf(definition, journal, request, ports, listener);
    const answer = await search({ request, definition, ends, tests, ports }, between);
    await journal.remove();
    return answer;
  } catch (error) {
    if (ports.signal.aborted) {
      throw new Interrupted("interrupted; the same command goes on where it was");
    }
    if (error instanceof GitFailed && error.trouble !== "other") {
      throw new UserMistake(
        `bisect needs git and a repository: ${error.lastWords}; expected to be in a work tree of one`,
      );
    }
    throw error;
  }
}

function testsOf(
  definition: Definition,
  journal: Journal,
  { config }: BisectRequest,
  ports: Ports,
  listener: BisectListener,
): CommitTests {
  const {
    root,
    config: { title },
  } = definition.loaded;
  return new CommitTests({
    root,
    journal,
    measure: async ({ sha }) => {
      ports.signal.throwIfAborted();
      const result = await measureCommit(sha, shortSha(sha), definition, ports, temporaryFolder(ports));
      // What was ended along with us says nothing of the commit.
      ports.signal.throwIfAborted();
      return result;
    },
    keep: (sha, result) =>
      journal.write(sha, commitResults(result, { title, config, headSha: sha, baseSha: null }, ports)),
    say: (line) => listener.note(line),
  });
}

async function search(context: Search, between: readonly string[]): Promise<Bisected> {
  const { request, definition, ends, tests, ports } = context;
  const { root, config } = definition.loaded;
  const bad = await tests.testEnd(ends.bad);
  requireEnd("--bad", request.bad, bad);
  const good = await tests.testEnd(ends.good);
  requireEnd("--good", request.good, good);
  const { state, after } = await narrow(context, bad);
  const shas = state.state === "found" ? [state.sha] : between.filter((sha) => state.shas.includes(sha));
  const before = await nearestGood(root, tests.all, after);
  const subject = {
    title: config.title,
    config: request.config,
    headSha: after.commit.sha,
    baseSha: before.commit.sha,
  };
  await writeResults(
    request.resultsFile,
    commitResults(comparedResult(before.result, after.result, ports), subject, ports),
  );
  return {
    scenario: definition.scenario,
    candidates: await Promise.all(shas.map((sha) => commitShown(root, sha))),
    before,
    after,
    skipped: tests.all.filter(({ result }) => bisectTerm(result.verdict) === "skip"),
    tested: tests.all.length,
  };
}

type Concluded = Exclude<BisectState, { state: "open" }>;

/** Asks git for commits until it has an answer. `after`: the first commit that is known to leak. */
async function narrow(
  { definition, ends, tests, ports }: Search,
  bad: TestedCommit,
): Promise<{ readonly state: Concluded; readonly after: TestedCommit }> {
  await using bisection = await Bisection.start(definition.loaded.root, ends.good, ends.bad, temporaryFolder(ports));
  let after = bad;
  for (;;) {
    const { state } = bisection;
    if (state.state !== "open") return { state, after };
    const tested = await tests.test(state.sha, state.stepsLeft);
    const term = bisectTerm(tested.result.verdict);
    if (term === "bad") after = tested;
    await bisection.mark(state.sha, term);
  }
}

/** Of the commits that don't leak the one with the least between it and the leak: its parent, unless history has branches. */
async function nearestGood(root: string, tested: readonly TestedCommit[], after: TestedCommit): Promise<TestedCommit> {
  const clean = tested.filter(({ result }) => bisectTerm(result.verdict) === "good");
  const measured = await Promise.all(
    clean.map(async (candidate) => ({ candidate, far: await distance(root, candidate.commit.sha, after.commit.sha) })),
  );
  const [nearest] = measured.sort((a, b) => a.far - b.far);
  if (nearest === undefined) throw new Error("a bisect without a good commit");
  return nearest.candidate;
}

function temporaryFolder({ environment }: Ports): string {
  return environment.RUNNER_TEMP ?? tmpdir();
}

function progressOf(listener: BisectListener): Ports["progress"] {
  return {
    setup: (state) => {
      if (state === "started") listener.note("  setting up …");
    },
    variant: (scenario, variant, event) => listener.variant(scenario, variant, event),
    scenario: () => {},
  };
}
