import type { MemorySource } from "../domain/run.ts";
import type { Scenario } from "../domain/scenario.ts";
import { type ChangedLines, isChangedLine } from "../git/changed-lines.ts";
import { judgementOf, type MeasuredVariant } from "../judge/measured-scenario.ts";
import { measuredGrowth } from "../locate/measured-growth.ts";
import type { PlannedVariant } from "../plan/comparison.ts";
import type { Milliseconds } from "../units/duration.ts";
import type { Side } from "./side.ts";

interface Locatable {
  readonly scenario: Scenario;
  readonly planned: PlannedVariant;
  readonly measured: MeasuredVariant;
  /** Wall time that is left for it. */
  readonly allowance: Milliseconds;
}

interface Looking {
  /** Where it was measured. */
  readonly side: Pick<Side, "locate"> | null;
  /** Lines of that side that the change touches; null where that can't be told. */
  readonly changed: ChangedLines | null;
  readonly memorySource: MemorySource;
  /** Also where it doesn't leak. */
  readonly isAsked: boolean;
}

/** A measured variant with where it grows, if it leaks or that was asked for; else as it is. */
export async function locatedVariant(
  { scenario, planned, measured, allowance }: Locatable,
  { side, changed, memorySource, isAsked }: Looking,
): Promise<MeasuredVariant> {
  const { verdict, measures } = judgementOf(measured, memorySource);
  if (side === null || !(isAsked || verdict === "leak")) return measured;
  const located = await side.locate(scenario, planned, measured, measuredGrowth(measures), allowance);
  if (changed === null) return located;
  const isInChange = (file: string, line: number) => isChangedLine(changed, file, line);
  return {
    ...located,
    sites: located.sites.map((site) => ({ ...site, isInChange: isInChange(site.file, site.line) })),
  };
}
