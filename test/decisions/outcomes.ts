import type { Results, ScenarioResult, VariantResult } from "../../src/domain/results.ts";
import { recordedScenario, recordedVariant, type Shown } from "../end-to-end/recorded-results.ts";
import { runOf, seriesOf } from "../judge/evidence.ts";

/** What can become of a scenario, as a file of results and base's configuration show it. */
export interface Outcome {
  /** Of the scenario in base's configuration, in YAML, besides its id, name and workload. */
  readonly configured?: string;
  readonly scenario: ScenarioResult;
  /** How base took part; compared unless told. */
  readonly comparison?: Results["comparison"];
}

const ID = "4";

const measured = (head: Shown, base: Shown | null, given: Partial<ScenarioResult> = {}) =>
  recordedScenario(ID, head, base, given);
const unmeasured = (verdict: ScenarioResult["verdict"]) => measured("no-leak", null, { verdict, variants: [] });
const ACCEPT = { until: "2999-12-31", reason: "known" };
const EXPIRED = { until: "2020-12-31", reason: "known" };
const yamlOf = ({ until, reason }: typeof ACCEPT) => `accept: { until: ${until}, reason: ${reason} }`;

const failed: VariantResult = recordedVariant("no-leak", {
  runs: [
    runOf(seriesOf({ memory: () => 8_000_000 }, { batches: 3 }), {
      outcome: { state: "failed", phase: "iteration", reason: "it ended with exit code 3", detail: "" },
    }),
  ],
});

const much = seriesOf({ memory: (i) => 8_000_000 + 1000 * i, heap: (i) => 8_000_000 + 1000 * i });
const muchAgain = seriesOf({ memory: (i) => 8_000_000 + 1000 * i, heap: (i) => 8_000_000 + 1000 * i }, { batch: 200 });
const leaksMuch = recordedVariant("leak", {
  series: much,
  runs: [runOf(much), runOf(muchAgain, { purpose: "confirm" })],
});

/** By name, in the gate's words where it has some. */
export const OUTCOMES = {
  "leak, introduced": { scenario: measured("leak", "no-leak") },
  "leak, worse than in base": {
    scenario: { ...measured("leak", "leak"), variants: [leaksMuch, ...measured("leak", "leak").variants.slice(1)] },
  },
  "leak, nothing to compare with": { scenario: measured("leak", null), comparison: null },
  "leak, base not found": { scenario: measured("leak", null), comparison: { state: "no-base", reason: "It is gone." } },
  "leak, base inconclusive": { scenario: measured("leak", "inconclusive") },
  "leak, pre-existing": { scenario: measured("leak", "leak") },
  "leak, pre-existing, accepted in base": { configured: yamlOf(ACCEPT), scenario: measured("leak", "leak") },
  "leak, pre-existing, accepted in head": {
    scenario: measured("leak", "leak", { accept: ACCEPT, acceptedIn: "head" }),
  },
  "leak, pre-existing, accepted until lately": { configured: yamlOf(EXPIRED), scenario: measured("leak", "leak") },
  "leak, introduced, accepted in head": {
    scenario: measured("leak", "no-leak", { accept: ACCEPT, acceptedIn: "head" }),
  },
  "coverage lost": { scenario: unmeasured("pending") },
  "a subject's error": { scenario: measured("no-leak", null, { variants: [failed] }) },
  inconclusive: { scenario: measured("inconclusive", null) },
  "inconclusive, clean on base": { scenario: measured("inconclusive", "no-leak") },
  pending: { configured: "pending: needs a model", scenario: unmeasured("pending") },
  skipped: { configured: "paths: [docs/**]", scenario: unmeasured("skipped") },
  "no leak": { scenario: measured("no-leak", null) },
  "no leak, fixed": { scenario: measured("no-leak", "leak") },
} satisfies Readonly<Record<string, Outcome>>;

export type OutcomeName = keyof typeof OUTCOMES;

/** Base's, in which the scenario is pending where that is so. */
export function configFor({ configured = "" }: Outcome): string {
  const workload = configured.startsWith("pending") ? "" : ", python: leaks/queue.py";
  const more = configured === "" ? "" : `, ${configured}`;
  return `version: 1\nscenarios: [{ id: ${ID}, name: Queue ${ID}${workload}${more} }]\n`;
}
