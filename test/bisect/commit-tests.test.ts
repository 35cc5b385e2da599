import { expect, test } from "vitest";
import { CommitTests } from "../../src/bisect/commit-tests.ts";
import { Journal } from "../../src/bisect/journal.ts";
import { commitResults } from "../../src/bisect/results.ts";
import type { ScenarioVerdict } from "../../src/domain/results.ts";
import { Repository } from "../git/repository.ts";
import { RECORDED, WORLD } from "./recorded.ts";

/** Tests that are measured by a table, and keep what they find in the repository's own journal. */
async function stage(repository: Repository, verdict: ScenarioVerdict) {
  const { journal } = await Journal.open(repository.folder, "8", "a".repeat(64));
  const measured: string[] = [];
  const lines: string[] = [];
  const tests = new CommitTests({
    root: repository.folder,
    journal,
    measure: async ({ subject }) => {
      measured.push(subject);
      return { ...RECORDED, verdict };
    },
    keep: (sha, result) =>
      journal.write(sha, commitResults(result, { title: "T", config: null, headSha: sha, baseSha: null }, WORLD)),
    say: (line) => lines.push(line),
  });
  return { tests, measured, lines };
}

async function oneCommit() {
  const repository = await Repository.create();
  return { repository, sha: await repository.commit("first") };
}

test("what was tested before an interruption is not measured again", async () => {
  const { repository, sha } = await oneCommit();
  const first = await stage(repository, "inconclusive");
  await first.tests.test(sha, 3);
  const second = await stage(repository, "no-leak");
  const { result } = await second.tests.test(sha, 3);
  expect([first.measured, second.measured]).toEqual([["first"], []]);
  expect(result.verdict).toBe("inconclusive");
  expect(second.lines).toEqual([
    `Testing ${sha.slice(0, 10)} first (about 3 steps left)`,
    "  skipped, as tested before: inconclusive: So it was measured.",
  ]);
});

test("an end without a verdict is measured again, be it an end or in the middle before", async () => {
  const { repository, sha } = await oneCommit();
  const asEnd = await stage(repository, "error");
  await asEnd.tests.testEnd(sha);
  const asMiddle = await stage(repository, "error");
  await asMiddle.tests.test(sha, 0);
  const again = await stage(repository, "no-leak");
  await again.tests.testEnd(sha);
  expect([asEnd.measured, asMiddle.measured, again.measured]).toEqual([["first"], ["first"], ["first"]]);
  const known = await stage(repository, "leak");
  expect((await known.tests.testEnd(sha)).result.verdict).toBe("no-leak");
});
