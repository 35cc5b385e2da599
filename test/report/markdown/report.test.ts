import { describe, expect, test } from "vitest";
import type { Results, ScenarioResult } from "../../../src/domain/results.ts";
import { markdownReport } from "../../../src/report/markdown/report.ts";
import type { ReportContext } from "../../../src/report/markdown/report-context.ts";
import { HOSTILE, hostileResults, hostileScenario } from "../fixture-hostile.ts";
import {
  blockedResults,
  cleanResults,
  failedResults,
  inconclusiveResults,
  interruptedResults,
  pendingResults,
  resultsOf,
  scenarioResult,
  sevenResults,
  variantResult,
} from "../fixture-results.ts";

const context: ReportContext = {
  repository: { server: "https://github.com", name: "o/r", sha: "9f3c2ab1c0ffee00112233445566778899aabbcc" },
  baseName: "main",
};

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** Lines that a reader sees without opening anything. */
function visibleLines(markdown: string): string[] {
  const outside = markdown.replace(/<details>(<summary>.*<\/summary>)[\s\S]*?<\/details>/g, "$1");
  return outside.split("\n").filter((line) => line.trim() !== "");
}

describe("the whole comment", () => {
  test.each([
    ["seven-suspects", sevenResults],
    ["all-clean", cleanResults],
    ["leak-without-base", blockedResults],
    ["pending", pendingResults],
    ["error", failedResults],
    ["inconclusive", inconclusiveResults],
    ["interrupted", interruptedResults],
  ])("%s", async (name, results) => {
    await expect(markdownReport(results, context)).toMatchFileSnapshot(`../../fixtures/report/${name}.md`);
  });

  test.each<[string, Results, string, string]>([
    ["a leak that blocks", blockedResults, "> [!CAUTION]", "> **Blocked: 1 suspect leaks.**\\"],
    ["a pass with doubt", inconclusiveResults, "> [!WARNING]", "> **Not blocked, but 1 suspect could not be judged.**"],
    ["a clean pass", cleanResults, "> [!NOTE]", "> **Not blocked: no leak.**"],
  ])("says the decision first, in an alert of its weight: %s", (_, results, kind, decision) => {
    expect(markdownReport(results).split("\n").slice(2, 4)).toEqual([kind, decision]);
  });

  test("takes twelve visible lines at most when all is clean", () => {
    const many = Array.from({ length: 40 }, (_, index) => scenarioResult({ id: `${index}`, name: "Clean" }));
    expect(visibleLines(markdownReport(cleanResults)).length).toBeLessThanOrEqual(12);
    expect(visibleLines(markdownReport(resultsOf(many))).length).toBeLessThanOrEqual(12);
  });

  test("folds clean rows above fifteen, and keeps the rest in sight", () => {
    const many = Array.from({ length: 15 }, (_, index) => scenarioResult({ id: `c${index}`, name: "Clean" }));
    const visible = visibleLines(markdownReport(resultsOf([...many, ...blockedResults.scenarios.slice(0, 1)])));
    expect(visible.filter((line) => line.startsWith("| c"))).toEqual([]);
    expect(visible.some((line) => line.startsWith("| 8 | File observer"))).toBe(true);
  });

  test("links to a commit only when it is known exactly", () => {
    const dirty = { ...context, repository: { server: "https://github.com", name: "o/r", sha: "9f3c2ab-dirty" } };
    expect(markdownReport(sevenResults, dirty)).not.toContain("/blob/");
    expect(markdownReport(sevenResults, dirty)).toContain("**Suspect:** `worker.py:210-216`");
  });

  test("says when the measurement disagrees with what was expected", () => {
    expect(markdownReport(sevenResults)).toContain("**Expected:** leak (**measured otherwise**)");
  });

  test("says when a tested fix does not help", () => {
    const [leak] = blockedResults.scenarios;
    const results = resultsOf([{ ...(leak as ScenarioResult), fixVerified: false }]);
    expect(markdownReport(results)).toContain("**Fix required: yes**; “Observer stopped and joined” does not stop it");
  });

  test("says so when nothing at all was measured", () => {
    expect(markdownReport(resultsOf([]))).toContain("**Not blocked: nothing was measured.**");
  });

  test("never calls a scenario clean whose coverage was lost", () => {
    const lost = scenarioResult({ id: "1", name: "Lost", verdict: "skipped", change: "coverage-lost" });
    const report = markdownReport(resultsOf([lost]));
    expect(report).toContain("> [!WARNING]");
    expect(report).toContain("**Coverage lost**");
  });

  test("names a leak that only counts show", () => {
    const variants = [variantResult({ name: "Handles", n: 96, growth: { fds: 1 }, flat: ["heap"] })];
    const report = markdownReport(
      resultsOf([scenarioResult({ id: "3", name: "Handles", verdict: "leak", per: "call", variants })]),
    );
    expect(report).toContain("+1 descriptor per call");
    expect(report).toContain("Memory alone would have missed a leak in 3");
  });
});

describe("a long report", () => {
  const leak = blockedResults.scenarios[0] as ScenarioResult;
  const thousand = (make: (id: string, index: number) => ScenarioResult) =>
    Array.from({ length: 1000 }, (_, index) => make(`s${index}`, index));

  test.each<[string, readonly ScenarioResult[]]>([
    ["a thousand clean ones and a leak", [...thousand((id) => ({ ...leak, id, verdict: "no-leak" })), leak]],
    [
      "a thousand leaks",
      [...thousand((id) => ({ ...leak, id, change: "pre-existing" })), { ...leak, change: "introduced" }],
    ],
    [
      "a thousand failures with long tracebacks",
      [...thousand((id) => hostileScenario(id, HOSTILE.repeat(4), "error")), leak],
    ],
  ])("keeps to GitHub's limit and keeps the worst: %s", (_, scenarios) => {
    const report = markdownReport(resultsOf(scenarios), context);
    expect(bytesOf(report)).toBeLessThanOrEqual(65_000);
    expect(report).toMatch(/\| 8 \| File observer \|.*🔴 \*\*Leak\*\* \+42\.0 kB, \+2 threads per batch request/);
    expect(report).toContain("**Bottom line:** 1,001 suspects");
    expect(report).toMatch(/and \d+ more|are left out/);
  });

  test("holds even where every text is long and hostile", () => {
    for (const text of [
      HOSTILE.repeat(50),
      "|".repeat(65_536),
      "@".repeat(65_536),
      "`|".repeat(30_000),
      "\u{1f600}".repeat(30_000),
    ]) {
      expect(bytesOf(markdownReport(hostileResults(text), { ...context, baseName: text }))).toBeLessThanOrEqual(65_000);
    }
  });
});

describe("hostile text", () => {
  const report = markdownReport(hostileResults(HOSTILE), { ...context, baseName: HOSTILE });
  /** Without code, in which Markdown and HTML mean nothing, and without what a backslash makes plain. */
  const running = report
    .replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, "")
    .replace(/\\[!-/:-@[-`{-~]/g, "")
    .replace(/`[^`\n]+`/g, "");

  test("opens and closes no element but our own", () => {
    const tags = [...running.matchAll(/<\/?([a-z!][\w-]*)/gi)].map(([, tag]) => tag);
    expect(new Set(tags)).toEqual(new Set(["details", "summary", "sub", "code"]));
    expect(running.match(/<details>/g)).toHaveLength(running.match(/<\/details>/g)?.length ?? 0);
    expect(running).not.toContain("<!--");
  });

  test("mentions nobody and shows no image", () => {
    expect(running).not.toMatch(/@\w/);
    expect(running).not.toMatch(/!\[[^\]]*\]\(/);
    expect(running).not.toMatch(/&#64;/);
  });

  test("adds no row and no cell to a table", () => {
    const header = report.indexOf("| Leak # |");
    const table = report.slice(header, report.indexOf("\n\n", header)).split("\n");
    expect(table).toHaveLength(2 + 8);
    for (const row of table) expect(row.split("|")).toHaveLength(2 + 5);
  });

  test("forges no alert", () => {
    expect(running.match(/^[ \t]*(> ?)+\[!/gm)).toEqual(["> [!"]);
  });

  test("holds no character that can't be seen or that turns the line, but for our own joints", () => {
    expect(report.replaceAll("\u200b", "")).not.toMatch(/[^\P{C}\n]/u);
  });
});
