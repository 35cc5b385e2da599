import { join } from "node:path";
import type { BenchContext } from "./context.ts";
import { measured, onlyVariant, type ScenarioConfig } from "./leakproof.ts";
import { PYTHON, WORKLOADS } from "./place.ts";
import { reportCosts } from "./report-cost.ts";
import type { Section, Table } from "./section.ts";
import { exponent, median, spread } from "./statistics.ts";
import { processCosts } from "./tree-cost.ts";

const UNITS = [100, 10, 1] as const;

/** How leakproof's own cost grows: with scenarios in a report, with iterations, and with processes in the tree. */
export async function scaling(context: BenchContext): Promise<Section> {
  const tables = [await reportCosts(context), await iterations(context), await processCosts(context)];
  return {
    part: "scaling",
    title: "How the cost grows",
    tables,
    remarks: ["An exponent of 1 is linear, 0 is constant; it is fitted to the medians of a column."],
  };
}

interface Cost {
  readonly iterations: number;
  readonly marks: number;
  readonly cpu: number;
  readonly peak: number;
}

/** Runs of the same length with fewer and more iterations: leakproof's own processor time and memory. */
async function iterations({ rounds, log }: BenchContext): Promise<Table> {
  const workloads = {
    cooperative: { python: join(WORKLOADS, "work.py") },
    assisted: { command: `'${PYTHON}' '${join(WORKLOADS, "alone.py")}' plain` },
  };
  const taken = Object.entries(workloads).flatMap(([quality, workload]) =>
    UNITS.map((units) => ({ quality, workload, units, costs: [] as Cost[] })),
  );
  for (let round = 1; round <= rounds; round += 1) {
    for (const { quality, workload, units, costs } of taken) {
      log(`iterations, ${quality}, ${units} units each, round ${round}`);
      costs.push(await costOf({ id: "work", name: "work", ...workload, env: { BENCH_UNITS: String(units) } }));
    }
  }
  const of = (costs: readonly Cost[], key: keyof Cost) => costs.map((cost) => cost[key]);
  const fitted = (quality: string, key: "cpu" | "peak") => {
    const points = taken
      .filter((one) => one.quality === quality)
      .map(({ costs }) => ({ x: median(of(costs, "iterations")), y: median(of(costs, key)) }));
    return exponent(points).toFixed(2);
  };
  return {
    caption:
      "With iterations: runs of the same length, whose iterations are a hundred, ten and one units of about 20 µs.",
    header: ["Quality", "Iterations", "Marks", "leakproof's own processor time, s", "Its peak memory, MB"],
    rows: [
      ...taken.map(({ quality, costs }) => [
        quality,
        String(Math.round(median(of(costs, "iterations")))),
        String(median(of(costs, "marks"))),
        spread(of(costs, "cpu"), 2),
        spread(of(costs, "peak"), 0),
      ]),
      ...Object.keys(workloads).map((quality) => [
        quality,
        "exponent",
        "",
        fitted(quality, "cpu"),
        fitted(quality, "peak"),
      ]),
    ],
  };
}

async function costOf(scenario: ScenarioConfig): Promise<Cost> {
  const { results, usage } = await measured([scenario]);
  const variant = onlyVariant(results, "work");
  return {
    iterations: variant.iterations,
    marks: variant.series.iterations.length,
    cpu: usage.cpuSeconds,
    peak: usage.peakBytes / 1e6,
  };
}
