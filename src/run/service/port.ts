import { connect } from "node:net";
import type { Service } from "../../domain/scenario.ts";

/** Where a server listens. */
export interface Port {
  readonly host: string;
  readonly port: number;
}

/** Those that a service names: the one that shows that it is ready, and the one that it is driven by. */
export function portsOf({ ready, iterate }: Pick<Service, "ready" | "iterate">): readonly Port[] {
  const named = [
    ready.kind === "port" ? { host: ready.host, port: ready.port } : portOfUrl(ready.url),
    ...(iterate.kind === "request" ? [portOfUrl(iterate.url)] : []),
  ];
  return named.filter(({ host, port }, index) => named.findIndex((p) => p.host === host && p.port === port) === index);
}

export function portText({ host, port }: Port): string {
  return `${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/** Whether somebody takes connections there. */
export function isListening({ host, port }: Port, withinMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: withinMs });
    const settle = (isOpen: boolean) => {
      socket.destroy();
      resolve(isOpen);
    };
    // A connection that has been given the port that it goes to for its own end has only met itself.
    socket.on("connect", () => settle(socket.localPort !== socket.remotePort));
    socket.on("timeout", () => settle(false));
    socket.on("error", () => settle(false));
  });
}

function portOfUrl(url: string): Port {
  const { hostname, port, protocol } = new URL(url);
  return { host: hostname.replace(/^\[|\]$/g, ""), port: Number(port) || (protocol === "https:" ? 443 : 80) };
}
