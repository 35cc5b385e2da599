import { setTimeout as sleep } from "node:timers/promises";
import type { Phase, RunOutcome } from "../../domain/run.ts";
import type { LostSample } from "../../measure/tree-sampler.ts";
import type { Milliseconds } from "../../units/duration.ts";
import type { Ending } from "../process/measured-process.ts";
import { lostSample, outcomeOfEnding, outcomeOfFailure, RunInterrupted } from "../run-interrupted.ts";
import type { WorkloadProcess } from "../workload-process.ts";
import { type Channel, ChannelClosed, ProtocolFault } from "./channel.ts";
import type { Reply, Request } from "./protocol.ts";

/** A program's last words arrive at the same time as the news of its end; this much later they are here. */
const LAST_WORDS_MS = 200;

/** Asks and waits for the answer; whatever comes instead of it becomes the run's outcome. */
export class Conversation {
  readonly workload: WorkloadProcess;
  readonly #channel: Channel | null;
  readonly #timeout: Milliseconds;
  #phase: Phase = "start";
  #progress = "before it was set up";

  constructor(workload: WorkloadProcess, channel: Channel | null, timeout: Milliseconds) {
    this.workload = workload;
    this.#channel = channel;
    this.#timeout = timeout;
    workload.process.ended.then(() => sleep(LAST_WORDS_MS)).then(() => channel?.close());
  }

  /** What the workload says of its runtime once it is ready. */
  async greeting(): Promise<string> {
    for (;;) {
      const reply = await this.#receive();
      if ("ready" in reply) return reply.ready;
      if (!("phase" in reply)) this.misunderstood(reply);
      this.#phase = "setup";
    }
  }

  async ask(request: Request, phase: Phase, progress: string): Promise<Reply> {
    this.#phase = phase;
    this.#progress = progress;
    this.#channel?.send(request);
    return this.#receive();
  }

  misunderstood(reply: Reply): never {
    throw this.#failed(`it answered out of turn: ${JSON.stringify(reply).slice(0, 200)}`);
  }

  /** The tree could not be sampled: because it has ended, or for a reason of its own. */
  async lost(error: LostSample): Promise<never> {
    const ending = await this.workload.exit(LAST_WORDS_MS);
    if (this.#channel?.fault) throw this.#failed(this.#channel.fault.message);
    if (ending !== null) throw this.#ended(ending);
    throw lostSample(error);
  }

  async #receive(): Promise<Reply> {
    try {
      const reply = await this.#next();
      if ("error" in reply) throw new RunInterrupted(outcomeOfFailure(reply.error));
      return reply;
    } catch (error) {
      if (error instanceof ProtocolFault) throw this.#failed(error.message);
      if (!(error instanceof ChannelClosed)) throw error;
      const ending = await this.workload.exit();
      throw ending === null ? this.#failed(error.message) : this.#ended(ending);
    }
  }

  #next(): Promise<Reply> {
    if (this.#channel === null) throw new ChannelClosed("the program ended without calling");
    return this.#channel.receive();
  }

  #ended(ending: Ending): RunInterrupted {
    const tail = this.workload.process.tail();
    return new RunInterrupted(
      outcomeOfEnding(ending, { phase: this.#phase, progress: this.#progress, timeout: this.#timeout, tail }),
    );
  }

  #failed(reason: string): RunInterrupted {
    const outcome: RunOutcome = {
      state: "failed",
      phase: this.#phase,
      reason: `the program broke the control protocol: ${reason}`,
      detail: this.workload.process.tail(),
    };
    return new RunInterrupted(outcome);
  }
}
