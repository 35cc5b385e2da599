import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Comparison, Results, ScenarioResult, VariantResult } from "../../../src/domain/results.ts";
import { LARGEST_REPORT, markdownReport } from "../../../src/report/markdown/report.ts";
import type { ReportContext } from "../../../src/report/markdown/report-context.ts";
import { worstFirst } from "../../../src/report/suspects.ts";
import { HOSTILE, HOSTILE_SCENARIOS, hostileComparison, hostileResults, hostileScenario } from "../fixture-hostile.ts";
import {
  adoptedResults,
  baselessResults,
  blockedResults,
  cleanResults,
  comparedIn,
  failedResults,
  fixedResults,
  hollowedResults,
  inconclusiveResults,
  interruptedResults,
  introducedResults,
  lineLessResults,
  lostResults,
  mendedResults,
  overriddenResults,
  pendingResults,
  resultsOf,
  rewrittenResults,
  scenarioResult,
  sevenResults,
  shardlessResults,
  sparedResults,
  variantResult,
  worseResults,
} from "../fixture-results.ts";
import { siteAt } from "../site.ts";

const context: ReportContext = {
  repository: {
    server: "https://github.com",
    name: "o/r",
    sha: "9f3c2ab1c0ffee00112233445566778899aabbcc",
    folder: "",
  },
  baseName: "main",
};

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** Lines that a reader sees without opening anything. */
function visibleLines(markdown: string): string[] {
  const outside = markdown.replace(/<details>(<summary>.*<\/summary>)[\s\S]*?<\/details>/g, "$1");
  return outside.split("\n").filter((line) => line.trim() !== "");
}

test("says nothing of suspects where there are none", () => {
  const gate = { decision: "block", reasons: ["nothing was measured: leakproof.yml has a mistake"] } as const;
  const report = markdownReport(resultsOf([], { gate }));
  expect(report).toContain("**Blocked: nothing was measured: leakproof.yml has a mistake.**");
  expect(report).toContain("**Bottom line:** Nothing was measured.");
  expect(report).not.toMatch(/no leak|0 suspects/i);
});

describe("the whole comment", () => {
  test.each([
    ["seven-suspects", sevenResults],
    ["all-clean", cleanResults],
    ["leak-without-base", blockedResults],
    ["pending", pendingResults],
    ["error", failedResults],
    ["inconclusive", inconclusiveResults],
    ["interrupted", interruptedResults],
    ["introduced", introducedResults],
    ["fixed-and-pre-existing", fixedResults],
    ["all-clean-against-base", sparedResults],
    ["coverage-lost", lostResults],
    ["no-base", baselessResults],
    ["override", overriddenResults],
    ["worse-though-accepted", worseResults],
    ["adoption", adoptedResults],
    ["leak-without-lines", lineLessResults],
  ])("%s", async (name, results) => {
    await expect(markdownReport(results, context)).toMatchFileSnapshot(`../../fixtures/report/${name}.md`);
  });

  test.each<[string, Results, string, string]>([
    [
      "a leak that blocks",
      blockedResults,
      "> [!CAUTION]",
      "> **Blocked: 1 suspect leaks.** 6 suspects measured, 5 are clean.\\",
    ],
    [
      "a pass with doubt",
      inconclusiveResults,
      "> [!WARNING]",
      "> **Not blocked, but 1 suspect could not be judged.** 2 suspects measured, none is known to leak.",
    ],
    ["a clean pass", cleanResults, "> [!NOTE]", "> **Not blocked: no leak.** 6 suspects measured, none leaks."],
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
    const dirty = {
      ...context,
      repository: { server: "https://github.com", name: "o/r", sha: "9f3c2ab-dirty", folder: "" },
    };
    expect(markdownReport(sevenResults, dirty)).not.toContain("/blob/");
    expect(markdownReport(sevenResults, dirty)).toContain("**Suspect:** `worker.py:210-216`");
  });

  test("says when the measurement disagrees with what was expected", () => {
    expect(markdownReport(sevenResults)).toContain("**Expected:** leak (**measured otherwise**)");
  });

  test("says when a tested fix does not help", () => {
    const [leak] = lineLessResults.scenarios;
    expect(markdownReport(lineLessResults)).toContain(
      "**Fix required: yes**; the tested fix, “Larger pool”, has no measurable effect: 8.19 kB per picture without it, " +
        "8.21 kB with it (95 % of the difference: −89.6 … 49.6 B); descriptors and child processes grow on too.",
    );
    expect(leak?.fixVerified).toBe(false);
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

describe("where it grows", () => {
  const sha = "9f3c2ab1c0ffee00112233445566778899aabbcc";
  const lineOf = (path: string) => `https://github.com/o/r/blob/${sha}/${path}`;

  function suspected(suspect: string | null, given: Partial<VariantResult> = {}): Results {
    const [scenario, ...rest] = blockedResults.scenarios as [ScenarioResult, ...ScenarioResult[]];
    const [subject, ...others] = scenario.variants as [VariantResult, ...VariantResult[]];
    return resultsOf([{ ...scenario, suspect, variants: [{ ...subject, ...given }, ...others] }, ...rest]);
  }

  test.each([
    ["worker.py:214", "**Where it grows:** at the suspected place: the suspicion is confirmed.", []],
    ["worker.py", "**Where it grows:** at the suspected place: the suspicion is confirmed.", []],
    [
      "worker.py:301",
      "**Where it grows:** at `worker.py:214`, which is called from the suspected `worker.py:301`.",
      [lineOf("worker.py#L214")],
    ],
    [
      "queue.py:3-9",
      "**Where it grows:** suspected at `queue.py:3-9`, grows at `worker.py:214`.",
      [lineOf("worker.py#L214")],
    ],
    ["in the observer", "**Where it grows:**", [lineOf("worker.py#L214")]],
    [null, "**Where it grows:**", [lineOf("worker.py#L214")]],
  ])("is held against the suspicion, and the code is shown where it isn't already: %j", (suspect, heading, shown) => {
    const blocks = markdownReport(suspected(suspect), context).split("\n\n");
    const index = blocks.indexOf(heading);
    expect(blocks.slice(index + 1, index + 1 + shown.length)).toEqual(shown);
    expect(blocks[index + 1 + shown.length]).toMatch(/^- \[`worker\.py:214`\]/);
  });

  test("is not linked where the repository does not hold it", () => {
    const sites = [siteAt("site-packages/av/frame.py", 12), siteAt("worker.py", 0)];
    const report = markdownReport(suspected(null, { sites }), context);
    expect(report).toContain("**Where it grows:**\n\n- `site-packages/av/frame.py:12`\n- `worker.py:0`\n");
  });

  test("says what could not be told where nothing is known", () => {
    const location = { by: [], iterations: 0, seconds: 0, kept: [], remark: "Python 3.6 has no `tracemalloc`." };
    const report = markdownReport(suspected(null, { sites: [], location }), context);
    expect(report).toContain("\n\n**Where it grows** is not known. Python 3.6 has no `tracemalloc`.\n\n");
    const partly = markdownReport(suspected(null, { location }), context);
    expect(partly).toContain("\n\nPython 3.6 has no `tracemalloc`.\n\n");
    expect(partly).not.toContain("is not known");
  });

  test("is not told where nobody looked", () => {
    const report = markdownReport(suspected(null, { sites: [], location: null }), context);
    expect(report).not.toContain("here it grows");
  });

  test("names few callers, and counts the others", () => {
    const stack = Array.from({ length: 30 }, (_, index) => ({ file: "a.py", line: index + 1, function: "f" }));
    const report = markdownReport(suspected(null, { sites: [siteAt("worker.py", 9, { stack })] }), context);
    expect(report).toContain("  a.py:12 f\n  … and 18 more\n```\n\n</details>");
  });

  test("loses the callers first in a long report, then all but the first line", () => {
    const leaks = (count: number) =>
      resultsOf(
        Array.from(
          { length: count },
          (_, index) => ({ ...suspected(null).scenarios[0], id: `${index}` }) as ScenarioResult,
        ),
      );
    const short = markdownReport(leaks(1), context);
    const long = markdownReport(leaks(60), context);
    expect(short).toContain("Who calls it");
    expect(long).not.toContain("Who calls it");
    expect(long).toContain("**Where it grows:**");
    expect(bytesOf(markdownReport(leaks(400), context))).toBeLessThanOrEqual(65_000);
  });
});

describe("a comparison with base", () => {
  const render = (results: Results) => markdownReport(results, context);

  test.each<[string, Results, readonly string[]]>([
    [
      "a new leak",
      introducedResults,
      [
        "> [!CAUTION]",
        "> **Blocked: this PR adds 1 leak.** 7 suspects measured, 6 are clean.\\",
        "> 🔴 **8 File observer**: +42.0 kB, +2 threads per batch request (new: `main` does not leak here)",
      ],
    ],
    [
      "an old leak, and a fixed one",
      fixedResults,
      [
        "> [!NOTE]",
        "> **Not blocked: this PR adds no leak and fixes 1.** 4 of 5 suspects measured, 1 is real and already in `main`.\\",
        "> 🔴 **8 File observer**: +42.0 kB, +2 threads per batch request (in `main` too; accepted until 2027-01-31)\\",
        "> ✅ **4 DeduplicatedQueue**: fixed by this PR: `main` leaks 80.1 B, 1 \\_processing per task",
      ],
    ],
    [
      "nothing",
      sparedResults,
      ["> [!NOTE]", "> **Not blocked: this PR adds no leak.** 6 suspects measured, none leaks."],
    ],
    [
      "lost coverage",
      lostResults,
      [
        "> [!CAUTION]",
        "> **Blocked: 2 suspects that `main` measures are no longer measured (coverage lost).** 5 of 7 suspects measured, none leaks.\\",
        "> ⚠️ **4 DeduplicatedQueue**: Base measures it, and here it is pending. This change removes it.\\",
        "> ⚠️ **8 File observer**: Base can do without what is missing here: python: watchdog. This machine lacks python: watchdog.",
      ],
    ],
    [
      "no base",
      baselessResults,
      [
        "> [!CAUTION]",
        "> **Blocked: 1 suspect leaks, and without a base it counts as new.** 6 suspects measured, 5 are clean.\\",
        "> No comparison with `main`: The checkout is shallow and the base commit is not in it. Check out with `fetch-depth: 0`.\\",
        "> 🔴 **8 File observer**: +42.0 kB, +2 threads per batch request",
      ],
    ],
    [
      "an override",
      overriddenResults,
      [
        "> [!WARNING]",
        "> **Not blocked: octocat lets this head pass with the label `leak-accepted`, over: this PR adds 1 leak.** 7 suspects measured, 6 are clean.\\",
        "> Only this head: what is pushed next is judged anew.\\",
        "> 🔴 **8 File observer**: +42.0 kB, +2 threads per batch request (new: `main` does not leak here)",
      ],
    ],
    [
      "a missing shard",
      shardlessResults,
      ["> [!CAUTION]", "> **Blocked: shard 2/3 left no results.** 4 suspects measured, none leaks."],
    ],
  ])("decides in its first lines: %s", (_, results, alert) => {
    const lines = render(results).split("\n");
    expect(lines.slice(2, lines.indexOf("", 2))).toEqual(alert);
  });

  test("puts base's run below head's, by its name, and says what base does where head grows", () => {
    const report = render(introducedResults);
    const rows = report.split("\n").filter((line) => line.startsWith("| As shipped"));
    expect(rows.slice(0, 2).map((line) => line.split("|")[1]?.trim())).toEqual(["As shipped", "As shipped (`main`)"]);
    expect(report).toContain("**In `main`:** 0 B (−3 … 3 B), 0 threads per batch request.");
  });

  test("says by how much it is worse, though it was accepted as it was", () => {
    const report = render(worseResults);
    expect(report).toContain("Worse than in `main`, there 10.0 kB, 1 thread per batch request");
    expect(report).toContain("**Accepted until 2027-01-31:** upstream bug, see #&#8203;12");
    expect(report).not.toContain("accepted until 2027-01-31");
  });

  test("says why a single leak could not be compared", () => {
    const [scenario] = introducedResults.scenarios.filter(({ id }) => id === "8");
    const base = variantResult({
      name: "As shipped",
      n: 96,
      revision: "base",
      definition: "base",
      verdict: "error",
      reason: "The run failed in setup.",
      measures: {},
    });
    const variants = [...(scenario?.variants ?? []).filter(({ revision }) => revision === "head"), base];
    const report = render(comparedIn([{ ...(scenario as ScenarioResult), change: null, variants }], ["8"]));
    expect(report).toContain("(`main` could not be judged here)");
    expect(report).toContain("**In `main`:** not comparable, so it counts as new. The run failed in setup.");
  });

  test("marks base's copy of the scenario, and says when it alone shows the leak", () => {
    const report = render(hollowedResults);
    expect(report).toContain("| As shipped (`main`'s copy of the scenario) |");
    expect(report).toContain("only `main`'s copy of the scenario shows it");
    expect(report).not.toContain("on some of its paths");
  });

  test("says where what is called fixed still leaks by base's copy of the scenario", () => {
    const report = render(mendedResults);
    const remark = "yet `main`'s copy of the scenario still leaks: look at its diff";
    expect(report).toContain(
      `> ✅ **8 File observer**: fixed by this PR: \`main\` leaks 42.0 kB, 2 threads per batch request; ${remark}\n`,
    );
    expect(report).toContain(`per batch request · ${remark} ·`);
    expect(report).toContain("**Bottom line:** 6 suspects, 6 measured, no leak found, 1 fixed here");
  });

  test("warns where base's copy of a scenario that the change rewrites does not run, also beside what blocks", () => {
    const remark =
      "**5 PyAV containers**: this PR changes the scenario itself, and `main`'s copy of it does not run here: look at its diff.";
    const report = render(rewrittenResults);
    expect(report).toContain("> [!WARNING]\n> **Not blocked: this PR adds no leak.**");
    expect(report).toContain(`> ${remark}\n`);
    const gate: Results["gate"] = { decision: "block", reasons: ["The job was cancelled."] };
    const blocked = render({ ...rewrittenResults, gate });
    expect(blocked).toContain("> [!CAUTION]");
    expect(blocked).toContain(`> ${remark}\n`);
    expect(render(sparedResults)).not.toContain("changes the scenario itself");
  });

  test("counts those beyond the first few that base's copies can't tell of", () => {
    const [rewritten] = rewrittenResults.scenarios;
    const many = ["1", "2", "3", "4", "5"].map((id) => ({ ...(rewritten as ScenarioResult), id }));
    const report = render(comparedIn(many, []));
    expect(report.match(/changes the scenario itself/g)).toHaveLength(3);
    expect(report).toContain("> … and 2 more that this PR changes so\n");
  });

  test("names what blocks beside a leak that may pass", () => {
    const gate: Results["gate"] = {
      decision: "block",
      reasons: ["#8 File observer: error in “Second”, The run failed in setup."],
    };
    const report = render({ ...sevenResults, gate });
    expect(report).toContain("**Blocked: 8: error in “Second”, The run failed in setup.**");
    expect(report).toContain("(in `main` too; error in “Second”, The run failed in setup.)");
  });

  test("tells of the subject that stands to base as the scenario does", () => {
    const [scenario] = introducedResults.scenarios.filter(({ id }) => id === "8");
    const old = { name: "Old path", n: 96, growth: { heap: 90_000 }, flat: [] } as const;
    const variants = [
      ...(scenario?.variants ?? []),
      variantResult(old),
      variantResult({ ...old, revision: "base", definition: "base" }),
    ];
    const report = render(comparedIn([{ ...(scenario as ScenarioResult), variants }], ["8"]));
    expect(report).toContain("> 🔴 **8 File observer**: +42.0 kB, +2 threads per batch request (new:");
    const older = render(comparedIn([{ ...(scenario as ScenarioResult), change: "pre-existing", variants }], ["8"]));
    expect(older).toContain("> 🔴 **8 File observer**: +90.0 kB per batch request (in `main` too)");
  });

  test("marks head's scenario on base, and says when base has no configuration", () => {
    const report = render(adoptedResults);
    expect(report).toContain(
      "> `main` has no configuration yet: from the next PR on, the one in `main` decides what is due.",
    );
    expect(report).toContain("| As shipped (`main`, with the scenario of this PR) |");
    expect(report).not.toContain("scenario is new");
  });

  test("says of a new scenario that head's was run on base", () => {
    const comparison = { state: "compared", measured: ["8"], spared: [], isAdoption: false } as const;
    const report = render({ ...adoptedResults, comparison });
    expect(report).toContain("| In `main` too · new scenario · `worker.py:214`");
    expect(report).toContain("The scenario is new there: the one of this PR was run.");
  });

  test.each<[string, Partial<Comparison>, string]>([
    [
      "some",
      { measured: ["8"], spared: ["5", "6"] },
      "`main` was measured for 1 of 3 suspects; the other 2 are clean here, which spared their runs there.",
    ],
    [
      "one",
      { measured: ["8"], spared: ["5"] },
      "`main` was measured for 1 of 2 suspects; the other one is clean here, which spared its run there.",
    ],
    [
      "some that failed",
      { measured: ["5"], spared: ["8"] },
      "`main` was measured for 1 of 2 suspects; the other one did not need it.",
    ],
    ["all", { measured: [], spared: ["5", "6"] }, "`main` did not have to be measured: all 2 measured are clean here."],
    ["none", { measured: ["5", "6", "8"], spared: [] }, "`main` was measured for all 3 too."],
  ])("says what was saved: %s", (_, parts, sentence) => {
    const comparison = { state: "compared", isAdoption: false, ...parts } as Comparison;
    expect(render({ ...introducedResults, comparison })).toContain(`${sentence}\n`);
  });

  test("says nothing of savings where nothing was compared", () => {
    for (const results of [blockedResults, baselessResults]) expect(render(results)).not.toContain("was measured for");
  });

  test("folds what was skipped away, with why", () => {
    const report = render(fixedResults);
    expect(visibleLines(report).some((line) => line.includes("Whisper"))).toBe(false);
    expect(report).toContain("<summary>⏭️ Skipped, as this PR does not touch them: 9</summary>");
    expect(report).toContain("| 9 | Whisper segments | The change touches none of its `paths`. |");
  });

  test("keeps in sight what was skipped against the gate's word", () => {
    const [skipped] = fixedResults.scenarios.filter(({ verdict }) => verdict === "skipped");
    const gate = {
      decision: "block",
      reasons: ["#9 Whisper segments: skipped, though base does not know it"],
    } as const;
    const visible = visibleLines(render(comparedIn([skipped as ScenarioResult], [], { gate }))).join("\n");
    expect(visible).toContain("> **Blocked: 9: skipped, though base does not know it.**");
    expect(visible).toMatch(/\| 9 \| Whisper segments \|.*Skipped, though base does not know it \|/);
  });

  test.each<[string, Partial<ScenarioResult>, string]>([
    ["in base", { acceptedIn: "base" }, "accepted by `main`: upstream bug, see #&#8203;12"],
    ["by the change itself", { acceptedIn: "head" }, "accepted by this PR itself: upstream bug, see #&#8203;12"],
    ["nowhere that counts", { acceptedIn: null }, "until 2027-01-31: upstream bug, see #&#8203;12"],
  ])("lists an accepted leak with its date and reason: %s", (_, given, text) => {
    const scenarios = fixedResults.scenarios.map((one) => (one.id === "8" ? { ...one, ...given } : one));
    const report = render({ ...fixedResults, scenarios });
    expect(report).toContain("- **8 File observer** until 2027-01-31");
    expect(report).toContain(text);
  });

  test("says when an acceptance has ended, which the gate alone can know", () => {
    const reason = "#8 File observer: leak, in base too, accepted only until 2027-01-31";
    const report = render({ ...fixedResults, gate: { decision: "block", reasons: [reason] } });
    expect(report).toContain("(in `main` too; accepted only until 2027-01-31)");
    expect(report).toContain("**Blocked: 1 leak is in `main` too and not accepted.**");
  });

  test("plans no fix for what is fixed, and none of its own for what the change brings", () => {
    expect(render(fixedResults)).toContain(
      "**PR strategy:** 5 fix PRs suspected, **1** needed (8), 1 fixed by this PR (4), 1 skipped.",
    );
    expect(render(fixedResults)).toContain("it is in `main` too, so this PR need not fix it.");
    expect(render(introducedResults)).toContain(
      "**PR strategy:** 7 fix PRs suspected, **0** needed, 1 to be fixed in this PR itself (8).",
    );
    expect(render(fixedResults)).toContain(
      "**Bottom line:** 5 suspects, 4 measured, 1 real leak, 1 fixed here, 2 needless fixes avoided, 1 skipped.",
    );
    expect(render(introducedResults)).toContain(
      "**Bottom line:** 7 suspects, 7 measured, 1 new leak, 6 needless fixes avoided.",
    );
  });

  test("names an acceptance that is no longer needed", () => {
    const scenarios = fixedResults.scenarios.map((one) =>
      one.id === "5" ? { ...one, accept: { until: "2027-01-31", reason: "gone" } } : one,
    );
    expect(render({ ...fixedResults, scenarios })).toContain("Remove the `accept` of what no longer leaks: 5");
  });

  test("stays short when all is clean, also where base has no configuration and some are skipped", () => {
    const skipped = scenarioResult({ id: "s", name: "Untouched", verdict: "skipped", change: "none" });
    const comparison = { state: "compared", measured: [], spared: [], isAdoption: true } as const;
    const results = comparedIn([...sparedResults.scenarios, skipped], [], { comparison });
    for (const one of [sparedResults, results]) expect(visibleLines(render(one)).length).toBeLessThanOrEqual(12);
  });

  test("has the worst first: what blocks, lost coverage, failures, then what is older or open", () => {
    const one = (id: string, verdict: ScenarioResult["verdict"], change: ScenarioResult["change"] = "none") =>
      scenarioResult({ id, name: id, verdict, change });
    const scenarios = [
      one("skipped", "skipped"),
      one("clean", "no-leak"),
      one("kept", "protected"),
      one("mended", "no-leak", "fixed"),
      one("pending", "pending"),
      one("open", "inconclusive"),
      one("older", "leak", "pre-existing"),
      one("unwanted", "pending"),
      one("broken", "error"),
      one("lost", "no-leak", "coverage-lost"),
      one("blocking", "leak", "pre-existing"),
      one("undated", "leak", null),
      one("new", "leak", "introduced"),
    ];
    const reasons = ["#blocking blocking: leak, in base too", "#unwanted unwanted: newly pending"];
    const results = comparedIn(scenarios, [], { gate: { decision: "block", reasons }, planned: ["unreached"] });
    expect(worstFirst(results).map(({ id }) => id)).toEqual([
      ...["new", "undated", "blocking", "lost", "broken", "unreached", "unwanted", "older", "open", "pending"],
      ...["mended", "kept", "clean", "skipped"],
    ]);
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
    expect(report).toMatch(/and [\d,]+ more|are left out/);
  });

  test("holds even where every text is long and hostile", () => {
    for (const text of [
      HOSTILE.repeat(50),
      "|".repeat(65_536),
      "@".repeat(65_536),
      "`|".repeat(30_000),
      "\u{1f600}".repeat(30_000),
    ]) {
      const report = markdownReport(hostileResults(text), { ...context, baseName: text });
      expect(bytesOf(report)).toBeLessThanOrEqual(LARGEST_REPORT - 500);
    }
  });

  test.each(["@", "|", "#1", '"&', "`|", "a @b\n", "\u{1f600}"])(
    "holds for hundreds of scenarios, ten thousand reasons and texts that grow when made harmless: %j",
    (unit) => {
      const text = unit.repeat(800 / unit.length);
      const { scenarios: kinds, ...rest } = hostileResults(text);
      const scenarios = Array.from({ length: 300 }, (_, index) => ({
        ...(kinds[index % kinds.length] as ScenarioResult),
        id: `${index}${text}`,
      }));
      const reasons = [
        ...scenarios.slice(0, 100).map(({ id, name }) => `#${id} ${name}: ${text}`),
        ...Array.from({ length: 10_000 }, (_, index) => `${index}${text}`),
      ];
      const gate = { decision: "block", reasons } as const;
      const results = { ...rest, scenarios, gate, planned: scenarios.map(({ id }) => id) };
      const report = markdownReport(results, { ...context, baseName: text });
      expect(bytesOf(report)).toBeLessThanOrEqual(LARGEST_REPORT - 500);
      expect(report).toMatch(/^> \*\*Blocked: /m);
      expect(report).toContain("🔴 **Leak**");
      expect(report).toContain("**Bottom line:** 300 suspects");
    },
  );

  test("says how many reasons are left out", () => {
    const reasons = Array.from({ length: 10_000 }, (_, index) => `shard ${index + 1}/10000 left no results`);
    const report = markdownReport(resultsOf([leak], { gate: { decision: "block", reasons } }), context);
    expect(report).toContain("Blocked: shard 1/10000 left no results; shard 2/10000 left no results; and 9,998 more");
    expect(report).toContain("> … and 9,993 more reasons");
  });
});

/** Without code, in which Markdown and HTML mean nothing, and without what a backslash makes plain. */
function running(report: string): string {
  return report
    .replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, "")
    .replace(/\\[!-/:-@[-`{-~]/g, "")
    .replace(/`[^`\n]+`/g, "");
}

/** The rows of each table, as cells. */
function tablesIn(report: string): string[][][] {
  return report
    .split("\n\n")
    .filter((block) => /^\|.*\|\n\| -/.test(block))
    .map((block) => block.split("\n").map((row) => row.split("|").slice(1, -1)));
}

function expectHarmless(report: string): void {
  const text = running(report);
  expect(report.split("\n")[0]).toMatch(/^## /);
  expect(text).not.toContain("<!--");
  const tags = [...text.matchAll(/<\/?([a-z!][\w-]*)/gi)].map(([, tag]) => tag);
  expect(["details", "summary", "sub", "code"]).toEqual(expect.arrayContaining(tags));
  expect(text.match(/<details>/g)).toHaveLength(text.match(/<\/details>/g)?.length ?? 0);
  expect(text).not.toMatch(/@\w|&#64;|!\[/);
  expect(text.match(/^[ \t]*(> ?)+\[!/gm)).toEqual(["> [!"]);
  for (const [header = [], ...rows] of tablesIn(report)) {
    for (const row of rows) expect(row).toHaveLength(header.length);
  }
  expect(report.replaceAll("\u200b", "")).not.toMatch(/[^\P{C}\n\t]/u);
}

describe("hostile text", () => {
  const full = { ...context, baseName: HOSTILE };
  const adopted = { state: "compared", measured: [HOSTILE], spared: [HOSTILE], isAdoption: true } as const;
  const variations: readonly Results[] = [
    hostileResults(HOSTILE),
    hostileResults(HOSTILE, adopted),
    { ...hostileResults(HOSTILE, adopted), gate: { decision: "pass", reasons: [HOSTILE] } },
    { ...hostileResults(HOSTILE), gate: { decision: "pass", reasons: [] } },
  ];

  test.each(variations.map((results, index) => [index, results] as const))(
    "opens no element, mentions nobody, shows no image, forges no alert and keeps to its cells: %i",
    (_, results) => {
      expectHarmless(markdownReport(results, full));
      expect(tablesIn(markdownReport(results, full)).length).toBeGreaterThan(1);
    },
  );

  test("adds no row to the table of results", () => {
    const [table = []] = tablesIn(markdownReport(hostileResults(HOSTILE), full));
    const skipped = 1;
    const unreached = 1;
    expect(table).toHaveLength(2 + HOSTILE_SCENARIOS - skipped + unreached);
  });

  /** Text rich in the characters that mean something somewhere. */
  const nasty = fc.string({
    unit: fc.oneof(
      fc.constantFrom(..."`*_~[]()<>|&@#!:$\\-+=.\n\r\t1a ", "\u202e", "\u200b", "\u0000", "\u001b"),
      fc.constantFrom(
        "http://x",
        "www.x.y",
        "<!--",
        "<!-- leakproof:",
        "</details>",
        "```",
        "![a](b)",
        "@user",
        "&#64;",
      ),
      fc.constantFrom("](https://x.y)", "> [!CAUTION]", "\n## ", "\n| a | b |\n|---|---|\n", "main", "42.0 kB"),
    ),
    maxLength: 40,
  });

  test("is harmless in every field, whatever it is", () => {
    fc.assert(
      fc.property(nasty, nasty, fc.boolean(), (text, baseName, isAdoption) => {
        const comparison = isAdoption ? ({ ...adopted, measured: [text] } as const) : hostileComparison(text);
        expectHarmless(markdownReport(hostileResults(text, comparison), { ...context, baseName }));
      }),
      { numRuns: 60 },
    );
  });

  test("links nowhere, but for a note, in which the team may", () => {
    fc.assert(
      fc.property(nasty, nasty, (text, baseName) => {
        const results = hostileResults(text);
        const scenarios = results.scenarios.map((scenario) => ({ ...scenario, note: null }));
        const report = running(markdownReport({ ...results, scenarios }, { ...context, baseName }));
        const own = report
          .replaceAll(/^https:\/\/github\.com\/o\/r\/blob\/.*$/gm, "")
          .replaceAll(/\]\(https:\/\/github\.com\/o\/r\/blob\/[0-9a-f]{40}\/[\w.%/-]*#L\d+\)/g, "");
        expect(own).not.toMatch(/\]\(|\w:\/\/|www\.|\]\[/i);
      }),
      { numRuns: 60 },
    );
  });
});
