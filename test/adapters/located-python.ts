import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import type { Socket } from "node:net";
import { dirname, resolve } from "node:path";
import { createInterface, type Interface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { type Profile, parseProfile } from "../../src/locate/profile.ts";
import { withPreloads } from "../../src/run/assist/preloads.ts";
import { sendIfHandled } from "../../src/run/assist/signal-mask.ts";
import { PrivateServer } from "../../src/run/private-server.ts";

const SIGNAL = 60;
/** Milliseconds. */
const SILENCE = 1000;

/** Of programs that do as many iterations as the next line of their input says. */
export const PRELUDE = `import sys
def serve(iteration):
    print("ready", flush=True)
    for line in sys.stdin:
        for _ in range(int(line)): iteration()
        print("done", flush=True)
`;

type Request = "begin" | "report" | "conclude";

/** A real Python program with the agent that says where it leaks, on a real socket. */
export class LocatedPython implements AsyncDisposable {
  readonly pid: number;
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #server: PrivateServer;
  readonly #lines: AsyncIterator<string>;
  readonly #printed: Interface;
  #accept: (socket: Socket) => void = letGo;

  private constructor(argv: readonly string[], env: Readonly<Record<string, string>>, server: PrivateServer) {
    const own = { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", LEAKPROOF_LOCATE: "1", ...env };
    this.#server = server;
    this.#child = spawn("python3", argv, {
      cwd: dirname(argv.at(-1) ?? ""),
      env: { ...withPreloads(own, "", resolve("adapters")), LEAKPROOF_ASSIST: server.path },
      stdio: ["pipe", "pipe", "inherit"],
      detached: true, // a group of its own, which is ended with all that it starts
    });
    this.pid = this.#child.pid ?? 0;
    this.#printed = createInterface({ input: this.#child.stdout });
    this.#lines = this.#printed[Symbol.asyncIterator]();
  }

  static async start(argv: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<LocatedPython> {
    let accept = (_: Socket) => {};
    const server = await PrivateServer.listen((socket) => accept(socket));
    const program = new LocatedPython(argv, env, server);
    accept = (socket) => program.#accept(socket);
    return program;
  }

  async line(): Promise<string> {
    const { value, done } = await this.#lines.next();
    if (done) throw new Error("it printed no more");
    return value;
  }

  /** Has it do so many iterations. Returns the lines that they print. */
  async iterate(count: number): Promise<readonly string[]> {
    this.#child.stdin.write(`${count}\n`);
    const lines: string[] = [];
    for (let line = await this.line(); line !== "done"; line = await this.line()) lines.push(line);
    return lines;
  }

  /** What its agent, or that of a child, answers. */
  async ask(request: Request | "nonsense", pid = this.pid): Promise<Record<string, unknown>> {
    const socket = await this.#call(pid);
    const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
    const next = async () => JSON.parse(String((await lines.next()).value)) as Record<string, unknown>;
    const introduction = await next();
    if (introduction.agent !== "python" || introduction.pid !== pid) throw new Error("it is another");
    socket.write(`${request}\n`);
    const answer = await next();
    socket.end("go\n");
    await once(socket, "close");
    return answer;
  }

  /** A signal that comes just before a program waits goes unheard until the next. */
  async #call(pid: number): Promise<Socket> {
    const call = new Promise<Socket>((resolve) => {
      this.#accept = (socket) => {
        this.#accept = letGo;
        resolve(socket);
      };
    });
    const send = () => {
      if (!sendIfHandled(pid, SIGNAL)) throw new Error("it has no agent");
    };
    send();
    const again = setInterval(send, SILENCE);
    const socket = await call;
    clearInterval(again);
    return socket;
  }

  /** Fails for what is none, by the rules by which leakproof reads it. */
  async profile(request: Exclude<Request, "begin">): Promise<Profile> {
    const answer = await this.ask(request);
    const profile = parseProfile(answer.profile);
    if (profile === null) throw new Error(`no profile: ${JSON.stringify(answer).slice(0, 2000)}`);
    return profile;
  }

  /** The profiles at the two ends of two times `count` iterations. */
  async halves(count: number): Promise<readonly [Profile, Profile]> {
    await this.line();
    await this.ask("begin");
    await this.iterate(count);
    const first = await this.profile("report");
    await this.iterate(count);
    return [first, await this.profile("conclude")];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = once(this.#child, "close");
    process.kill(-this.pid, "SIGKILL");
    this.#printed.close();
    this.#child.stdout.destroy();
    await closed;
    await this.#server[Symbol.asyncDispose]();
  }
}

/** One that calls once more, for it was sent more signals than it took. */
function letGo(socket: Socket): void {
  socket.on("error", () => {});
  socket.end("go\n");
}
