import { readdirSync, readlinkSync } from "node:fs";
import { dirname } from "node:path";
import type { Member, ProcessTree } from "../measure/process-tree.ts";
import { readProc } from "../measure/procfs.ts";
import type { WorkloadProcess } from "../run/workload-process.ts";
import { OUTSIDE, withoutNumbers } from "./growth-tally.ts";
import type { HandleKind, Profile } from "./profile.ts";
import type { Profiler } from "./profiler.ts";
import { SocketNames } from "./socket-names.ts";

/** How many there are of each kind and name. */
type Tally = ReadonlyMap<string, number>;

/** Which descriptors, threads and children of the tree have become more, by what they are called. Linux only. */
export class HandleWatch implements Profiler {
  readonly environment = {};
  readonly remark = null;
  #members: readonly string[] = [];
  #before: Tally = new Map();

  async begin({ process }: WorkloadProcess): Promise<void> {
    this.#members = process.tree.members().map(keyOf);
    this.#before = tallyOf(process.tree, this.#members);
  }

  async report({ process }: WorkloadProcess): Promise<Profile[]> {
    const handles = [...tallyOf(process.tree, this.#members)].flatMap(([key, count]) => {
      const [kind = "", what = ""] = key.split("\0");
      const more = count - (this.#before.get(key) ?? 0);
      return more > 0 ? [{ kind: kind as HandleKind, what, frames: [], count: more }] : [];
    });
    return [{ by: OUTSIDE, stacks: [], objects: [], handles }];
  }
}

/** What a new child holds is said by the child itself; `known`: who was there before. */
function tallyOf(tree: ProcessTree, known: readonly string[]): Tally {
  const members = tree.members();
  const old = members.filter((member) => known.includes(keyOf(member)));
  const names = [
    ...members.flatMap((member) => childName(member, tree)),
    ...old.flatMap(({ pid }) => threadNames(pid).map((name) => `threads\0${name}`)),
    ...old.flatMap(({ pid }) => descriptorNames(pid).map((name) => `fds\0${name}`)),
  ];
  const tally = new Map<string, number>();
  for (const name of names) tally.set(name, (tally.get(name) ?? 0) + 1);
  return tally;
}

function keyOf({ pid, startTime }: Member): string {
  return `${pid} ${startTime}`;
}

function childName(member: Member, tree: ProcessTree): string[] {
  if (member.pid === tree.rootPid) return [];
  const zombie = member.state === "zombie" ? "zombie " : "";
  // `12345 sleep 60`
  return [`children\0${zombie}${withoutNumbers(tree.describe(member).replace(/^\d+ /, ""))}`];
}

/** Of all but a process's first thread, which is the process. */
function threadNames(pid: number): string[] {
  const threads = list(`/proc/${pid}/task`).filter((thread) => Number(thread) !== pid);
  return threads.flatMap((thread) => {
    const name = readProc(pid, `task/${thread}/comm`)?.trim();
    return name === undefined ? [] : [withoutNumbers(name)];
  });
}

function descriptorNames(pid: number): string[] {
  const sockets = new SocketNames(pid);
  return list(`/proc/${pid}/fd`).flatMap((descriptor) => {
    try {
      return [descriptorName(readlinkSync(`/proc/${pid}/fd/${descriptor}`), sockets)];
    } catch {
      return []; // closed meanwhile
    }
  });
}

/** Such as `inotify`, `pipe`, `socket 127.0.0.1:5432`, `files in /var/log`. */
function descriptorName(target: string, sockets: SocketNames): string {
  if (target.startsWith("/")) {
    const path = target.replace(/ \(deleted\)$/, "");
    return path.startsWith("/dev/") || path.startsWith("/memfd:") ? withoutNumbers(path) : `files in ${dirname(path)}`;
  }
  const [, kind = target, inode = ""] = /^(\w+):\[?([^\]]*)\]?$/.exec(target) ?? [];
  if (kind === "socket") return sockets.nameOf(inode);
  // `anon_inode:inotify`, `anon_inode:[eventpoll]`
  return kind === "anon_inode" ? inode : kind;
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // it has ended, or is another user's
  }
}
