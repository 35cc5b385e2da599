import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readProc } from "../../measure/procfs.ts";
import { runtimeOfProcess } from "../../run/command/runtime.ts";
import type { WorkloadProcess } from "../../run/workload-process.ts";
import type { Profile } from "../profile.ts";
import type { Profiler } from "../profiler.ts";
import { copyForDescendants, findHeaptrack, type HeaptrackInstallation } from "./installation.ts";
import { BEGIN_MARKER, type Interpretation } from "./interpretation.ts";
import { interpreted } from "./interpreter.ts";
import { emptyLarge, type Moment, Recording } from "./recording.ts";

/** Bytes that heaptrack may write of one process. */
const LARGEST_RECORDING = 1024 ** 3;
/** Milliseconds between two looks at their size. */
const SIZE_CHECK = 500;

/** Says what C, C++ and Rust programs allocate and don't free, by heaptrack, which is loaded into them. */
export class Heaptrack implements Profiler, Disposable {
  /** Where it isn't found. */
  static readonly missing =
    "Install heaptrack (Debian, Ubuntu: apt-get install heaptrack) to see where native code allocates.";

  readonly environment: Readonly<Record<string, string>>;
  readonly #interpreter: string;
  /** Holds the recordings, and the library beside them. */
  readonly #folder: string;
  readonly #library: string;
  readonly #recordings: string;
  readonly #watch: NodeJS.Timeout;
  readonly #begun = new Map<number, number>();
  readonly #tooLarge = new Set<number>();
  readonly #remarks = new Set<string>();

  private constructor({ library, interpreter }: HeaptrackInstallation, env: Readonly<Record<string, string>>) {
    this.#interpreter = interpreter;
    this.#folder = realpathSync(mkdtempSync(join(tmpdir(), "leakproof-heaptrack-")));
    this.#recordings = mkdtempSync(join(this.#folder, "recordings-"));
    const copy = join(this.#folder, "libheaptrack_preload.so");
    copyForDescendants(library, copy);
    const libraries = [copy, env.LD_PRELOAD].filter((name) => name !== undefined);
    this.#library = copy;
    this.environment = { LD_PRELOAD: libraries.join(":"), DUMP_HEAPTRACK_OUTPUT: join(this.#recordings, "$$") };
    this.#watch = setInterval(() => this.#limitSize(), SIZE_CHECK).unref();
  }

  /** Null where heaptrack isn't installed. `env`: the workload's own. Has to be disposed of when that is gone. */
  static find(env: Readonly<Record<string, string>>): Heaptrack | null {
    const installation = findHeaptrack();
    return installation && new Heaptrack(installation, env);
  }

  async begin(workload: WorkloadProcess): Promise<void> {
    for (const recording of this.#recordingsOf(workload)) {
      const moment = await recording.now();
      if (moment !== null) this.#begun.set(recording.pid, moment.written + moment.unwritten.length);
    }
    this.#remarkOnStrangers(workload);
  }

  async report(workload: WorkloadProcess): Promise<Profile[]> {
    const moments = new Map<Recording, Moment>();
    for (const recording of this.#recordingsOf(workload)) {
      recording.begin = this.#begun.get(recording.pid) ?? 0;
      const moment = await recording.now();
      if (moment !== null) moments.set(recording, moment);
    }
    const interpretations = await this.#interpretAll(moments, workload);
    this.#remarkOnLines(interpretations);
    return interpretations.map((interpretation) => ({
      by: "heaptrack",
      stacks: interpretation.stacks(),
      objects: [],
      handles: [],
    }));
  }

  get remark(): string | null {
    return this.#remarks.size === 0 ? null : [...this.#remarks].join(" ");
  }

  [Symbol.dispose](): void {
    clearInterval(this.#watch);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #recordingsOf(workload: WorkloadProcess): readonly Recording[] {
    const recordings = workload.process.tree.members().map(({ pid }) => Recording.of(pid, this.#recordings));
    return recordings.filter((recording) => recording !== null);
  }

  #remarkOnLines(interpretations: readonly Interpretation[]): void {
    const [largest] = [...interpretations].sort((a, b) => b.grownBytes - a.grownBytes);
    const program = largest?.programWithoutLines ?? null;
    if (program !== null) this.#remarks.add(`Build ${program} with -g (Cargo: debug = 1 in its profile) to see lines.`);
  }

  /** heaptrack doesn't follow a fork, until it starts a program. */
  #remarkOnStrangers(workload: WorkloadProcess): void {
    const known = new Set(this.#recordingsOf(workload).map(({ pid }) => pid));
    const living = workload.process.tree.members().filter(({ state }) => state !== "zombie");
    const strangers = living.filter(({ pid }) => !known.has(pid) && runtimeOfProcess(pid) === "native");
    for (const { pid } of strangers) {
      const isFork = (readProc(pid, "maps") ?? "").includes(this.#library);
      this.#remarks.add(
        isFork
          ? "heaptrack can't look into a child that is forked and starts no program of its own."
          : "heaptrack can't look into a program that is linked statically, or clears its environment.",
      );
    }
  }

  /** Meanwhile a program would go on to write, and take the time in which its record could be read. */
  async #interpretAll(
    moments: ReadonlyMap<Recording, Moment>,
    { process }: WorkloadProcess,
  ): Promise<readonly Interpretation[]> {
    const interpretations: Interpretation[] = [];
    process.pause();
    try {
      for (const [recording, moment] of moments) {
        const interpretation = await this.#interpret(recording, moment);
        if (interpretation !== null) interpretations.push(interpretation);
      }
    } finally {
      process.resume();
    }
    return interpretations;
  }

  async #interpret(recording: Recording, moment: Moment): Promise<Interpretation | null> {
    if (this.#tooLarge.has(recording.pid)) return null;
    const interpretation = await interpreted(this.#interpreter, recording.until(moment, BEGIN_MARKER));
    if (interpretation === null) {
      this.#remarks.add("What heaptrack recorded couldn't be read in time: fewer iterations would help.");
    }
    return interpretation;
  }

  #limitSize(): void {
    for (const pid of emptyLarge(this.#recordings, LARGEST_RECORDING)) {
      this.#tooLarge.add(pid);
      this.#remarks.add(
        "A process allocates so often that heaptrack's record of it became too large: fewer iterations would help.",
      );
    }
  }
}
