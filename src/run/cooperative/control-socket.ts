import { PrivateServer } from "../private-server.ts";
import { Channel } from "./channel.ts";

/**
 * The socket on which a workload may call leakproof. The first connection is the workload's. Its children inherit the path,
 * so every later one is refused.
 */
export class ControlSocket implements AsyncDisposable {
  readonly path: string;
  /** The workload's channel once it calls; pending for ever where it never does. */
  readonly channel: Promise<Channel>;
  readonly #server: PrivateServer;

  private constructor(server: PrivateServer, channel: Promise<Channel>) {
    this.path = server.path;
    this.channel = channel;
    this.#server = server;
  }

  static async listen(): Promise<ControlSocket> {
    let take: (channel: Channel) => void = () => {};
    const channel = new Promise<Channel>((resolve) => {
      take = resolve;
    });
    let taken = false;
    const server = await PrivateServer.listen((socket) => {
      if (taken) {
        socket.destroy();
        return;
      }
      taken = true;
      server.close();
      take(new Channel(socket));
    });
    return new ControlSocket(server, channel);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#server[Symbol.asyncDispose]();
  }
}
