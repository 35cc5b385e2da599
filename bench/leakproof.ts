import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Results, VariantResult } from "../src/domain/results.ts";
import { CLI, PYTHON } from "./place.ts";
import { type Usage, watched } from "./watched-process.ts";

/** A scenario as `leakproof.yml` has it. */
export type ScenarioConfig = Readonly<Record<string, unknown>>;

export interface LeakproofRun {
  readonly results: Results;
  /** Of leakproof itself; what it measures is among its children. */
  readonly usage: Usage;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

/** Of a gate that passes, and of one that blocks. */
const EXPECTED = [0, 1];

/** Measures scenarios with the built command line, as a user does. */
export async function measured(
  scenarios: readonly ScenarioConfig[],
  flags: readonly string[] = [],
): Promise<LeakproofRun> {
  const folder = mkdtempSync(join(tmpdir(), "leakproof-bench-"));
  try {
    const config = join(folder, "leakproof.yml");
    const file = join(folder, "results.json");
    // JSON is YAML.
    writeFileSync(config, JSON.stringify({ version: 1, defaults: { interpreter: PYTHON }, scenarios }));
    const startedAt = Date.now();
    const { usage } = await leakproof(["run", "--config", config, "--results", file, "--fail-on", "never", ...flags]);
    return { results: JSON.parse(readFileSync(file, "utf8")), usage, startedAt };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs the built command line. Throws where it fails; a blocked gate is no failure. */
export function leakproof(command: readonly string[]) {
  return watched([process.execPath, CLI, ...command], EXPECTED);
}

/** @throws Error where the scenario has no measured variant, with its reason */
export function onlyVariant(results: Results, id: string): VariantResult {
  const scenario = results.scenarios.find((candidate) => candidate.id === id);
  const variant = scenario?.variants[0];
  if (variant === undefined) throw new Error(`${id} was not measured: ${scenario?.reason ?? "it has no result"}`);
  return variant;
}
