import type { Runtime } from "../../domain/run.ts";
import { LostSample, type TreeSampler } from "../../measure/tree-sampler.ts";
import type { Milliseconds } from "../../units/duration.ts";
import { runtimeNamed } from "../command/runtime.ts";
import type { Mark } from "../mark.ts";
import { RunInterrupted } from "../run-interrupted.ts";
import type { SteppedProcess } from "../stepped/stepped-process.ts";
import type { WorkloadProcess } from "../workload-process.ts";
import { Conversation } from "./conversation.ts";
import type { OwnFigures, Reply } from "./protocol.ts";

/** A workload that speaks the control protocol: an adapter, or a program that does so of its own accord. */
export class CooperativeProcess implements SteppedProcess {
  readonly workload: WorkloadProcess;
  readonly runtime: Runtime;
  iterations = 0;
  readonly #conversation: Conversation;
  readonly #sampler: TreeSampler;

  private constructor(conversation: Conversation, sampler: TreeSampler, runtime: Runtime) {
    this.workload = conversation.workload;
    this.runtime = runtime;
    this.#conversation = conversation;
    this.#sampler = sampler;
  }

  /** Waits until a started workload has called, loaded and set itself up. */
  static async meet(
    workload: WorkloadProcess,
    sampler: TreeSampler,
    timeout: Milliseconds,
  ): Promise<CooperativeProcess> {
    const channel = await Promise.race([workload.socket.channel, workload.process.ended]);
    const conversation = new Conversation(workload, "cause" in channel ? null : channel, timeout);
    return new CooperativeProcess(conversation, sampler, runtimeNamed(await conversation.greeting()));
  }

  async run(count: number): Promise<void> {
    const last = this.iterations + count;
    const which = count === 1 ? `iteration ${last}` : `iterations ${this.iterations + 1} to ${last}`;
    const reply = await this.#conversation.ask(`run ${count}`, "iteration", `in ${which}`);
    if (!("done" in reply) || reply.done !== count) this.#conversation.misunderstood(reply);
    this.iterations = last;
  }

  /** Has the workload collect and read what is its own, then samples the tree while it waits. */
  async mark(): Promise<Mark> {
    const own = await this.#ownFigures();
    try {
      return { iterations: this.iterations, own, tree: await this.#sampler.sample(this.workload.process.tree) };
    } catch (error) {
      if (error instanceof LostSample) await this.#conversation.lost(error);
      throw error;
    }
  }

  async end(): Promise<void> {
    const reply = await this.#conversation.ask("end", "teardown", "in teardown()").catch((error) => {
      if (error instanceof RunInterrupted && this.workload.ending?.cause === "exited") {
        if (this.workload.ending.code === 0) return { ended: true } as const;
      }
      throw error;
    });
    if (!("ended" in reply)) this.#conversation.misunderstood(reply);
    await this.workload.exit();
  }

  async #ownFigures(): Promise<OwnFigures> {
    const reply = await this.#conversation.ask("mark", "counters", `at the mark after iteration ${this.iterations}`);
    if (!isFigures(reply)) this.#conversation.misunderstood(reply);
    return { heap: reply.heap ?? null, counters: reply.counters ?? {} };
  }
}

function isFigures(reply: Reply): reply is Extract<Reply, { heap?: unknown }> {
  return !["phase", "ready", "done", "ended", "error"].some((key) => key in reply);
}
