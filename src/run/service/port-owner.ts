import { readdirSync, readlinkSync } from "node:fs";
import { printable } from "../../measure/printable.ts";
import type { ProcessTree } from "../../measure/process-tree.ts";
import { listPids, readCommand } from "../../measure/procfs.ts";
import { inetSockets, portOf } from "../../measure/socket-table.ts";

/**
 * Who listens on `port` while nobody in `tree` does, as `pid command line`; null where the tree does, or where that can't
 * be told: not on Linux, or a process of another user.
 */
export function strangerOn(port: number, tree: ProcessTree): string | null {
  const sockets = listeningSockets(port);
  if (sockets.size === 0) return null;
  const own = tree.members().map(({ pid }) => holds(pid, sockets));
  if (own.some((answer) => answer !== false)) return null;
  return listenerOn(port) ?? "a process of another user";
}

/** The process that listens on `port`, as `pid command line`; null where that can't be told. */
export function listenerOn(port: number): string | null {
  const sockets = listeningSockets(port);
  const pid = sockets.size === 0 ? undefined : pids().find((candidate) => holds(candidate, sockets) === true);
  return pid === undefined ? null : `${pid} ${printable(readCommand(pid)).replace(/\s+/g, " ").slice(0, 200)}`;
}

/** The ports on which a process listens; none where that can't be told. */
export function portsOf(pid: number): readonly number[] {
  const own = listeners().filter(({ socket }) => holds(pid, new Set([socket])) === true);
  return [...new Set(own.map(({ port }) => port))];
}

/** As descriptors link to them, such as `socket:[4711]`. */
function listeningSockets(port: number): ReadonlySet<string> {
  return new Set(listeners().flatMap((listener) => (listener.port === port ? [listener.socket] : [])));
}

/** All of the machine's. */
function listeners(): readonly { readonly port: number; readonly socket: string }[] {
  return inetSockets(process.pid, ["tcp", "tcp6"])
    .filter(({ isListening }) => isListening)
    .map(({ local, inode }) => ({ port: portOf(local), socket: `socket:[${inode}]` }));
}

/** Null where its descriptors may not be looked at. */
function holds(pid: number, sockets: ReadonlySet<string>): boolean | null {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((descriptor) => sockets.has(linkOf(pid, descriptor)));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EACCES" ? null : false;
  }
}

function linkOf(pid: number, descriptor: string): string {
  try {
    return readlinkSync(`/proc/${pid}/fd/${descriptor}`);
  } catch {
    return ""; // closed meanwhile
  }
}

function pids(): readonly number[] {
  try {
    return listPids();
  } catch {
    return [];
  }
}
