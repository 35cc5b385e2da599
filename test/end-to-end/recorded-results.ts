import type { Results, ScenarioResult, VariantResult } from "../../src/domain/results.ts";
import { isFlat, leaks, runOf, seriesOf } from "../judge/evidence.ts";
import { resultsOf, scenarioResult, variantResult } from "../report/fixture-results.ts";

/** What series show, whoever judges them. */
export type Shown = "leak" | "no-leak" | "inconclusive";

/** Too few to judge anything by. */
const FEW_BATCHES = 12;

/** A subject, twice measured, whose memory shows this; it says of itself what was shown. */
export function recordedVariant(shown: Shown, given: Partial<VariantResult> = {}): VariantResult {
  const level = shown === "leak" ? leaks : isFlat;
  const batches = shown === "inconclusive" ? FEW_BATCHES : 96;
  const measure = (batch: number) =>
    seriesOf({ memory: level, heap: level, fds: () => 3, threads: () => 1, children: () => 0 }, { batches, batch });
  const series = measure(100);
  const runs = [runOf(series), runOf(measure(200), { purpose: "confirm" })];
  return variantResult({ name: "As shipped", n: 9600, verdict: shown, series, runs, ...given });
}

/** The same on base, by base's definition. */
export function onBase(shown: Shown): VariantResult {
  return recordedVariant(shown, { revision: "base", definition: "base" });
}

/** What a scenario of one subject shows on head and, where it was measured, on base. */
export function recordedScenario(
  id: string,
  head: Shown,
  base: Shown | null = null,
  given: Partial<ScenarioResult> = {},
): ScenarioResult {
  const variants = [recordedVariant(head), ...(base === null ? [] : [onBase(base)])];
  return scenarioResult({ id, name: `Queue ${id}`, suspect: "src/queue.py:2", verdict: head, variants, ...given });
}

/** @param baseSha null: nothing was compared */
export function recordedResults(
  headSha: string,
  baseSha: string | null,
  scenarios: readonly ScenarioResult[],
  given: Partial<Results> = {},
): Results {
  const results = resultsOf(scenarios);
  const measured = scenarios.map(({ id }) => id);
  return {
    ...results,
    environment: { ...results.environment, headSha, baseSha },
    comparison: baseSha === null ? null : { state: "compared", measured, spared: [], isAdoption: false },
    ...given,
  };
}
