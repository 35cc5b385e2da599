import type { Run, RunOutcome, RunPurpose, RunTiming, Runtime } from "../../domain/run.ts";
import {
  type BatchPlan,
  FEWEST_MARKS,
  type Growth,
  isLook,
  nextBatch,
  type Pilot,
  planFirstRun,
} from "../../plan/batches.ts";
import { type Mark, seriesOf } from "../mark.ts";
import { openFilesLimit } from "../process/open-files-limit.ts";
import type { RunPhase } from "../run-context.ts";
import { outcomeOf, RunInterrupted } from "../run-interrupted.ts";
import { DESCRIPTOR_SHARE, type Workbench } from "../workbench.ts";
import type { WorkloadProcess } from "../workload-process.ts";
import { type Pace, PaceTrial } from "./pace-trial.ts";
import { growthPerIteration, runPilot } from "./pilot.ts";
import type { SteppedProcess, SteppedWorkload } from "./stepped-process.ts";

/** How much longer an iteration may take than one of the batch before. */
const SLOWING = 1.3;
/** Each plan may be for a faster workload than the one before. */
const MOST_REPLANS = 4;

/** One process of a workload that goes by steps, from its start to its end, and the marks that it has made. */
export class SteppedRun {
  readonly marks: Mark[] = [];
  /** Iterations before the first mark. */
  warmUp = 0;
  /** From the process's start to its first mark. */
  startUpMs = 0;
  pace: Pace = { iterationMs: 0, markMs: 0 };
  readonly #bench: Workbench;
  readonly #workload: SteppedWorkload;
  readonly #openedAt: number;
  #started: WorkloadProcess | null;
  #process: SteppedProcess | null = null;
  #finishing: Promise<void> | null = null;
  #timing: RunTiming = { batches: 0, marks: 0 };
  #latestIterationMs = 0;

  /** `started`: where that has been done already. */
  constructor(bench: Workbench, workload: SteppedWorkload, started: WorkloadProcess | null) {
    this.#bench = bench;
    this.#workload = workload;
    this.#openedAt = bench.context.now();
    this.#started = started;
  }

  get iterations(): number {
    return this.#process?.iterations ?? 0;
  }

  get process(): SteppedProcess {
    if (this.#process === null) throw new Error("the workload has not been started yet");
    return this.#process;
  }

  /** Null while it is not known. */
  get runtime(): Runtime | null {
    return this.#process?.runtime ?? null;
  }

  /** Does a part of the run. What interrupts it is its outcome. */
  attempt(part: () => Promise<void>): Promise<RunOutcome> {
    return outcomeOf(part, this.#bench.context.signal);
  }

  /** Starts the workload, and waits until it has set itself up. */
  async begin(): Promise<void> {
    this.#started ??= await this.#workload.start();
    this.#process = await this.#workload.meet(this.#started);
  }

  /** Finds out how fast iterations and marks are, and what they use up; its last mark is the run's first. */
  async pilot(): Promise<Pilot> {
    this.#bench.tell("pilot", [], null);
    const { now } = this.#bench.context;
    const remainingMs = () => this.#remainingMs();
    const { pilot, first } = await runPilot(this.process, { now, remainingMs, room: this.#roomToGrow() });
    this.#markFirst(first, pilot);
    return pilot;
  }

  /** In the pilot's place where its results are known already: the same iterations, and the first mark. */
  async warm(iterations: number, pace: Pace): Promise<void> {
    await this.process.mark();
    await this.process.run(iterations);
    this.#markFirst(await this.process.mark(), pace);
  }

  planFirst(pilot: Pilot): BatchPlan {
    const availableMs = this.#remainingMs();
    const room = { targetMs: this.#bench.targetMs, availableMs, growth: this.#roomToGrow() };
    const plan = planFirstRun(pilot, room);
    if (plan.kind === "planned") return plan;
    throw new RunInterrupted(this.#bench.tooSlow(0, this.#startedAt, plan.neededMs));
  }

  /**
   * Makes `plan.marks` more marks, or fewer where time runs out, enough has grown, or `isEnough` says so; it is asked
   * at each quarter of them.
   */
  async measure(plan: BatchPlan, phase: RunPhase, isEnough: () => boolean = () => false): Promise<void> {
    await this.#make(plan, phase, isEnough);
    this.#checkMarks(plan);
  }

  /**
   * The same for a first run by the pilot's plan. Where batches turn out to take far less time than the pilot promised (what
   * it ran was not compiled yet, or the machine was busy), the marks so far are given up as warm-up, and it is planned anew.
   * Returns the plan that held.
   */
  async measureFirst(pilot: Pilot, isEnough: () => boolean): Promise<BatchPlan> {
    let plan = this.planFirst(pilot);
    for (let again = 0; again < MOST_REPLANS; again += 1) {
      const faster = await this.#make(plan, "measuring", isEnough, new PaceTrial(this.#markToMarkMs(plan.batch)));
      if (faster === null) return this.#checked(plan);
      plan = this.#beginAnew(faster);
    }
    await this.#make(plan, "measuring", isEnough);
    return this.#checked(plan);
  }

  /** Returns the pace, and makes no more marks, where a trial finds that batches are far too short for it; else null. */
  async #make(
    plan: BatchPlan,
    phase: RunPhase,
    isEnough: () => boolean,
    trial: PaceTrial | null = null,
  ): Promise<Pace | null> {
    const before = this.marks.length - 1;
    const from = this.iterations;
    const spent = { batchesMs: 0, marksMs: 0 };
    for (let done = 1; done <= plan.marks; done += 1) {
      const batch = nextBatch(plan, this.marks.length - 1, this.pace, this.#remainingMs());
      if (!this.#hasTimeFor(batch)) break;
      const batchMs = await this.#timed(() => this.process.run(batch));
      const markMs = await this.#timed(async () => this.marks.push(await this.process.mark()));
      this.#latestIterationMs = batchMs / batch;
      spent.batchesMs += batchMs;
      spent.marksMs += markMs;
      this.#timing = { batches: this.#timing.batches + batchMs / 1000, marks: this.#timing.marks + markMs / 1000 };
      this.pace = {
        iterationMs: spent.batchesMs / (this.iterations - from),
        markMs: Math.max(markMs, spent.marksMs / done),
      };
      this.#tell(phase, before + plan.marks, from + plan.marks * plan.batch, plan.batch);
      const faster = batch === plan.batch ? (trial?.paceAfter(batch, batchMs, markMs) ?? null) : null;
      if (faster !== null) return faster;
      if (this.marks.length <= FEWEST_MARKS) continue;
      if (this.#isEnoughForNow(phase, spent.batchesMs + spent.marksMs)) break;
      if (isLook(done, plan.marks) && isEnough()) break;
    }
    return null;
  }

  #beginAnew(pace: Pace): BatchPlan {
    const [first, last] = [this.marks[0] as Mark, this.marks.at(-1) as Mark];
    this.marks.splice(0, this.marks.length - 1);
    this.#timing = { batches: 0, marks: 0 };
    this.pace = pace;
    return this.planFirst({ ...pace, growth: growthPerIteration(first, last, last.iterations - first.iterations) });
  }

  #checked(plan: BatchPlan): BatchPlan {
    this.#checkMarks(plan);
    return plan;
  }

  #isEnoughForNow(phase: RunPhase, measuringMs: number): boolean {
    return (
      this.#bench.hasGrownEnough(this.marks, phase, this.#openFiles) ||
      (phase === "measuring" && this.#bench.isLate(measuringMs))
    );
  }

  /** How many more batches there is time for. */
  batchesLeft(batch: number): number {
    return Math.max(0, Math.floor(this.#remainingMs() / this.#markToMarkMs(batch)));
  }

  asRun(purpose: RunPurpose, outcome: RunOutcome): Run {
    const seconds = (this.#bench.context.now() - this.#startedAt) / 1000;
    return { purpose, series: seriesOf(this.marks), outcome, seconds, placement: "counted", timing: this.#timing };
  }

  /** Has a workload that waits at a mark tear itself down. */
  end(): Promise<RunOutcome> {
    return this.attempt(() => this.process.end());
  }

  /** Ends whatever is left of it. */
  async finish(): Promise<void> {
    if (this.#started === null) return;
    this.#finishing ??= this.#bench.finish(this.#started, this.iterations);
    await this.#finishing;
  }

  /** When it was to be, where it could not. */
  get #startedAt(): number {
    return this.#started?.startedAt ?? this.#openedAt;
  }

  #markFirst(first: Mark, pace: Pace): void {
    this.marks.push(first);
    this.warmUp = first.iterations;
    this.pace = { iterationMs: pace.iterationMs, markMs: pace.markMs };
    this.startUpMs = this.#bench.context.now() - this.#startedAt;
  }

  #checkMarks(plan: BatchPlan): void {
    const made = this.marks.length - 1;
    if (made >= FEWEST_MARKS) return;
    const missing = (FEWEST_MARKS - made) * this.#markToMarkMs(plan.batch);
    throw new RunInterrupted(this.#bench.tooSlow(made, this.#startedAt, missing));
  }

  #tell(phase: RunPhase, marks: number, iterations: number, batch: number): void {
    this.#bench.tell(phase, this.marks, { marks, iterations, markToMarkMs: this.#markToMarkMs(batch) });
  }

  /** A leak may slow its own iterations, so that the last ones say more of the next than all before them. */
  #hasTimeFor(batch: number): boolean {
    const iterationMs = Math.max(this.pace.iterationMs, SLOWING * this.#latestIterationMs);
    return this.#remainingMs() >= batch * iterationMs + this.pace.markMs;
  }

  #markToMarkMs(batch: number): number {
    return batch * this.pace.iterationMs + this.pace.markMs;
  }

  #remainingMs(): number {
    return this.#bench.deadlineOf(this.#startedAt) - this.#bench.context.now();
  }

  /** Memory as far as it shows anything, a quarter of the descriptors, and no more threads and processes than a machine bears. */
  #roomToGrow(): Growth {
    const fds = DESCRIPTOR_SHARE * this.#openFiles;
    return { memory: this.#bench.roomToGrow, fds, threads: 1000, children: 250 };
  }

  get #openFiles(): number {
    return openFilesLimit(this.process.workload.process.pid);
  }

  async #timed(part: () => Promise<unknown>): Promise<number> {
    const start = this.#bench.context.now();
    await part();
    return this.#bench.context.now() - start;
  }
}
