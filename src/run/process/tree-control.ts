import { setTimeout as sleep } from "node:timers/promises";
import type { Member, ProcessTree } from "../../measure/process-tree.ts";

/** Milliseconds. A stop takes effect within microseconds, but on a busy machine only when it is the program's turn. */
const STOP_POLL = 0.2;
const STOP_LIMIT = 1000;
const KILL_LIMIT = 5000;
const FIRST_PAUSE = 2;
const LONGEST_PAUSE = 50;
/** Never notified: waiting for it is sleeping. */
const CLOCK = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/** Stops what runs of a tree; when it returns, nothing of it runs. Returns what it stopped, to be continued. */
export function stopTree(tree: ProcessTree): readonly Member[] {
  const stopped = new Map<number, Member>();
  const deaf = new Set<number>();
  const deadline = performance.now() + STOP_LIMIT;
  for (;;) {
    const moving = tree.members().filter(({ pid, state }) => ["running", "waiting"].includes(state) && !deaf.has(pid));
    for (const member of moving.filter(({ pid }) => !stopped.has(pid))) {
      if (send(member.pid, "SIGSTOP")) stopped.set(member.pid, member);
      else deaf.add(member.pid);
    }
    const isRunning = moving.some(({ pid, state }) => state === "running" && !deaf.has(pid));
    if (!isRunning || performance.now() > deadline) return [...stopped.values()];
    // Not in a busy loop: it may need our processor to notice.
    Atomics.wait(CLOCK, 0, 0, STOP_POLL);
  }
}

export function continueMembers(members: readonly Member[]): void {
  for (const member of members) send(member.pid, "SIGCONT");
}

/** Kills what is there of a tree, without waiting for it to be gone. */
export function killTree(tree: ProcessTree): void {
  // Stopped first, so that it can't fork faster than it is killed.
  stopTree(tree);
  const living = livingMembers(tree);
  for (const group of tree.groups()) send(-group, "SIGKILL");
  for (const member of living) send(member.pid, "SIGKILL");
}

/** Kills a tree until nothing of it is left, and returns what can't be killed: another user's, or stuck in the kernel. */
export async function endTree(tree: ProcessTree): Promise<readonly Member[]> {
  const deadline = performance.now() + KILL_LIMIT;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    // Killed before it is looked at: what forks all the time may look as if nothing of it were alive.
    killTree(tree);
    await sleep(pause);
    const living = livingMembers(tree);
    if (living.length === 0 || performance.now() > deadline) return living;
  }
}

/** Asks a tree's process group to end. */
export function terminateGroup(tree: ProcessTree): void {
  send(-tree.rootPid, "SIGTERM");
}

/** Waits up to `graceMs` for those of a tree that are `meant` to vanish by themselves, and returns who is left. */
export async function vanishing(
  tree: ProcessTree,
  graceMs: number,
  meant: (member: Member) => boolean = () => true,
): Promise<readonly Member[]> {
  const deadline = performance.now() + graceMs;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    const living = livingMembers(tree).filter(meant);
    const left = deadline - performance.now();
    if (living.length === 0 || left <= 0) return living;
    await sleep(Math.min(pause, left));
  }
}

function livingMembers(tree: ProcessTree): readonly Member[] {
  return tree.members().filter((member) => member.state !== "zombie");
}

/** False when the process has ended meanwhile, or is another user's. */
function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
