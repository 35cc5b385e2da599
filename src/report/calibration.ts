import type { Results } from "../domain/results.ts";
import { coverageIn } from "../judge/recovery.ts";
import { formatBytes } from "../units/bytes.ts";

/** How well the leaks that were planted were found again, in a sentence; null where none were planted. */
export function calibrationText({ scenarios }: Pick<Results, "scenarios">): string | null {
  const recoveries = scenarios.flatMap(({ variants }) => variants.flatMap(({ calibration }) => calibration));
  const coverage = coverageIn(recoveries);
  if (coverage === null) return null;
  const { covered, all, halfWidth } = coverage;
  const share = Math.round((100 * covered) / all);
  const width = Number.isFinite(halfWidth)
    ? `; they reach ${formatBytes(halfWidth)} an iteration to either side (median)`
    : "";
  return `Calibration: ${covered} of ${all} intervals hold the leak that was planted (${share} %)${width}.`;
}
