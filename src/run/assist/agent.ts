import type { Socket } from "node:net";
import { within } from "../within.ts";
import { type Introduction, parseAgentLine } from "./agent-line.ts";

/** No line needs more. */
const LONGEST_LINE = 100;

/** Code of ours inside one process of a command: it collects when it is asked to, and then holds the program. */
export class Agent {
  readonly #socket: Socket;
  readonly #introduced: (introduction: Introduction) => void;
  #line = "";
  #isIntroduced = false;
  #answer!: Promise<number | null>;
  #tell!: (heap: number | null) => void;

  /** `introduced` is called once, when it has said whose it is. */
  constructor(socket: Socket, introduced: (introduction: Introduction) => void, closed: () => void) {
    this.#socket = socket;
    this.#introduced = introduced;
    this.#expectAnswer();
    socket.setEncoding("utf8");
    socket.on("data", (text: unknown) => this.#receive(String(text)));
    // The process has ended, or its program has closed what it doesn't know.
    socket.on("error", () => {});
    socket.on("close", () => {
      this.#tell(null);
      closed();
    });
  }

  /** Live bytes after garbage collection; null when it can't tell, or not in time. Holds the program until `release`. */
  collect(withinMs: number): Promise<number | null> {
    if (this.#socket.destroyed) return Promise.resolve(null);
    this.#expectAnswer();
    this.#socket.write("collect\n");
    return this.told(withinMs);
  }

  /** What one tells that has collected of its own accord. */
  told(withinMs: number): Promise<number | null> {
    return within(withinMs, this.#answer);
  }

  /** Lets the program go on, be it held or not. */
  release(): void {
    if (!this.#socket.destroyed) this.#socket.write("go\n");
  }

  close(): void {
    this.#socket.destroy();
  }

  #expectAnswer(): void {
    this.#answer = new Promise((resolve) => {
      this.#tell = resolve;
    });
  }

  #receive(text: string): void {
    const lines = (this.#line + text).split("\n");
    this.#line = lines.pop() ?? "";
    for (const line of lines) this.#accept(line);
    if (this.#line.length > LONGEST_LINE) this.close();
  }

  #accept(text: string): void {
    const line = parseAgentLine(text);
    if (line === null || "pid" in line === this.#isIntroduced) {
      this.close();
    } else if ("heap" in line) {
      this.#tell(line.heap);
    } else {
      this.#isIntroduced = true;
      this.#introduced(line);
    }
  }
}
