import { resolve } from "node:path";
import type { Assistance } from "../../../src/run/assist/assistance.ts";
import { withPreloads } from "../../../src/run/assist/preloads.ts";
import type { Ending } from "../../../src/run/process/measured-process.ts";
import { WorkloadProcess } from "../../../src/run/workload-process.ts";
import { specOf } from "../program.ts";

/** A real program, started as a command is, that can be asked to collect. */
export class AssistedProgram implements AsyncDisposable {
  readonly assistance: Assistance;
  readonly #workload: WorkloadProcess;
  #printed = "";
  #wake = () => {};

  private constructor(workload: WorkloadProcess, assistance: Assistance) {
    this.#workload = workload;
    this.assistance = assistance;
    workload.process.onStdout((chunk) => {
      this.#printed += chunk;
      this.#wake();
    });
  }

  static async start(
    argv: readonly [string, ...string[]],
    env: Readonly<Record<string, string>> = {},
  ): Promise<AssistedProgram> {
    const own = { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", ...env };
    const spec = specOf(argv, { env: withPreloads(own, argv.join(" "), resolve("adapters")) });
    const workload = await WorkloadProcess.start(spec, true, () => performance.now());
    if (workload.assistance === null) throw new Error("nobody can be asked");
    return new AssistedProgram(workload, workload.assistance);
  }

  get pid(): number {
    return this.#workload.process.pid;
  }

  get printed(): string {
    this.#workload.process.drain();
    return this.#printed;
  }

  /** Waits until it has printed `text`. */
  async prints(text: string): Promise<void> {
    let hasEnded = false;
    this.#workload.process.ended.then(() => {
      hasEnded = true;
      this.#wake();
    });
    while (!this.printed.includes(text)) {
      if (hasEnded) throw new Error(`it ended before it printed ${text}: ${this.#workload.process.tail()}`);
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** Live bytes at a mark, after which it goes on. */
  async heap(): Promise<number | null> {
    try {
      return await this.assistance.collect();
    } finally {
      this.assistance.release();
    }
  }

  /** What it printed to both streams, and how it ended. */
  async end(): Promise<{ readonly ending: Ending; readonly tail: string }> {
    const ending = await this.#workload.process.ended;
    return { ending, tail: this.#workload.process.tail() };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#workload.finish();
  }
}
