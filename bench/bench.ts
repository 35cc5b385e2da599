// npm run bench: what measuring costs and what it finds, as ratios taken side by side. It prints and never passes or fails.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BenchRequest, HELP, type PartName, parseArguments } from "./arguments.ts";
import type { BenchContext } from "./context.ts";
import { footprint } from "./footprint.ts";
import { builtLanguages } from "./language.ts";
import { busyRemarks, origin } from "./machine.ts";
import { overhead } from "./overhead.ts";
import { pageWith } from "./page.ts";
import { ROOT } from "./place.ts";
import { scaling } from "./scaling.ts";
import { type Section, sectionText } from "./section.ts";
import { smallestLeaks } from "./smallest-leaks.ts";
import { comparison } from "./tools/comparison.ts";

const PART: Readonly<Record<PartName, (context: BenchContext) => Promise<Section>>> = {
  overhead,
  tools: comparison,
  smallest: smallestLeaks,
  scaling,
  footprint,
};

const request = requested();
if (request === "help") console.log(HELP);
else if (request !== null) await run(request);

function requested(): BenchRequest | "help" | null {
  try {
    return parseArguments(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    process.exitCode = 2;
    return null;
  }
}

async function run({ parts, rounds, isFull, writes }: BenchRequest): Promise<void> {
  const languages = builtLanguages();
  const texts = new Map<PartName, string>();
  for (const part of parts) {
    const log = (line: string) => console.error(`${part}: ${line}`);
    const section = await PART[part]({ rounds, isFull, languages, log }).catch((error: unknown) => {
      // The other parts' figures are not lost for what this one ran into.
      log(`not measured: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
      return null;
    });
    if (section === null) continue;
    const command = ["npm run bench --", `--only ${part}`, ...(isFull ? ["--full"] : []), `--rounds ${rounds}`].join(
      " ",
    );
    const remarks = [...section.remarks, ...busyRemarks()];
    texts.set(part, sectionText({ ...section, remarks }, origin(rounds, command)));
    console.log(`\n${texts.get(part)}`);
    // After each part: an hour's figures are not lost to what the next one runs into.
    if (writes) write(texts);
  }
}

function write(sections: ReadonlyMap<PartName, string>): void {
  const file = join(ROOT, "docs", "benchmarks.md");
  writeFileSync(file, pageWith(existsSync(file) ? readFileSync(file, "utf8") : "", sections));
}
