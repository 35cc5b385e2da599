import { execFile } from "node:child_process";
import { closeSync, constants, openSync, readSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const CHUNK = 64 * 1024;
/** No pipe holds more (unless root raises the system's limit): what comes after it was written after the question. */
const CAPACITY = 1024 * 1024;

/**
 * A pipe for a program's output, always read. Node's own "pipe" is a socket, on which `> /dev/stdout` fails, so that a
 * program would fail under measurement that works in production.
 */
export class OutputPipe {
  /** For the program; to be closed here once it has been started. */
  readonly writeEnd: number;
  readonly #readEnd: number;
  readonly #socket: Socket;
  readonly #listeners: ((chunk: Buffer) => void)[] = [];

  private constructor(path: string) {
    // A FIFO opens for reading without a writer only if asked not to block, and then for writing at once.
    this.#readEnd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    this.writeEnd = openSync(path, constants.O_WRONLY);
    this.#socket = new Socket({ fd: this.#readEnd, readable: true, writable: false });
    this.#socket.on("data", (chunk: Buffer) => this.#receive(chunk));
    this.#socket.on("error", () => this.#socket.destroy());
  }

  /** Two pipes, for stdout and stderr. */
  static async openTwo(): Promise<[OutputPipe, OutputPipe]> {
    const folder = await mkdtemp(join(tmpdir(), "leakproof-"));
    try {
      const paths = [join(folder, "stdout"), join(folder, "stderr")] as const;
      await promisify(execFile)("mkfifo", ["-m", "600", ...paths]);
      return [new OutputPipe(paths[0]), new OutputPipe(paths[1])];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  onChunk(listener: (chunk: Buffer) => void): void {
    this.#listeners.push(listener);
  }

  closeWriteEnd(): void {
    closeSync(this.writeEnd);
  }

  /** Hands to the listeners, before it returns, all that had been written when it was called. */
  drain(): void {
    // What the socket has read but not handed on comes first.
    this.#socket.read();
    for (let taken = 0; taken < CAPACITY && !this.#socket.destroyed; ) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const length = readAvailable(this.#readEnd, chunk);
      if (length === 0) return;
      this.#receive(chunk.subarray(0, length));
      taken += length;
    }
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(chunk: Buffer): void {
    for (const listener of this.#listeners) listener(chunk);
  }
}

/** 0 when nothing is there, or never will be. */
function readAvailable(file: number, into: Buffer): number {
  try {
    return readSync(file, into);
  } catch {
    return 0;
  }
}
