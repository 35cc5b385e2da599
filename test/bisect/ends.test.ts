import { beforeAll, describe, expect, test } from "vitest";
import { findEnds, requireEnd } from "../../src/bisect/ends.ts";
import { UserMistake } from "../../src/domain/user-mistake.ts";
import { newFolder, Repository } from "../git/repository.ts";
import { scenarioResult, variantResult } from "../report/fixture-results.ts";

let repository: Repository;
beforeAll(async () => {
  repository = await Repository.create();
  await repository.commit("first");
  await repository.commit("second");
  repository.git("tag", "v1");
  repository.git("checkout", "-q", "-b", "side");
  await repository.commit("aside");
  repository.git("checkout", "-q", "main");
  await repository.commit("third");
});

const ends = (good: string, bad: string) => findEnds(repository.folder, { good, bad });

test("the ends are the commits that are meant", async () => {
  expect(await ends("v1", "HEAD")).toEqual({ good: repository.sha("v1"), bad: repository.sha("main") });
});

test("a shallow clone is deepened for what lies between them", async () => {
  const clone = await Repository.checkout(repository, repository.sha("main"), 1);
  const found = await findEnds(clone.folder, { good: "HEAD~2", bad: "HEAD" });
  expect(found).toEqual({ good: repository.sha("main~2"), bad: repository.sha("main") });
});

describe("a mistake", () => {
  test.each([
    ["a revision that isn't there", "v9", "HEAD", 'there is no revision "v9"', "example: --good v1.4.0"],
    ["one commit for both", "main", "HEAD", 'and --bad "HEAD" are the same commit', "example: --good v1.4.0"],
    ["ends that are swapped", "main", "v1", '--bad "v1" is older than --good "main"', "example: --good v1.4.0"],
    [
      "a good end on another branch",
      "side",
      "main",
      '--bad "main" isn\'t built upon --good "side"',
      "where the two parted",
    ],
  ])("%s", async (_, good, bad, cause, example) => {
    const mistake = await ends(good, bad).catch((error: unknown) => error);
    expect(mistake).toBeInstanceOf(UserMistake);
    expect((mistake as UserMistake).message).toContain(cause);
    expect((mistake as UserMistake).message).toContain(example);
  });

  test("a folder outside a repository", async () => {
    await expect(findEnds(await newFolder(), { good: "a", bad: "b" })).rejects.toMatchObject({
      trouble: "no-repository",
    });
  });
});

describe("an end that was tested", () => {
  const commit = { sha: "1".repeat(40), date: "2026-05-03T12:00:00Z", subject: "Any" };
  const facts = { id: "8", name: "Server", per: "request" };
  const LEAK = scenarioResult({
    ...facts,
    verdict: "leak",
    variants: [variantResult({ name: "As shipped", n: 96, growth: { heap: 2000 } })],
  });
  const CLEAN = scenarioResult({ ...facts, variants: [variantResult({ name: "As shipped", n: 96 })] });
  const OPEN = scenarioResult({ ...facts, verdict: "inconclusive", reason: "Too few marks.", nextStep: "Wait 9 s." });

  test("may be what it is said to be", () => {
    requireEnd("--good", "v1", { commit, result: CLEAN });
    requireEnd("--bad", "HEAD", { commit, result: LEAK });
  });

  test.each([
    ["--good", LEAK, "leaks already: +2.00 kB per request\nExpected a commit without the leak"],
    ["--bad", CLEAN, "doesn't leak: Heap 0 B (−3 … 3 B) per request\nExpected a commit with the leak"],
    ["--good", OPEN, "can't be judged: inconclusive: Too few marks. Wait 9 s.\nExpected a commit in which"],
    ["--bad", OPEN, "can't be judged: inconclusive: Too few marks. Wait 9 s.\nExpected a commit in which"],
  ] as const)("%s that isn't is told with its figures: %#", (flag, result, words) => {
    const check = () => requireEnd(flag, "v1", { commit, result });
    expect(check).toThrow(UserMistake);
    expect(check).toThrow(`${flag} "v1" (1111111111) ${words}`);
  });
});
