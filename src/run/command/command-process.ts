import { setTimeout as sleep } from "node:timers/promises";
import type { Phase, RunOutcome } from "../../domain/run.ts";
import { LostSample, type TreeSample } from "../../measure/tree-sampler.ts";
import { lostSample, outcomeOfEnding, RunInterrupted } from "../run-interrupted.ts";
import type { Workbench } from "../workbench.ts";
import type { WorkloadProcess } from "../workload-process.ts";
import { ActiveClock } from "./active-clock.ts";
import type { PilotTiming } from "./command-pace.ts";
import { IterationLines } from "./iteration-lines.ts";
import { KnownProgress } from "./known-progress.ts";

/** What was seen at one mark of a command. */
export interface AssistedSample {
  readonly tree: TreeSample;
  /** Live bytes of all its processes after garbage collection; null where that can't be told. */
  readonly heap: number | null;
  /** How long the mark took, in milliseconds. */
  readonly ms: number;
}

/** A command that does a number of iterations by itself, and tells by its lines how far it is. */
export class CommandProcess {
  /** That it was asked for. */
  readonly iterations: number;
  readonly progress = new KnownProgress();
  readonly workload: WorkloadProcess;
  readonly #bench: Workbench;
  readonly #lines: IterationLines;
  readonly #clock: ActiveClock;
  /** Done while it was asked to collect, when its clock stood still. */
  #unclocked = 0;
  #wake = () => {};
  #finishing: Promise<void> | null = null;

  constructor(bench: Workbench, workload: WorkloadProcess, iterations: number) {
    this.iterations = iterations;
    this.workload = workload;
    this.#bench = bench;
    this.#lines = new IterationLines(iterations);
    this.#clock = new ActiveClock(bench.context.now, workload.startedAt);
    workload.process.onStdout((chunk) => this.#read(chunk));
    workload.process.ended.then(() => {
      this.#clock.stop();
      this.#wake();
    });
  }

  static async start(bench: Workbench, iterations: number): Promise<CommandProcess> {
    const workload = await bench.start({ LEAKPROOF_ITERATIONS: String(iterations) });
    return new CommandProcess(bench, workload, iterations);
  }

  /** How far it is, by its own lines; 0 before the first. */
  get reached(): number {
    return this.#lines.last;
  }

  /** For how long it has run, stops apart. */
  get activeMs(): number {
    return this.#clock.activeMs;
  }

  get timing(): PilotTiming {
    const { span } = this.progress;
    const iterations = Math.max(1, (span?.iterations ?? 0) - this.#unclocked);
    return { iterations: this.iterations, activeMs: this.activeMs, span: span && { ms: span.ms, iterations } };
  }

  get hasEnded(): boolean {
    return this.workload.ending !== null;
  }

  /** Waits until it tells of `iteration` or a later one; false when that takes longer than `withinMs`, or it ends. */
  async reach(iteration: number, withinMs: number): Promise<boolean> {
    const timer = new AbortController();
    let isLate = false;
    sleep(withinMs, undefined, { signal: timer.signal }).then(
      () => {
        isLate = true;
        this.#wake();
      },
      () => {},
    );
    while (this.reached < iteration && !isLate && !this.hasEnded && this.#lines.fault === null) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    timer.abort();
    this.#checkLines();
    return this.reached >= iteration;
  }

  /**
   * Has the runtimes in the tree collect, then samples it while it is stopped; null when it has ended. What it has told by
   * then has been read: programs that can be held have gone no further since they told of their heap.
   */
  async sample(): Promise<AssistedSample | null> {
    const { process, assistance } = this.workload;
    await assistance?.meet();
    process.drain();
    const before = this.reached;
    const startedAt = this.#bench.context.now();
    this.#clock.stop();
    try {
      const heap = (await assistance?.collect()) ?? null;
      process.pause();
      process.drain();
      this.#unclocked += this.reached - before;
      const tree = await this.#bench.context.sampler.sample(process.tree);
      return { tree, heap, ms: this.#bench.context.now() - startedAt };
    } catch (error) {
      if (!(error instanceof LostSample)) throw error;
      process.resume();
      if ((await this.workload.exit()) !== null) return null;
      throw lostSample(error);
    } finally {
      assistance?.release();
      process.resume();
      if (!this.hasEnded) this.#clock.go();
    }
  }

  /** Waits until it ends, and checks that it has ended well. */
  async end(): Promise<void> {
    const ending = await this.workload.process.ended;
    const tail = this.workload.process.tail();
    if (ending.cause !== "exited" || ending.code !== 0) {
      const seen = { phase: this.#phase(), progress: this.#progressText(), timeout: this.#bench.variant.timeout, tail };
      throw new RunInterrupted(outcomeOfEnding(ending, seen));
    }
    this.#checkLines();
    if (this.reached > 0 && this.reached < this.iterations) {
      throw this.#failed(`the program ended early: ${this.reached} of ${this.iterations} iterations`);
    }
  }

  /** Ends whatever is left of it. */
  finish(): Promise<void> {
    // Told by its lines, never what it was asked for: a program that prints none may have done nothing.
    this.#finishing ??= this.#bench.finish(this.workload, this.reached);
    return this.#finishing;
  }

  #read(chunk: Buffer): void {
    const before = this.reached;
    this.#lines.push(chunk);
    if (this.reached === before) return;
    this.progress.add(this.activeMs, this.reached);
    this.#wake();
  }

  #checkLines(): void {
    if (this.#lines.fault !== null) throw this.#failed(this.#lines.fault, "iteration");
  }

  #failed(reason: string, phase = this.#phase()): RunInterrupted {
    const detail = this.workload.process.tail();
    const outcome: RunOutcome = { state: "failed", phase, reason, detail };
    return new RunInterrupted(outcome);
  }

  #phase(): Phase {
    if (this.reached === 0) return "start";
    return this.reached < this.iterations ? "iteration" : "teardown";
  }

  #progressText(): string {
    if (this.reached === 0) return "before its first line `iteration 1`";
    return `after iteration ${this.reached} of ${this.iterations}`;
  }
}
