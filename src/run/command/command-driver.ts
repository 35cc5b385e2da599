import type { Quality, Run, RunOutcome, RunPurpose, Runtime } from "../../domain/run.ts";
import { type BatchPlan, FEWEST_MARKS, planAfterCut, planFirstRun, planLaterRun } from "../../plan/batches.ts";
import { type Driver, WORTHWHILE } from "../driver.ts";
import { unawareQuality } from "../quality.ts";
import type { RunPhase } from "../run-context.ts";
import { outcomeOf, RunInterrupted } from "../run-interrupted.ts";
import type { Workbench } from "../workbench.ts";
import { type CommandPace, nextPilotIterations, type PilotTiming, paceAfter, paceOf } from "./command-pace.ts";
import { CommandProcess } from "./command-process.ts";
import { CommandRun } from "./command-run.ts";

/** What it takes to stop a tree, to sample it and to let it go on; what collecting takes on top is measured. */
const MARK_MS = 5;
/** Batches more than are measured, so that the last mark doesn't meet the program as it ends. */
const TO_END = 1;
/** The same where every mark is needed: a program that goes on while it is asked to collect misses some. */
const TO_SPARE = 5;
/** A line that doesn't come by then doesn't tell when iterations begin; milliseconds. */
const FIRST_LINE = 5000;
/** If so many make no difference, the program doesn't do as many as it is told to. */
const MOST_PILOT_ITERATIONS = 1e9;
/** A program is faster than it was believed to be when an iteration takes less than this share of it. */
const FASTER = 0.7;
/** Each may be faster than the one before by as much as a pilot. */
const MOST_REPLANS = 3;
/** Growth is not known before the first run; where it meets a limit, a shorter one follows. */
const UNKNOWN = { memory: 0, fds: 0, threads: 0, children: 0 };

/** Drives commands that do their iterations by themselves. Every run is a process of its own, pilots too. */
export class CommandDriver implements Driver {
  runtime: Runtime = "native";
  readonly #bench: Workbench;
  #process: CommandProcess;
  #pace: CommandPace = { iterationMs: 1, startUpMs: 0 };
  #markMs: number | null = null;
  /** The runs so far; pilots apart. */
  readonly #runs: Run[] = [];

  /** `pilot`: the first one, already started. */
  constructor(bench: Workbench, pilot: CommandProcess) {
    this.#bench = bench;
    this.#process = pilot;
  }

  get quality(): Quality {
    return this.#qualityOf(this.#runs);
  }

  #qualityOf(runs: readonly Run[]): Quality {
    if (runs.length > 0 && runs.every(({ series }) => series.heap !== undefined)) return "assisted";
    return unawareQuality(this.runtime, this.#bench.launch.assists);
  }

  async first(): Promise<Run> {
    const plan = await this.#pilotAndPlan();
    const run = "batch" in plan ? await this.#measureFirst(plan) : this.#withoutMarks(plan);
    if (run.outcome.state !== "cut-short" || run.series.iterations.length > FEWEST_MARKS) return run;
    const retry = planAfterCut(this.#process.reached);
    return retry === null ? run : this.#measure(retry, "first", "measuring");
  }

  extend(iterations: number): Promise<Run | null> {
    return this.#measureLater(iterations, iterations, "extend", "extending");
  }

  confirm(iterations: number, least: number): Promise<Run | null> {
    return this.#measureLater(iterations, least, "confirm", "confirming");
  }

  /** Every run has ended by itself. */
  async close(): Promise<null> {
    return null;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#process.finish();
  }

  async #pilotAndPlan(): Promise<BatchPlan | RunOutcome> {
    let plan: BatchPlan | null = null;
    const outcome = await outcomeOf(async () => {
      this.#pace = await this.#pilot();
      plan = this.#planFirst();
    }, this.#bench.context.signal);
    return plan ?? outcome;
  }

  /** Short runs of more and more iterations, until these make a difference to how long a run takes. */
  async #pilot(): Promise<CommandPace> {
    this.#bench.tell("pilot", [], null);
    const shortest = await this.#timePilot();
    let pilot = shortest;
    for (;;) {
      const pace = paceOf(pilot, shortest);
      if (pace !== null) return pace;
      if (pilot.iterations >= MOST_PILOT_ITERATIONS || this.#bench.elapsedMs > this.#bench.variant.timeout) {
        throw new RunInterrupted(noDifference(pilot, shortest));
      }
      await this.#start(nextPilotIterations(pilot, shortest));
      await this.#timeMark();
      pilot = await this.#timePilot();
    }
  }

  async #timePilot(): Promise<PilotTiming> {
    await this.#process.end();
    return this.#process.timing;
  }

  /** The first mark pays for what is loaded lazily, so it is made twice. */
  async #timeMark(): Promise<void> {
    if (!(await this.#process.reach(1, FIRST_LINE))) return;
    for (let look = 0; look < 2 && !this.#process.hasEnded; look += 1) {
      const sample = await this.#process.sample();
      if (look > 0 && sample !== null) this.#markMs = Math.max(MARK_MS, sample.ms);
    }
  }

  #planFirst(): BatchPlan {
    const { targetMs, context } = this.#bench;
    const pilot = { iterationMs: this.#pace.iterationMs, markMs: this.#markMs ?? MARK_MS, growth: UNKNOWN };
    const plan = planFirstRun(pilot, { targetMs, availableMs: this.#availableMs(), growth: UNKNOWN });
    if (plan.kind === "planned") return plan;
    throw new RunInterrupted(this.#bench.tooSlow(0, context.now() - this.#pace.startUpMs, plan.neededMs));
  }

  /** A program that was much faster than its pilots, or marks slower, may be done before its marks could be made. */
  async #measureFirst(plan: BatchPlan): Promise<Run> {
    let expected = { iterationMs: this.#pace.iterationMs, markMs: this.#markMs ?? MARK_MS };
    let run = await this.#measure(plan, "first", "measuring");
    for (let again = 0; again < MOST_REPLANS && run.outcome.state === "unmeasurable"; again += 1) {
      const actual = { iterationMs: this.#pace.iterationMs, markMs: this.#markMs ?? MARK_MS };
      if (actual.iterationMs >= FASTER * expected.iterationMs && FASTER * actual.markMs <= expected.markMs) break;
      expected = actual;
      run = await this.#measure(this.#planFirst(), "first", "measuring");
    }
    return run;
  }

  async #measureLater(iterations: number, least: number, purpose: RunPurpose, phase: RunPhase): Promise<Run | null> {
    const pace = { iterationMs: this.#pace.iterationMs, markMs: this.#markMs ?? MARK_MS };
    const plan = planLaterRun(iterations, pace, this.#availableMs(), WORTHWHILE * least);
    return plan === null ? null : this.#measure(plan, purpose, phase);
  }

  async #measure(plan: BatchPlan, purpose: RunPurpose, phase: RunPhase): Promise<Run> {
    await this.#start(plan.batch * (plan.marks + (plan.marks > FEWEST_MARKS ? TO_END : TO_SPARE)));
    const run = new CommandRun(this.#bench, this.#process, this.#pace);
    const outcome = await run.attempt(() =>
      run.measure(plan, phase, () => purpose === "first" && this.#isBeyondDoubt(run)),
    );
    this.runtime = run.runtime ?? this.runtime;
    this.#pace = paceAfter(this.#process.timing, this.#pace);
    this.#markMs = run.markMs ?? this.#markMs;
    const result = run.asRun(purpose, outcome);
    // What is measured again has not been measured.
    if (purpose === "first") this.#runs.length = 0;
    this.#runs.push(result);
    await this.#process.finish();
    return result;
  }

  #isBeyondDoubt(run: CommandRun): boolean {
    this.runtime = run.runtime ?? this.runtime;
    const soFar = run.asRun("first", { state: "completed" });
    const evidence = this.#bench.evidence([soFar], this.#qualityOf([soFar]), this.runtime);
    return this.#bench.context.referee.isBeyondDoubt(evidence);
  }

  #withoutMarks(outcome: RunOutcome): Run {
    return new CommandRun(this.#bench, this.#process, this.#pace).asRun("first", outcome);
  }

  /** One process at a time. */
  async #start(iterations: number): Promise<void> {
    await this.#process.finish();
    this.#process = await CommandProcess.start(this.#bench, iterations);
  }

  #availableMs(): number {
    const now = this.#bench.context.now();
    return this.#bench.deadlineOf(now) - now - this.#pace.startUpMs;
  }
}

function noDifference(longest: PilotTiming, shortest: PilotTiming): RunOutcome {
  return {
    state: "unmeasurable",
    reason: `the program takes no longer for ${longest.iterations} iterations than for ${shortest.iterations}`,
    nextStep: "Make it do LEAKPROOF_ITERATIONS iterations, print `iteration K` to stdout after each, and flush it.",
  };
}
