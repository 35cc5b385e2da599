import { measuredEnvironment } from "../process/environment.ts";
import { MeasuredProcess } from "../process/measured-process.ts";
import type { Workbench } from "../workbench.ts";
import type { Load } from "./load.ts";
import { LoadFailed } from "./load-failed.ts";

/** One process after the other, none of them part of the server's tree; each is ended with all that it has started. */
export class CommandLoad implements Load {
  readonly #command: string;
  readonly #bench: Workbench;
  #current: MeasuredProcess | null = null;
  #isClosed = false;

  constructor(command: string, bench: Workbench) {
    this.#command = command;
    this.#bench = bench;
  }

  async iterate(): Promise<void> {
    const { launch, context, variant } = this.#bench;
    await using process = await MeasuredProcess.start({
      argv: ["/bin/sh", "-c", this.#command],
      cwd: launch.cwd,
      env: measuredEnvironment(context.environment, variant.env).env,
      timeout: variant.timeout,
      memoryCap: context.memoryCap,
      signal: context.signal,
    });
    this.#current = process;
    if (this.#isClosed) await process.finish(0);
    const ending = await process.ended;
    if (ending.cause === "exited" && ending.code === 0) return;
    const how = ending.cause !== "exited" ? ending.cause : (ending.signalName ?? `exit code ${ending.code}`);
    throw new LoadFailed(`\`iterate\` ended with ${how}`, process.tail(), true);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#current?.finish(0);
  }
}
