import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Results, VariantResult } from "../src/domain/results.ts";
import { CLI, PYTHON } from "./place.ts";

/** A scenario as `leakproof.yml` has it. */
export type ScenarioConfig = Readonly<Record<string, unknown>>;

export interface LeakproofRun {
  readonly results: Results;
  /** Wall time of the whole command. */
  readonly seconds: number;
  /** Of leakproof itself, without what it measures. */
  readonly own: OwnCost;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

export interface OwnCost {
  /** The largest resident set; 0 where Linux doesn't tell. */
  readonly peakBytes: number;
  readonly cpuSeconds: number;
}

const LOOK_MS = 20;
/** Linux counts processor time in hundredths of a second, whatever the kernel's own clock is. */
const TICKS_PER_SECOND = 100;

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
    const command = ["run", "--config", config, "--results", file, "--fail-on", "never", ...flags];
    const { seconds, own, startedAt } = await timed(command);
    return { results: JSON.parse(readFileSync(file, "utf8")), seconds, own, startedAt };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs the built command line and watches what it takes. Throws where it fails; a blocked gate is no failure. */
export async function timed(command: readonly string[]): Promise<Omit<LeakproofRun, "results">> {
  const startedAt = Date.now();
  const started = performance.now();
  const child = spawn(process.execPath, [CLI, ...command], { stdio: ["ignore", "ignore", "pipe"] });
  let complaint = "";
  child.stderr.on("data", (chunk) => {
    complaint = (complaint + chunk).slice(-2000);
  });
  let own: OwnCost = { peakBytes: 0, cpuSeconds: 0 };
  const watch = setInterval(() => {
    own = ownCost(child.pid) ?? own;
  }, LOOK_MS);
  try {
    const [code] = await once(child, "close");
    if (code !== 0 && code !== 1) throw new Error(`leakproof ${command[0]} ended with ${code}: ${complaint}`);
  } finally {
    clearInterval(watch);
  }
  return { seconds: (performance.now() - started) / 1000, own, startedAt };
}

/** @throws Error where the scenario has no measured variant, with its reason */
export function onlyVariant(results: Results, id: string): VariantResult {
  const scenario = results.scenarios.find((candidate) => candidate.id === id);
  const variant = scenario?.variants[0];
  if (variant === undefined) throw new Error(`${id} was not measured: ${scenario?.reason ?? "it has no result"}`);
  return variant;
}

/** Null once the process is gone. */
function ownCost(pid: number | undefined): OwnCost | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const peak = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
    if (peak === undefined) return null;
    return {
      peakBytes: Number(peak) * 1024,
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND,
    };
  } catch {
    return null;
  }
}
