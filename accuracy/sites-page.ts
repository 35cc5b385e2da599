import type { Finding } from "./finding.ts";
import type { Circumstances } from "./page.ts";
import { missesTable, siteGoalsTable, sitesTable } from "./site-tables.ts";

/** `docs/sites.md`. */
export function sitesPage(findings: readonly Finding[], circumstances: Circumstances): string {
  const { commit, date, machine, repetitions, command } = circumstances;
  const leaks = new Set(findings.map(({ name }) => name)).size;
  const languages = new Set(findings.map(({ language }) => language)).size;
  const paragraphs = [
    "# Sites",
    `Where a leak grows, as leakproof says it, against where it is known to: ${leaks} leaks of [the corpus](../corpus/README.md) in ` +
      `${languages} ${languages === 1 ? "language" : "languages"}, ${repetitions === 1 ? "once" : `${repetitions} times`} each. The labels ` +
      "were written from reading the programs. A site is right when its line is a labelled one, or when a labelled line calls it: of the " +
      "site's stack the first three lines of own code count, so that a helper that allocates is told by whoever calls it.",
    "`found`: judged to be a leak. `located`: some line of the project was named; of these, the `first` named is right, a right one is " +
      "`among three`, or all three lie `elsewhere`. `no line`: none was named. `Seconds`: what locating took, the median, and how many times " +
      "as long as measuring (the median, and at most).",
    `Written by \`${command}\` at ${commit}, ${date}; ${machine}. Run it again to check it.`,
    "## Goals",
    siteGoalsTable(findings),
    "## By language",
    sitesTable(findings, ({ language }) => language),
    "## By quality",
    sitesTable(findings, ({ quality }) => quality),
    "## By kind",
    sitesTable(findings, ({ language, kind }) => `${kind} (${language})`),
    "## Where the first site is not the right one",
    missesTable(findings),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}
