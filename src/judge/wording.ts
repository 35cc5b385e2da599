import type { MeasureName } from "../domain/measure.ts";
import { formatBytes } from "../units/bytes.ts";
import { formatCount } from "../units/count.ts";
import { formatDuration } from "../units/duration.ts";
import type { Doubt, Finding } from "./finding.ts";

const NOUNS: Readonly<Partial<Record<string, string>>> = {
  memory: "memory",
  heap: "the heap",
  fds: "the number of descriptors",
  threads: "the number of threads",
  children: "the number of child processes",
};

/** `the heap`, `the number of threads`, `the counter _processing`. */
export function nounOf(measure: MeasureName): string {
  return NOUNS[measure] ?? `the counter ${measure.slice("counter:".length)}`;
}

/** `100 B per iteration (95 %: 99 B … 101 B)`. */
export function rateText({ slope, unit }: Finding): string {
  const text = unit === "B" ? (value: number) => formatBytes(value) : rateOfCount;
  return `${text(slope.slope)} per iteration (95 %: ${text(slope.low)} … ${text(slope.high)})`;
}

function rateOfCount(value: number): string {
  return formatCount(Math.abs(value) < 0.0005 ? 0 : value);
}

/** `+42.0 kB in 7,200 iterations`. */
export function totalText({ total, unit, iterations }: Finding): string {
  const whole =
    unit === "B" ? formatBytes(Math.round(total), { signed: true }) : formatCount(Math.round(total), { signed: true });
  return `${whole} in ${formatCount(iterations)} iterations`;
}

/** `threads`, for a list. */
export function pluralOf(measure: MeasureName): string {
  return measure.startsWith("counter:") ? nounOf(measure) : nounOf(measure).replace(/^the number of /, "");
}

/** `descriptors, threads and child processes`. */
export function listOf(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** `the budget of 64 B`; counts have none. */
export function budgetText({ budget, unit }: Finding): string {
  return unit === "B" ? `the budget of ${formatBytes(budget)} per iteration` : "none at all";
}

/** `growth of 64 B per iteration would have shown`, what the budget tolerates apart; rounded up, so that it stays true. */
export function detectableText({ detectable, budget, unit }: Finding): string {
  if (unit === "B") {
    return `growth of ${formatBytes(Math.ceil(Math.max(detectable, budget)))} per iteration would have shown`;
  }
  return detectable < 1
    ? `growth by 1 in ${formatCount(Math.floor(1 / detectable))} iterations would have shown`
    : `growth by ${formatCount(Math.ceil(detectable))} per iteration would have shown`;
}

/** What a doubt says of a measure, as the end of a sentence that starts with the measure. */
export function doubtText(doubt: Doubt, finding: Finding): string {
  const rate = rateText(finding);
  switch (doubt) {
    case "few-marks":
      return "has too few marks to be judged";
    case "straddles":
      return `changes by ${rate}: that straddles ${budgetText(finding)}`;
    case "unresolved":
      return `changes by ${rate}, so unevenly that only ${detectableText(finding)}`;
    case "noise":
      return `changes by ${rate}, and clean programs of this kind show up to ${formatBytes(finding.detectable)}, more than ${budgetText(finding)}`;
    case "jumps":
      return `rose by ${totalText(finding)}, but in too few steps to call it persistent`;
    case "falls-back":
      return `grows by ${rate}, but falls back in between`;
    case "stalled":
      return `rose by ${totalText(finding)} and stood still at the end: still filling up, or just full`;
    case "small":
      return `grows by ${rate}, steadily, but in too few iterations to exceed ${budgetText(finding)}`;
    case "fading":
      return `grows by ${rate}, but ever slower: still filling up or warming up`;
  }
}

/** About 4,000 iterations, in two digits; and the time that they need at the speed of this run. */
export function longerRun(iterations: number, factor: number, seconds: number): string {
  const needed = twoDigitsUp(iterations * factor);
  const goal = `It needs about ${formatCount(needed)} iterations in one run (${formatCount(iterations)} were done)`;
  if (!(seconds > 0)) return `${goal}.`;
  const timeout = formatDuration(1000 * twoDigitsUp(Math.max(1, Math.ceil(seconds * factor * HEADROOM))));
  return `${goal}: give it a \`timeout\` of at least ${timeout}.`;
}

/** Start-up, the pilot and a slower day. */
const HEADROOM = 1.5;

function twoDigitsUp(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.ceil(value / unit) * unit;
}

/** A sentence of its own: a capital first, a full stop last. */
export function sentence(text: string): string {
  const end = /[.!?]$/.test(text) ? "" : ".";
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${end}`;
}
