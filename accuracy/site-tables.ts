import { markdownTable } from "markdown-table";
import { median } from "../src/judge/median.ts";
import type { Finding } from "./finding.ts";

const HEADER = [
  "",
  "Leaks",
  "found",
  "located",
  "first",
  "among three",
  "elsewhere",
  "no line",
  "Seconds",
  "× measuring",
  "at most",
];
/** A right site that comes later than this is not seen. */
const SHOWN = 3;
/** Of what was named instead. */
const MOST_NAMED = 3;

/** One row for each group, and one for all. */
export function sitesTable(findings: readonly Finding[], groupOf: (finding: Finding) => string): string {
  const groups = [...new Set(findings.map(groupOf))].sort();
  const rows = groups.map((group) =>
    row(
      group,
      findings.filter((finding) => groupOf(finding) === group),
    ),
  );
  const align = HEADER.map((_, index) => (index === 0 ? "l" : "r"));
  return markdownTable([HEADER, ...rows, row("**All**", findings)], { align });
}

function row(name: string, findings: readonly Finding[]): string[] {
  const found = findings.filter(isFound);
  const located = found.filter(isLocated);
  const shown = located.filter(isShown);
  const seconds = found.flatMap(({ locatingSeconds }) => (locatingSeconds === null ? [] : [locatingSeconds]));
  const ratios = found.flatMap(ratioOf);
  return [
    name,
    ...[findings.length, found.length, located.length, located.filter(isFirst).length, shown.length].map(String),
    ...[located.length - shown.length, found.length - located.length].map(String),
    seconds.length === 0 ? "–" : median(seconds).toFixed(1),
    ratios.length === 0 ? "–" : median(ratios).toFixed(1),
    ratios.length === 0 ? "–" : Math.max(...ratios).toFixed(1),
  ];
}

/** A goal, what came out, and whether that reaches it. */
export function siteGoalsTable(findings: readonly Finding[]): string {
  const found = findings.filter(isFound);
  const located = found.filter(isLocated);
  const ratios = found.flatMap(ratioOf);
  const isQuick = ratios.filter((ratio) => ratio <= 3);
  const goals: [string, number, number | null][] = [
    ["located leaks whose first site is right", 0.9, share(located.filter(isFirst).length, located.length)],
    [
      "located leaks with a right one among the first three",
      0.97,
      share(located.filter(isShown).length, located.length),
    ],
    [
      "leaks that were found with a right one among the first three",
      0.9,
      share(found.filter(isShown).length, found.length),
    ],
    ["located in at most three times what measuring took", 1, share(isQuick.length, ratios.length)],
  ];
  const rows = goals.map(([name, goal, value]) => [
    name,
    `≥ ${goal.toFixed(2)}`,
    value === null ? "–" : value.toFixed(3),
    value === null ? "not measured" : value >= goal ? "reached" : "**missed**",
  ]);
  return markdownTable([["", "Goal", "Measured", ""], ...rows], { align: ["l", "r", "r", "l"] });
}

/** The leaks whose first site is not the right one, and what was named instead. */
export function missesTable(findings: readonly Finding[]): string {
  const missed = findings.filter((finding) => isFound(finding) && !isFirst(finding));
  if (missed.length === 0) return "None.";
  const rows = missed.map((finding) => [
    finding.name,
    finding.quality,
    finding.expected.join(" or "),
    finding.rank === null ? "none" : `no. ${finding.rank}`,
    insteadOf(finding).replaceAll("|", "\\|").replace(/\s+/g, " "),
  ]);
  return markdownTable([["Leak", "Quality", "Right", "Named as", "Instead"], ...rows]);
}

function insteadOf({ named, kept, remark, locatingSeconds }: Finding): string {
  if (locatingSeconds === null) return "nobody looked";
  if (named.length > 0) return named.slice(0, MOST_NAMED).join("; ");
  const without = kept.length === 0 ? "nothing" : `without a line: ${kept.slice(0, MOST_NAMED).join("; ")}`;
  return remark === null ? without : `${without} (${remark})`;
}

/** `ok`, or what was named instead. */
export function lineOfFinding(finding: Finding): string {
  const { name, quality, answer, rank, locatingSeconds } = finding;
  const said = `${name} (${quality}, located in ${locatingSeconds?.toFixed(1) ?? "–"} s) ${answer}`;
  if (!isFound(finding)) return `-     ${said}`;
  if (isFirst(finding)) return `ok    ${said}`;
  return `WRONG ${said}, right: ${rank === null ? "none" : `no. ${rank}`}; ${insteadOf(finding)}`;
}

function isFound({ answer }: Finding): boolean {
  return answer === "leak";
}

function isLocated({ named }: Finding): boolean {
  return named.length > 0;
}

function isFirst({ rank }: Finding): boolean {
  return rank === 1;
}

function isShown({ rank }: Finding): boolean {
  return rank !== null && rank <= SHOWN;
}

function ratioOf({ locatingSeconds, measuringSeconds }: Finding): number[] {
  return locatingSeconds === null || measuringSeconds <= 0 ? [] : [locatingSeconds / measuringSeconds];
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
