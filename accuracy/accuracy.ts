// npm run accuracy: the corpus through leakproof, its verdicts against the labels.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { availableParallelism, type as system } from "node:os";
import { resolve } from "node:path";
import { seeded } from "../test/judge/series-generator.ts";
import { type Case, type Family, familiesOf } from "./family.ts";
import { lineOf, measureFamily, recordedResults } from "./measurement.ts";
import { readOptions } from "./options.ts";
import type { Outcome } from "./outcome.ts";
import { outsideLoad } from "./outside-load.ts";
import { accuracyPage } from "./page.ts";
import { judgeReplays, subjectsIn } from "./replays.ts";
import { isWrong } from "./tables.ts";

const options = readOptions(process.argv.slice(2));
const families = familiesOf(resolve("corpus")).filter(({ name }) =>
  options.only.some((start) => name.startsWith(start)),
);
const measuring = { folder: resolve(".cache/accuracy"), jobs: options.jobs, isRecorded: options.isRecorded };

if (options.replays === null) await measureAll();
else await replayAll(options.replays);

async function measureAll(): Promise<void> {
  const outcomes: Outcome[] = [];
  for (let repetition = 1; repetition <= options.repetitions; repetition += 1) {
    using _load = options.isLoaded && repetition % 2 === 0 ? outsideLoad() : null;
    for (const family of families) outcomes.push(...(await measure(family, repetition)));
  }
  const page = accuracyPage(outcomes, {
    commit: execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim(),
    date: new Date().toISOString().slice(0, "2026-11-23".length),
    machine: `${availableParallelism()} processors, ${system()}, Node ${process.versions.node}`,
    repetitions: options.repetitions,
    command: ["npm run accuracy --", ...process.argv.slice(2)].join(" "),
  });
  if (options.isShort && outcomes.some(isWrong)) process.exitCode = 1;
  if (options.isWritten) writeFileSync("docs/accuracy.md", page);
  else console.log(`\n${page}`);
}

async function measure(family: Family, repetition: number): Promise<Outcome[]> {
  const cases = family.cases.filter(isChosen);
  if (cases.length === 0) return [];
  try {
    const measured = await measureFamily(family, cases, repetition, measuring);
    for (const outcome of measured) console.log(lineOf(outcome));
    return measured;
  } catch (error) {
    // The other families' hours are not thrown away for the mistake of one.
    console.error(`${family.name} could not be measured: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
    return [];
  }
}

function isChosen({ label }: Case): boolean {
  return (label.ci || !options.isShort) && (label.truth === "clean" || !options.isClean);
}

async function replayAll(count: number): Promise<void> {
  const recorded = [];
  for (const family of families) {
    const ids = family.cases.filter(({ label }) => label.truth === "clean").map(({ id }) => id);
    for (const results of await recordedResults(family, measuring)) recorded.push(...subjectsIn(results, ids));
  }
  const { replays, accused, candidates, cleared } = judgeReplays(recorded, count, seeded(285));
  console.log(
    `${replays} replays of ${recorded.length} recorded runs of clean cases: ${accused} accused, ${candidates} more that ` +
      `a confirming run would have had to confirm, ${cleared} cleared.`,
  );
}
