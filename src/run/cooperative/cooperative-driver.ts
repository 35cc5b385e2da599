import type { Run, RunOutcome, Runtime } from "../../domain/run.ts";
import { type BatchPlan, FEWEST_MARKS, planAfterCut, planLaterRun } from "../../plan/batches.ts";
import { type Driver, WORTHWHILE } from "../driver.ts";
import type { Workbench } from "../workbench.ts";
import type { WorkloadProcess } from "../workload-process.ts";
import { CooperativeRun } from "./cooperative-run.ts";

/** Drives workloads that speak the control protocol: adapters, and programs that do so of their own accord. */
export class CooperativeDriver implements Driver {
  readonly quality = "cooperative";
  runtime: Runtime;
  readonly #bench: Workbench;
  #started: WorkloadProcess | null;
  /** The process of the first run; after it, it waits at its last mark while the referee decides. */
  #run: CooperativeRun | null = null;
  #isWaiting = false;
  #batch = 1;

  /** `started`: a process that has called already, for the first run. */
  constructor(bench: Workbench, runtime: Runtime, started: WorkloadProcess | null = null) {
    this.#bench = bench;
    this.runtime = runtime;
    this.#started = started;
  }

  async first(): Promise<Run> {
    const run = await this.#open();
    const outcome = await run.attempt(async () => {
      await run.meet();
      await this.#measureFirst(run, run.planFirst(await run.pilot()));
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

  async confirm(iterations: number): Promise<Run | null> {
    const model = this.#run;
    if (model === null) return null;
    const now = this.#bench.context.now();
    const availableMs = this.#bench.deadlineOf(now) - now - model.startUpMs;
    const plan = planLaterRun(iterations, model.pace, availableMs, WORTHWHILE);
    if (plan === null) return null;
    const run = new CooperativeRun(this.#bench, await this.#bench.start());
    try {
      const outcome = await run.attempt(async () => {
        await run.meet();
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

  async #open(): Promise<CooperativeRun> {
    const run = new CooperativeRun(this.#bench, this.#started ?? (await this.#bench.start()));
    this.#started = null;
    this.#run = run;
    return run;
  }

  /** The last attempt ran into a limit before it could be judged: a shorter one may stop in front of it. */
  async #firstAgain(before: CooperativeRun, plan: BatchPlan): Promise<Run> {
    await before.finish();
    const run = await this.#open();
    const outcome = await run.attempt(async () => {
      await run.meet();
      await run.warm(1, before.pace);
      await this.#measureFirst(run, plan);
    });
    return this.#settle(run, "first", outcome);
  }

  async #measureFirst(run: CooperativeRun, plan: BatchPlan): Promise<void> {
    this.runtime = run.process.runtime;
    this.#batch = plan.batch;
    await run.measure(plan, "measuring", () => this.#isBeyondDoubt(run));
  }

  #isBeyondDoubt(run: CooperativeRun): boolean {
    const soFar = run.asRun("first", { state: "completed" });
    return this.#bench.context.referee.isBeyondDoubt(this.#bench.evidence([soFar], this.quality, this.runtime));
  }

  /** Keeps a process that waits at its last mark, and ends any other. */
  async #settle(run: CooperativeRun, purpose: "first" | "extend", outcome: RunOutcome): Promise<Run> {
    this.#isWaiting = outcome.state === "completed";
    const result = run.asRun(purpose, outcome);
    if (!this.#isWaiting) await run.finish();
    return result;
  }
}
