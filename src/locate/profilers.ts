import type { Runtime } from "../domain/run.ts";
import type { WorkloadProcess } from "../run/workload-process.ts";
import { AgentProfiler } from "./agent-profiler.ts";
import { HandleWatch } from "./handle-watch.ts";
import type { Profile } from "./profile.ts";
import type { Profiler } from "./profiler.ts";

/** All that can look into a tree of one runtime; disposed of together. */
export class Profilers implements AsyncDisposable {
  readonly #all: readonly Profiler[];
  readonly #agents: AgentProfiler;

  private constructor(agents: AgentProfiler, others: readonly Profiler[]) {
    this.#agents = agents;
    this.#all = [agents, ...others];
  }

  /** The tree's largest process decides who looks beside the agents, which are in all its Python and Node processes. */
  static async for(_runtime: Runtime): Promise<Profilers> {
    return new Profilers(await AgentProfiler.listen(), [new HandleWatch()]);
  }

  /** What the workload has to be started with. */
  get environment(): Readonly<Record<string, string>> {
    return Object.assign({}, ...this.#all.map(({ environment }) => environment));
  }

  /** What could not be done, and what would help; null: nothing. To be read after the last report. */
  get remark(): string | null {
    const remarks = this.#all.map(({ remark }) => remark).filter((remark) => remark !== null);
    return remarks.length === 0 ? null : remarks.join(" ");
  }

  async begin(workload: WorkloadProcess): Promise<void> {
    for (const profiler of this.#all) await profiler.begin(workload);
  }

  async report(workload: WorkloadProcess, isLast: boolean): Promise<Profile[]> {
    const profiles: Profile[] = [];
    for (const profiler of this.#all) profiles.push(...(await profiler.report(workload, isLast)));
    return profiles;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#agents[Symbol.asyncDispose]();
  }
}
