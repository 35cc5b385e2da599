import type { BenchContext } from "./context.ts";
import { type Goal, goalCell, missLines } from "./goal.ts";
import type { Language } from "./language.ts";
import { measured, onlyVariant, type ScenarioConfig } from "./leakproof.ts";
import { smallestFound } from "./search.ts";
import type { Section } from "./section.ts";
import { spread } from "./statistics.ts";

const COOPERATIVE_GOAL = 16;
const START_WITHOUT_GOAL = 64;

interface Setting {
  readonly runtime: string;
  readonly quality: "cooperative" | "assisted";
  readonly workload: ScenarioConfig;
  readonly goal: number | null;
}

interface Attempt {
  readonly size: number;
  readonly leak: string;
  readonly clean: string;
  readonly seconds: number;
}

/** The smallest leak that is told from the same work without it, by runtime and quality. */
export async function smallestLeaks({ rounds, isFull, languages, log }: BenchContext): Promise<Section> {
  const rows: string[][] = [];
  const remarks: string[] = [];
  for (const setting of languages.ready.flatMap(settingsOf)) {
    const attempts: Attempt[] = [];
    const { smallest, tried } = await smallestFound(setting.goal ?? START_WITHOUT_GOAL, isFull, async (size) => {
      const votes = await votesOn(setting, size, rounds, log);
      attempts.push(...votes);
      return isMajority(votes);
    });
    rows.push(rowOf(setting, smallest, attempts, isFull));
    const name = `${setting.runtime} ${setting.quality}`;
    remarks.push(...missesOf(name, setting.goal, smallest, attempts));
    log(`${name}: ${smallest ?? "none"} of ${tried.join(", ")}`);
  }
  return {
    part: "smallest",
    title: "The smallest leak that is found in a run of 10 seconds",
    tables: [
      {
        caption:
          "Work of about 20 µs an iteration that keeps so many bytes of it on average, in blocks of 1 KiB. Found: called `leak`, " +
          `and the same work without the leak \`no-leak\` at the same thresholds, ${needed(rounds)} of ${rounds} runs each.`,
        header: ["Runtime", "Quality", "Smallest found, B", "Goal", "Seconds to `leak`", "Largest not found, B"],
        rows,
      },
    ],
    remarks: [
      ...remarks,
      "By default leakproof tolerates what is below 64 B an iteration. Here the configuration asks for more: " +
        "`thresholds: { per-iteration: half of the leak, total: 16 KiB }`, for the leak and for the clean run alike.",
      "The first run takes 10 seconds; a leak is then confirmed in a fresh process, which the seconds include.",
      ...(isFull ? [] : ["Without `--full` the search ends at the goal where that is found."]),
      ...languages.missing,
    ],
  };
}

function settingsOf(language: Language): Setting[] {
  const { name: runtime, cooperative, plain, assistedGoal } = language;
  return [
    { runtime, quality: "cooperative", workload: cooperative, goal: COOPERATIVE_GOAL },
    { runtime, quality: "assisted", workload: plain, goal: assistedGoal },
  ];
}

async function votesOn(setting: Setting, size: number, rounds: number, log: BenchContext["log"]): Promise<Attempt[]> {
  const votes: Attempt[] = [];
  for (let round = 1; round <= rounds && !isDecided(votes, rounds); round += 1) {
    log(`${setting.runtime} ${setting.quality}, ${size} B, round ${round}`);
    votes.push(await attempt(setting.workload, size));
  }
  return votes;
}

async function attempt(workload: ScenarioConfig, size: number): Promise<Attempt> {
  const thresholds = { "per-iteration": `${size / 2} B`, total: "16 KiB" };
  const scenario = (id: string, leak: number) => {
    return { id, name: id, ...workload, thresholds, env: { BENCH_LEAK_BYTES: String(leak) } };
  };
  const { results } = await measured([scenario("leak", size), scenario("clean", 0)], ["--jobs", "2"]);
  const [leak, clean] = [onlyVariant(results, "leak"), onlyVariant(results, "clean")];
  return { size, leak: leak.verdict, clean: clean.verdict, seconds: leak.seconds };
}

function isRight({ leak, clean }: Attempt): boolean {
  return leak === "leak" && clean === "no-leak";
}

function needed(rounds: number): number {
  return Math.floor(rounds / 2) + 1;
}

function isMajority(votes: readonly Attempt[]): boolean {
  return votes.filter(isRight).length > votes.length / 2;
}

/** Two rounds that agree need no third. */
function isDecided(votes: readonly Attempt[], rounds: number): boolean {
  const right = votes.filter(isRight).length;
  return right >= needed(rounds) || votes.length - right >= needed(rounds);
}

function rowOf(setting: Setting, smallest: number | null, attempts: readonly Attempt[], isFull: boolean): string[] {
  const seconds = attempts.filter(({ size, leak }) => size === smallest && leak === "leak").map((one) => one.seconds);
  const missed = attempts.map(({ size }) => size).filter((size) => size < (smallest ?? Number.POSITIVE_INFINITY));
  return [
    setting.runtime,
    setting.quality,
    smallest === null ? "none" : `${isFull || smallest !== setting.goal ? "" : "≤ "}${smallest}`,
    setting.goal === null ? "none set" : goalCell(smallest ?? Number.POSITIVE_INFINITY, goalOf(setting.goal, "")),
    seconds.length === 0 ? "" : spread(seconds, 0),
    missed.length === 0 ? "" : String(Math.max(...missed)),
  ];
}

function missesOf(name: string, goal: number | null, smallest: number | null, attempts: readonly Attempt[]): string[] {
  if (goal === null) return [];
  const atGoal = attempts.filter(({ size }) => size === goal).map(({ leak, clean }) => `${leak} and ${clean}`);
  const said = `at ${goal} B the leak and the clean run were called ${atGoal.join("; ")}.`;
  return missLines(name, smallest ?? Number.POSITIVE_INFINITY, goalOf(goal, said));
}

function goalOf(limit: number, whenMissed: string): Goal {
  return { limit, text: `≤ ${limit} B`, whenMissed };
}
