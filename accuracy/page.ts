import type { Outcome } from "./outcome.ts";
import { confusionTable, goalsTable, mistakesTable } from "./tables.ts";

export interface Circumstances {
  readonly commit: string;
  readonly date: string;
  readonly machine: string;
  readonly repetitions: number;
  readonly command: string;
}

/** `docs/accuracy.md`. */
export function accuracyPage(outcomes: readonly Outcome[], circumstances: Circumstances): string {
  const { commit, date, machine, repetitions, command } = circumstances;
  const cases = new Set(outcomes.filter(({ answer }) => answer !== "unmeasured").map(({ name }) => name)).size;
  const unmeasured = [...new Set(outcomes.filter(({ answer }) => answer === "unmeasured").map(({ name }) => name))];
  const paragraphs = [
    "# Accuracy",
    `${cases} programs whose truth is known ([the corpus](../corpus/README.md)), ${repetitions === 1 ? "once" : `${repetitions} times`} each, ` +
      "through leakproof as a user runs it: a `leakproof.yml` in, `results.json` out. A leak that ends inconclusive, or as an error, counts " +
      "against recall; a leak that is smaller than what the budget tolerates counts only where it was found.",
    `Written by \`${command}\` at ${commit}, ${date}; ${machine}. Run it again to check it.`,
    "## Goals",
    goalsTable(outcomes),
    "## By language",
    confusionTable(outcomes, ({ language }) => language),
    "## By quality",
    confusionTable(outcomes, ({ quality }) => quality),
    "## By kind",
    confusionTable(outcomes, ({ truth, kind }) => `${truth}: ${kind}`),
    "## What was not answered rightly",
    mistakesTable(outcomes),
    ...(unmeasured.length === 0 ? [] : ["## Not measured", unmeasured.join(", ")]),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}
