import { assertNever } from "../domain/assert-never.ts";
import type { Runtime } from "../domain/run.ts";
import type { WorkloadProcess } from "../run/workload-process.ts";
import { AgentProfiler, type Depth } from "./agent-profiler.ts";
import { GoProfiler } from "./go/go-profiler.ts";
import { HandleWatch } from "./handle-watch.ts";
import { Heaptrack } from "./heaptrack/heaptrack.ts";
import { HotspotProfiler } from "./hotspot/hotspot-profiler.ts";
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

  /**
   * The tree's largest process decides who looks beside the agents, which are in all its Python and Node processes.
   * @param env the workload's own environment
   */
  static async for(runtime: Runtime, env: Readonly<Record<string, string>>, depth: Depth): Promise<Profilers> {
    const beside = profilerOf(runtime, env);
    const all = [await AgentProfiler.listen(depth), new HandleWatch(), ...(beside === null ? [] : [beside])];
    return new Profilers(all, runtime === "native" && beside === null ? Heaptrack.missing : null);
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

/** Null where the agents are enough, nobody can look into such a program, or a tool isn't installed. */
function profilerOf(runtime: Runtime, env: Readonly<Record<string, string>>): Disposing | null {
  switch (runtime) {
    case "native":
      return Heaptrack.find(env);
    case "jvm":
      return HotspotProfiler.find(env);
    case "go":
      return GoProfiler.find(env);
    case "python":
    case "node":
    case "ruby":
    case "dotnet":
    case "php":
      return null;
    default:
      return assertNever(runtime);
  }
}
