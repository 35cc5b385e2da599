import type { Channel } from "../../src/run/cooperative/channel.ts";
import { WorkloadProcess } from "../../src/run/workload-process.ts";
import { specOf } from "../run/program.ts";

/** A real program that does its iterations on request, as the helpers in `adapters` do. */
export class CooperativeProgram implements AsyncDisposable {
  readonly workload: WorkloadProcess;
  readonly #channel: Channel;

  private constructor(workload: WorkloadProcess, channel: Channel) {
    this.workload = workload;
    this.#channel = channel;
  }

  static async start(
    argv: readonly [string, ...string[]],
    env: Readonly<Record<string, string>> = {},
  ): Promise<CooperativeProgram> {
    const spec = specOf(argv, { env: { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", ...env } });
    const workload = await WorkloadProcess.start(spec, false, () => performance.now());
    const channel = await Promise.race([workload.socket.channel, workload.process.ended]);
    if ("cause" in channel) throw new Error(`it ended before it called: ${workload.process.tail()}`);
    await channel.receive();
    return new CooperativeProgram(workload, channel);
  }

  async run(iterations: number): Promise<void> {
    this.#channel.send(`run ${iterations}`);
    await this.#channel.receive();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.workload.finish();
  }
}
