import type { Quality, Run, Runtime, VariantEvidence } from "../domain/run.ts";
import type { Variant } from "../domain/scenario.ts";
import { firstRunTarget } from "../plan/batches.ts";
import { type Launch, launchOf } from "./launch.ts";
import type { Mark } from "./mark.ts";
import type { RunContext, RunPhase } from "./run-context.ts";

/** What all runs of one variant share: how it is started, how much time is left, and what has come together so far. */
export class Workbench {
  readonly variant: Variant;
  readonly context: RunContext;
  readonly launch: Launch;
  /** Iterations of all processes that have ended. */
  iterations = 0;
  readonly escaped: string[] = [];
  readonly #startedAt: number;

  constructor(variant: Variant, context: RunContext) {
    this.variant = variant;
    this.context = context;
    this.launch = launchOf(variant, context);
    this.#startedAt = context.now();
  }

  get elapsedMs(): number {
    return this.context.now() - this.#startedAt;
  }

  /** What a first run should take. */
  get targetMs(): number {
    return Math.min(this.context.firstRunMs, firstRunTarget(this.variant.timeout));
  }

  /** When a process has to have made its last mark, so that it can still end well before it is ended. */
  deadlineOf(processStartedAt: number): number {
    const { timeout } = this.variant;
    const reserve = Math.min(2000, 0.1 * timeout);
    return Math.min(processStartedAt + timeout - reserve, this.#startedAt + this.context.allowance);
  }

  evidence(runs: readonly Run[], quality: Quality, runtime: Runtime): VariantEvidence {
    const { role, thresholds } = this.variant;
    const memorySource = this.context.sampler.source;
    return { role, quality, runtime, thresholds, runs, memorySource, escaped: this.escaped };
  }

  /** Memory has grown by all that a run may use up on its own account. */
  hasGrownEnough(marks: readonly Mark[]): boolean {
    return growthOf(marks) > 0.25 * this.context.memoryCap;
  }

  tell(phase: RunPhase, marks: readonly Mark[], plan: RunProgress): void {
    const first = marks[0]?.iterations ?? 0;
    const done = marks.length - 1;
    this.context.progress({
      phase,
      iterations: marks.at(-1)?.iterations ?? plan.iterations ?? 0,
      plannedIterations: plan.batches === null ? null : first + plan.batches * (plan.batch ?? 1),
      marks: Math.max(0, done),
      plannedMarks: plan.batches ?? 0,
      elapsedMs: this.elapsedMs,
      remainingMs: done > 0 && plan.batches !== null ? (plan.spentMs / done) * Math.max(0, plan.batches - done) : null,
      growthBytes: done > 0 ? growthOf(marks) : null,
    });
  }
}

/** placeholder */
interface RunProgress {
  batches: number | null;
  batch?: number;
  iterations?: number;
  spentMs: number;
}

function growthOf(marks: readonly Mark[]): number {
  return (marks.at(-1)?.tree.memory ?? 0) - (marks[0]?.tree.memory ?? 0);
}
