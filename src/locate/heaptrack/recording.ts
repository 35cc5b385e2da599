import {
  closeSync,
  createReadStream,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  statSync,
  truncateSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readProc } from "../../measure/procfs.ts";
import { unwrittenLines } from "./unwritten.ts";

/** Bytes that heaptrack writes at once. */
const BLOCK = 4096;
/** Bytes in which `stat` counts. */
const BLOCK_ON_DISK = 512;
const TRIES = 20;
/** Milliseconds. A running program's heaptrack notes the time each 10. */
const BETWEEN_TRIES = 20;

/** How far a recording has got. */
export interface Moment {
  /** Bytes in the file. */
  readonly written: number;
  /** What follows them. */
  readonly unwritten: Buffer;
}

/** What heaptrack writes of one process, while it writes. */
export class Recording {
  readonly pid: number;
  /** Where in the process's life it begins to count: bytes. */
  begin = 0;
  readonly #file: string;
  /** Tells how much of the file this program has written: the one before it in the same process left its own in it. */
  readonly #descriptor: string;

  private constructor(pid: number, file: string, descriptor: string) {
    this.pid = pid;
    this.#file = file;
    this.#descriptor = descriptor;
  }

  /** Null where heaptrack isn't in the process. `folder`: without links in it. */
  static of(pid: number, folder: string): Recording | null {
    const file = join(folder, String(pid));
    try {
      const links = readdirSync(`/proc/${pid}/fd`);
      const descriptor = links.find((link) => readlinkSync(`/proc/${pid}/fd/${link}`) === file);
      return descriptor === undefined ? null : new Recording(pid, file, descriptor);
    } catch {
      return null; // gone, or not to be looked at
    }
  }

  /** Where it is now; to the event when the process is idle. Null: it has ended. */
  async now(): Promise<Moment | null> {
    for (let tries = 1; ; tries++) {
      const written = this.#written();
      if (written === null) return null;
      const unwritten = unwrittenLines(this.pid, this.#end(written));
      if (unwritten !== null && this.#written() === written) return { written, unwritten };
      if (tries === TRIES) return { written, unwritten: Buffer.alloc(0) };
      await sleep(BETWEEN_TRIES);
    }
  }

  /** All up to a moment, with `marker` where it begins to count. */
  async *until({ written, unwritten }: Moment, marker: string): AsyncGenerator<Buffer | string> {
    // Another program runs in the process by now.
    const begin = this.begin > written + unwritten.length ? 0 : this.begin;
    const inFile = Math.min(begin, written);
    yield* this.#part(0, inFile);
    yield unwritten.subarray(0, begin - inFile);
    yield marker;
    yield* this.#part(inFile, written);
    yield unwritten.subarray(begin - inFile);
  }

  async *#part(from: number, to: number): AsyncGenerator<Buffer> {
    if (from < to) yield* createReadStream(this.#file, { start: from, end: to - 1, highWaterMark: 256 * 1024 });
  }

  #written(): number | null {
    const [, position] = /^pos:\s*(\d+)$/m.exec(readProc(this.pid, `fdinfo/${this.#descriptor}`) ?? "") ?? [];
    return position === undefined ? null : Number(position);
  }

  #end(written: number): Buffer {
    const end = Buffer.alloc(Math.min(written, BLOCK));
    const file = openSync(this.#file, "r");
    try {
      readSync(file, end, 0, end.length, written - end.length);
      return end;
    } finally {
      closeSync(file);
    }
  }
}

/** Empties what has become larger than `limit` bytes, and returns of which processes. What writes it writes on. */
export function emptyLarge(folder: string, limit: number): readonly number[] {
  const large = readdirSync(folder).filter((name) => statSync(join(folder, name)).blocks * BLOCK_ON_DISK > limit);
  for (const name of large) truncateSync(join(folder, name));
  return large.map(Number);
}
