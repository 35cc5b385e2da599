import type { ByteMeasure } from "../../src/judge/budget.ts";
import type { Finding } from "../../src/judge/finding.ts";
import { WARM_UP } from "../../src/judge/growth.ts";
import { windowOf } from "../../src/judge/window.ts";
import { formatBytes } from "../../src/units/bytes.ts";
import { findingIn, type RecordedSeries, recordedSeries } from "./recorded-series.ts";

interface Typical {
  readonly title: string;
  readonly shape: string;
  readonly runtime: RecordedSeries["runtime"];
  readonly quality: RecordedSeries["quality"];
  readonly measure: ByteMeasure;
  /** Which of several recordings of this kind. */
  readonly index: number;
  readonly remark: string;
}

/** The six series that every judge of leaks has to tell apart, as recorded. */
const TYPICAL: readonly Typical[] = [
  {
    title: "A steady leak",
    shape: "leak",
    runtime: "python",
    quality: "cooperative",
    measure: "heap",
    index: 1,
    remark: "Every third of the window grows at the same rate, and the interval is narrow.",
  },
  {
    title: "A leak in steps",
    shape: "step",
    runtime: "go",
    quality: "cooperative",
    measure: "memory",
    index: 0,
    remark: "Each step looks like a one-time allocation; that they keep coming is what makes it a leak.",
  },
  {
    title: "A leak behind a filling cache",
    shape: "cacheleak",
    runtime: "node",
    quality: "cooperative",
    measure: "heap",
    index: 0,
    remark: "The warm-up quarter is dropped; what goes on afterwards counts.",
  },
  {
    title: "A bounded cache",
    shape: "lru",
    runtime: "c",
    quality: "cooperative",
    measure: "memory",
    index: 1,
    remark: "Every test of trend calls this a leak: it rises, and never falls. But it has stopped rising.",
  },
  {
    title: "A warm-up that fades",
    shape: "warm",
    runtime: "python",
    quality: "blind",
    measure: "memory",
    index: 0,
    remark: "It grows ever slower: the rate that is left in the long run decides.",
  },
  {
    title: "A sawtooth",
    shape: "saw",
    runtime: "go",
    quality: "cooperative",
    measure: "heap",
    index: 0,
    remark: "The floor is what a leak would lift; what is freed again does not lift it.",
  },
];

const MARKERS = { begin: "<!-- series:begin -->", end: "<!-- series:end -->" } as const;

/** `docs/judging.md` with its pictures, and what the judge finds in each, as they are now. */
export function withTypicalSeries(page: string): string {
  const [before, rest = ""] = page.split(MARKERS.begin);
  const [, after = ""] = rest.split(MARKERS.end);
  const all = recordedSeries();
  const sections = TYPICAL.map((typical) => section(typical, all)).join("\n\n");
  return `${before}${MARKERS.begin}\n\n${sections}\n\n${MARKERS.end}${after}`;
}

function section(
  { title, shape, runtime, quality, measure, index, remark }: Typical,
  all: readonly RecordedSeries[],
): string {
  const recorded = all.filter((one) => one.shape === shape && one.runtime === runtime && one.quality === quality)[
    index
  ];
  const finding = recorded === undefined ? null : findingIn(recorded, measure);
  if (recorded === undefined || finding === null) throw new Error(`no recording of ${title}`);
  const source = `${LANGUAGES[runtime]}, ${quality}, ${measure}`;
  return [`### ${title}`, `${remark} _${source}_`, chartOf(recorded, measure), `${answerOf(finding)}`].join("\n\n");
}

const LANGUAGES = { python: "Python", node: "Node", c: "C", go: "Go" } as const;
const KIB = 1024;

/** Samples, and behind the warm-up their floor. */
function chartOf(recorded: RecordedSeries, measure: ByteMeasure): string {
  const y = recorded[measure] ?? [];
  const x = y.map((_, mark) => mark * recorded.iterationsPerBatch);
  const { floor } = windowOf({ x, y }, WARM_UP);
  const start = y[0] as number;
  const inKib = (value: number) => String(Math.round((value - start) / KIB));
  const floorAt = (at: number) =>
    floor.y[
      Math.max(
        0,
        floor.x.findLastIndex((place) => place <= at),
      )
    ] ?? start;
  const warmUp = Math.floor(x.length * WARM_UP);
  return [
    "```mermaid",
    "xychart-beta",
    `  x-axis "iterations" 0 --> ${x.at(-1)}`,
    '  y-axis "KiB above the first mark"',
    `  line [${y.map(inKib).join(", ")}]`,
    `  line [${x.map((at, mark) => inKib(mark < warmUp ? (y[mark] as number) : floorAt(at))).join(", ")}]`,
    "```",
  ].join("\n");
}

function answerOf({ answer, slope, budget, detectable }: Finding): string {
  const rate = `${bytesOf(slope.slope)} an iteration (${bytesOf(slope.low)} … ${bytesOf(slope.high)})`;
  const said = answer.kind === "open" ? `open (${answer.doubt})` : answer.kind === "grows" ? "a candidate" : "flat";
  return `**${said}**: ${rate}; budget ${bytesOf(budget)}, could have seen ${bytesOf(Math.max(budget, detectable))}.`;
}

function bytesOf(value: number): string {
  return formatBytes(Math.round(value * 10) / 10);
}
