import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Profile, parseProfile } from "../../src/locate/profile.ts";

/** A real Node program that does as many iterations as it is told, and that tells where it leaks. */
export class LocatedProgram implements AsyncDisposable {
  readonly folder: string;
  readonly #server: Server;
  readonly #process: ChildProcess;
  readonly #lines: string[] = [];
  #socket: Socket | null = null;
  #printed = "";
  #wake = () => {};

  private constructor(folder: string, server: Server, program: ChildProcess) {
    this.folder = folder;
    this.#server = server;
    this.#process = program;
    server.on("connection", (socket) => this.#accept(socket));
    for (const stream of [program.stdout, program.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => {
        this.#printed += text;
        this.#wake();
      });
    }
    program.on("exit", () => this.#wake());
  }

  /** `text` has to define `iteration`, with the number of each from 0; `files` are written beside it. */
  static async start(text: string, files: Readonly<Record<string, string>> = {}, name = "work.mjs") {
    const program = await LocatedProgram.run(`${text}\n${LOOP}`, files, name);
    await program.prints("ready");
    return program;
  }

  /** As it is, with nothing added. */
  static async run(text: string, files: Readonly<Record<string, string>> = {}, name = "work.mjs") {
    const folder = await mkdtemp(join(tmpdir(), "located program "));
    for (const [file, content] of Object.entries({ ...files, [name]: text }))
      await writeFile(join(folder, file), content);
    const path = join(folder, "agent");
    const server = createServer().listen(path);
    await once(server, "listening");
    const child = spawn(process.execPath, [join(folder, name)], {
      env: {
        ...{ PATH: process.env.PATH, LEAKPROOF_ASSIST: path, LEAKPROOF_LOCATE: "1" },
        NODE_OPTIONS: `--require "${resolve("adapters/node/assist.cjs")}"`,
      },
    });
    return new LocatedProgram(folder, server, child);
  }

  get printed(): string {
    return this.#printed;
  }

  /** The frames of a profile, as `file:line function`, without the folder. */
  places(frames: Profile["stacks"][number]["frames"]): readonly string[] {
    return frames.map(([file, line, name]) => `${file.replace(`${this.folder}/`, "")}:${line} ${name}`);
  }

  async begin(): Promise<void> {
    await this.#until(() => this.#lines.length > 0);
    this.#lines.shift();
    if ((await this.ask("begin")) !== '{"begun":true}') throw new Error("it doesn't begin");
    this.go();
  }

  /** Of the whole conversation: two reports, each after so many iterations. */
  async locate(iterations: number): Promise<{ readonly first: Profile; readonly last: Profile }> {
    await this.iterate(100);
    await this.begin();
    await this.iterate(iterations);
    const first = await this.profile("report");
    await this.iterate(iterations);
    return { first, last: await this.profile("conclude") };
  }

  async iterate(count: number): Promise<void> {
    const done = `done ${this.#printed.split("done").length}`;
    this.#process.stdin?.write(`${count}\n`);
    await this.prints(done);
  }

  /** After which the program goes on. */
  async profile(request: "report" | "conclude"): Promise<Profile> {
    const answer = await this.ask(request);
    const profile = parseProfile(JSON.parse(answer).profile);
    if (profile === null) throw new Error(`no profile: ${answer.slice(0, 500)}`);
    this.go();
    return profile;
  }

  async ask(request: string): Promise<string> {
    this.#socket?.write(`${request}\n`);
    await this.#until(() => this.#lines.length > 0);
    return this.#lines.shift() ?? "";
  }

  go(): void {
    this.#socket?.write("go\n");
  }

  prints(text: string): Promise<void> {
    return this.#until(() => this.#printed.includes(text));
  }

  write(text: string): void {
    this.#process.stdin?.write(text);
  }

  async end(): Promise<number | null> {
    if (this.#process.exitCode === null) await once(this.#process, "close");
    return this.#process.exitCode;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#process.kill("SIGKILL");
    this.#socket?.destroy();
    this.#server.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  #accept(socket: Socket): void {
    this.#socket ??= socket;
    let pending = "";
    socket.setEncoding("utf8");
    socket.on("error", () => {});
    socket.on("data", (text: unknown) => {
      const lines = (pending + String(text)).split("\n");
      pending = lines.pop() ?? "";
      // Of the processes that it starts, none is asked.
      if (socket === this.#socket) this.#lines.push(...lines);
      this.#wake();
    });
  }

  async #until(isSo: () => boolean): Promise<void> {
    while (!isSo()) {
      if (this.#process.exitCode !== null)
        throw new Error(`it has ended with ${this.#process.exitCode}: ${this.#printed}`);
      await new Promise<void>((wake) => {
        this.#wake = wake;
      });
    }
  }
}

/** CommonJS and ESM alike. */
const LOOP = `
let iterations = 0, rounds = 0;
process.stdin.setEncoding("utf8").on("data", async (text) => {
  for (let left = Number(text); left > 0; left -= 1) await iteration(iterations++);
  console.log("done", ++rounds);
});
console.log("ready");
`;
