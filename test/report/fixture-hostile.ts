import type { Results, ScenarioResult } from "../../src/domain/results.ts";
import { resultsOf, scenarioResult, variantResult } from "./fixture-results.ts";

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

export function hostileScenario(id: string, text: string, verdict: ScenarioResult["verdict"]): ScenarioResult {
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
        sites: [{ file: text, line: 1, bytesPerIteration: 1, countPerIteration: null }],
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
      variantResult({ name: text, n: 96, role: "unprotected", growth: { threads: 0.01 } }),
      variantResult({ name: text, n: 96, role: "fixed" }),
    ],
  });
}

const VERDICTS = ["leak", "error", "inconclusive", "pending", "skipped", "protected", "no-leak"] as const;

export function hostileResults(text: string): Results {
  const scenarios = VERDICTS.map((verdict, index) => hostileScenario(`${index}${text}`, text, verdict));
  return resultsOf(scenarios, {
    tool: text,
    title: text,
    planned: [text],
    gate: { decision: "block", reasons: [text] },
    environment: { os: text, cpus: 2, node: text, headSha: text, baseSha: text, memorySource: "rss" },
  });
}
