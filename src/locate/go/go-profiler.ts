import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runtimeOfProcess } from "../../run/command/runtime.ts";
import type { WorkloadProcess } from "../../run/workload-process.ts";
import type { Profile } from "../profile.ts";
import type { Profiler } from "../profiler.ts";
import { type GoSnapshot, goGrowth, goThreads, readGoProfile } from "./go-profile.ts";
import { profileOfHelper, profileOfPages } from "./profile-source.ts";

/** Bytes, of which one is sampled on the average. Smaller would cost memory: each object that was sampled is noted. */
const RATE = 128;
/** The system's limit for a socket's path is 108 bytes. */
const LONGEST_FOLDER = 70;

/**
 * Says where Go programs make what they keep, and start goroutines that don't end. The program tells by itself, by
 * `adapters/go/profiles.go` or the pages of net/http/pprof: it has to be running.
 */
export class GoProfiler implements Profiler, Disposable {
  readonly environment: Readonly<Record<string, string>>;
  readonly #folder: string;
  readonly #before = new Map<number, GoSnapshot>();
  #remark: string | null = null;

  private constructor(env: Readonly<Record<string, string>>) {
    this.#folder = mkdtempSync(join(tmpdir().length > LONGEST_FOLDER ? "/tmp" : tmpdir(), "leakproof-go-"));
    const settings = [env.GODEBUG, `memprofilerate=${RATE}`].filter((setting) => setting !== undefined);
    this.environment = { GODEBUG: settings.join(","), LEAKPROOF_PROFILES: this.#folder };
  }

  /** Nothing has to be installed. `env`: the workload's own. Has to be disposed of when that is gone. */
  static find(env: Readonly<Record<string, string>>): GoProfiler {
    return new GoProfiler(env);
  }

  async begin(workload: WorkloadProcess): Promise<void> {
    await Promise.all(
      goProcesses(workload).map(async (pid) => {
        const snapshot = await this.#snapshot(pid);
        if (snapshot === null) this.#remark = "Serve net/http/pprof, or copy adapters/go/profiles.go, to see lines.";
        else this.#before.set(pid, snapshot);
      }),
    );
  }

  async report(workload: WorkloadProcess): Promise<Profile[]> {
    const profiles = goProcesses(workload).map(async (pid): Promise<Profile | null> => {
      const before = this.#before.get(pid);
      const after = before && (await this.#snapshot(pid));
      if (!after) return null;
      const stacks = goGrowth(before, after);
      return { by: "pprof", stacks, objects: [], handles: goThreads(stacks) };
    });
    return (await Promise.all(profiles)).filter((profile) => profile !== null);
  }

  get remark(): string | null {
    return this.#remark;
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #snapshot(pid: number): Promise<GoSnapshot | null> {
    return readGoProfile((await profileOfHelper(pid, this.#folder)) ?? (await profileOfPages(pid)) ?? "");
  }
}

function goProcesses(workload: WorkloadProcess): readonly number[] {
  const pids = workload.process.tree.members().map(({ pid }) => pid);
  return pids.filter((pid) => runtimeOfProcess(pid) === "go");
}
