import type { Socket } from "node:net";
import { parseReply, type Reply, type Request } from "./protocol.ts";

/** No reply needs more; what is longer is garbage and may not fill our memory. */
const LONGEST_LINE = 256 * 1024;
/** A request has one reply; who floods us with them may not fill our memory either. */
const MOST_UNREAD = 16;

/** The other side spoke, but not the protocol. */
export class ProtocolFault extends Error {
  override readonly name = "ProtocolFault";
}

/** The other side is gone, and everything that it had said has been received. */
export class ChannelClosed extends Error {
  override readonly name = "ChannelClosed";
}

/** Requests to, and replies from, one cooperative workload. */
export class Channel {
  readonly #socket: Socket;
  readonly #replies: Reply[] = [];
  #line = "";
  #end: Error | null = null;
  #wake = () => {};

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.setEncoding("utf8");
    socket.on("data", (text: unknown) => this.#receive(String(text)));
    // A reset is an end like any other: what it means is told by how the process ends.
    socket.on("error", () => {});
    socket.on("close", () => this.#finish(new ChannelClosed("the program closed its connection")));
  }

  send(request: Request): void {
    this.#socket.write(`${request}\n`);
  }

  /**
   * The next reply, in order.
   * @throws ProtocolFault for a line that is no reply, ChannelClosed when none can come any more.
   */
  async receive(): Promise<Reply> {
    for (;;) {
      const reply = this.#replies.shift();
      if (reply !== undefined) return reply;
      if (this.#end !== null) throw this.#end;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** What was said last, where that was not the protocol; replies that came before it may still be received. */
  get fault(): ProtocolFault | null {
    return this.#end instanceof ProtocolFault ? this.#end : null;
  }

  /** Gives up: nothing more is received, and whoever waits is told so. */
  close(): void {
    this.#finish(new ChannelClosed("the connection was given up"));
    this.#socket.destroy();
  }

  #receive(text: string): void {
    const lines = (this.#line + text).split("\n");
    this.#line = lines.pop() ?? "";
    for (const line of lines) this.#accept(line);
    if (this.#line.length > LONGEST_LINE) this.#notUnderstood(this.#line);
  }

  #accept(line: string): void {
    const reply = parseReply(line);
    if (reply === null) this.#notUnderstood(line);
    else if (this.#replies.length >= MOST_UNREAD) this.#fault("it sent many more replies than were asked for");
    else if (this.#end === null) this.#replies.push(reply);
    this.#wake();
  }

  #notUnderstood(line: string): void {
    this.#fault(`this is no reply of the control protocol: ${JSON.stringify(line.slice(0, 200))}`);
  }

  #fault(message: string): void {
    this.#finish(new ProtocolFault(message));
    this.#socket.destroy();
  }

  #finish(end: Error): void {
    this.#end ??= end;
    this.#wake();
  }
}
