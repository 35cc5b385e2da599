import { join } from "node:path";
import type { BenchContext } from "./context.ts";
import { measured, onlyVariant } from "./leakproof.ts";
import { linearCell } from "./linear.ts";
import { WORKLOADS } from "./place.ts";
import type { Table } from "./section.ts";
import { median, spread } from "./statistics.ts";

const CHILDREN = [0, 9, 49, 99, 199] as const;

/** What a mark costs beside so many processes. */
export async function processCosts({ rounds, log }: BenchContext): Promise<Table> {
  const taken = CHILDREN.map((children) => ({ children, marks: [] as number[] }));
  for (let round = 1; round <= rounds; round += 1) {
    for (const { children, marks } of taken) {
      log(`${children + 1} processes, round ${round}`);
      const milliseconds = await markMilliseconds(children);
      if (milliseconds === null) log(`${children + 1} processes: too few marks`);
      else marks.push(milliseconds);
    }
  }
  return tableOf(taken);
}

function tableOf(taken: readonly { readonly children: number; readonly marks: readonly number[] }[]): Table {
  const told = taken.filter(({ marks }) => marks.length > 0);
  const lone = median(told.find(({ children }) => children === 0)?.marks ?? [Number.NaN]);
  const points = told.map(({ children, marks }) => ({ x: children + 1, y: median(marks) }));
  return {
    caption:
      "With processes in the tree: one mark of a cooperative Python program, its collection of garbage included.",
    header: ["Processes", "Over a lone process", "Milliseconds a mark", "Milliseconds a further process"],
    rows: [
      ...taken.map(({ children, marks }) => {
        if (marks.length === 0) return [String(children + 1), "", "too few marks to tell", ""];
        const further = children === 0 ? "" : ((median(marks) - lone) / children).toFixed(2);
        return [String(children + 1), (median(marks) / lone).toFixed(1), spread(marks, 1), further];
      }),
      ["exponent", "", linearCell(points), ""],
    ],
  };
}

/** Null where the run has not got to its second mark. */
async function markMilliseconds(children: number): Promise<number | null> {
  const env = { BENCH_CHILDREN: String(children) };
  const { results } = await measured([{ id: "tree", name: "tree", python: join(WORKLOADS, "tree.py"), env }]);
  const [run] = onlyVariant(results, "tree").runs;
  const marks = run?.series.iterations.length ?? 0;
  return !run?.timing || marks < 2 ? null : (1000 * run.timing.marks) / (marks - 1);
}
