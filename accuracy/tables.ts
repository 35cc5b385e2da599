import { markdownTable } from "markdown-table";
import { median } from "../src/judge/median.ts";
import { agreementOf } from "./agreement.ts";
import { clearedOf, confusionOf, precisionOf, recallOf, total } from "./confusion.ts";
import type { Outcome } from "./outcome.ts";

const HEADER = [
  "",
  "Leaks",
  "found",
  "missed",
  "open",
  "Clean",
  "cleared",
  "accused",
  "open",
  "Precision",
  "Recall",
  "Cleared",
  "Seconds",
];

/** One row for each group, in the order in which the groups first occur, and one for all. */
export function confusionTable(outcomes: readonly Outcome[], groupOf: (outcome: Outcome) => string): string {
  const groups = [...new Set(outcomes.map(groupOf))].sort();
  const rows = groups.map((group) =>
    row(
      group,
      outcomes.filter((outcome) => groupOf(outcome) === group),
    ),
  );
  const align = HEADER.map((_, index) => (index === 0 ? "l" : "r"));
  return markdownTable([HEADER, ...rows, row("**All**", outcomes)], { align });
}

function row(name: string, outcomes: readonly Outcome[]): string[] {
  const confusion = confusionOf(outcomes);
  const { leaks, clean } = confusion;
  const seconds = outcomes.filter(({ answer }) => answer !== "unmeasured").map((outcome) => outcome.seconds);
  return [
    name,
    ...[total(leaks), leaks.leak, leaks.clean, leaks.inconclusive + leaks.error].map(String),
    ...[total(clean), clean.clean, clean.leak, clean.inconclusive + clean.error].map(String),
    ...[precisionOf(confusion), recallOf(confusion), clearedOf(confusion)].map(asShare),
    seconds.length === 0 ? "–" : median(seconds).toFixed(1),
  ];
}

/** What was not answered rightly, with what leakproof said of it. */
export function mistakesTable(outcomes: readonly Outcome[]): string {
  const wrong = outcomes.filter(isWrong);
  if (wrong.length === 0) return "None.";
  const rows = wrong.map(({ name, truth, kind, quality, answer, reason }) => [
    name,
    `${truth} (${kind})`,
    quality,
    answer,
    reason.replaceAll("|", "\\|").replace(/\s+/g, " "),
  ]);
  return markdownTable([["Case", "Truth", "Quality", "Answer", "Reason"], ...rows]);
}

export function isWrong({ truth, answer, isAboveBudget }: Outcome): boolean {
  if (answer === "unmeasured") return false;
  return truth === "leak" ? answer !== "leak" && isAboveBudget : answer !== "clean";
}

/** A goal, what came out, and whether that reaches it. */
export function goalsTable(outcomes: readonly Outcome[]): string {
  const goals: [string, number, number | null][] = [];
  const add = (name: string, part: readonly Outcome[], precision: number, recall: number) => {
    const confusion = confusionOf(part);
    goals.push([`${name}: precision`, precision, precisionOf(confusion)]);
    goals.push([`${name}: recall`, recall, recallOf(confusion)]);
  };
  const bytes = outcomes.filter(({ by }) => by === "bytes");
  add(
    "cooperative",
    bytes.filter(({ quality }) => quality === "cooperative"),
    0.99,
    0.99,
  );
  add(
    "assisted",
    bytes.filter(({ quality }) => quality === "assisted"),
    0.98,
    0.95,
  );
  add(
    "descriptors, threads, children",
    outcomes.filter(({ by, truth }) => by === "counts" || truth === "clean"),
    1,
    1,
  );
  goals.push(["clean cases that are cleared", 0.95, clearedOf(confusionOf(outcomes))]);
  goals.push(["the same verdict again", 0.99, agreementOf(outcomes)]);
  const rows = goals.map(([name, goal, value]) => [
    name,
    `≥ ${goal.toFixed(2)}`,
    asShare(value),
    value === null ? "not measured" : value >= goal ? "reached" : "**missed**",
  ]);
  return markdownTable([["", "Goal", "Measured", ""], ...rows], { align: ["l", "r", "r", "l"] });
}

function asShare(value: number | null): string {
  return value === null ? "–" : value.toFixed(3);
}
