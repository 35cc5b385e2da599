import type { Run, RunOutcome, RunPurpose, Runtime } from "../../domain/run.ts";
import { type BatchPlan, FEWEST_MARKS, isLook, smallestBatchMs } from "../../plan/batches.ts";
import { seriesOf } from "../mark.ts";
import { openFilesLimit } from "../process/open-files-limit.ts";
import type { RunPhase } from "../run-context.ts";
import { outcomeOf, RunInterrupted } from "../run-interrupted.ts";
import type { Workbench } from "../workbench.ts";
import type { CommandPace } from "./command-pace.ts";
import type { CommandProcess } from "./command-process.ts";
import { type PlacedSample, type Placement, placeSamples } from "./placed-marks.ts";
import { runtimeOf } from "./runtime.ts";

/** How long to wait for a line before a sample is taken without one, in batches: after a line that came, or after none. */
const PATIENCE = { afterLine: 1.5, afterNone: 0.5 };
/** With this many samples for each planned mark, every second one taken by time is given up again. */
const TOO_MANY = 4;
/** A program is stuck when it is silent for this many times what usually lies between two lines. */
const STUCK = 10;
/** What marks cost is known after so many, and may be so much more than planned. */
const FEWEST_TO_TELL = 4;
const TOLERANCE = 0.3;
/** Of the descriptors that a process may have open. */
const NEARLY_ALL = 0.9;

/** One process of a command, stopped and sampled at its marks. */
export class CommandRun {
  /** Of the tree's largest process; null before the first mark. */
  runtime: Runtime | null = null;
  readonly process: CommandProcess;
  readonly #bench: Workbench;
  readonly #pace: CommandPace;
  #samples: PlacedSample[] = [];
  #thinned = 1;
  /** Of the boundaries between batches, one in so many is a mark. */
  #stride = 1;
  #marksMs = 0;
  #marksMade = 0;

  constructor(bench: Workbench, process: CommandProcess, pace: CommandPace) {
    this.#bench = bench;
    this.process = process;
    this.#pace = pace;
  }

  /** Does a part of the run. What interrupts it is its outcome. */
  attempt(part: () => Promise<void>): Promise<RunOutcome> {
    return outcomeOf(part, this.#bench.context.signal);
  }

  /**
   * Makes marks where the plan wants them, and by time where the lines don't come; then waits for the program's end.
   * It stops earlier where time runs out, enough has grown or `isEnough` says so; it is asked at each quarter
   * of the marks.
   */
  async measure(plan: BatchPlan, phase: RunPhase, isEnough: () => boolean = () => false): Promise<void> {
    const batchMs = plan.batch * this.#pace.iterationMs;
    while (this.#usable() <= plan.marks / this.#stride) {
      const boundary = this.#nextBoundary(plan.batch * this.#stride);
      const isCounted = await this.process.reach(boundary, this.#patienceMs(this.#stride * batchMs));
      if (!(await this.#sample(isCounted))) break;
      if (this.#samples.length > TOO_MANY * plan.marks) this.#thin();
      if (isCounted) this.#space(plan, batchMs);
      this.#tell(phase, plan, batchMs);
      if (this.#mayStop(plan.marks / this.#stride, phase, isCounted ? isEnough : () => false)) return;
    }
    await this.process.end();
    this.#checkMarks();
  }

  asRun(purpose: RunPurpose, outcome: RunOutcome): Run {
    const { marks, placement } = this.#placed();
    const seconds = (this.#bench.context.now() - this.process.workload.startedAt) / 1000;
    return { purpose, series: seriesOf(marks), outcome, seconds, placement, timing: null };
  }

  /** What a mark costs, in milliseconds; null before the first. */
  get markMs(): number | null {
    return this.#marksMade === 0 ? null : this.#marksMs / this.#marksMade;
  }

  /** False when there was nothing left to sample. */
  async #sample(isCounted: boolean): Promise<boolean> {
    if (this.process.hasEnded) return false;
    const sample = await this.process.sample();
    if (sample === null) return false;
    this.#marksMs += sample.ms;
    this.#marksMade += 1;
    const { activeMs, reached, iterations } = this.process;
    // A fast program may be done and gone by the time that its lines have been read.
    if (reached >= iterations) return false;
    this.#samples.push({ at: activeMs, reached, isCounted, tree: sample.tree, heap: sample.heap });
    // Not once and for all: a shell is its own largest process until what it starts has grown.
    if (this.#samples.length <= FEWEST_MARKS) this.runtime = runtimeOf(this.process.workload.process.tree);
    return true;
  }

  /** Samples by time come no closer than marks do where they would cost a larger share of the run. Up to the deadline. */
  #patienceMs(batchMs: number): number {
    const batches = this.#thinned * (this.#samples.at(-1)?.isCounted ? PATIENCE.afterLine : PATIENCE.afterNone);
    const wanted = Math.max(batches * batchMs, Math.min(batchMs, smallestBatchMs(this.markMs ?? 0)));
    const { workload } = this.process;
    return Math.min(wanted, Math.max(0, this.#bench.deadlineOf(workload.startedAt) - this.#bench.context.now()));
  }

  /** A program that takes much longer than was thought: from now on, half as many samples by time. */
  #thin(): void {
    this.#samples = this.#samples.filter((sample, index) => sample.isCounted || index % 2 === 0);
    this.#thinned *= 2;
  }

  /** Marks that cost more than was planned, as those of a heap that grows: from now on, half as many. */
  #space({ marks, batch }: BatchPlan, batchMs: number): void {
    if (this.#counted().length <= FEWEST_TO_TELL || marks / (2 * this.#stride) < FEWEST_MARKS) return;
    if (batchMs * this.#stride * (1 + TOLERANCE) >= smallestBatchMs(this.markMs ?? 0)) return;
    this.#stride *= 2;
    const first = this.#samples[0]?.reached ?? 0;
    const isKept = (reached: number) => Math.round((reached - first) / batch) % this.#stride === 0;
    this.#samples = this.#samples.filter((sample) => !sample.isCounted || isKept(sample.reached));
  }

  #mayStop(marks: number, phase: RunPhase, isEnough: () => boolean): boolean {
    const made = this.#counted().length - 1;
    const isLate = this.#bench.context.now() > this.#bench.deadlineOf(this.process.workload.startedAt);
    if (isLate && made < FEWEST_MARKS) this.#giveUpUnlessStuck(made);
    if (made < FEWEST_MARKS) this.#refuseExhaustion();
    // A leak that slows its program: the lines that came suffice, and those that came no more are not waited for.
    if (isLate && made >= FEWEST_MARKS) this.#samples = [...this.#counted()];
    if (made < FEWEST_MARKS || this.#placed().placement !== "counted") return false;
    if (isLate || this.#bench.hasGrownEnough(this.#counted(), phase, openFilesLimit(this.process.workload.process.pid)))
      return true;
    if (phase === "measuring" && this.#bench.isLate(this.#bench.context.now() - this.process.workload.startedAt))
      return true;
    return isLook(made, marks) && isEnough();
  }

  /** A program that goes on without descriptors grows no more: too early for a verdict, it would look as if it were full. */
  #refuseExhaustion(): void {
    const opened = (this.#samples.at(-1)?.tree.fds ?? 0) - (this.#samples[0]?.tree.fds ?? 0);
    if (opened < NEARLY_ALL * openFilesLimit(this.process.workload.process.pid)) return;
    const detail = `It had opened ${opened} descriptors after iteration ${this.process.reached}.`;
    throw new RunInterrupted({ state: "cut-short", by: "EMFILE", detail });
  }

  /** A program that goes on is too slow for its timeout; one that is stuck is left to run into it. */
  #giveUpUnlessStuck(made: number): void {
    const { reached, iterations, activeMs, progress } = this.process;
    const usualMs = activeMs / Math.max(1, progress.times);
    if (reached === 0 || activeMs - progress.lastAt > STUCK * usualMs) return;
    const missingMs = (activeMs * (iterations - reached)) / reached;
    throw new RunInterrupted(this.#bench.tooSlow(made, this.process.workload.startedAt, missingMs));
  }

  #checkMarks(): void {
    const made = Math.max(0, this.#placed().marks.length - 1);
    if (made >= FEWEST_MARKS) return;
    throw new RunInterrupted({
      state: "unmeasurable",
      reason: `only ${made} of the ${FEWEST_MARKS} marks that a verdict needs could be made`,
      nextStep: "Print `iteration K` to stdout after every iteration, and flush it.",
    });
  }

  /** Without the marks that lack a heap where others have one: they will be given up. */
  #usable(): number {
    const counted = this.#counted();
    return counted.filter(({ heap }) => heap !== null).length || counted.length;
  }

  #counted(): readonly PlacedSample[] {
    return this.#samples.filter((sample) => sample.isCounted);
  }

  /** Every batch after the first mark, which is made as soon as the program tells that it has begun. */
  #nextBoundary(batch: number): number {
    const counted = this.#counted();
    const [first, last] = [counted[0], counted.at(-1)];
    if (first === undefined || last === undefined) return 1;
    return first.reached + batch * (1 + Math.floor((last.reached - first.reached) / batch));
  }

  #placed(): Placement {
    const { iterations, progress, activeMs } = this.process;
    const startUpMs = progress.beginsAt ?? this.#pace.startUpMs;
    return placeSamples(this.#samples, { iterations, progress, activeMs, startUpMs });
  }

  #tell(phase: RunPhase, plan: BatchPlan, batchMs: number): void {
    const { marks, batch } = plan;
    const made = this.#samples.map(({ reached, tree }) => ({ iterations: reached, tree }));
    this.#bench.tell(phase, made, { marks, iterations: marks * batch, markToMarkMs: batchMs });
  }
}
