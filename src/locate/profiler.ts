import type { WorkloadProcess } from "../run/workload-process.ts";
import type { Profile } from "./profile.ts";

/** Looks where a workload's processes allocate, or what they hold. Of each tree only the processes that it knows. */
export interface Profiler {
  /** What the workload has to be started with. */
  readonly environment: Readonly<Record<string, string>>;
  /**
   * Begins to watch, at the first mark: after the warm-up, while no iteration is under way. What was allocated before is none
   * of its business.
   */
  begin(workload: WorkloadProcess): Promise<void>;
  /**
   * What has been made since, and is alive after garbage collection: one profile for each process that it could look
   * into. `isLast`: the process is not needed any more, so that what takes long (what holds an object) may be asked now.
   */
  report(workload: WorkloadProcess, isLast: boolean): Promise<Profile[]>;
  /** What it could not do, and what would help, as a sentence; null: nothing. To be read after the last report. */
  readonly remark: string | null;
}
