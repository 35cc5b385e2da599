import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Results } from "../src/domain/results.ts";
import type { BenchContext } from "./context.ts";
import { leakproof, measured } from "./leakproof.ts";
import { linearCell } from "./linear.ts";
import { WORKLOADS } from "./place.ts";
import type { Table } from "./section.ts";
import { median, spread } from "./statistics.ts";

const COUNTS = [1, 10, 100, 1000] as const;
/** Less than two ticks of the system's clock of processor time tell nothing. */
const CLOCK_MS = 20;
const COMMANDS = ["report", "judge"] as const;

interface Taken {
  readonly count: number;
  readonly command: (typeof COMMANDS)[number];
  readonly milliseconds: number[];
  readonly cpu: number[];
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
    COMMANDS.map((command) => ({ count, command, milliseconds: [], cpu: [], peaks: [] })),
  );
  for (let round = 1; round <= Math.max(3, rounds); round += 1) {
    log(`reports, round ${round}`);
    for (const { count, command, milliseconds, cpu, peaks } of taken) {
      const { seconds, usage } = await leakproof([command, fileOf(count), "--report", join(folder, "report")]);
      milliseconds.push(seconds * 1000);
      cpu.push(usage.cpuSeconds * 1000);
      peaks.push(usage.peakBytes / 1e6);
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
  return {
    caption:
      "With scenarios in a report. Processor time counts, which other programs disturb less; the exponent is that of the time " +
      "beyond a single scenario's, for the start of Node, which all share, would hide it.",
    header: [
      "Command",
      "Scenarios",
      "Over one scenario",
      "Processor time, ms",
      "A further scenario, ms",
      "Wall time, ms",
      "Peak memory, MB",
    ],
    rows: COMMANDS.flatMap((command) =>
      rowsOf(
        command,
        taken.filter((one) => one.command === command),
      ),
    ),
  };
}

function rowsOf(command: string, taken: readonly Taken[]): string[][] {
  const lone = median(taken.find(({ count }) => count === 1)?.cpu ?? []);
  const beyond = taken.map(({ count, cpu }) => ({ x: count - 1, y: median(cpu) - lone }));
  const told = beyond.filter(({ y }) => y >= CLOCK_MS);
  return [
    ...taken.map(({ count, milliseconds, cpu, peaks }) => [
      `\`leakproof ${command}\``,
      count.toLocaleString("en"),
      (median(cpu) / lone).toFixed(1),
      spread(cpu, 0),
      count === 1 ? "" : ((median(cpu) - lone) / (count - 1)).toFixed(1),
      spread(milliseconds, 0),
      spread(peaks, 0),
    ]),
    [`\`leakproof ${command}\``, "exponent", "", linearCell(told), "", "", ""],
  ];
}
