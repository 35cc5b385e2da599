import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The system's limit for a socket's path is 104 bytes on macOS and 108 on Linux. */
const LONGEST_PATH = 100;

/** A Unix-domain socket in a folder of its own that only this user can enter, and whose name can't be guessed. */
export class PrivateServer implements AsyncDisposable {
  readonly path: string;
  readonly #folder: string;
  readonly #server: Server;

  private constructor(folder: string, server: Server) {
    this.path = join(folder, "s");
    this.#folder = folder;
    this.#server = server;
  }

  static async listen(onConnection: (socket: Socket) => void): Promise<PrivateServer> {
    const parent = tmpdir().length > LONGEST_PATH - "/leakproof-XXXXXX/s".length ? "/tmp" : tmpdir();
    const folder = await mkdtemp(join(parent, "leakproof-"));
    const server = createServer(onConnection);
    const listening = new PrivateServer(folder, server);
    try {
      server.listen(listening.path);
      await once(server, "listening");
      return listening;
    } catch (error) {
      await listening[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** Takes no more connections; those that there are stay. */
  close(): void {
    this.#server.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
