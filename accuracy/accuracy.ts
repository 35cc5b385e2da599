// npm run accuracy: the corpus through leakproof, its verdicts against the labels.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { availableParallelism, type as system } from "node:os";
import { resolve } from "node:path";
import type { ScenarioResult } from "../src/domain/results.ts";
import { seeded } from "../test/judge/series-generator.ts";
import { type Case, type Family, familiesOf } from "./family.ts";
import { findingOf } from "./finding.ts";
import { lineOf, type Measuring, measureFamily, recordedResults } from "./measurement.ts";
import { readOptions } from "./options.ts";
import { outcomeOf } from "./outcome.ts";
import { outsideLoad } from "./outside-load.ts";
import { accuracyPage, type Circumstances } from "./page.ts";
import { judgeReplays, subjectsIn } from "./replays.ts";
import { lineOfFinding } from "./site-tables.ts";
import { sitesPage } from "./sites-page.ts";
import { isWrong } from "./tables.ts";

const options = readOptions(process.argv.slice(2));
const families = familiesOf(resolve("corpus")).filter(({ name }) =>
  options.only.some((start) => name.startsWith(start)),
);
const measuring: Measuring = {
  folder: resolve(".cache/accuracy"),
  jobs: options.jobs,
  isRecorded: options.isRecorded,
  recordedAs: options.isSites ? "sites" : "results",
};

if (options.replays !== null) await replayAll(options.replays);
else if (options.isSites)
  publish("docs/sites.md", sitesPage(await measureAll(findingOf, lineOfFinding), circumstances()));
else {
  const outcomes = await measureAll(outcomeOf, lineOf);
  if (options.isShort && outcomes.some(isWrong)) process.exitCode = 1;
  publish("docs/accuracy.md", accuracyPage(outcomes, circumstances()));
}

/** What is to be known of each case, in each repetition. */
type Reading<T> = (family: Family, one: Case, scenario: ScenarioResult) => T;

async function measureAll<T>(read: Reading<T>, tell: (one: T) => string): Promise<T[]> {
  const all: T[] = [];
  for (let repetition = 1; repetition <= options.repetitions; repetition += 1) {
    using _load = options.isLoaded && repetition % 2 === 0 ? outsideLoad() : null;
    for (const family of families) {
      const measured = await measure(family, repetition, read);
      for (const one of measured) console.log(tell(one));
      all.push(...measured);
    }
  }
  return all;
}

async function measure<T>(family: Family, repetition: number, read: Reading<T>): Promise<T[]> {
  const cases = family.cases.filter(isChosen);
  if (cases.length === 0) return [];
  try {
    const measured = await measureFamily(family, cases, repetition, measuring);
    return measured.map(([one, scenario]) => read(family, one, scenario));
  } catch (error) {
    // The other families' hours are not thrown away for the mistake of one.
    console.error(`${family.name} could not be measured: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
    return [];
  }
}

function isChosen({ label, places }: Case): boolean {
  if (options.isSites && places.length === 0) return false;
  return (label.ci || !options.isShort) && (label.truth === "clean" || !options.isClean);
}

function circumstances(): Circumstances {
  return {
    commit: execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim(),
    date: new Date().toISOString().slice(0, "2026-11-23".length),
    machine: `${availableParallelism()} processors, ${system()}, Node ${process.versions.node}`,
    repetitions: options.repetitions,
    command: ["npm run accuracy --", ...process.argv.slice(2)].join(" "),
  };
}

function publish(file: string, page: string): void {
  if (options.isWritten) writeFileSync(file, page);
  else console.log(`\n${page}`);
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
