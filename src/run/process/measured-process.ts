import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { newCookie } from "../../measure/cookie.ts";
import { processTreeFor } from "../../measure/platform.ts";
import type { Member, ProcessTree } from "../../measure/process-tree.ts";
import { guard, release } from "./last-resort.ts";
import { OutputPipe } from "./output-pipe.ts";
import { OutputTail } from "./output-tail.ts";
import { startFailure } from "./start-failure.ts";
import { type Ending, type Limits, Supervision } from "./supervision.ts";
import { continueMembers, endTree, stopTree, terminateGroup, vanishing } from "./tree-control.ts";

export type { Ending } from "./supervision.ts";

export interface ProcessSpec extends Limits {
  /** The program and its arguments; looked up in `env.PATH`. */
  readonly argv: readonly [string, ...string[]];
  readonly cwd: string;
  /** All of its environment, but for a cookie by which its descendants are known. */
  readonly env: Readonly<Record<string, string>>;
}

/** Bytes. */
const STDOUT_TAIL = 4 * 1024;
const STDERR_TAIL = 16 * 1024;
/** A program under measurement, in a process group of its own, with everything that it starts. */
export class MeasuredProcess implements AsyncDisposable {
  readonly pid: number;
  readonly tree: ProcessTree;
  /** Resolves when the main process has ended and what it wrote has been handed on; never rejects. */
  readonly ended: Promise<Ending>;
  readonly #stdout: OutputPipe;
  readonly #stderr: OutputPipe;
  readonly #stdoutTail = new OutputTail(STDOUT_TAIL);
  readonly #stderrTail = new OutputTail(STDERR_TAIL);
  readonly #supervision: Supervision;
  #paused: readonly Member[] = [];
  #finishing: Promise<{ readonly escaped: readonly string[] }> | null = null;

  private constructor(child: ChildProcess, tree: ProcessTree, pipes: [OutputPipe, OutputPipe], limits: Limits) {
    this.pid = tree.rootPid;
    this.tree = tree;
    [this.#stdout, this.#stderr] = pipes;
    this.#stdout.onChunk((chunk) => this.#stdoutTail.add(chunk));
    this.#stderr.onChunk((chunk) => this.#stderrTail.add(chunk));
    guard(tree);
    this.#supervision = new Supervision(child, tree, limits);
    this.ended = this.#supervision.ended.then((ending) => {
      this.drain();
      return ending;
    });
  }

  /**
   * Listeners that are added as soon as this resolves miss nothing.
   * @throws UserMistake when the program can't be started (not found, not executable), naming it.
   */
  static async start(spec: ProcessSpec, treeOf = processTreeFor(process.platform)): Promise<MeasuredProcess> {
    const pipes = await OutputPipe.openTwo();
    try {
      const cookie = newCookie();
      const child = spawn(spec.argv[0], spec.argv.slice(1), {
        cwd: spec.cwd,
        env: { ...spec.env, ...cookie.env },
        detached: true,
        stdio: ["ignore", pipes[0].writeEnd, pipes[1].writeEnd],
      });
      // Node says only later why there is no process.
      if (child.pid === undefined) throw (await once(child, "error"))[0];
      const tree = treeOf(child.pid, cookie);
      await once(child, "spawn");
      return new MeasuredProcess(child, tree, pipes, spec);
    } catch (error) {
      for (const pipe of pipes) pipe.close();
      throw startFailure(error, spec);
    } finally {
      for (const pipe of pipes) pipe.closeWriteEnd();
    }
  }

  onStdout(listener: (chunk: Buffer) => void): void {
    this.#stdout.onChunk(listener);
  }

  /** Hands to the listeners, before it returns, all that has been written: after `pause`, all that there is. */
  drain(): void {
    this.#stdout.drain();
    this.#stderr.drain();
  }

  /** The last words, printable but untrusted: the end of stdout, then the end of stderr. */
  tail(): string {
    const texts = [this.#stdoutTail.text(), this.#stderrTail.text()].map((text) => text.trimEnd());
    return texts.filter((text) => text !== "").join("\n");
  }

  /** Stops the whole tree; when it returns, nothing of it runs. */
  pause(): void {
    this.#paused = [...this.#paused, ...stopTree(this.tree)];
  }

  resume(): void {
    continueMembers(this.#paused);
    this.#paused = [];
  }

  /**
   * Asks it to end, as a supervisor does: SIGTERM to its process group. Returns, as `pid command line`, who of that is still
   * there after `graceMs`; nothing is killed.
   */
  async stop(graceMs: number): Promise<readonly string[]> {
    terminateGroup(this.tree);
    const left = await vanishing(this.tree, graceMs, ({ group }) => group === this.pid);
    return left.map((member) => this.tree.describe(member));
  }

  /**
   * Ends everything that belongs to the tree and waits until it is gone. After an exit of its own, what is left may
   * vanish by itself for `graceMs`. Returns, as `pid command line`, what then had to be ended outside its process
   * group, and what could not be ended at all.
   */
  finish(graceMs: number): Promise<{ readonly escaped: readonly string[] }> {
    this.#finishing ??= this.#finish(graceMs);
    return this.#finishing;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.finish(0);
  }

  async #finish(graceMs: number): Promise<{ readonly escaped: readonly string[] }> {
    this.resume();
    this.#supervision.end({ cause: "aborted" });
    const ending = await this.ended;
    const left = ending.cause === "exited" ? await vanishing(this.tree, graceMs) : [];
    const escaped = left.filter((member) => member.group !== this.pid).map((member) => this.tree.describe(member));
    const immortal = (await endTree(this.tree)).map((member) => `${this.tree.describe(member)} (could not be ended)`);
    this.#stdout.close();
    this.#stderr.close();
    release(this.tree);
    return { escaped: [...escaped, ...immortal] };
  }
}
