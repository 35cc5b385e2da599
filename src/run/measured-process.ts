import type { ProcessTree } from "../measure/process-tree.ts";
import type { Bytes } from "../units/bytes.ts";
import type { Milliseconds } from "../units/duration.ts";

export interface ProcessSpec {
  /** The program and its arguments; looked up in `env.PATH`. */
  readonly argv: readonly [string, ...string[]];
  readonly cwd: string;
  /** All of its environment, but for a cookie by which its descendants are known. */
  readonly env: Readonly<Record<string, string>>;
  /** From its start; a hard limit. */
  readonly timeout: Milliseconds;
  /** For the whole tree; a hard limit. */
  readonly memoryCap: Bytes;
  readonly signal: AbortSignal;
}

export type Ending =
  | { readonly cause: "exited"; readonly code: number | null; readonly signalName: string | null }
  | { readonly cause: "timed-out" }
  | { readonly cause: "memory-cap"; readonly bytes: number }
  | { readonly cause: "aborted" };

/** A program under measurement, in a process group of its own, with everything that it starts. */
export class MeasuredProcess implements AsyncDisposable {
  readonly pid: number;
  readonly tree: ProcessTree;
  /** Resolves when the main process has ended and what it wrote has been read; never rejects. */
  readonly ended: Promise<Ending>;

  private constructor(pid: number, tree: ProcessTree, ended: Promise<Ending>) {
    this.pid = pid;
    this.tree = tree;
    this.ended = ended;
  }

  /** @throws UserMistake when the program can't be started (not found, not executable), naming it. */
  static async start(spec: ProcessSpec): Promise<MeasuredProcess> {
    throw new Error(`not there yet: ${spec.argv[0]}`);
  }

  onStdout(_listener: (chunk: Buffer) => void): void {}

  /** The last words, printable but untrusted: the end of stdout, then the end of stderr. */
  tail(): string {
    return "";
  }

  /** Stops the whole tree; when it returns, nothing of it runs. */
  pause(): void {}

  resume(): void {}

  /**
   * Ends everything that belongs to the tree and waits until it is gone. After an exit of its own, what is left may
   * vanish by itself for `graceMs`; then what had left the process group is returned, as `pid command line`.
   */
  async finish(_graceMs: number): Promise<{ readonly escaped: readonly string[] }> {
    return { escaped: [] };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.finish(0);
  }
}
