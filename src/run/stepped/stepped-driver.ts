import type { Quality, Run, RunOutcome, Runtime } from "../../domain/run.ts";
import { type BatchPlan, FEWEST_MARKS, planAfterCut, planLaterRun } from "../../plan/batches.ts";
import { type Driver, WORTHWHILE } from "../driver.ts";
import type { Workbench } from "../workbench.ts";
import type { WorkloadProcess } from "../workload-process.ts";
import type { SteppedWorkload } from "./stepped-process.ts";
import { SteppedRun } from "./stepped-run.ts";

/** Drives workloads that do their iterations on request, and wait at their marks. */
export class SteppedDriver implements Driver {
  runtime: Runtime;
  readonly #bench: Workbench;
  readonly #workload: SteppedWorkload;
  #started: WorkloadProcess | null;
  /** The process of the first run; after it, it waits at its last mark while the referee decides. */
  #run: SteppedRun | null = null;
  #isWaiting = false;
  #batch = 1;

  /**
   * `runtime`: as far as it is known before anything has started; `started`: a process for the first run, where there is
   * one already.
   */
  constructor(bench: Workbench, workload: SteppedWorkload, runtime: Runtime, started: WorkloadProcess | null = null) {
    this.#bench = bench;
    this.#workload = workload;
    this.runtime = runtime;
    this.#started = started;
  }

  get quality(): Quality {
    return this.#workload.qualityOf(this.runtime);
  }

  async first(): Promise<Run> {
    const run = this.#open();
    const outcome = await run.attempt(async () => {
      await run.begin();
      const plan = await run.measureFirst(await run.pilot(), () => this.#isBeyondDoubt(run));
      this.#batch = plan.batch;
    });
    const retry = outcome.state === "cut-short" && run.marks.length <= FEWEST_MARKS && planAfterCut(run.iterations);
    return retry ? this.#firstAgain(run, retry) : this.#settle(run, "first", outcome);
  }

  async extend(iterations: number): Promise<Run | null> {
    const run = this.#run;
    if (run === null || !this.#isWaiting) return null;
    const asked = Math.round((iterations - run.iterations) / this.#batch);
    const marks = Math.min(asked, run.batchesLeft(this.#batch));
    if (marks < 1 || marks < WORTHWHILE * asked) return null;
    const outcome = await run.attempt(() => run.measure({ marks, batch: this.#batch }, "extending"));
    return this.#settle(run, "extend", outcome);
  }

  async confirm(iterations: number, least: number): Promise<Run | null> {
    const model = this.#run;
    if (model === null) return null;
    const now = this.#bench.context.now();
    const availableMs = this.#bench.deadlineOf(now) - now - model.startUpMs;
    const plan = planLaterRun(iterations, model.pace, availableMs, WORTHWHILE * least);
    if (plan === null) return null;
    const run = new SteppedRun(this.#bench, this.#workload, null);
    try {
      const outcome = await run.attempt(async () => {
        await run.begin();
        await run.warm(model.warmUp, model.pace);
        await run.measure(plan, "confirming");
      });
      return run.asRun("confirm", outcome.state === "completed" ? await run.end() : outcome);
    } finally {
      await run.finish();
    }
  }

  async close(): Promise<RunOutcome | null> {
    if (this.#run === null || !this.#isWaiting) return null;
    this.#isWaiting = false;
    const outcome = await this.#run.end();
    await this.#run.finish();
    return outcome.state === "completed" ? null : outcome;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#run?.finish();
    await this.#started?.finish();
  }

  #open(): SteppedRun {
    const run = new SteppedRun(this.#bench, this.#workload, this.#started);
    this.#started = null;
    this.#run = run;
    return run;
  }

  /** The last attempt ran into a limit before it could be judged: a shorter one may stop in front of it. */
  async #firstAgain(before: SteppedRun, plan: BatchPlan): Promise<Run> {
    await before.finish();
    const run = this.#open();
    const outcome = await run.attempt(async () => {
      await run.begin();
      await run.warm(1, before.pace);
      this.#batch = plan.batch;
      await run.measure(plan, "measuring", () => this.#isBeyondDoubt(run));
    });
    return this.#settle(run, "first", outcome);
  }

  #isBeyondDoubt(run: SteppedRun): boolean {
    this.runtime = run.runtime ?? this.runtime;
    const soFar = run.asRun("first", { state: "completed" });
    return this.#bench.context.referee.isBeyondDoubt(this.#bench.evidence([soFar], this.quality, this.runtime));
  }

  /** Keeps a process that waits at its last mark, and ends any other. */
  async #settle(run: SteppedRun, purpose: "first" | "extend", outcome: RunOutcome): Promise<Run> {
    this.#isWaiting = outcome.state === "completed";
    this.runtime = run.runtime ?? this.runtime;
    const result = run.asRun(purpose, outcome);
    if (!this.#isWaiting) await run.finish();
    return result;
  }
}
