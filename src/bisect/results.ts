import type { Environment, Results, ScenarioResult } from "../domain/results.ts";
import { decideGate } from "../judge/gate.ts";
import { judgeMeasuredScenario } from "../judge/measured-scenario.ts";
import type { Ports } from "../ports.ts";
import { DEFAULT_GATE } from "../setting.ts";

/** Whose results they are. */
export interface Subject {
  readonly title: string;
  /** The configuration as it was named; null: it wasn't. */
  readonly config: string | null;
  readonly headSha: string;
  /** The commit that it is compared with; null: none. */
  readonly baseSha: string | null;
}

type World = Pick<Ports, "tool" | "machine" | "sampler" | "date">;

/** What was measured of one commit, alone or against another, as `results.json` holds it. */
export function commitResults(scenario: ScenarioResult, subject: Subject, world: World): Results {
  const { title, config, headSha, baseSha } = subject;
  const startedAt = world.date().toISOString();
  const { source: memorySource } = world.sampler;
  const environment: Environment = { ...world.machine, headSha, baseSha, memorySource };
  const planned = [scenario.id];
  return {
    schema: 1,
    tool: world.tool,
    title,
    config,
    startedAt,
    seconds: scenario.variants.reduce((sum, { seconds }) => sum + seconds, 0),
    planned,
    shard: null,
    gate: decideGate([scenario], planned, DEFAULT_GATE, startedAt.slice(0, "2026-11-23".length)),
    environment,
    comparison: baseSha === null ? null : { state: "compared", measured: planned, spared: [], isAdoption: false },
    override: null,
    scenarios: [scenario],
  };
}

/** One scenario that was measured by itself in two commits: judged as head against base. */
export function comparedResult(before: ScenarioResult, after: ScenarioResult, world: World): ScenarioResult {
  const onBase = before.variants.map((variant) => ({ ...variant, revision: "base" as const }));
  return judgeMeasuredScenario(after, [...after.variants, ...onBase], world.sampler.source, true);
}
