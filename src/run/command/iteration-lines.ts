const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const ZERO = 0x30;
const PREFIX = Buffer.from("iteration ");
/** The prefix, fifteen digits and a carriage return; whatever is longer is some other line. */
const LONGEST = PREFIX.length + 16;

/**
 * Reads how far a program is from the lines `iteration K` in what it prints. Chunks may end anywhere, and between those
 * lines may stand anything: at most one line's beginning is kept.
 */
export class IterationLines {
  /** The K of the last line; 0 before the first. */
  last = 0;
  /** Why the lines can't be believed; null while they can. */
  fault: string | null = null;
  readonly #total: number;
  #rest: Buffer = Buffer.alloc(0);
  #isOverlong = false;

  /** `total`: the iterations that the program was asked for. */
  constructor(total: number) {
    this.#total = total;
  }

  push(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      this.#endLine(chunk, start, end);
      start = end + 1;
    }
    this.#keep(chunk.subarray(start));
  }

  #endLine(chunk: Buffer, start: number, end: number): void {
    if (this.#rest.length === 0 && !this.#isOverlong) {
      this.#read(chunk, start, end);
      return;
    }
    this.#keep(chunk.subarray(start, end));
    this.#read(this.#rest, 0, this.#rest.length);
    this.#rest = Buffer.alloc(0);
    this.#isOverlong = false;
  }

  #keep(part: Buffer): void {
    if (part.length === 0 || this.#isOverlong) return;
    this.#isOverlong = this.#rest.length + part.length > LONGEST;
    this.#rest = this.#isOverlong ? Buffer.alloc(0) : Buffer.concat([this.#rest, part]);
  }

  #read(buffer: Buffer, start: number, end: number): void {
    const iteration = iterationIn(buffer, start, end);
    if (iteration === null) return;
    if (iteration <= this.last) this.fault ??= `iteration lines out of order: ${iteration} after ${this.last}`;
    if (iteration > this.#total) this.fault ??= `iteration ${iteration} of only ${this.#total} that were asked for`;
    this.last = iteration;
  }
}

/** The K of the line from `start` to `end`, or null. By hand: a fast program prints a million lines a second. */
function iterationIn(buffer: Buffer, start: number, end: number): number | null {
  const stop = buffer[end - 1] === CARRIAGE_RETURN ? end - 1 : end;
  const digits = start + PREFIX.length;
  if (stop <= digits || end - start > LONGEST) return null;
  for (let index = 0; index < PREFIX.length; index += 1) {
    if (buffer[start + index] !== PREFIX[index]) return null;
  }
  let iteration = 0;
  for (let index = digits; index < stop; index += 1) {
    const digit = (buffer[index] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) return null;
    iteration = 10 * iteration + digit;
  }
  return iteration;
}
