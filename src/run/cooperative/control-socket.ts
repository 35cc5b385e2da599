import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Channel } from "./channel.ts";

/** The system's limit for a socket's path is 104 bytes on macOS and 108 on Linux. */
const LONGEST_PATH = 100;

/**
 * The Unix-domain socket on which a workload may call leakproof, in a folder of its own that only this user can enter.
 * The first connection is the workload's. Its children inherit the path, so every later one is refused.
 */
export class ControlSocket implements AsyncDisposable {
  readonly path: string;
  /** The workload's channel once it calls; pending for ever where it never does. */
  readonly channel: Promise<Channel>;
  readonly #folder: string;
  readonly #server: Server;

  private constructor(folder: string, server: Server) {
    this.path = join(folder, "s");
    this.#folder = folder;
    this.#server = server;
    this.channel = new Promise((resolve) => {
      let taken = false;
      server.on("connection", (socket) => {
        if (taken) {
          socket.destroy();
          return;
        }
        taken = true;
        server.close();
        resolve(new Channel(socket));
      });
    });
  }

  static async listen(): Promise<ControlSocket> {
    const parent = tmpdir().length > LONGEST_PATH - "/leakproof-XXXXXX/s".length ? "/tmp" : tmpdir();
    const folder = await mkdtemp(join(parent, "leakproof-"));
    const server = createServer();
    const socket = new ControlSocket(folder, server);
    try {
      server.listen(socket.path);
      await once(server, "listening");
      return socket;
    } catch (error) {
      await socket[Symbol.asyncDispose]();
      throw error;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
