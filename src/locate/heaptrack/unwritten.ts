import { closeSync, openSync, readSync } from "node:fs";
import { readProc } from "../../measure/procfs.ts";

/** Bytes: heaptrack writes when its buffer has no room for the next line. */
const BUFFER = 4096;
/** What glibc notes in front of such a buffer: the size of the block, and flags in its lowest bits. */
const BLOCK_SIZE = BigInt(BUFFER + 16);
const FLAGS = 7n;
/** Bytes of what was written last by which the buffer is known again. */
const NEEDLE = 64;
/** Bytes: heaptrack's buffer is among the first that a program allocates. */
const SEARCHED = 2 * 1024 * 1024;
/** Before it has written for the first time. */
const FIRST_LINES = /v [0-9a-f]+ [0-9a-f]+\nx [0-9a-f]+ \//;

/**
 * The lines that heaptrack in a process still holds in its buffer, read there: it writes 4 KiB at a time, and can't be
 * asked to write earlier. `lastWritten`: the last 4096 bytes that it wrote, or all. Null where they aren't found: it is just
 * about to write, the process may not be looked into, or it has another allocator than glibc's.
 */
export function unwrittenLines(pid: number, lastWritten: Buffer): Buffer | null {
  const heap = readHeap(pid);
  return heap && (lastWritten.length === 0 ? firstLines(heap) : linesOver(lastWritten, heap));
}

function firstLines(heap: Buffer): Buffer | null {
  const start = heap.toString("latin1").search(FIRST_LINES);
  if (start === -1) return null;
  return heap.subarray(start, heap.indexOf(0, start));
}

function linesOver(lastWritten: Buffer, heap: Buffer): Buffer | null {
  const needle = lastWritten.subarray(-NEEDLE);
  for (let at = heap.indexOf(needle); at !== -1; at = heap.indexOf(needle, at + 1)) {
    const start = bufferStart(heap, at + needle.length);
    if (start !== null) return freshLines(heap.subarray(start, start + BUFFER), lastWritten);
  }
  return null;
}

function bufferStart(heap: Buffer, end: number): number | null {
  // The heap starts at a page's start, and malloc aligns by 16.
  for (let start = end & ~15; start >= Math.max(16, end - BUFFER); start -= 16) {
    if ((heap.readBigUInt64LE(start - 8) & ~FLAGS) === BLOCK_SIZE) return start;
  }
  return null;
}

/**
 * After a write the buffer is filled again from its start, over what was written. How much that was is not known: so much
 * that most of it is still there.
 */
function freshLines(buffer: Buffer, lastWritten: Buffer): Buffer {
  let length = 0;
  let longest = 0;
  for (let end = Math.min(buffer.length, lastWritten.length); end > 0; end--) {
    const same = sameAtEnd(buffer.subarray(0, end), lastWritten);
    if (same <= longest) continue;
    longest = same;
    length = end - same;
  }
  // What is new may end as what was there: the line ends later then.
  return length === 0 ? Buffer.alloc(0) : Buffer.from(buffer.subarray(0, buffer.indexOf("\n", length - 1) + 1));
}

/** How many of the last bytes are the same. */
function sameAtEnd(one: Buffer, other: Buffer): number {
  let length = 0;
  while (length < one.length && one[one.length - 1 - length] === other[other.length - 1 - length]) length++;
  return length;
}

function readHeap(pid: number): Buffer | null {
  const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) rw-p .*\[heap\]$/m.exec(readProc(pid, "maps") ?? "") ?? [];
  if (from === undefined || to === undefined) return null;
  const start = Number.parseInt(from, 16);
  let memory: number | null = null;
  try {
    memory = openSync(`/proc/${pid}/mem`, "r");
    const heap = Buffer.alloc(Math.min(SEARCHED, Number.parseInt(to, 16) - start));
    return heap.subarray(0, readSync(memory, heap, 0, heap.length, start));
  } catch {
    return null; // gone, or closed to us
  } finally {
    if (memory !== null) closeSync(memory);
  }
}
