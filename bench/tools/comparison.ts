import type { BenchContext } from "../context.ts";
import { goalCell, missLines } from "../goal.ts";
import type { Section, Table } from "../section.ts";
import { median } from "../statistics.ts";
import { CAP_SECONDS, isRight, type Outcome, secondsToRight } from "./answer.ts";
import { type Case, corpusCases, variedCases } from "./cases.ts";
import { type Tool, tools } from "./tool.ts";

/** What a person has the patience for. */
const FEW = { python: 8, node: 3 } as const;
/** From here on a case of psleak's is slow. */
const SLOW_SECONDS = 10;

/** One case, and what each tool that can run it said, by the tool's name; one outcome a round. */
export interface Trial {
  readonly one: Pick<Case, "name" | "truth" | "kind" | "language">;
  readonly outcomes: ReadonlyMap<string, readonly Outcome[]>;
}

/** Time to a right verdict, on the same cases one after the other. */
export async function comparison({ rounds, isFull, log }: BenchContext): Promise<Section> {
  const { ready, missing } = tools();
  const cases = selected(corpusCases(), isFull);
  const trials: Trial[] = [];
  for (const [index, one] of cases.entries()) {
    log(`${index + 1} of ${cases.length}, ${one.name}`);
    trials.push({ one, outcomes: await outcomesOf(one, ready, rounds) });
  }
  return sectionOf(trials, missing);
}

function selected(cases: readonly Case[], isFull: boolean): readonly Case[] {
  if (isFull) return cases;
  return (["python", "node"] as const).flatMap((language) =>
    variedCases(
      cases.filter((one) => one.language === language),
      FEW[language],
    ),
  );
}

async function outcomesOf(one: Case, ready: readonly Tool[], rounds: number): Promise<Map<string, Outcome[]>> {
  const fitting = ready.filter(({ languages }) => languages.includes(one.language));
  const outcomes = new Map<string, Outcome[]>(fitting.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const tool of fitting) outcomes.get(tool.name)?.push(await tool.examine(one));
  }
  return outcomes;
}

/** The section that these trials come to. Pure. */
export function sectionOf(trials: readonly Trial[], missing: readonly string[]): Section {
  const python = trials.filter(({ one }) => one.language === "python");
  const node = trials.filter(({ one }) => one.language === "node");
  const against = [...versus("psleak", python), ...versus("pytest-memray", python), ...versus("memlab", node)];
  return {
    part: "tools",
    title: "Time to a right verdict, beside other tools",
    tables: [
      {
        caption:
          `The same programs of the corpus, one after the other. A wrong answer, "inconclusive" and none within ${CAP_SECONDS} s count as ` +
          `${CAP_SECONDS} s. Slow: psleak took ${SLOW_SECONDS} s or more for its answer, whatever it was.`,
        header: ["Cases", "Ratio of medians", "Goal", "leakproof", "Other tool"],
        rows: against.map(({ row }) => row),
      },
      ...(python.length > 0 ? [casesTable("Python", python)] : []),
      ...(node.length > 0 ? [casesTable("Node", node)] : []),
      ...phasesTables(trials),
    ],
    remarks: [
      ...against.flatMap(({ misses }) => misses),
      ...missing,
      ...(python.length === 0 ? ["There are no Python cases in the corpus."] : []),
      ...(node.length === 0 ? ["There are no Node cases in the corpus."] : []),
      "psleak 0.1.6 in its default settings, run as its documentation recommends: `PYTHONMALLOC=malloc PYTHONUNBUFFERED=1 " +
        "python3 -m pytest` ([recommended test environment](https://github.com/giampaolo/psleak)).",
      "pytest-memray 1.11.0 with `limit_leaks`, in a loop and with some memory allowed to every place in the code, as [its " +
        "documentation](https://pytest-memray.readthedocs.io/en/latest/usage.html) recommends: 1,000 calls and 64 KB, which is " +
        "leakproof's own budget of 64 B an iteration. Its example, 100 calls and 1 MB, sees nothing below 10 KB a call.",
      "memlab 2.0.5 has no scenario for Node. As [its maintainers advise](https://github.com/facebook/memlab/issues/30), it is " +
        "given three heap snapshots, here 1,000 iterations apart, and a leak filter: `memlab find-leaks --leak-filter`.",
      "Seconds are those of the whole command, its start included.",
    ],
  };
}

function versus(rival: string, trials: readonly Trial[]): { row: string[]; misses: string[] }[] {
  const shared = trials.filter(({ outcomes }) => outcomes.has(rival));
  if (shared.length === 0) return [];
  const all = compared(`${rival}, all cases (${shared.length})`, rival, shared, rival === "psleak" ? 1 : null);
  if (rival !== "psleak") return [all];
  const slow = shared.filter(({ outcomes }) => isSlow(outcomes.get(rival) ?? []));
  if (slow.length < 2) {
    const untold = `Not told, ${rival}'s slow cases (goal ≤ 0.25): ${slow.length} of these took it ${SLOW_SECONDS} s; \`--full\` has more.`;
    return [{ ...all, misses: [...all.misses, untold] }];
  }
  return [all, compared(`${rival}, its slow cases (${slow.length})`, rival, slow, 0.25)];
}

function isSlow(outcomes: readonly Outcome[]): boolean {
  return median(outcomes.map(({ seconds }) => seconds)) >= SLOW_SECONDS;
}

function compared(label: string, rival: string, trials: readonly Trial[], limit: number | null) {
  const [ours, theirs] = [scoreOf("leakproof", trials), scoreOf(rival, trials)];
  const ratio = ours.seconds / theirs.seconds;
  const goal = limit === null ? null : { limit, text: `≤ ${limit}`, whenMissed: whySlow(trials) };
  const figure = ({ seconds, right, all }: Score) => `${seconds.toFixed(1)} s, ${right} of ${all} right`;
  return {
    row: [label, ratio.toFixed(2), goal === null ? "none set" : goalCell(ratio, goal), figure(ours), figure(theirs)],
    misses: goal === null ? [] : missLines(label, ratio, goal),
  };
}

/** The reason as far as the figures tell it. */
function whySlow(trials: readonly Trial[]): string {
  const outcomes = trials.flatMap(({ outcomes }) => outcomes.get("leakproof") ?? []);
  const [leaks, clean] = (["leak", "clean"] as const).map((answer) => {
    const seconds = outcomes.filter((outcome) => outcome.answer === answer).map((outcome) => outcome.seconds);
    return seconds.length === 0 ? "none" : `${median(seconds).toFixed(0)} s`;
  });
  const late = outcomes.filter(({ answer }) => answer === "inconclusive" || answer === "timeout").length;
  return (
    `leakproof measures for up to 10 s however fast an iteration is, and confirms a leak in a second process of twice the length (median for ` +
    `\`leak\` ${leaks}, for \`clean\` ${clean}; inconclusive or too late: ${late} of ${outcomes.length}). psleak makes a fixed number of calls, ` +
    "200 where memory stays and up to 22,652 where it grows, and so is done soon where a call takes microseconds."
  );
}

interface Score {
  /** The median of the seconds to a right verdict. */
  readonly seconds: number;
  readonly right: number;
  readonly all: number;
}

function scoreOf(tool: string, trials: readonly Trial[]): Score {
  const pairs = trials.flatMap(({ one, outcomes }) =>
    (outcomes.get(tool) ?? []).map((outcome) => ({ outcome, truth: one.truth })),
  );
  return {
    seconds: median(pairs.map(({ outcome, truth }) => secondsToRight(outcome, truth))),
    right: pairs.filter(({ outcome, truth }) => isRight(outcome, truth)).length,
    all: pairs.length,
  };
}

function casesTable(language: string, trials: readonly Trial[]): Table {
  const names = [...new Set(trials.flatMap(({ outcomes }) => [...outcomes.keys()]))];
  return {
    caption: `${language}: the answers and how many seconds they took; **bold** where they are right.`,
    header: ["Case", "Kind", "Truth", ...names],
    rows: trials.map(({ one, outcomes }) => [
      one.name,
      one.kind,
      one.truth,
      ...names.map((name) => (outcomes.get(name) ?? []).map((outcome) => outcomeText(outcome, one.truth)).join("; ")),
    ]),
  };
}

/** Where leakproof's seconds go, so that it shows where the next could be saved. */
function phasesTables(trials: readonly Trial[]): Table[] {
  const rows = (["leak", "clean"] as const).flatMap((answer) => {
    const outcomes = trials.flatMap(({ outcomes }) => outcomes.get("leakproof") ?? []);
    const phases = outcomes.flatMap((outcome) => (outcome.answer === answer && outcome.phases ? [outcome.phases] : []));
    if (phases.length === 0) return [];
    const keys = ["first", "further", "marks", "rest"] as const;
    return [[`\`${answer}\``, ...keys.map((key) => median(phases.map((one) => one[key])).toFixed(1))]];
  });
  if (rows.length === 0) return [];
  return [
    {
      caption: "Where leakproof's seconds go (medians), by its answer. Python and Node together.",
      header: ["Answer", "First run at work", "Further runs at work", "Marks", "Starts, pilots and ends"],
      rows,
    },
  ];
}

function outcomeText(outcome: Outcome, truth: Case["truth"]): string {
  const answer = isRight(outcome, truth) ? `**${outcome.answer}**` : outcome.answer;
  return `${answer} ${outcome.seconds.toFixed(1)}`;
}
