import type { Phase, Runtime } from "../../domain/run.ts";
import type { Service } from "../../domain/scenario.ts";
import { LostSample, type TreeSample } from "../../measure/tree-sampler.ts";
import { FEWEST_MARKS } from "../../plan/batches.ts";
import { runtimeOf } from "../command/runtime.ts";
import { exhaustionIn } from "../exhaustion.ts";
import type { Mark } from "../mark.ts";
import type { Ending } from "../process/measured-process.ts";
import { lostSample, outcomeOfEnding, RunInterrupted } from "../run-interrupted.ts";
import type { SteppedProcess } from "../stepped/stepped-process.ts";
import type { Workbench } from "../workbench.ts";
import type { WorkloadProcess } from "../workload-process.ts";
import { descriptorExhaustion, untilExhausted } from "./descriptor-exhaustion.ts";
import type { Load } from "./load.ts";
import { loadOf } from "./load-choice.ts";
import { LoadFailed } from "./load-failed.ts";
import { portsOf, portText } from "./port.ts";
import { strangerOn } from "./port-owner.ts";
import { ReadyProbe } from "./ready-probe.ts";

/** What a server may take to end after SIGTERM. */
const TO_STOP_MS = 5000;

/** A server that is ready. At a mark nothing is asked of it, and the one connection to it is in the state of any other mark. */
export class ServiceProcess implements SteppedProcess {
  readonly workload: WorkloadProcess;
  runtime: Runtime = "native";
  iterations = 0;
  /** It has told its heap at every mark. */
  hasHeap = true;
  readonly #bench: Workbench;
  readonly #load: Load;
  #marks = 0;

  private constructor(workload: WorkloadProcess, load: Load, bench: Workbench) {
    this.workload = workload;
    this.#load = load;
    this.#bench = bench;
    workload.finished.then(() => load.close());
  }

  /** Waits until a started server is ready, and makes sure that it is this one that is. */
  static async meet(workload: WorkloadProcess, service: Service, bench: Workbench): Promise<ServiceProcess> {
    const probe = new ReadyProbe(service.ready);
    const over = new AbortController();
    const ending = await Promise.race([probe.wait(over.signal), workload.process.ended]);
    over.abort();
    if (ending) throw ended(workload, ending, "start", whileStarting(ending, probe), bench);
    for (const port of portsOf(service)) {
      const stranger = strangerOn(port.port, workload.process.tree);
      if (stranger === null) continue;
      const reason = `${portText(port)} is served by ${stranger}, which \`start\` has not started, so that it can't be measured`;
      throw new RunInterrupted({ state: "failed", phase: "start", reason, detail: workload.process.tail() });
    }
    return new ServiceProcess(workload, loadOf(service.iterate, bench), bench);
  }

  async run(count: number): Promise<void> {
    const over = new AbortController();
    try {
      const cut = await Promise.race([
        this.#iterate(count),
        this.workload.process.ended,
        untilExhausted(this.workload.process.tree, over.signal),
      ]);
      if (cut === null) return;
      throw "cause" in cut ? this.#ended(cut, "iteration", this.#inNext()) : new RunInterrupted(cut);
    } catch (error) {
      await this.#load.close();
      throw error instanceof LoadFailed ? await this.#failed(error) : error;
    } finally {
      over.abort();
    }
  }

  async mark(): Promise<Mark> {
    const { tree } = this.workload.process;
    const { heap, sample } = await this.#settled();
    this.hasHeap &&= heap !== null;
    this.#marks += 1;
    // Not once and for all: a shell is its own largest process until what it starts has grown.
    if (this.#marks <= FEWEST_MARKS) this.runtime = runtimeOf(tree);
    return { iterations: this.iterations, tree: sample, own: { heap, counters: {} } };
  }

  /** As those do who run servers: SIGTERM, and some time. */
  async end(): Promise<void> {
    await this.#load.close();
    const early = this.workload.ending;
    if (early !== null) throw this.#ended(early, "iteration", this.#afterLast());
    const left = await this.workload.process.stop(TO_STOP_MS);
    const ending = await this.workload.exit(left.length === 0 ? undefined : 0);
    if (ending !== null && ending.cause !== "exited") throw this.#ended(ending, "teardown", "after SIGTERM");
    if (left.length === 0) return;
    const reason = `the server was still there ${TO_STOP_MS / 1000} s after SIGTERM, and was killed: ${left.join(", ")}`;
    throw new RunInterrupted({ state: "failed", phase: "teardown", reason, detail: this.workload.process.tail() });
  }

  async #iterate(count: number): Promise<null> {
    for (let done = 0; done < count; done += 1) {
      await this.#load.iterate();
      this.iterations += 1;
    }
    return null;
  }

  async #settled(): Promise<{ readonly heap: number | null; readonly sample: TreeSample }> {
    const { assistance } = this.workload;
    try {
      const heap = (await assistance?.collect()) ?? null;
      return { heap, sample: await this.#sample() };
    } finally {
      assistance?.release();
    }
  }

  async #sample(): Promise<TreeSample> {
    try {
      return await this.#bench.context.sampler.sample(this.workload.process.tree);
    } catch (error) {
      if (!(error instanceof LostSample)) throw error;
      const ending = await this.workload.exit();
      throw ending === null ? lostSample(error) : this.#ended(ending, "iteration", this.#afterLast());
    }
  }

  /** An iteration went wrong: because the server has ended, has run out of something, or for a reason of its own. */
  async #failed({ message, detail, mayBeGone }: LoadFailed): Promise<RunInterrupted> {
    const ending = mayBeGone ? await this.workload.exit() : this.workload.ending;
    if (ending !== null) return this.#ended(ending, "iteration", this.#inNext());
    const exhausted = descriptorExhaustion(this.workload.process.tree);
    if (exhausted !== null) return new RunInterrupted(exhausted);
    const words = [detail, this.workload.process.tail()].filter((part) => part !== "").join("\n");
    const by = exhaustionIn(words);
    if (by !== null) return new RunInterrupted({ state: "cut-short", by, detail: words });
    const reason = `${message}, ${this.#inNext()}`;
    return new RunInterrupted({ state: "failed", phase: "iteration", reason, detail: words });
  }

  #ended(ending: Ending, phase: Phase, progress: string): RunInterrupted {
    return ended(this.workload, ending, phase, progress, this.#bench);
  }

  #inNext(): string {
    return `in iteration ${this.iterations + 1}`;
  }

  #afterLast(): string {
    return `after iteration ${this.iterations}`;
  }
}

function ended(
  { process }: WorkloadProcess,
  ending: Ending,
  phase: Phase,
  progress: string,
  { variant }: Workbench,
): RunInterrupted {
  const seen = { phase, progress, timeout: variant.timeout, tail: process.tail() };
  return new RunInterrupted(outcomeOfEnding(ending, seen));
}

function whileStarting(ending: Ending, { last }: ReadyProbe): string {
  const isDaemon = ending.cause === "exited" && ending.code === 0;
  if (isDaemon) return "before it was ready; `start` has to stay in the foreground";
  return ending.cause === "exited" ? "before it was ready" : `before it was ready: ${last}`;
}
