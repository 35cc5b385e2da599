import { BareLoop } from "./bare-loop.ts";
import type { BenchContext } from "./context.ts";
import { type Goal, goalCell, missLines } from "./goal.ts";
import type { Language } from "./language.ts";
import { measured, onlyVariant } from "./leakproof.ts";
import type { Section } from "./section.ts";
import { median, spread } from "./statistics.ts";

const BETWEEN: Goal = {
  limit: 1.05,
  text: "≤ 1.05",
  leastCredible: 0.9,
  whenMissed:
    "the adapter adds nothing to a batch but its loop. What differs is the process around it: each batch starts with caches " +
    "that the mark has left cold, under the allocator settings that the report names, and after a collection that the " +
    "bare loop doesn't have.",
};
const SHARE: Goal = {
  limit: 25,
  text: "≤ 25 %",
  whenMissed:
    "a mark (two questions, a collection of the heap, two looks at the processes) took longer than a third of a batch. On a " +
    "busy machine program and leakproof wait for a core in turn, several times a mark.",
};

interface Round {
  readonly between: number;
  readonly share: number;
  readonly whole: number;
  readonly processor: number;
  readonly iterations: number;
}

/** A measured run between two bare loops, in turn. */
export async function overhead({ rounds, languages, log }: BenchContext): Promise<Section> {
  const taken = languages.ready.map((language) => ({ language, loop: new BareLoop(language), figures: [] as Round[] }));
  for (let round = 1; round <= rounds; round += 1) {
    for (const { language, loop, figures } of taken) {
      log(`${language.name}, round ${round}`);
      figures.push(await roundOf(language, loop));
    }
  }
  const rows: string[][] = [];
  const misses: string[] = [];
  for (const { language, figures } of taken) {
    const { name } = language;
    const of = (key: keyof Round) => figures.map((figure) => figure[key]);
    const [between, share] = [median(of("between")), median(of("share"))];
    rows.push([
      name,
      spread(of("between"), 2),
      goalCell(between, BETWEEN),
      spread(of("share"), 1),
      goalCell(share, SHARE),
      spread(of("whole"), 2),
      spread(of("processor"), 2),
      String(Math.round(median(of("iterations")))),
    ]);
    misses.push(...missLines(`${name} between marks`, between, BETWEEN), ...missLines(`${name}'s marks`, share, SHARE));
  }
  return {
    part: "overhead",
    title: "What measuring costs a program",
    tables: [
      {
        caption:
          "A cooperative run over the bare loop in fresh processes before and after it, by iterations (of about 20 µs). Processor " +
          "time is that of the whole program: its starts, a collection at each mark, and its work.",
        header: [
          "Runtime",
          "Between marks",
          "Goal",
          "Marks' share, %",
          "Goal",
          "Whole run",
          "Its processor time",
          "Iterations",
        ],
        rows,
      },
    ],
    remarks: [...misses, ...languages.missing],
  };
}

async function roundOf({ cooperative }: Language, loop: BareLoop): Promise<Round> {
  const before = await loop.pace();
  const { results, usage } = await measured([{ id: "work", name: "work", ...cooperative }]);
  const after = await loop.pace();
  const variant = onlyVariant(results, "work");
  const [run] = variant.runs;
  if (!run?.timing) throw new Error("the run was not measured cooperatively");
  const { iterations } = run.series;
  const count = (iterations.at(-1) ?? 0) - (iterations[0] ?? 0);
  const bareSeconds = (count * (before.seconds + after.seconds)) / 2;
  const bareProcessor = (variant.iterations * (before.cpuSeconds + after.cpuSeconds)) / 2;
  return {
    between: run.timing.batches / bareSeconds,
    share: (100 * run.timing.marks) / (run.timing.batches + run.timing.marks),
    whole: run.seconds / bareSeconds,
    processor: usage.childrenCpuSeconds / bareProcessor,
    iterations: count,
  };
}
