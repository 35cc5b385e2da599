import { execFileSync } from "node:child_process";
import { printable } from "./printable.ts";
import type { Member, ProcessTree } from "./process-tree.ts";

interface Listed extends Member {
  /** Bytes. */
  readonly resident: number;
  readonly command: string;
}

const COLUMNS = ["pid", "ppid", "pgid", "rss", "stat", "lstart", "command"];
const LINE = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+((?:\S+\s+){4}\d{4})\s+(.*)$/;
const KIB = 1024;
const DESCRIPTION_LENGTH = 200;
const LIST_LIMIT = 64 * 1024 * KIB;

/**
 * A process tree as `ps` tells it, where there is no `/proc`. A process belongs to it when its parent does, when it is
 * in the root's process group, or when it once did; a daemon that forks twice between two looks is missed.
 */
export class PsTree implements ProcessTree {
  readonly rootPid: number;
  #known: ReadonlyMap<number, string>;

  /** To be made before the root is waited for: until then nothing else can have its number. */
  constructor(rootPid: number) {
    const root = list().get(rootPid);
    this.rootPid = rootPid;
    this.#known = new Map(root ? [[rootPid, root.startTime]] : []);
  }

  members(): readonly Listed[] {
    const processes = list();
    processes.delete(process.pid);
    const members = new Map<number, Listed>();
    for (let before = -1; before !== members.size; ) {
      before = members.size;
      for (const listed of processes.values()) {
        const isKnown = this.#known.get(listed.pid) === listed.startTime;
        if (isKnown || listed.group === this.rootPid || members.has(listed.parent)) members.set(listed.pid, listed);
      }
    }
    const found = [...members.values()];
    this.#known = new Map(found.map((member) => [member.pid, member.startTime]));
    return found;
  }

  groups(): readonly number[] {
    return [this.rootPid];
  }

  roughMemory(): number {
    return this.members().reduce((sum, member) => sum + member.resident, 0);
  }

  describe(member: Member): string {
    const command = list().get(member.pid)?.command ?? "";
    return `${member.pid} ${printable(command)}`.slice(0, DESCRIPTION_LENGTH);
  }
}

function list(): Map<number, Listed> {
  // One -o for each column: after "pid=", POSIX takes the rest of the argument for a heading.
  const args = ["-A", ...COLUMNS.flatMap((column) => ["-o", `${column}=`])];
  // Piping stderr keeps ps's own complaints off our terminal; the locale decides what a start time looks like.
  const text = execFileSync("ps", args, {
    encoding: "latin1",
    env: { ...process.env, LC_ALL: "C" },
    maxBuffer: LIST_LIMIT,
    stdio: ["ignore", "pipe", "pipe"],
  });
  return new Map(text.split("\n").flatMap(parse));
}

function parse(line: string): [number, Listed][] {
  const [, pid, parent, group, resident, state = "", startTime = "", command = ""] = LINE.exec(line) ?? [];
  if (pid === undefined) return [];
  const listed: Listed = {
    pid: Number(pid),
    parent: Number(parent),
    group: Number(group),
    resident: Number(resident) * KIB,
    state: stateOf(state),
    startTime,
    command,
  };
  return [[listed.pid, listed]];
}

function stateOf(letters: string): Member["state"] {
  switch (letters.charAt(0)) {
    case "Z":
      return "zombie";
    case "T":
      return "stopped";
    case "D":
    case "U":
      return "waiting";
    default:
      return "running";
  }
}
