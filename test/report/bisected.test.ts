import { describe, expect, test } from "vitest";
import type { Bisected, Commit, TestedCommit } from "../../src/domain/bisected.ts";
import type { ScenarioResult } from "../../src/domain/results.ts";
import { beginLines, bisectedReport, testingLine, verdictLine } from "../../src/report/bisected.ts";
import { scenarioResult, variantResult } from "./fixture-results.ts";

const commit = (digit: number, subject: string): Commit => ({
  sha: String(digit).repeat(40),
  date: `2026-05-0${digit}T12:00:00+02:00`,
  subject,
});

const result = (given: Partial<ScenarioResult>) =>
  scenarioResult({ id: "8", name: "File Observer", per: "batch request", ...given });

const CLEAN = result({ variants: [variantResult({ name: "As shipped", n: 400, flat: ["heap", "threads"] })] });
const LEAK = result({
  verdict: "leak",
  variants: [variantResult({ name: "As shipped", n: 96, growth: { heap: 42_000, threads: 2 } })],
});
const BROKEN = result({ verdict: "error", reason: "The run failed in start." });

const before: TestedCommit = { commit: commit(1, "Parse once"), result: CLEAN };
const broken: TestedCommit = { commit: commit(2, "Wip"), result: BROKEN };
const after: TestedCommit = { commit: commit(3, "Watch the folder"), result: LEAK };

const FOUND: Bisected = {
  scenario: LEAK,
  candidates: [after.commit],
  before,
  after,
  skipped: [broken],
  tested: 9,
};

const shown = (bisected: Bisected, width = 100) => bisectedReport(bisected, "bisect.json", { colour: false, width });

test("the answer shows the commit, both series, and what was skipped", () => {
  expect(shown(FOUND)).toMatchInlineSnapshot(`
    "✗ The first commit that leaks:
      3333333333333333333333333333333333333333
      2026-05-03 Watch the folder

    8 File Observer: +42.0 kB, +2 threads per batch request
    Heap per batch request, “As shipped”
      before 1111111111  ▁▁▁▁▁                     0 B (−3 … 3 B) in 400 batch requests
      after  3333333333  ▁▃▅▇█                     42.0 kB (41.7 … 42.3 kB) in 96 batch requests
    Threads per batch request, “As shipped”
      before 1111111111  ▁▁▁▁▁                     0 (0 … 0) in 400 batch requests
      after  3333333333  ▁▃▅▇█                     2 (2 … 2) in 96 batch requests

    Skipped on the way:
      - 2222222222 Wip: error: The run failed in start.

    9 commits tested. Both series in full: bisect.json"
  `);
});

test("where only skipped commits are left, it names all that it may be, and why", () => {
  expect(shown({ ...FOUND, candidates: [broken.commit, after.commit] })).toMatchInlineSnapshot(`
    "? Only skipped commits are left. The first commit that leaks could be any of:
      - 2222222222 Wip: skipped, error: The run failed in start.
      - 3333333333 Watch the folder: leaks

    8 File Observer: +42.0 kB, +2 threads per batch request
    Heap per batch request, “As shipped”
      before 1111111111  ▁▁▁▁▁                     0 B (−3 … 3 B) in 400 batch requests
      after  3333333333  ▁▃▅▇█                     42.0 kB (41.7 … 42.3 kB) in 96 batch requests
    Threads per batch request, “As shipped”
      before 1111111111  ▁▁▁▁▁                     0 (0 … 0) in 400 batch requests
      after  3333333333  ▁▃▅▇█                     2 (2 … 2) in 96 batch requests

    9 commits tested. Both series in full: bisect.json"
  `);
});

describe("what goes on", () => {
  const beginning = { scenario: LEAK, good: "v1", bad: "HEAD", count: 39, known: 0, isAnew: false };
  test.each([
    ["a first bisect", beginning, ["Bisecting 8 File Observer from v1 to HEAD: 39 commits"]],
    ["one that was interrupted", { ...beginning, known: 4 }, [/^Bisecting/, /interrupted: 4 commits tested$/]],
    ["one by another definition", { ...beginning, isAnew: true }, [/^Bisecting/, /^Beginning anew: /]],
  ])("%s", (_, given, lines) => {
    expect(beginLines(given)).toEqual(
      lines.map((line) => (typeof line === "string" ? line : expect.stringMatching(line))),
    );
  });

  test("each commit, and what it was found to be", () => {
    expect([
      testingLine(after.commit, 4),
      verdictLine(LEAK, false),
      testingLine(before.commit, 1),
      verdictLine(CLEAN, true),
      testingLine(broken.commit, null),
      verdictLine(BROKEN, false),
    ]).toEqual([
      "Testing 3333333333 Watch the folder (about 4 steps left)",
      "  bad: +42.0 kB, +2 threads per batch request",
      "Testing 1111111111 Parse once (about 1 step left)",
      "  good, as tested before: Heap 0 B (−3 … 3 B) per batch request",
      "Testing 2222222222 Wip",
      "  skipped: error: The run failed in start.",
    ]);
  });
});

describe("a hostile subject", () => {
  const hostile = commit(3, "::error::owned\u001b[2J ##[group]\u202e\r\nnext");
  test.each([
    ["while it is tested", testingLine(hostile, null)],
    ["in the answer", shown({ ...FOUND, candidates: [hostile] })],
    ["among others", shown({ ...FOUND, candidates: [broken.commit, hostile] })],
  ])("commands neither a terminal nor a runner %s", (_, text) => {
    expect(text).toContain("owned");
    for (const command of ["\u001b", "\u202e", "\r", "##["]) expect(text).not.toContain(command);
    expect(text).not.toMatch(/^\s*::/m);
  });
});

test("no line is wider than the terminal", () => {
  const long = { ...FOUND, candidates: [commit(3, "word ".repeat(60))] };
  for (const line of shown(long, 60).split("\n")) expect(line.length, line).toBeLessThanOrEqual(60);
});
