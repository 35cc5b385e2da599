import type { Runtime } from "../domain/run.ts";
import type { WorkloadProcess } from "../run/workload-process.ts";
import { AgentProfiler } from "./agent-profiler.ts";
import { HandleWatch } from "./handle-watch.ts";
import { Heaptrack } from "./heaptrack/heaptrack.ts";
import type { Profile } from "./profile.ts";
import type { Profiler } from "./profiler.ts";

type Disposing = Profiler & Partial<Disposable & AsyncDisposable>;

/** All that can look into a tree of one runtime. To be disposed of when that is gone. */
export class Profilers implements AsyncDisposable {
  readonly #all: readonly Disposing[];
  /** What isn't installed, as a sentence. */
  readonly #missing: string | null;

  private constructor(all: readonly Disposing[], missing: string | null) {
    this.#all = all;
    this.#missing = missing;
  }

  /** The tree's largest process decides who looks beside the agents, which are in all its Python and Node processes. */
  static async for(runtime: Runtime): Promise<Profilers> {
    const everywhere = [await AgentProfiler.listen(), new HandleWatch()];
    if (runtime !== "native") return new Profilers(everywhere, null);
    const heaptrack = Heaptrack.find();
    return heaptrack === null
      ? new Profilers(everywhere, Heaptrack.missing)
      : new Profilers([...everywhere, heaptrack], null);
  }

  /** What the workload has to be started with. */
  get environment(): Readonly<Record<string, string>> {
    return Object.assign({}, ...this.#all.map(({ environment }) => environment));
  }

  /** What could not be done, and what would help; null: nothing. To be read after the last report. */
  get remark(): string | null {
    const remarks = [this.#missing, ...this.#all.map(({ remark }) => remark)].filter((remark) => remark !== null);
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
    for (const profiler of this.#all) {
      profiler[Symbol.dispose]?.();
      await profiler[Symbol.asyncDispose]?.();
    }
  }
}
