import pLimit from "p-limit";
import { allowance } from "../plan/time-budget.ts";
import { type Milliseconds, milliseconds } from "../units/duration.ts";

export interface Pool {
  /** How many variants are measured side by side. */
  readonly jobs: number;
  /** Wall time for all of them; null: no limit. */
  readonly timeBudget: Milliseconds | null;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
}

/**
 * Measures the variants of all scenarios, up to `jobs` side by side, and hands over each scenario as soon as the last of
 * its variants is measured. After a fault nothing new is
 * started, and it is thrown once nothing is being measured any more.
 */
export async function measureScenarios<Entry extends { readonly variants: readonly unknown[] }, Measured>(
  scenarios: readonly Entry[],
  { jobs, timeBudget, now }: Pool,
  measure: (scenario: Entry, variant: Entry["variants"][number], allowed: Milliseconds) => Promise<Measured>,
  finished: (scenario: Entry, measured: readonly Measured[]) => Promise<void>,
): Promise<void> {
  const limit = pLimit(jobs);
  const startedAt = now();
  let waiting = scenarios.reduce((sum, scenario) => sum + scenario.variants.length, 0);
  let fault: unknown = null;
  const measureNext = async (scenario: Entry, variant: Entry["variants"][number]) => {
    if (fault !== null) throw fault;
    const remaining = timeBudget === null ? null : milliseconds(timeBudget - (now() - startedAt));
    const allowed = allowance({ remaining, waiting, jobs });
    waiting -= 1;
    try {
      return await measure(scenario, variant, allowed);
    } catch (error) {
      fault = error;
      throw error;
    }
  };
  // Settled, not raced: a fault is thrown only when nothing is being measured any more.
  const outcomes = await Promise.allSettled(
    scenarios.map(async (scenario) => {
      const variants = await Promise.allSettled(
        scenario.variants.map((variant) => limit(measureNext, scenario, variant)),
      );
      await finished(scenario, variants.map(valueOrThrow));
    }),
  );
  outcomes.forEach(valueOrThrow);
}

function valueOrThrow<Value>(settled: PromiseSettledResult<Value>): Value {
  if (settled.status === "rejected") throw settled.reason;
  return settled.value;
}
