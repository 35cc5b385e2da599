import { setTimeout as sleep } from "node:timers/promises";
import type { Member, ProcessTree } from "../measure/process-tree.ts";

/** Milliseconds. A stop takes effect within microseconds unless the process sits in the kernel. */
const STOP_LIMIT = 20;
const KILL_LIMIT = 5000;
const FIRST_PAUSE = 2;
const LONGEST_PAUSE = 50;

/** Stops what runs of a tree; when it returns, nothing of it runs. Returns what it stopped, to be continued. */
export function stopTree(tree: ProcessTree): readonly Member[] {
  const stopped = new Map<number, Member>();
  const deadline = performance.now() + STOP_LIMIT;
  for (;;) {
    const members = tree.members().filter((member) => member.state === "running" || member.state === "waiting");
    for (const member of members) {
      if (stopped.has(member.pid)) continue;
      stopped.set(member.pid, member);
      send(member.pid, "SIGSTOP");
    }
    if (!members.some((member) => member.state === "running") || performance.now() > deadline) break;
  }
  return [...stopped.values()];
}

export function continueMembers(members: readonly Member[]): void {
  for (const member of members) send(member.pid, "SIGCONT");
}

/** Kills what is there of a tree, without waiting for it to be gone. */
export function killTree(tree: ProcessTree): void {
  // Stopped first, so that it can't fork faster than it is killed.
  stopTree(tree);
  const living = livingMembers(tree);
  // A group dies in one stroke; its number is its own as long as one member is left.
  if (living.some((member) => member.group === tree.rootPid)) send(-tree.rootPid, "SIGKILL");
  for (const member of living) send(member.pid, "SIGKILL");
}

/** Kills a tree until nothing of it is left, and returns what can't be killed: another user's, or stuck in the kernel. */
export async function endTree(tree: ProcessTree): Promise<readonly Member[]> {
  const deadline = performance.now() + KILL_LIMIT;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    const living = livingMembers(tree);
    if (living.length === 0 || performance.now() > deadline) return living;
    killTree(tree);
    await sleep(pause);
  }
}

/** Waits up to `graceMs` for a tree to vanish by itself, and returns what is left. */
export async function vanishing(tree: ProcessTree, graceMs: number): Promise<readonly Member[]> {
  const deadline = performance.now() + graceMs;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    const living = livingMembers(tree);
    const left = deadline - performance.now();
    if (living.length === 0 || left <= 0) return living;
    await sleep(Math.min(pause, left));
  }
}

function livingMembers(tree: ProcessTree): readonly Member[] {
  return tree.members().filter((member) => member.state !== "zombie");
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended meanwhile, or it is another user's: whoever waits for the effect notices.
  }
}
