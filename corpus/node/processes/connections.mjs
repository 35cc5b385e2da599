/** Sockets and files that stay open, and some that are pooled. */
import { once } from "node:events";
import { closeSync, openSync, readSync } from "node:fs";
import { Agent, createServer as createHttpServer, get } from "node:http";
import { connect, createServer } from "node:net";
import { fileURLToPath } from "node:url";

/** A server that allows half-open connections and doesn't end its side when the client has ended its own. */
export class HalfOpen {
  #server = createServer({ allowHalfOpen: true }, (socket) => socket.on("data", (data) => socket.write(data)));

  async setup() {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
  }

  async iteration() {
    const client = connect(this.#server.address().port, "127.0.0.1");
    client.write("ping");
    const [data] = await once(client, "data");
    if (data.toString() !== "ping") throw new Error("another answer");
    client.destroy();
    await once(client, "close");
  }

  teardown() {
    this.#server.close();
    setImmediate(() => process.exit(0));
  }
}

/** One file in ten is found to be broken, and is not closed then. */
export class UnreadFiles {
  #number = 0;
  #buffer = Buffer.alloc(4096);

  iteration() {
    try {
      this.#read(this.#number++ % 10 === 0);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }

  #read(isBroken) {
    const file = openSync(fileURLToPath(import.meta.url), "r");
    const length = readSync(file, this.#buffer);
    if (isBroken || length === 0) throw new RangeError("broken");
    closeSync(file);
  }
}

/** An agent that keeps at most 16 connections alive; it opens them as bursts of requests become larger. */
export class KeptAlive {
  #agent = new Agent({ keepAlive: true, maxSockets: 16 });
  #server = createHttpServer((_, response) => response.end("x".repeat(500)));
  #number = 0;

  async setup() {
    this.#server.keepAliveTimeout = 0;
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
  }

  async iteration() {
    const most = Math.min(20, 1 + Math.floor(this.#number++ / 15));
    const burst = Array.from({ length: 1 + (this.#number % most) }, () => this.#fetch());
    await Promise.all(burst);
  }

  async #fetch() {
    const { port } = this.#server.address();
    const [response] = await once(get({ port, host: "127.0.0.1", agent: this.#agent }), "response");
    let length = 0;
    for await (const chunk of response) length += chunk.length;
    if (length !== 500) throw new Error("cut short");
  }

  teardown() {
    this.#agent.destroy();
    this.#server.close();
  }
}
