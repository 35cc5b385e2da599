import { type InetSocket, inetSockets, portOf, unixSockets } from "../measure/socket-table.ts";

/** What the sockets of a process are connected to, by their inode numbers. Linux only; read once, when first asked. */
export class SocketNames {
  readonly #pid: number;
  #byInode: ReadonlyMap<string, string> | null = null;

  constructor(pid: number) {
    this.#pid = pid;
  }

  /** Such as `socket to 127.0.0.1:5432`, `connection accepted on port 80`, `listening socket 0.0.0.0:80`, or `socket`. */
  nameOf(inode: string): string {
    this.#byInode ??= this.#read();
    return this.#byInode.get(inode) ?? "socket";
  }

  #read(): ReadonlyMap<string, string> {
    const inet = inetSockets(this.#pid, ["tcp", "tcp6", "udp", "udp6"]);
    const ports = new Set(inet.filter(({ isListening }) => isListening).map(({ local }) => portOf(local)));
    const names = inet.map((socket) => [socket.inode, nameOf(socket, ports)] as const);
    const unix = unixSockets(this.#pid).map((inode) => [inode, "unix socket"] as const);
    return new Map([...names, ...unix]);
  }
}

function nameOf({ local, remote, isListening }: InetSocket, ports: ReadonlySet<number>): string {
  if (isListening) return `listening socket ${address(local)}`;
  return ports.has(portOf(local)) ? `connection accepted on port ${portOf(local)}` : `socket to ${address(remote)}`;
}

/** `0100007F:1538` is `127.0.0.1:5432`: each four bytes in the order of the machine, here little-endian. */
function address(text: string): string {
  const [host = ""] = text.split(":");
  const words = (host.match(/.{8}/g) ?? []).map((word) => (word.match(/../g) ?? []).reverse());
  const octets = words.flat();
  const shown =
    octets.length === 4
      ? octets.map((octet) => Number.parseInt(octet, 16)).join(".")
      : `[${(octets.join("").match(/.{4}/g) ?? []).join(":").toLowerCase()}]`;
  return `${shown}:${portOf(text)}`;
}
