import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hotspot } from "../../run/assist/hotspot.ts";
import type { WorkloadProcess } from "../../run/workload-process.ts";
import type { Profile } from "../profile.ts";
import type { Profiler } from "../profiler.ts";
import { SETTINGS } from "./flight-recording.ts";
import { LocatedMachine } from "./located-machine.ts";

/** Objects are sampled when a thread needs a new buffer to allocate in: small ones let little pass unseen. */
const SMALL_BUFFERS = "-XX:TLABSize=2k -XX:-ResizeTLAB";

/**
 * Says what Java programs keep, by type (exactly) and by line (sampled), and where threads were started. The machine itself
 * tells, asked as `jcmd` asks it: it has to be running, and the program runs on meanwhile.
 */
export class HotspotProfiler implements Profiler, Disposable {
  readonly environment: Readonly<Record<string, string>>;
  readonly #folder: string;
  readonly #settings: string;
  readonly #machines = new Map<number, LocatedMachine>();
  readonly #remarks = new Set<string>();

  private constructor(env: Readonly<Record<string, string>>) {
    const options = [env.JDK_JAVA_OPTIONS, SMALL_BUFFERS].filter((option) => option !== undefined);
    this.environment = { JDK_JAVA_OPTIONS: options.join(" ") };
    this.#folder = mkdtempSync(join(tmpdir(), "leakproof-hotspot-"));
    this.#settings = join(this.#folder, "settings.jfc");
    writeFileSync(this.#settings, SETTINGS);
  }

  /** Nothing has to be installed. `env`: the workload's own. Has to be disposed of when that is gone. */
  static find(env: Readonly<Record<string, string>>): HotspotProfiler {
    return new HotspotProfiler(env);
  }

  async begin(workload: WorkloadProcess): Promise<void> {
    const machines = this.#find(workload);
    await Promise.all(this.#beginAll(workload, machines));
    if (machines.length === 0) {
      this.#remarks.add(
        "No HotSpot virtual machine lets itself be attached to: run it without -XX:+DisableAttachMechanism.",
      );
    }
  }

  async report(_workload: WorkloadProcess, isLast: boolean): Promise<Profile[]> {
    const machines = [...this.#machines.values()];
    const profiles = await Promise.all(machines.map((machine) => machine.report(isLast)));
    if (machines.some(({ hasRecording }) => !hasRecording)) {
      this.#remarks.add("Run it by a JDK (from 11) with jdk.jfr, whose bin folder holds jfr, to see lines.");
    }
    if (isLast) for (const machine of machines) machine.detach();
    return profiles.filter((profile) => profile !== null);
  }

  get remark(): string | null {
    return this.#remarks.size === 0 ? null : [...this.#remarks].join(" ");
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Stopped, while the signal is sent by which a machine begins to listen: it would end what doesn't expect it. */
  #beginAll(workload: WorkloadProcess, machines: readonly LocatedMachine[]): readonly Promise<void>[] {
    workload.process.pause();
    try {
      return machines.map((machine) => this.#begin(machine));
    } finally {
      workload.process.resume();
    }
  }

  async #begin(machine: LocatedMachine): Promise<void> {
    if (!(await machine.begin(this.#settings))) this.#remarks.add("A virtual machine didn't answer in time.");
  }

  #find(workload: WorkloadProcess): readonly LocatedMachine[] {
    for (const { pid } of workload.process.tree.members()) {
      const machine = Hotspot.of(pid);
      if (machine !== null) this.#machines.set(pid, new LocatedMachine(pid, machine, this.#folder));
    }
    return [...this.#machines.values()];
  }
}
