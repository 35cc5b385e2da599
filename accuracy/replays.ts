import type { Results, VariantResult } from "../src/domain/results.ts";
import type { MemorySource, Run, VariantEvidence } from "../src/domain/run.ts";
import { judgeVariant } from "../src/judge/variant.ts";
import { replayed } from "./replay.ts";

/** What replays of clean cases were judged to be. */
export interface ReplayTally {
  readonly replays: number;
  /** Called a leak after all runs that their case had: a confirming one too, where there was one. */
  readonly accused: number;
  /** Called a leak by a first run that was never confirmed: a confirming run would have had its say before a merge is blocked. */
  readonly candidates: number;
  readonly cleared: number;
}

/** The subjects of clean cases, and where their memory came from. */
export type Recorded = readonly (readonly [subject: VariantResult, source: MemorySource])[];

export function subjectsIn(results: Results, ids: readonly string[]): Recorded {
  return results.scenarios
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ variants }) => variants.filter(({ role, runs }) => role === "subject" && runs.length > 0))
    .map((subject) => [subject, results.environment.memorySource] as const);
}

/** Judges `count` replays, of one recorded subject after the other. @param random uniform, from 0 up to 1 */
export function judgeReplays(recorded: Recorded, count: number, random: () => number): ReplayTally {
  const tally = { replays: 0, accused: 0, candidates: 0, cleared: 0 };
  for (let i = 0; i < count && recorded.length > 0; i += 1) {
    const [subject, source] = recorded[i % recorded.length] as Recorded[number];
    const runs = subject.runs.map((run): Run => ({ ...run, series: replayed(run.series, random) }));
    const { verdict } = judgeVariant(evidenceOf(subject, source, runs));
    tally.replays += 1;
    if (verdict === "no-leak") tally.cleared += 1;
    if (verdict === "leak") tally[runs.some(({ purpose }) => purpose === "confirm") ? "accused" : "candidates"] += 1;
  }
  return tally;
}

function evidenceOf(subject: VariantResult, memorySource: MemorySource, runs: readonly Run[]): VariantEvidence {
  const { role, quality, runtime, thresholds, escaped } = subject;
  return { role, quality, runtime, thresholds, escaped, memorySource, runs };
}
