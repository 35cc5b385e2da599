import { closeSync, openSync, readFileSync, readSync, writeSync } from "node:fs";

/** Whether other processes can still read what was to be hidden from them. */
export type Concealment = { readonly state: "hidden" } | { readonly state: "readable"; readonly reason: string };

export type IsSecret = (name: string, value: string) => boolean;

const EQUALS = 0x3d;
const MASK = 0x2a;

/**
 * Overwrites the values of secrets in the memory from which Linux serves `/proc/PID/environ`: the environment that this
 * process was started with, which no `unsetenv` changes, and which all processes of the same user can read.
 *
 * The names and everything else stay. libc still reads from the same memory: what is overwritten has to be gone from
 * `process.env` before.
 */
export function concealInitialEnvironment(isSecret: IsSecret): Concealment {
  if (process.platform !== "linux") return { state: "readable", reason: `not known how to on ${process.platform}` };
  try {
    const block = readBlock();
    const secrets = valuesIn(block).filter(({ name, start, end }) => isSecret(name, text(block, start, end)));
    overwrite(block, secrets);
    const after = readBlock();
    const isHidden = secrets.every(({ start, end }) => after.subarray(start, end).every((byte) => byte === MASK));
    return isHidden ? { state: "hidden" } : { state: "readable", reason: "the values are still there" };
  } catch (error) {
    return { state: "readable", reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Where a value stands in the block, without the NUL behind it. */
interface Value {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

function readBlock(): Buffer {
  return readFileSync("/proc/self/environ");
}

function valuesIn(block: Buffer): Value[] {
  const values: Value[] = [];
  for (let from = 0; from < block.length; ) {
    const nul = block.indexOf(0, from);
    const end = nul < 0 ? block.length : nul;
    const equals = block.subarray(from, end).indexOf(EQUALS);
    if (equals > 0) values.push({ name: text(block, from, from + equals), start: from + equals + 1, end });
    from = end + 1;
  }
  return values;
}

function text(block: Buffer, start: number, end: number): string {
  return block.toString("latin1", start, end);
}

function overwrite(block: Buffer, values: readonly Value[]): void {
  if (values.length === 0) return;
  const address = addressOf(block);
  const memory = openSync("/proc/self/mem", "r+");
  try {
    // Written to the wrong place, this would be a memory error like any other: the place is looked at first.
    const found = Buffer.alloc(block.length);
    readSync(memory, found, 0, block.length, address);
    if (!found.equals(block)) throw new Error("the environment isn't where the system says");
    for (const { start, end } of values) {
      if (end > start) writeSync(memory, Buffer.alloc(end - start, MASK), 0, end - start, address + start);
    }
  } finally {
    closeSync(memory);
  }
}

/** Fields 50 and 51 of `stat` are the first address of the environment and the first behind it (proc(5)). */
function addressOf(block: Buffer): number {
  const stat = readFileSync("/proc/self/stat", "latin1");
  // The second field is the program's name in brackets, which may hold both spaces and brackets.
  const fromThird = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [start, end] = [Number(fromThird[50 - 3]), Number(fromThird[51 - 3])];
  if (!Number.isSafeInteger(start) || end - start !== block.length) {
    throw new Error("the system doesn't say where the environment is");
  }
  return start;
}
