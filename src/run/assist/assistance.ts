import { setTimeout as sleep } from "node:timers/promises";
import type { Runtime } from "../../domain/run.ts";
import { readRoughMemory } from "../../measure/procfs.ts";
import { programOf, runtimeOfProcess } from "../command/runtime.ts";
import type { MeasuredProcess } from "../process/measured-process.ts";
import type { Collected } from "./agent-line.ts";
import type { Agents } from "./agents.ts";
import { Hotspot } from "./hotspot.ts";
import { hasPreload } from "./preloads.ts";
import { PYTHON_SIGNAL, sendIfHandled } from "./signal-mask.ts";

/** Milliseconds for a process to answer in: on a busy machine it takes seconds to collect a heap of hundreds of MB. */
const PATIENCE = 6000;
/** One that has nothing to tell after so many milliseconds heard nothing; the second time, it is never asked again. */
const TOO_LONG = 1500;
/** Milliseconds that the agent in a Node process may take to call, from when that process is first seen. */
const TO_START = 3000;
/** Milliseconds, once, for a process that has only just been started, or is about to end. */
const SECOND_CHANCE = 30;
/** Bytes of a process that holds too little to matter, where nobody can ask it: a shell that waits. */
const NEGLIGIBLE = 4 * 1024 * 1024;

/** A process as long as it runs one program: a script that starts another in its own place becomes a new one. */
interface Participant {
  readonly pid: number;
  readonly key: string;
}

/** How a process can be asked. */
interface Way {
  readonly runtime: Runtime;
  /** By a signal, which it may only be sent while it is stopped: it could become a program that the signal would end. */
  readonly isBySignal: boolean;
  readonly ask: () => Promise<number | null>;
}

/** Has the runtimes in a command's processes collect their garbage and tell what is left, without a change to its code. */
export class Assistance implements AsyncDisposable {
  /** Those that have answered. */
  readonly runtimes = new Set<Runtime>();
  readonly #agents: Agents<Collected>;
  readonly #process: MeasuredProcess;
  readonly #machines = new Map<number, Hotspot>();
  readonly #met = new Set<string>();
  readonly #retried = new Set<string>();
  readonly #hardOfHearing = new Set<string>();
  readonly #deaf = new Set<string>();

  constructor(agents: Agents<Collected>, process: MeasuredProcess) {
    this.#agents = agents;
    this.#process = process;
  }

  /** Waits, once for each, for the agents of processes that have only just been started. */
  async meet(): Promise<void> {
    const strangers = this.#participants().filter(({ key }) => !this.#met.has(key));
    for (const { key } of strangers) this.#met.add(key);
    const nodes = strangers.filter(({ pid }) => runtimeOfProcess(pid) === "node" && hasPreload(pid));
    await Promise.all(nodes.map(({ pid }) => this.#agents.settles(pid, TO_START)));
  }

  /**
   * Has every process of the tree collect. Returns the live bytes of all together, or null when one that matters can't
   * tell. Node and Python programs are held from then on, until `release`; they have to be released whatever comes back.
   */
  async collect(): Promise<number | null> {
    await this.meet();
    const first = await this.#askAll();
    const late = first.silent.filter((key) => !this.#deaf.has(key) && !this.#retried.has(key));
    if (late.length === 0) return first.heap;
    for (const key of late) this.#retried.add(key);
    this.release();
    await sleep(SECOND_CHANCE);
    return (await this.#askAll()).heap;
  }

  /** Lets the programs go on. While they are stopped this takes effect when they are continued. */
  release(): void {
    this.#agents.release();
  }

  /** Removes what only those remove that end by themselves. To be called before they are ended. */
  leave(): void {
    for (const machine of this.#machines.values()) machine.detach();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#agents[Symbol.asyncDispose]();
  }

  /** Live bytes of all, and the keys of those that didn't tell. */
  async #askAll(): Promise<{ readonly heap: number | null; readonly silent: readonly string[] }> {
    const asked = this.#participants()
      .map(({ pid, key }) => ({ pid, key, way: this.#deaf.has(key) ? null : this.#wayTo(pid) }))
      .filter(({ pid, way }) => way !== null || readRoughMemory(pid) >= NEGLIGIBLE);
    const startedAt = performance.now();
    const heaps = await Promise.all(this.#ask(asked.map(({ way }) => way)));
    for (const [index, { way }] of asked.entries()) {
      if (way !== null && heaps[index] !== null) this.runtimes.add(way.runtime);
    }
    const silent = asked.filter((_, index) => heaps[index] === null).map(({ key }) => key);
    if (performance.now() - startedAt >= TOO_LONG) this.#strike(silent);
    const sum = heaps.reduce((total: number, heap) => total + (heap ?? 0), 0);
    return { heap: heaps.length === 0 || silent.length > 0 ? null : sum, silent };
  }

  #strike(silent: readonly string[]): void {
    for (const key of silent) (this.#hardOfHearing.has(key) ? this.#deaf : this.#hardOfHearing).add(key);
  }

  /** All at once. */
  #ask(ways: readonly (Way | null)[]): readonly Promise<number | null>[] {
    const ask = () => ways.map((way) => way?.ask() ?? Promise.resolve(null));
    if (!ways.some((way) => way?.isBySignal)) return ask();
    this.#process.pause();
    try {
      return ask();
    } finally {
      this.#process.resume();
    }
  }

  #participants(): readonly Participant[] {
    const living = this.#process.tree.members().filter(({ state }) => state !== "zombie");
    return living.map(({ pid, startTime }) => ({ pid, key: `${pid} ${startTime} ${programOf(pid)}` }));
  }

  #wayTo(pid: number): Way | null {
    const agent = this.#agents.in(pid);
    if (agent !== undefined)
      return {
        runtime: "node",
        isBySignal: false,
        ask: async () => (await agent.ask("collect", PATIENCE))?.heap ?? null,
      };
    switch (runtimeOfProcess(pid)) {
      case "python":
        return { runtime: "python", isBySignal: true, ask: () => this.#askPython(pid) };
      case "jvm": {
        const machine = Hotspot.of(pid);
        if (machine !== null) this.#machines.set(pid, machine);
        return machine && { runtime: "jvm", isBySignal: !machine.listens, ask: () => machine.collect(PATIENCE) };
      }
      default:
        return null;
    }
  }

  /** Its agent is no more than the signal's handler: it collects when that comes, and calls. */
  async #askPython(pid: number): Promise<number | null> {
    if (!sendIfHandled(pid, PYTHON_SIGNAL)) return null;
    const agent = await this.#agents.next(pid, PATIENCE);
    return (await agent?.told(PATIENCE))?.heap ?? null;
  }
}
