import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BenchContext } from "./context.ts";
import { type Goal, goalCell, missLines } from "./goal.ts";
import { measured } from "./leakproof.ts";
import { PYTHON, WORKLOADS } from "./place.ts";
import type { Section } from "./section.ts";
import { median, spread } from "./statistics.ts";

const START: Goal = {
  limit: 300,
  text: "≤ 300 ms",
  whenMissed:
    "Node's own start, loading the bundle, and then two starts of the workload's interpreter, the first of which only " +
    "looks whether it is there; all of it in turn, and on a busy machine each waits for a core.",
};
const PEAK: Goal = { limit: 100, text: "≤ 100 MB", whenMissed: "Node's own heap and code come to about half of it." };

/** From the start of leakproof to the first line of the first workload, and leakproof's own peak memory. */
export async function footprint({ rounds, isFull, log }: BenchContext): Promise<Section> {
  const starts: number[] = [];
  const ratios: number[] = [];
  const peaks: number[] = [];
  const folder = mkdtempSync(join(tmpdir(), "leakproof-bench-"));
  const count = isFull ? Math.max(rounds, 5) : rounds;
  for (let round = 1; round <= count; round += 1) {
    log(`round ${round}`);
    const file = join(folder, String(round));
    const scenario = { id: "work", name: "work", python: join(WORKLOADS, "work.py"), env: { BENCH_STARTED: file } };
    const { startedAt, usage } = await measured([scenario]);
    const start = Number(readFileSync(file, "utf8")) * 1000 - startedAt;
    starts.push(start);
    ratios.push(start / bareStart());
    peaks.push(usage.peakBytes / 1e6);
  }
  rmSync(folder, { recursive: true });
  const [start, peak] = [median(starts), median(peaks)];
  return {
    part: "footprint",
    title: "What leakproof takes itself",
    tables: [
      {
        caption: "One Python scenario.",
        header: ["", "Figure", "Goal"],
        rows: [
          ["Start to the first workload's start, over the start of the bare interpreter", spread(ratios, 1), ""],
          ["Start to the first workload's start, ms", spread(starts, 0), goalCell(start, START)],
          ["Peak memory, MB", spread(peaks, 0), goalCell(peak, PEAK)],
        ],
      },
    ],
    remarks: [...missLines("the start", start, START), ...missLines("peak memory", peak, PEAK)],
  };
}

function bareStart(): number {
  const started = performance.now();
  execFileSync(PYTHON, ["-c", "pass"]);
  return performance.now() - started;
}
