import type { SteppedWorkload } from "../stepped/stepped-process.ts";
import type { Workbench } from "../workbench.ts";
import type { WorkloadProcess } from "../workload-process.ts";
import { CooperativeProcess } from "./cooperative-process.ts";

/** Programs that speak the control protocol. */
export class CooperativeWorkload implements SteppedWorkload {
  readonly #bench: Workbench;

  constructor(bench: Workbench) {
    this.#bench = bench;
  }

  start(): Promise<WorkloadProcess> {
    return this.#bench.start();
  }

  meet(started: WorkloadProcess): Promise<CooperativeProcess> {
    const { context, variant } = this.#bench;
    return CooperativeProcess.meet(started, context.sampler, variant.timeout);
  }

  qualityOf(): "cooperative" {
    return "cooperative";
  }
}
