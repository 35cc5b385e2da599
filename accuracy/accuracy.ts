// npm run accuracy: the corpus through leakproof, its verdicts against the labels.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { availableParallelism, type as system } from "node:os";
import { resolve } from "node:path";
import { type Family, familiesOf } from "./family.ts";
import { lineOf, measureFamily } from "./measurement.ts";
import { readOptions } from "./options.ts";
import type { Outcome } from "./outcome.ts";
import { accuracyPage } from "./page.ts";

const options = readOptions(process.argv.slice(2));
const families = familiesOf(resolve("corpus")).filter(isChosen);
const measuring = { folder: resolve(".cache/accuracy"), jobs: options.jobs, isRecorded: options.isRecorded };
const outcomes: Outcome[] = [];

for (let repetition = 1; repetition <= options.repetitions; repetition += 1) {
  for (const family of families) {
    const cases = family.cases.filter(({ label }) => label.ci || !options.isShort);
    if (cases.length === 0) continue;
    try {
      const measured = await measureFamily(family, cases, repetition, measuring);
      for (const outcome of measured) console.log(lineOf(outcome));
      outcomes.push(...measured);
    } catch (error) {
      // The other families' hours are not thrown away for the mistake of one.
      console.error(`${family.name} could not be measured: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
  }
}

const page = accuracyPage(outcomes, {
  commit: execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim(),
  date: new Date().toISOString().slice(0, "2026-11-23".length),
  machine: `${availableParallelism()} processors, ${system()}, Node ${process.versions.node}`,
  repetitions: options.repetitions,
  command: ["npm run accuracy --", ...process.argv.slice(2)].join(" "),
});
if (options.isWritten) writeFileSync("docs/accuracy.md", page);
else console.log(`\n${page}`);

function isChosen({ name }: Family): boolean {
  return options.only.length === 0 || options.only.some((start) => name.startsWith(start));
}
