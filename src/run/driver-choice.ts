import { CommandDriver } from "./command/command-driver.ts";
import { CommandProcess } from "./command/command-process.ts";
import { CooperativeWorkload } from "./cooperative/cooperative-workload.ts";
import type { Driver } from "./driver.ts";
import { ServiceWorkload } from "./service/service-workload.ts";
import { SteppedDriver } from "./stepped/stepped-driver.ts";
import type { Workbench } from "./workbench.ts";

/** What the first pilot is asked for: the fewest from which a time per iteration can be told. */
const FIRST_PILOT = 2;

/**
 * The driver of a variant's workload. Only its first process shows whether a command speaks the control protocol: that
 * process is the first run of one that calls, and the first pilot of one that doesn't.
 * @throws UserMistake when the program can't be started
 */
export async function driverFor(bench: Workbench): Promise<Driver> {
  const { workload: asked } = bench.variant;
  const cooperative = new CooperativeWorkload(bench);
  if (asked.kind === "python" || asked.kind === "node") return new SteppedDriver(bench, cooperative, asked.kind);
  if (asked.kind === "service") return new SteppedDriver(bench, new ServiceWorkload(bench, asked), "native");
  const process = await CommandProcess.start(bench, FIRST_PILOT);
  const { workload } = process;
  const calls = await Promise.race([
    workload.socket.channel.then(() => true),
    workload.process.ended.then(() => false),
  ]);
  return calls ? new SteppedDriver(bench, cooperative, "native", workload) : new CommandDriver(bench, process);
}
