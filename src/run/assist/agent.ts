import type { Socket } from "node:net";
import { within } from "../within.ts";
import { type Introduction, parseIntroduction } from "./agent-line.ts";

/** Characters of the line that says whose it is. */
const LONGEST_INTRODUCTION = 100;

/** What is spoken with agents once they have said whose they are. */
export interface Dialect<Answer> {
  /** Characters. */
  readonly longestLine: number;
  /** Reads one line; null when it is no answer. What comes from a program is untrusted. */
  parse(text: string): Answer | null;
}

/** Code of ours inside one process: it does what it is asked to, and then holds the program. */
export class Agent<Answer> {
  readonly #socket: Socket;
  readonly #dialect: Dialect<Answer>;
  readonly #introduced: (introduction: Introduction) => void;
  #line = "";
  #isIntroduced = false;
  #answer!: Promise<Answer | null>;
  #tell!: (answer: Answer | null) => void;

  /** `introduced` is called once, when it has said whose it is. */
  constructor(
    socket: Socket,
    dialect: Dialect<Answer>,
    introduced: (introduction: Introduction) => void,
    closed: () => void,
  ) {
    this.#socket = socket;
    this.#dialect = dialect;
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

  /** Its answer; null when it gives none, or not in time. Holds the program until `release`. */
  ask(request: string, withinMs: number): Promise<Answer | null> {
    if (this.#socket.destroyed) return Promise.resolve(null);
    this.#expectAnswer();
    this.#socket.write(`${request}\n`);
    return this.told(withinMs);
  }

  /** What one tells of its own accord. */
  told(withinMs: number): Promise<Answer | null> {
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
    if (this.#line.length > (this.#isIntroduced ? this.#dialect.longestLine : LONGEST_INTRODUCTION)) this.close();
  }

  #accept(text: string): void {
    if (this.#isIntroduced) {
      const answer = this.#dialect.parse(text);
      if (answer === null) this.close();
      else this.#tell(answer);
    } else {
      const introduction = parseIntroduction(text);
      if (introduction === null) this.close();
      else this.#introduce(introduction);
    }
  }

  #introduce(introduction: Introduction): void {
    this.#isIntroduced = true;
    this.#introduced(introduction);
  }
}
