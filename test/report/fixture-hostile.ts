import type { Site } from "../../src/domain/location.ts";
import type { Comparison, Results, ScenarioResult } from "../../src/domain/results.ts";
import { resultsOf, scenarioResult, variantResult } from "./fixture-results.ts";
import { siteAt } from "./site.ts";

/** Text that tries to break out of wherever it is put, to be a link or an image, or to call people. */
export const HOSTILE = [
  "</details></summary></sub>",
  "<!-- leakproof:comment --> <script>alert(1)</script> <img src=x onerror=y>",
  "![beacon](https://evil.example/x.png) [here](https://evil.example) https://evil.example www.evil.example",
  "@octocat @org/team a@b.example &#64;octocat",
  "| a | b |\n|---|---|\n| c |",
  "```\n~~~~\n````` ` `` `a|b\\` \\",
  "> [!CAUTION]\n> **Blocked**\n\n# Not blocked\n---\n1. one\n- two\n* three\n+ four\n***bold** __x__ ~~y~~ $z$",
  "\u202egnp.exe\u202c\u200b\u0000\u001b[31mred\u001b]8;;https://evil.example\u0007link\u0007\r\u009b2J",
  "::set-output name=x::y",
].join("\n");

function hostileSite(text: string, file: string): Site {
  return siteAt(file, 1, {
    bytesPerIteration: 1,
    countPerIteration: 1,
    share: 2,
    function: text,
    what: text,
    heldBy: text,
    stack: [{ file: text, line: 2, function: text }],
    isInChange: true,
  });
}

export function hostileScenario(
  id: string,
  text: string,
  verdict: ScenarioResult["verdict"],
  given: Partial<ScenarioResult> = {},
): ScenarioResult {
  return scenarioResult({
    id,
    name: text,
    verdict,
    reason: text,
    nextStep: text,
    suspect: text,
    claim: text,
    expected: `leak ${text}`,
    priority: text,
    per: text,
    note: text,
    accept: { until: text, reason: text },
    missing: [text],
    variants: [
      variantResult({
        name: text,
        n: 96,
        workload: text,
        error: text,
        reason: text,
        growth: { heap: 100, [`counter:${text}`]: 1 },
        sites: [
          hostileSite(text, text),
          hostileSite(text, `src/${text}`),
          ...["a", "b", "c", "d"].map((end) => siteAt(`src/${text}`, 1, { what: `${text}${end}`, measure: "threads" })),
        ],
        location: {
          by: [text],
          iterations: 1,
          seconds: 1,
          kept: [{ measure: "fds", what: text, bytesPerIteration: null, countPerIteration: 1, heldBy: text }],
          remark: text,
        },
        assists: [text],
        escaped: [text],
        runs: [
          {
            purpose: "first",
            series: { iterations: [] },
            outcome: { state: "failed", phase: "iteration", reason: text, detail: text },
            seconds: 1,
            placement: "bunched",
            timing: null,
          },
        ],
      }),
      variantResult({
        name: text,
        n: 96,
        role: "unprotected",
        growth: { threads: 0.01 },
        sites: [hostileSite(text, text)],
      }),
      variantResult({ name: text, n: 96, role: "fixed" }),
      variantResult({ name: text, n: 96, role: "fixed", growth: { heap: 99 }, sites: [hostileSite(text, text)] }),
      // Base's copy of the scenario on head, head's on base, and a base that can't be judged.
      variantResult({ name: text, n: 96, definition: "base", growth: { heap: 90 }, error: text }),
      variantResult({ name: text, n: 96, revision: "base", growth: { heap: 10, [`counter:${text}`]: 1 } }),
      variantResult({ name: text, n: 96, revision: "base", definition: "base", verdict: "error", reason: text }),
    ],
    ...given,
  });
}

const VERDICTS = ["leak", "error", "inconclusive", "pending", "skipped", "protected", "no-leak"] as const;
const CHANGES = ["introduced", "worse", "pre-existing", "fixed", "coverage-lost", "none", null] as const;

/** How many scenarios {@link hostileResults} holds besides one that was not reached. */
export const HOSTILE_SCENARIOS = VERDICTS.length + CHANGES.length;

/** Every verdict and every change, with `text` wherever a results file can hold text. */
export function hostileResults(text: string, comparison: Comparison = hostileComparison(text)): Results {
  const scenarios = [
    ...VERDICTS.map((verdict, index) => hostileScenario(`${index}${text}`, text, verdict, { acceptedIn: "head" })),
    ...CHANGES.map((change, index) => {
      const verdict = change === "fixed" || change === "coverage-lost" || change === "none" ? "no-leak" : "leak";
      return hostileScenario(`c${index}${text}`, text, verdict, { change, acceptedIn: "base" });
    }),
  ];
  return resultsOf(scenarios, {
    tool: text,
    title: text,
    config: text,
    planned: [text],
    gate: { decision: "block", reasons: [text, ...scenarios.map(({ id, name }) => `#${id} ${name}: ${text}`)] },
    environment: { os: text, cpus: 2, node: text, headSha: text, baseSha: text, memorySource: "rss" },
    comparison,
    override: { label: text, by: text },
  });
}

/** What a reader gets to see of it depends on the state. */
export function hostileComparison(text: string): Comparison {
  return { state: "no-base", reason: text };
}
