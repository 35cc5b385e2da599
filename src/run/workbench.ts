import type { Quality, Run, RunOutcome, Runtime, VariantEvidence } from "../domain/run.ts";
import type { Variant } from "../domain/scenario.ts";
import { FEWEST_MARKS, firstRunTarget } from "../plan/batches.ts";
import { formatDuration, type Milliseconds, milliseconds } from "../units/duration.ts";
import type { Mark } from "./mark.ts";
import { type Launch, launchOf } from "./preparation/launch.ts";
import type { RunContext, RunPhase } from "./run-context.ts";
import { WorkloadProcess } from "./workload-process.ts";

/** Kept of a timeout for what follows the last mark. */
const RESERVE_MS = 2000;

/** Bytes: more than most caches hold. Still more makes marks slow, for each collects all of it. */
const ENOUGH_GROWTH = 64 * 1024 ** 2;
/** Of the descriptors that a process may have open. */
export const DESCRIPTOR_SHARE = 0.25;
/** A first run that is slower than its pilot promised ends at so many times its target, once it can be judged. */
const LATE = 2;

/** How a runtime that was asked to collect is called, and the way by which it was. */
const ASKED: Readonly<Partial<Record<Runtime, string>>> = {
  node: "Node, through a preload",
  python: "Python, through a sitecustomize",
  jvm: "JVM, through its attach mechanism",
};

/** What all runs of one variant share: how it is started, how much time is left, and what has come together so far. */
export class Workbench {
  readonly variant: Variant;
  readonly context: RunContext;
  readonly launch: Launch;
  /** Iterations of all processes that have ended. */
  iterations = 0;
  readonly escaped: string[] = [];
  readonly #profiling: Readonly<Record<string, string>> | null;
  readonly #startedAt: number;
  readonly #asked = new Set<Runtime>();
  #pausedMs = 0;

  /** @param profiling what profilers need in the environment, where they watch it instead of the marks being made */
  constructor(variant: Variant, context: RunContext, profiling: Readonly<Record<string, string>> | null = null) {
    this.variant = variant;
    this.context = context;
    this.launch = launchOf(variant, context, profiling !== null);
    this.#profiling = profiling;
    this.#startedAt = context.now();
  }

  /** What was done from outside to quieten the runtimes, for the report: settings, and what was asked of them at marks. */
  get assists(): readonly string[] {
    const asked = [...this.#asked].map((runtime) => `${ASKED[runtime] ?? runtime}, asked to collect at each mark`);
    return [...asked, ...this.launch.assists];
  }

  /** Without the pauses, which are not the variant's own. */
  get elapsedMs(): number {
    return this.context.now() - this.#startedAt - this.#pausedMs;
  }

  async pause(work: () => Promise<void>): Promise<void> {
    const before = this.context.now();
    await work();
    this.#pausedMs += this.context.now() - before;
  }

  /** @throws UserMistake when the program can't be started */
  start(environment: Readonly<Record<string, string>> = {}): Promise<WorkloadProcess> {
    const { launch, variant, context } = this;
    const env = { ...launch.env, ...this.#profiling, ...environment };
    const timeout = milliseconds(Math.min(variant.timeout, this.#allowanceLeftMs));
    const { memoryCap, signal } = context;
    const spec = { argv: launch.argv, cwd: launch.cwd, env, timeout, memoryCap, signal };
    return WorkloadProcess.start(spec, launch.isAssisted && this.#profiling === null, context.now);
  }

  /** Ends a process of this variant and whatever it has started, and keeps what there is to tell of it. */
  async finish(process: WorkloadProcess, iterations: number): Promise<void> {
    this.iterations += iterations;
    this.escaped.push(...(await process.finish()));
    for (const runtime of process.assistance?.runtimes ?? []) this.#asked.add(runtime);
  }

  /** What a first run should take: a part of the time that is left, too, for other runs may follow. */
  get targetMs(): number {
    const { firstRunMs, allowance } = this.context;
    return Math.min(firstRunMs, firstRunTarget(Math.min(this.variant.timeout, allowance)));
  }

  /** A process that the time budget has ended, not its timeout, says nothing of the program. */
  blameBudget(run: Run): Run {
    if (run.outcome.state !== "timed-out" || this.#allowanceLeftMs > 0) return run;
    return { ...run, outcome: outOfBudget(`ran out in its ${run.outcome.phase} phase`, this.variant.timeout) };
  }

  /** Why nothing was started; null while there is time left. */
  get spentBudget(): Run | null {
    if (this.#allowanceLeftMs > 0) return null;
    const outcome = outOfBudget("was spent before it was started", this.variant.timeout);
    return { purpose: "first", series: { iterations: [] }, outcome, seconds: 0, placement: "counted", timing: null };
  }

  /** By how many bytes a first run is planned to grow, where the pilot's growth goes on. */
  get roomToGrow(): number {
    return 2 * ENOUGH_GROWTH;
  }

  /** A first run takes much longer than planned: the machine is busy, or marks have become slow. */
  isLate(measuringMs: number): boolean {
    return measuringMs > LATE * this.targetMs;
  }

  get #allowanceLeftMs(): number {
    return this.context.allowance - this.elapsedMs;
  }

  get #allowanceEndsAt(): number {
    return this.#startedAt + this.#pausedMs + this.context.allowance;
  }

  /** When a process has to have made its last mark, so that it can still end well before it is ended. */
  deadlineOf(processStartedAt: number): number {
    const { timeout } = this.variant;
    const reserve = Math.min(RESERVE_MS, 0.1 * timeout);
    return Math.min(processStartedAt + timeout - reserve, this.#allowanceEndsAt);
  }

  /** The outcome of a run for which time ran out after `marks` marks: `missingMs` more would have been needed. */
  tooSlow(marks: number, processStartedAt: number, missingMs: number): RunOutcome {
    const { timeout } = this.variant;
    const usedMs = this.context.now() - processStartedAt;
    const isTimeout = this.deadlineOf(processStartedAt) < this.#allowanceEndsAt;
    const limit = isTimeout ? `the timeout of ${formatDuration(timeout)}` : "the time budget that is left for it";
    const needed = formatDuration(1000 * Math.ceil((1.2 * (usedMs + missingMs)) / 1000 + RESERVE_MS / 1000));
    return {
      state: "unmeasurable",
      reason: `only ${marks} of the ${FEWEST_MARKS} marks that a verdict needs fit into ${limit}`,
      nextStep: `Raise ${isTimeout ? "`timeout`" : "the time budget"} so that one run may take ${needed}, or make an iteration do less.`,
    };
  }

  evidence(runs: readonly Run[], quality: Quality, runtime: Runtime): VariantEvidence {
    const { role, thresholds } = this.variant;
    const memorySource = this.context.sampler.source;
    return { role, quality, runtime, thresholds, runs, memorySource, escaped: this.escaped };
  }

  /**
   * More growth than this shows nothing more, and only makes marks slow, or runs into a limit behind which nothing grows.
   * A later run does twice the first one's work.
   */
  hasGrownEnough(marks: readonly Pick<Mark, "tree">[], phase: RunPhase, openFiles: number): boolean {
    const times = phase === "measuring" ? 1 : 2.5;
    const fds = (marks.at(-1)?.tree.fds ?? 0) - (marks[0]?.tree.fds ?? 0);
    return growthOf(marks) > times * ENOUGH_GROWTH || fds > times * DESCRIPTOR_SHARE * openFiles;
  }

  tell(phase: RunPhase, marks: readonly Pick<Mark, "iterations" | "tree">[], plan: PlannedMarks | null): void {
    const done = Math.max(0, marks.length - 1);
    this.context.progress({
      phase,
      iterations: marks.at(-1)?.iterations ?? 0,
      plannedIterations: plan?.iterations ?? null,
      marks: done,
      plannedMarks: plan?.marks ?? 0,
      elapsedMs: this.elapsedMs,
      remainingMs: plan === null ? null : plan.markToMarkMs * Math.max(0, plan.marks - done),
      growthBytes: done > 0 ? growthOf(marks) : null,
    });
  }
}

/** Where a run is going. */
export interface PlannedMarks {
  /** Besides the first, from which growth is counted. */
  readonly marks: number;
  /** At the last mark. */
  readonly iterations: number;
  /** How long a batch and its mark take. */
  readonly markToMarkMs: number;
}

function outOfBudget(what: string, timeout: Milliseconds): RunOutcome {
  const nextStep = `Raise the time budget, by up to ${formatDuration(timeout)} for each run of a variant.`;
  return { state: "unmeasurable", reason: `the time budget ${what}`, nextStep };
}

function growthOf(marks: readonly Pick<Mark, "tree">[]): number {
  return (marks.at(-1)?.tree.memory ?? 0) - (marks[0]?.tree.memory ?? 0);
}
