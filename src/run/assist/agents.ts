import type { Socket } from "node:net";
import { PrivateServer } from "../private-server.ts";
import { within } from "../within.ts";
import { Agent, type Dialect } from "./agent.ts";
import type { Introduction } from "./agent-line.ts";

/** A tree has fewer processes that are worth asking; who floods us with connections may not use up our descriptors. */
const MOST_CONNECTIONS = 256;

/** The agents in the processes of one tree: one that stays in each Node process, one that calls at a mark in Python's. */
export class Agents<Answer> implements AsyncDisposable {
  readonly #dialect: Dialect<Answer>;
  readonly #connected = new Set<Agent<Answer>>();
  readonly #staying = new Map<number, Agent<Answer>>();
  readonly #awaited = new Map<number, (agent: Agent<Answer>) => void>();
  #server: PrivateServer | null = null;

  private constructor(dialect: Dialect<Answer>) {
    this.#dialect = dialect;
  }

  static async listen<Answer>(dialect: Dialect<Answer>): Promise<Agents<Answer>> {
    const agents = new Agents(dialect);
    agents.#server = await PrivateServer.listen((socket) => agents.#accept(socket));
    return agents;
  }

  /** Of the socket on which they call. */
  get path(): string {
    return this.#server?.path ?? "";
  }

  /** The agent that stays in a process. */
  in(pid: number): Agent<Answer> | undefined {
    return this.#staying.get(pid);
  }

  /** Waits until one stays in a process; false when none comes in time. */
  async settles(pid: number, withinMs: number): Promise<boolean> {
    return this.#staying.has(pid) || (await this.next(pid, withinMs)) !== null;
  }

  /** The agent that calls for a process from now on; null when none does in time. */
  async next(pid: number, withinMs: number): Promise<Agent<Answer> | null> {
    const call = new Promise<Agent<Answer>>((resolve) => this.#awaited.set(pid, resolve));
    const agent = await within(withinMs, call);
    this.#awaited.delete(pid);
    return agent;
  }

  /** Lets all programs go on that are held. */
  release(): void {
    for (const agent of this.#connected) agent.release();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const agent of this.#connected) agent.close();
    await this.#server?.[Symbol.asyncDispose]();
  }

  #accept(socket: Socket): void {
    if (this.#connected.size >= MOST_CONNECTIONS) {
      socket.destroy();
      return;
    }
    const agent: Agent<Answer> = new Agent(
      socket,
      this.#dialect,
      (introduction) => this.#welcome(agent, introduction),
      () => this.#forget(agent),
    );
    this.#connected.add(agent);
  }

  #welcome(agent: Agent<Answer>, { agent: kind, pid }: Introduction): void {
    if (kind === "node") this.#staying.set(pid, agent);
    const awaited = this.#awaited.get(pid);
    if (awaited !== undefined) awaited(agent);
    // Too late for whoever asked: the program must not be held up.
    else agent.release();
  }

  #forget(agent: Agent<Answer>): void {
    this.#connected.delete(agent);
    for (const [pid, other] of this.#staying) if (other === agent) this.#staying.delete(pid);
  }
}
