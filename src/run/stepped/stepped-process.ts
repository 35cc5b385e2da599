import type { Quality, Runtime } from "../../domain/run.ts";
import type { Mark } from "../mark.ts";
import type { WorkloadProcess } from "../workload-process.ts";

/**
 * A workload that does its iterations on request, and waits at its marks. Every method throws RunInterrupted, with the
 * outcome, when the workload fails or ends, and leaves the process to be finished by its owner.
 */
export interface SteppedProcess {
  readonly workload: WorkloadProcess;
  /** It may show only after a few marks. */
  readonly runtime: Runtime;
  /** Done so far. */
  readonly iterations: number;
  run(count: number): Promise<void>;
  /** Samples the tree while nothing is under way in it. */
  mark(): Promise<Mark>;
  /** Has the workload tear itself down, and waits for it to end. */
  end(): Promise<void>;
}

/** How one kind of workload becomes a process that goes by steps. */
export interface SteppedWorkload {
  /**
   * Starts it.
   * @throws UserMistake when the program can't be started; RunInterrupted when it may not be
   */
  start(): Promise<WorkloadProcess>;
  /** Waits until a started one has set itself up; throws as a SteppedProcess does. */
  meet(started: WorkloadProcess): Promise<SteppedProcess>;
  qualityOf(runtime: Runtime): Quality;
}
