import type { Agent } from "../run/assist/agent.ts";
import { Agents } from "../run/assist/agents.ts";
import { hasPreload } from "../run/assist/preloads.ts";
import { PYTHON_SIGNAL, sendIfHandled } from "../run/assist/signal-mask.ts";
import { runtimeOfProcess } from "../run/command/runtime.ts";
import type { WorkloadProcess } from "../run/workload-process.ts";
import { LOCATING, type LocatingAnswer } from "./conversation.ts";
import type { Profile } from "./profile.ts";
import type { Profiler } from "./profiler.ts";

/** Milliseconds for an agent to answer in: it may have a large heap to look through. */
const PATIENCE = 20_000;
/** Milliseconds for one to call. */
const TO_CALL = 10_000;
/** The same, before it is called again. */
const TO_HEAR = 500;

/** `objects`: what the runtime allocates; `native`: what native code does that a Python program calls. */
export type Depth = "objects" | "native";

type Request = "begin" | "report" | "conclude";

/** Asks the agents that a preload brings into every Python and Node process of the tree. */
export class AgentProfiler implements Profiler, AsyncDisposable {
  readonly environment: Readonly<Record<string, string>>;
  readonly #agents: Agents<LocatingAnswer>;
  readonly #failures = new Set<string>();

  private constructor(agents: Agents<LocatingAnswer>, depth: Depth) {
    this.#agents = agents;
    this.environment = { LEAKPROOF_ASSIST: agents.path, LEAKPROOF_LOCATE: depth };
  }

  static async listen(depth: Depth): Promise<AgentProfiler> {
    return new AgentProfiler(await Agents.listen(LOCATING), depth);
  }

  get remark(): string | null {
    const [failure] = this.#failures;
    return failure === undefined ? null : `One process could not be looked into: ${failure}`;
  }

  async begin(workload: WorkloadProcess): Promise<void> {
    await this.#askAll(workload, "begin");
  }

  async report(workload: WorkloadProcess, isLast: boolean): Promise<Profile[]> {
    const answers = await this.#askAll(workload, isLast ? "conclude" : "report");
    return answers.flatMap((answer) => ("profile" in answer ? [answer.profile] : []));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#agents[Symbol.asyncDispose]();
  }

  async #askAll(workload: WorkloadProcess, request: Request): Promise<readonly LocatingAnswer[]> {
    const { process } = workload;
    const living = process.tree.members().filter(({ state }) => state !== "zombie");
    const byRuntime = (runtime: "node" | "python") =>
      living.filter(({ pid }) => runtimeOfProcess(pid) === runtime).map(({ pid }) => pid);
    try {
      const calls = [
        ...byRuntime("node").map((pid) => this.#inNode(pid)),
        ...this.#inPython(workload, byRuntime("python")),
      ];
      const answers = await Promise.all(calls.map(async (call) => (await call)?.ask(request, PATIENCE) ?? null));
      const given = answers.filter((answer) => answer !== null);
      if (given.length < calls.length) this.#failures.add("It didn't answer in time.");
      for (const answer of given) if ("failed" in answer) this.#failures.add(answer.failed);
      return given;
    } finally {
      this.#agents.release();
    }
  }

  async #inNode(pid: number): Promise<Agent<LocatingAnswer> | null> {
    if (hasPreload(pid)) await this.#agents.settles(pid, TO_CALL);
    return this.#agents.in(pid) ?? null;
  }

  /** A signal may be sent only while nothing moves: a process could become a program that the signal would end. */
  #inPython({ process }: WorkloadProcess, pids: readonly number[]): readonly Promise<Agent<LocatingAnswer> | null>[] {
    if (pids.length === 0) return [];
    process.pause();
    try {
      const called = pids.filter((pid) => sendIfHandled(pid, PYTHON_SIGNAL));
      return called.map((pid) => this.#callFrom(pid));
    } finally {
      process.resume();
    }
  }

  /**
   * Of a stopped process, any thread takes the signal when it goes on, and Python's first, which alone handles it, may be asleep,
   * or about to be. One that is not stopped wakes its first.
   */
  async #callFrom(pid: number): Promise<Agent<LocatingAnswer> | null> {
    for (let waited = 0; waited < TO_CALL; waited += TO_HEAR) {
      const agent = await this.#agents.next(pid, TO_HEAR);
      if (agent !== null) return agent;
      if (!sendIfHandled(pid, PYTHON_SIGNAL)) return null;
    }
    return this.#agents.next(pid, TO_HEAR);
  }
}
