import { FIRST_RUN } from "../compare/compared-variant.ts";
import type { Side } from "../compare/side.ts";
import type { MeasureResult, Recovery } from "../domain/results.ts";
import type { MemorySource, Referee } from "../domain/run.ts";
import type { Scenario } from "../domain/scenario.ts";
import { judgementOf, type MeasuredVariant } from "../judge/measured-scenario.ts";
import { recoveryOf } from "../judge/recovery.ts";
import type { PlannedVariant } from "../plan/comparison.ts";
import { plantedSizes } from "../plan/planted-sizes.ts";
import { type PlantedVariant, plant } from "../run/planting.ts";
import type { RunContext } from "../run/run-context.ts";
import { milliseconds } from "../units/duration.ts";

/** One run of each size, to its end: what is asked is what such a run shows. */
const ONE_RUN: Referee = { isBeyondDoubt: () => false, nextRun: () => ({ kind: "none" }) };

export interface Calibrated {
  readonly scenario: Scenario;
  readonly planned: PlannedVariant;
  /** The variant's own measurement, nothing planted. */
  readonly measured: MeasuredVariant;
}

/** What calibrating needs from outside. */
export interface CalibrationPlace extends Pick<RunContext, "root" | "adapters" | "environment"> {
  readonly head: Pick<Side, "measure">;
  readonly memorySource: MemorySource;
}

/**
 * Plants leaks of known size in a clean subject, one after the other, and tells what a run shows of each. Empty for what isn't
 * clean, and for what can't be planted in.
 * @throws Error when a leak can't be weighed
 */
export async function calibrate(calibrated: Calibrated, place: CalibrationPlace): Promise<Recovery[]> {
  const { measured, planned } = calibrated;
  const { verdict, measures } = judgementOf(measured, place.memorySource);
  const decisive = measures.heap ?? measures.memory;
  if (planned.variant.role !== "subject" || verdict !== "no-leak" || decisive === undefined) return [];
  const recoveries: Recovery[] = [];
  for (const size of plantedSizes(decisive.budget)) {
    const planted = await plant(planned.variant, size, place);
    const own = planted === null ? undefined : measures[planted.measure];
    if (planted === null || own === undefined) break;
    recoveries.push(await recover(planted, own, calibrated, place));
  }
  return recoveries;
}

async function recover(
  { variant, size, measure }: PlantedVariant,
  own: MeasureResult,
  { scenario, planned, measured }: Calibrated,
  { head, memorySource }: CalibrationPlace,
): Promise<Recovery> {
  const together = await head.measure(
    scenario,
    { ...planned, variant },
    {
      allowance: milliseconds(Number.POSITIVE_INFINITY),
      firstRunMs: FIRST_RUN,
      beforeConfirming: () => Promise.resolve(),
      referee: ONE_RUN,
    },
  );
  // Beside a command runs a process that keeps the leak: the program's own runtime and quality are what it is judged by.
  const { runtime, quality } = measured;
  const { verdict, measures } = judgementOf({ ...together, runtime, quality }, memorySource);
  return recoveryOf(measure, size, measures[measure] ?? null, own, verdict);
}
