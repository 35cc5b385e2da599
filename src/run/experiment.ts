import type { Quality, Run, Runtime, VariantEvidence } from "../domain/run.ts";
import type { Variant } from "../domain/scenario.ts";
import type { Driver } from "./driver.ts";
import { driverFor } from "./driver-choice.ts";
import type { RunContext } from "./run-context.ts";
import { Workbench } from "./workbench.ts";

/** All that was measured of one variant. */
export interface VariantMeasurement {
  readonly evidence: VariantEvidence;
  /** Units of work done in all its processes together, pilots among them. */
  readonly iterations: number;
  /** Wall time of all of them together. */
  readonly seconds: number;
  /** The program's own last words where it failed: untrusted text. */
  readonly error: string | null;
  /** Settings made from outside to quieten the runtime. */
  readonly assists: readonly string[];
}

/** No verdict needs more; a referee that never has enough must not keep us for ever. */
const MOST_RUNS = 6;

/**
 * Measures one variant: a pilot, a first run, and what the referee asks for next. No process of it is left when this
 * returns or throws.
 * @throws UserMistake when its program can't be started; the reason of `context.signal` when that is aborted
 */
export async function measureVariant(variant: Variant, context: RunContext): Promise<VariantMeasurement> {
  const bench = new Workbench(variant, context);
  bench.tell("starting", [], null);
  const spent = bench.spentBudget;
  if (spent !== null) return measurement(bench, [spent], "blind", "native");
  await using driver = await driverFor(bench);
  const runs = (await measureRuns(driver, bench)).map((run) => bench.blameBudget(run));
  return measurement(bench, runs, driver.quality, driver.runtime);
}

function measurement(bench: Workbench, runs: readonly Run[], quality: Quality, runtime: Runtime): VariantMeasurement {
  return {
    evidence: bench.evidence(runs, quality, runtime),
    iterations: bench.iterations,
    seconds: bench.elapsedMs / 1000,
    error: lastWords(runs.at(-1)),
    assists: bench.assists,
  };
}

async function measureRuns(driver: Driver, bench: Workbench): Promise<Run[]> {
  const runs = [await driver.first()];
  while (runs.length < MOST_RUNS && canGoOn(runs.at(-1))) {
    const next = bench.context.referee.nextRun(bench.evidence(runs, driver.quality, driver.runtime));
    if (next.kind === "none") break;
    if (next.kind === "confirm") {
      if (await closeInto(runs, driver)) break;
      await bench.pause(bench.context.beforeConfirming);
    }
    const run =
      next.kind === "extend" ? await driver.extend(next.iterations) : await driver.confirm(next.iterations, next.least);
    if (run === null) break;
    runs.push(run);
  }
  bench.tell("ending", [], null);
  await closeInto(runs, driver);
  return runs;
}

/** Ends the process of the last run; a failing end is that run's outcome. True when it did fail. */
async function closeInto(runs: Run[], driver: Driver): Promise<boolean> {
  const outcome = await driver.close();
  const last = runs.at(-1);
  if (outcome === null || last === undefined) return false;
  runs[runs.length - 1] = { ...last, outcome };
  return true;
}

function canGoOn(run: Run | undefined): boolean {
  return run?.outcome.state === "completed" || run?.outcome.state === "cut-short";
}

function lastWords(run: Run | undefined): string | null {
  return run !== undefined && "detail" in run.outcome ? run.outcome.detail : null;
}
