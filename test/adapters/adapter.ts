import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import type { Channel } from "../../src/run/cooperative/channel.ts";
import { ControlSocket } from "../../src/run/cooperative/control-socket.ts";
import type { Reply, Request } from "../../src/run/cooperative/protocol.ts";
import { measuredEnvironment } from "../../src/run/process/environment.ts";
import { WORKLOADS } from "../run/variant.ts";

const COMMANDS = {
  python: ["python3", resolve("adapters/python/adapter.py")],
  node: [process.execPath, "--expose-gc", resolve("adapters/node/adapter.mjs")],
} as const;

/** A real adapter with a workload, on a real socket. */
export class Adapter implements AsyncDisposable {
  readonly exit: Promise<number | null>;
  readonly #channel: Channel;
  readonly #socket: ControlSocket;
  readonly #kill: () => void;
  #printed = "";

  private constructor(child: ReturnType<typeof spawn>, channel: Channel, socket: ControlSocket) {
    this.#channel = channel;
    this.#socket = socket;
    this.#kill = () => child.kill("SIGKILL");
    this.exit = once(child, "close").then(([code]) => code as number | null);
    child.stdout?.on("data", (chunk) => {
      this.#printed += chunk;
    });
  }

  /** `file`: relative to the workloads beside the tests of runs. */
  static async start(kind: keyof typeof COMMANDS, file: string, name?: string): Promise<Adapter> {
    return Adapter.startProgram([...COMMANDS[kind], resolve(WORKLOADS, file), ...(name === undefined ? [] : [name])]);
  }

  /** A program that speaks the protocol by itself, and the arguments that it gets. */
  static async startProgram([program, ...args]: readonly string[]): Promise<Adapter> {
    const socket = await ControlSocket.listen();
    const { env } = measuredEnvironment(process.env, { LEAKPROOF_SOCKET: socket.path });
    const child = spawn(program ?? "", args, { env, cwd: WORKLOADS, stdio: ["ignore", "pipe", "inherit"] });
    return new Adapter(child, await socket.channel, socket);
  }

  /** The adapter's lines until it is ready, or has failed. */
  async greeting(): Promise<Reply> {
    for (;;) {
      const reply = await this.#channel.receive();
      if (!("phase" in reply)) return reply;
    }
  }

  async ask(request: Request): Promise<Reply> {
    this.send(request);
    return this.#channel.receive();
  }

  /** A request that it may not answer. */
  send(request: Request): void {
    this.#channel.send(request);
  }

  hangUp(): void {
    this.#channel.close();
  }

  /** `count` marks, `batch` iterations before each. */
  async marks(count: number, batch: number): Promise<{ heap: number; counters: Record<string, number> }[]> {
    const marks = [];
    for (let index = 0; index < count; index += 1) {
      await this.ask(`run ${batch}`);
      marks.push((await this.ask("mark")) as { heap: number; counters: Record<string, number> });
    }
    return marks;
  }

  /** What it has printed, all of it once it has ended. */
  async printed(): Promise<string> {
    await this.exit;
    return this.#printed;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#kill();
    this.#channel.close();
    await this.#socket[Symbol.asyncDispose]();
  }
}

/** The message of an error reply; fails for any other. */
export function messageOf(reply: Reply): string {
  if (!("error" in reply)) throw new Error(`no error: ${JSON.stringify(reply)}`);
  return reply.error.message;
}
