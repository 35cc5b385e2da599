import { join } from "node:path";
import type { BenchContext } from "./context.ts";
import { measured, onlyVariant, type ScenarioConfig } from "./leakproof.ts";
import { PYTHON, WORKLOADS } from "./place.ts";
import { reportCosts } from "./report-cost.ts";
import type { Section, Table } from "./section.ts";
import { exponent, median, type Point, spread } from "./statistics.ts";

const UNITS = [100, 10, 1] as const;
const CHILDREN = [0, 9, 49, 99, 199] as const;
/** Of which a first run takes three tenths. */
const SHORT_TIMEOUT = "20s";

/** How leakproof's own cost grows: with scenarios in a report, with iterations, and with processes in the tree. */
export async function scaling(context: BenchContext): Promise<Section> {
  const tables = [await reportCosts(context), await iterations(context), await processes(context)];
  return {
    part: "scaling",
    title: "How the cost grows",
    tables,
    remarks: [
      "An exponent of 1 is linear, 0 is constant; it is fitted to the medians of a column.",
      "For scenarios and processes the goal is linear: an exponent of about 1 at most.",
    ],
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

/** What a mark costs beside so many processes. */
async function processes({ rounds, log }: BenchContext): Promise<Table> {
  const taken = CHILDREN.map((children) => ({ children, marks: [] as number[] }));
  for (let round = 1; round <= rounds; round += 1) {
    for (const { children, marks } of taken) {
      log(`${children + 1} processes, round ${round}`);
      marks.push(await markMilliseconds(children));
    }
  }
  const points: Point[] = taken.map(({ children, marks }) => ({ x: children + 1, y: median(marks) }));
  const lone = points[0]?.y ?? Number.NaN;
  return {
    caption:
      "With processes in the tree: one mark of a cooperative Python program, its collection of garbage included.",
    header: ["Processes", "Over a lone process", "Milliseconds a mark", "Milliseconds a further process"],
    rows: [
      ...taken.map(({ children, marks }) => [
        String(children + 1),
        (median(marks) / lone).toFixed(1),
        spread(marks, 1),
        children === 0 ? "" : ((median(marks) - lone) / children).toFixed(2),
      ]),
      ["exponent", "", exponent(points).toFixed(2), ""],
    ],
  };
}

async function markMilliseconds(children: number): Promise<number> {
  const env = { BENCH_CHILDREN: String(children) };
  const scenario = { id: "tree", name: "tree", python: join(WORKLOADS, "tree.py"), timeout: SHORT_TIMEOUT, env };
  const { results } = await measured([scenario]);
  const [run] = onlyVariant(results, "tree").runs;
  if (!run?.timing || run.series.iterations.length < 2)
    throw new Error(`${children + 1} processes: nothing was measured`);
  return (1000 * run.timing.marks) / (run.series.iterations.length - 1);
}
