import { existsSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { readCommand, readProc } from "../../measure/procfs.ts";
import { within } from "../within.ts";
import { sendIfHandled } from "./signal-mask.ts";

const SIGQUIT = 3;
/** Milliseconds between two looks whether it listens. */
const POLL = 1;
/** Bytes: a line for each class. More is no answer to what we ask. */
const LONGEST_ANSWER = 8 * 1024 * 1024;
/** Collects all garbage first, and counts what is left in the same stop of the world. */
export const HISTOGRAM = "GC.class_histogram";

/** A HotSpot virtual machine, asked as `jcmd` asks it, by the attach mechanism that it has unless that is switched off. */
export class Hotspot {
  readonly #pid: number;
  /** In its own namespaces, as seen from ours. */
  readonly #socket: string;
  readonly #trigger: string;

  private constructor(pid: number) {
    const ownPid = /^NSpid:.*?(\d+)$/m.exec(readProc(pid, "status") ?? "")?.[1] ?? String(pid);
    this.#pid = pid;
    this.#socket = `/proc/${pid}/root/tmp/.java_pid${ownPid}`;
    this.#trigger = `/proc/${pid}/root/tmp/.attach_pid${ownPid}`;
  }

  /** Null for another virtual machine, and for one that doesn't let itself be attached to: it would print its threads. */
  static of(pid: number): Hotspot | null {
    const maps = readProc(pid, "maps") ?? "";
    if (!maps.includes("/libjvm.so") || maps.includes("/libj9vm")) return null;
    const options = `${readCommand(pid)} ${readProc(pid, "environ") ?? ""}`;
    return options.includes("DisableAttachMechanism") ? null : new Hotspot(pid);
  }

  /** Removes what it leaves behind when it is killed. To be called while it can still be found. */
  detach(): void {
    for (const file of [this.#socket, this.#trigger]) remove(file);
  }

  /** It has been attached to before; else it has to be sent a signal first. */
  get listens(): boolean {
    return existsSync(this.#socket);
  }

  /** Live bytes after garbage collection; null when it doesn't answer in time, or not with a histogram. */
  async collect(withinMs: number): Promise<number | null> {
    return liveBytesIn((await this.command(HISTOGRAM, withinMs)) ?? "");
  }

  /** What it answers to a command of `jcmd`, after a line with a number; null when it doesn't in time. It has to be running. */
  async command(text: string, withinMs: number): Promise<string | null> {
    const deadline = performance.now() + withinMs;
    if (!this.listens && !(await this.#attach(deadline))) return null;
    return this.#ask(`1\0jcmd\0${text}\0\0\0`, deadline - performance.now());
  }

  async #attach(deadline: number): Promise<boolean> {
    try {
      writeFileSync(this.#trigger, "");
      const isSent = sendIfHandled(this.#pid, SIGQUIT);
      while (isSent && !this.listens && performance.now() < deadline) await sleep(POLL);
      remove(this.#trigger);
      return this.listens;
    } catch {
      return false; // it has ended, or no /tmp that we may write to
    }
  }

  async #ask(request: string, withinMs: number): Promise<string | null> {
    const socket = connect(this.#socket);
    const reply = new Promise<string | null>((resolve) => {
      let text = "";
      socket.setEncoding("latin1");
      socket.on("connect", () => socket.write(request));
      socket.on("data", (part: unknown) => {
        text += String(part);
        if (text.length > LONGEST_ANSWER) socket.destroy();
      });
      socket.on("error", () => {
        // One that was killed has left it behind, and its number to this one.
        remove(this.#socket);
        resolve(null);
      });
      socket.on("close", () => resolve(text));
    });
    try {
      return await within(withinMs, reply);
    } finally {
      socket.destroy();
    }
  }
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It is another user's.
  }
}

/** The sum under a class histogram, in bytes; null where there is none. */
export function liveBytesIn(histogram: string): number | null {
  const [, bytes] = /^Total +\d+ +(\d{1,15})\s*$/m.exec(histogram.slice(-200)) ?? [];
  return bytes === undefined ? null : Number(bytes);
}
