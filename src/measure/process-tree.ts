/** One process, told from a later one with the same number by its start time. */
export interface Member {
  readonly pid: number;
  /** Opaque; equal only for the same process. */
  readonly startTime: string;
  readonly parent: number;
  /** The process group. */
  readonly group: number;
  /** `waiting`: for a disk, or for a child that still uses its memory; signals reach it only afterwards. */
  readonly state: "running" | "waiting" | "stopped" | "zombie";
}

/** A measured program and everything that it has started, wherever that has gone since. */
export interface ProcessTree {
  readonly rootPid: number;
  /** Looks again. */
  members(): readonly Member[];
  /**
   * The process groups that members were in lately, living or dead. A chain of processes that each fork and exit is
   * never seen alive for long enough to be killed one by one, but its group dies in one stroke.
   */
  groups(): readonly number[];
  /** Memory in bytes of the members that were last seen: rough and cheap, for watching a limit. */
  roughMemory(): number;
  /** `pid command line`, bounded and printable. */
  describe(member: Member): string;
}
