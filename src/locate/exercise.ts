import { CommandProcess } from "../run/command/command-process.ts";
import { CooperativeWorkload } from "../run/cooperative/cooperative-workload.ts";
import { ServiceWorkload } from "../run/service/service-workload.ts";
import type { SteppedProcess, SteppedWorkload } from "../run/stepped/stepped-process.ts";
import type { Workbench } from "../run/workbench.ts";
import type { WorkloadProcess } from "../run/workload-process.ts";

/** Milliseconds between two looks whether it is enough. */
const LOOK = 100;

/** A workload that is kept at work until somebody has seen enough. Throws RunInterrupted when it fails or ends. */
export interface Exercise {
  readonly workload: WorkloadProcess;
  /** Done so far. */
  readonly iterations: number;
  /** Goes on until `isEnough`, which is asked every now and then, after at least one more iteration. */
  workUntil(isEnough: () => boolean): Promise<void>;
  /** Ends whatever is left of it. */
  finish(): Promise<void>;
}

export interface ExercisePlan {
  /** It speaks the control protocol: for a command this was seen when it was measured. */
  readonly isCooperative: boolean;
  /** What a command is told to do; others are asked for one batch after the other. */
  readonly iterations: number;
}

/**
 * Starts a variant's workload, and waits until it has set itself up.
 * @throws UserMistake when the program can't be started; RunInterrupted when it fails
 */
export async function startExercise(bench: Workbench, plan: ExercisePlan): Promise<Exercise> {
  const { workload } = bench.variant;
  if (workload.kind === "service") return SteppedExercise.start(new ServiceWorkload(bench, workload), bench);
  if (workload.kind !== "command" || plan.isCooperative) {
    return SteppedExercise.start(new CooperativeWorkload(bench), bench);
  }
  return new CommandExercise(await CommandProcess.start(bench, plan.iterations));
}

class SteppedExercise implements Exercise {
  readonly workload: WorkloadProcess;
  readonly #process: SteppedProcess;
  readonly #bench: Workbench;
  #batch = 1;

  private constructor(process: SteppedProcess, bench: Workbench) {
    this.workload = process.workload;
    this.#process = process;
    this.#bench = bench;
  }

  static async start(kind: SteppedWorkload, bench: Workbench): Promise<SteppedExercise> {
    const started = await kind.start();
    try {
      return new SteppedExercise(await kind.meet(started), bench);
    } catch (error) {
      await bench.finish(started, 0);
      throw error;
    }
  }

  get iterations(): number {
    return this.#process.iterations;
  }

  async workUntil(isEnough: () => boolean): Promise<void> {
    const { now } = this.#bench.context;
    do {
      const startedAt = now();
      await this.#process.run(this.#batch);
      const took = now() - startedAt;
      if (took < LOOK / 2) this.#batch *= 2;
      // A profiler may have made it slow.
      else if (took > 2 * LOOK) this.#batch = Math.max(1, Math.floor((this.#batch * LOOK) / took));
    } while (!isEnough());
  }

  finish(): Promise<void> {
    return this.#bench.finish(this.workload, this.iterations);
  }
}

class CommandExercise implements Exercise {
  readonly workload: WorkloadProcess;
  readonly #process: CommandProcess;

  constructor(process: CommandProcess) {
    this.workload = process.workload;
    this.#process = process;
  }

  get iterations(): number {
    this.workload.process.drain();
    return this.#process.reached;
  }

  async workUntil(isEnough: () => boolean): Promise<void> {
    do {
      await this.#process.reach(Number.POSITIVE_INFINITY, LOOK);
      // It has done all that it was told to, or failed: no more is to be seen.
      if (this.#process.hasEnded) return this.#process.end();
    } while (!isEnough());
  }

  finish(): Promise<void> {
    return this.#process.finish();
  }
}
