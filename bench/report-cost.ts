import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Results } from "../src/domain/results.ts";
import type { BenchContext } from "./context.ts";
import { measured, timed } from "./leakproof.ts";
import { WORKLOADS } from "./place.ts";
import type { Table } from "./section.ts";
import { exponent, median, spread } from "./statistics.ts";

const COUNTS = [1, 10, 100, 1000] as const;
const COMMANDS = ["report", "judge"] as const;

interface Taken {
  readonly count: number;
  readonly command: (typeof COMMANDS)[number];
  readonly milliseconds: number[];
  readonly peaks: number[];
}

/** `leakproof report` and `judge` of results with so many scenarios, copies of one that was measured. */
export async function reportCosts({ rounds, log }: BenchContext): Promise<Table> {
  log("a scenario to copy");
  const { results } = await measured([{ id: "work", name: "work", python: join(WORKLOADS, "work.py") }]);
  const folder = mkdtempSync(join(tmpdir(), "leakproof-bench-"));
  const fileOf = (count: number) => join(folder, `${count}.json`);
  for (const count of COUNTS) writeFileSync(fileOf(count), JSON.stringify(copied(results, count)));
  const taken: Taken[] = COUNTS.flatMap((count) =>
    COMMANDS.map((command) => ({ count, command, milliseconds: [], peaks: [] })),
  );
  for (let round = 1; round <= Math.max(3, rounds); round += 1) {
    log(`reports, round ${round}`);
    for (const { count, command, milliseconds, peaks } of taken) {
      const { seconds, own } = await timed([command, fileOf(count), "--report", join(folder, "report")]);
      milliseconds.push(seconds * 1000);
      peaks.push(own.peakBytes / 1e6);
    }
  }
  rmSync(folder, { recursive: true });
  return tableOf(taken);
}

/** The results with the first scenario `count` times, under different ids. */
export function copied(results: Results, count: number): Results {
  const [scenario] = results.scenarios;
  if (scenario === undefined) throw new Error("there is no scenario to copy");
  const scenarios = Array.from({ length: count }, (_, index) => ({ ...scenario, id: `work-${index}` }));
  return { ...results, planned: scenarios.map(({ id }) => id), scenarios };
}

function tableOf(taken: readonly Taken[]): Table {
  const loneOf = (command: string) =>
    median(taken.find((one) => one.command === command && one.count === 1)?.milliseconds ?? []);
  return {
    caption:
      "With scenarios in a report. The exponent is that of the time beyond a single scenario's, from 10 to 1,000 scenarios: " +
      "the start of Node, which all share, would hide it.",
    header: ["Command", "Scenarios", "Over one scenario", "Milliseconds", "Peak memory, MB"],
    rows: COMMANDS.flatMap((command) => {
      const own = taken.filter((one) => one.command === command);
      const points = own
        .filter(({ count }) => count > 1)
        .map(({ count, milliseconds }) => ({ x: count, y: Math.max(1, median(milliseconds) - loneOf(command)) }));
      return [
        ...own.map(({ count, milliseconds, peaks }) => [
          `\`leakproof ${command}\``,
          count.toLocaleString("en"),
          (median(milliseconds) / loneOf(command)).toFixed(1),
          spread(milliseconds, 0),
          spread(peaks, 0),
        ]),
        [`\`leakproof ${command}\``, "exponent", "", exponent(points).toFixed(2), ""],
      ];
    }),
  };
}
