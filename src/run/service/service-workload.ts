import type { Quality, Runtime } from "../../domain/run.ts";
import type { Service } from "../../domain/scenario.ts";
import { unawareQuality } from "../quality.ts";
import { RunInterrupted } from "../run-interrupted.ts";
import type { SteppedWorkload } from "../stepped/stepped-process.ts";
import type { Workbench } from "../workbench.ts";
import type { WorkloadProcess } from "../workload-process.ts";
import { isListening, portsOf, portText } from "./port.ts";
import { listenerOn } from "./port-owner.ts";
import { takePorts } from "./port-turns.ts";
import { ServiceProcess } from "./service-process.ts";

/** Whoever listens answers at once. */
const TO_CONNECT_MS = 1000;

/** Servers: started, waited for, and driven from outside. */
export class ServiceWorkload implements SteppedWorkload {
  readonly #bench: Workbench;
  readonly #service: Service;
  readonly #met: ServiceProcess[] = [];

  constructor(bench: Workbench, service: Service) {
    this.#bench = bench;
    this.#service = service;
  }

  /** Waits for our own services on the same ports; what answers there then is somebody else's, and nothing is started. */
  async start(): Promise<WorkloadProcess> {
    const release = await this.#takePorts();
    try {
      await this.#refuseTakenPorts();
      const started = await this.#bench.start();
      started.finished.then(release);
      return started;
    } catch (error) {
      release();
      throw error;
    }
  }

  async meet(started: WorkloadProcess): Promise<ServiceProcess> {
    const process = await ServiceProcess.meet(started, this.#service, this.#bench);
    this.#met.push(process);
    return process;
  }

  qualityOf(runtime: Runtime): Quality {
    if (this.#met.length > 0 && this.#met.every(({ hasHeap }) => hasHeap)) return "assisted";
    return unawareQuality(runtime, this.#bench.launch.assists);
  }

  async #takePorts(): Promise<() => void> {
    const ports = new Set(portsOf(this.#service).map(({ port }) => port));
    let release = () => {};
    await this.#bench.pause(async () => {
      release = await takePorts([...ports]);
    });
    return release;
  }

  async #refuseTakenPorts(): Promise<void> {
    for (const port of portsOf(this.#service)) {
      if (!(await isListening(port, TO_CONNECT_MS))) continue;
      const owner = listenerOn(port.port);
      const reason = `${portText(port)} is taken already${owner === null ? "" : ` by ${owner}`}: end that, or give the server another port`;
      throw new RunInterrupted({ state: "failed", phase: "start", reason, detail: "" });
    }
  }
}
