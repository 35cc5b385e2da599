import { readProc } from "./procfs.ts";

/** In `/proc/net/tcp`. */
const LISTENING = "0A";

/** One line of the kernel's tables of sockets; addresses are in its own notation, such as `0100007F:1538`. */
export interface InetSocket {
  readonly local: string;
  readonly remote: string;
  readonly isListening: boolean;
  readonly inode: string;
}

/** All in a process's network namespace, of tables such as `tcp6`. Linux only; none elsewhere. */
export function inetSockets(pid: number, tables: readonly string[]): InetSocket[] {
  return tables
    .flatMap((table) => rowsOf(pid, table))
    .map(([, local = "", remote = "", state, , , , , , inode = ""]) => ({
      ...{ local, remote, inode },
      isListening: state === LISTENING,
    }));
}

/** Inode numbers of all Unix-domain sockets in a process's network namespace. Linux only; none elsewhere. */
export function unixSockets(pid: number): string[] {
  return rowsOf(pid, "unix").map(([, , , , , , inode = ""]) => inode);
}

export function portOf(address: string): number {
  return Number.parseInt(address.slice(address.lastIndexOf(":") + 1), 16);
}

function rowsOf(pid: number, table: string): string[][] {
  const lines = (readProc(pid, `net/${table}`) ?? "").split("\n").slice(1);
  return lines.map((line) => line.trim().split(/\s+/));
}
