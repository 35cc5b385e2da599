import type { Cookie } from "./cookie.ts";
import { printable } from "./printable.ts";
import type { Member, ProcessTree } from "./process-tree.ts";
import { environmentHolds, listPids, type ProcessStat, readCommand, readRoughMemory, readStat } from "./procfs.ts";

/** A neighbour is looked at again after a while: where many are forked, its number may have become a member's. */
const NEIGHBOUR_MS = 1000;
/** A group that was last seen longer ago may be gone, and its number somebody else's. */
const GROUP_MS = 1000;
const DESCRIPTION_LENGTH = 200;

interface Neighbour {
  readonly startTime: string;
  readonly until: number;
}

type Stats = Map<number, ProcessStat>;

/**
 * A process tree on Linux. A process belongs to it when its parent does, when it is in the root's process group or
 * session, when its environment has the cookie (which is all that a double-forked daemon keeps), or when it once did.
 */
export class ProcfsTree implements ProcessTree {
  readonly rootPid: number;
  readonly #cookie: Cookie;
  readonly #rootTicks: number;
  #known: ReadonlyMap<number, string>;
  #neighbours = new Map<number, Neighbour>();
  readonly #groupsSeen = new Map<number, number>();
  /** A setup's shell shares it. */
  readonly #ownGroup = readStat(process.pid)?.group;

  /** To be made before the root is waited for: until then nothing else can have its number. */
  constructor(rootPid: number, cookie: Cookie) {
    const root = readStat(rootPid);
    this.rootPid = rootPid;
    this.#cookie = cookie;
    this.#rootTicks = root?.startTicks ?? Number.POSITIVE_INFINITY;
    this.#groupsSeen.set(rootPid, performance.now());
    this.#known = new Map(root ? [[rootPid, root.startTime]] : []);
  }

  members(): readonly ProcessStat[] {
    const now = performance.now();
    const { members, strangers } = this.#look(now);
    this.#adopt(strangers, members);
    for (const stranger of strangers.values()) {
      if (this.#hasCookie(stranger, now)) move(stranger, strangers, members);
    }
    this.#adopt(strangers, members);
    for (const { group } of members.values()) if (group !== this.#ownGroup) this.#groupsSeen.set(group, now);
    for (const orphan of this.#deadOrphans(members)) {
      members.delete(orphan.pid);
      this.#ignore(orphan, now);
    }
    const found = [...members.values()];
    this.#known = new Map(found.map((member) => [member.pid, member.startTime]));
    return found;
  }

  groups(): readonly number[] {
    const earliest = performance.now() - GROUP_MS;
    return [...this.#groupsSeen].filter(([, seenAt]) => seenAt >= earliest).map(([group]) => group);
  }

  roughMemory(): number {
    let sum = 0;
    for (const pid of this.#known.keys()) sum += readRoughMemory(pid);
    return sum;
  }

  describe(member: Member): string {
    const command = printable(readCommand(member.pid)).replace(/\s+/g, " ");
    return `${member.pid} ${command}`.slice(0, DESCRIPTION_LENGTH);
  }

  #look(now: number): { members: Stats; strangers: Stats } {
    const members: Stats = new Map();
    const strangers: Stats = new Map();
    const neighbours = new Map<number, Neighbour>();
    for (const pid of listPids()) {
      const neighbour = this.#neighbours.get(pid);
      if (neighbour) neighbours.set(pid, neighbour);
      if (pid === process.pid || (neighbour && now < neighbour.until)) continue;
      const stat = readStat(pid);
      if (stat) (this.#known.get(pid) === stat.startTime ? members : strangers).set(pid, stat);
    }
    this.#neighbours = neighbours;
    return { members, strangers };
  }

  /** Moves to the members, from the strangers, their children and what is in the root's group or session. */
  #adopt(strangers: Stats, members: Stats): void {
    // A number stays taken while it names a group or session: a new process with the root's means that both are gone.
    const group = strangers.has(this.rootPid) ? null : this.rootPid;
    for (let before = -1; before !== members.size; ) {
      before = members.size;
      for (const stranger of strangers.values()) {
        const isInGroup = stranger.group === group || stranger.session === group;
        if (isInGroup || members.has(stranger.parent)) move(stranger, strangers, members);
      }
    }
  }

  /** Zombies that wait for a parent outside the tree, which is not the program's to answer for: an idle init, mostly. */
  #deadOrphans(members: Stats): readonly ProcessStat[] {
    return [...members.values()].filter(
      ({ pid, parent, state }) => state === "zombie" && pid !== this.rootPid && !members.has(parent),
    );
  }

  #hasCookie(stranger: ProcessStat, now: number): boolean {
    const { pid, startTime, startTicks, isKernelThread, state } = stranger;
    const canNotHave = isKernelThread || state === "zombie" || startTicks < this.#rootTicks;
    const wasNeighbour = this.#neighbours.get(pid)?.startTime === startTime;
    const holds = canNotHave || wasNeighbour ? false : environmentHolds(pid, this.#cookie.entry);
    // In the middle of an exec the environment is empty: such a one is asked again next time.
    if (holds === false) this.#ignore(stranger, now);
    return holds === true;
  }

  #ignore({ pid, startTime }: ProcessStat, now: number): void {
    this.#neighbours.set(pid, { startTime, until: now + NEIGHBOUR_MS });
  }
}

function move(stat: ProcessStat, from: Stats, to: Stats): void {
  from.delete(stat.pid);
  to.set(stat.pid, stat);
}
