const NEWLINE = 0x0a;
const PREFIX = Buffer.from("iteration ");
/** The prefix, the longest number and a carriage return; whatever is longer is some other line. */
const LONGEST = 32;
const LINE = /^iteration ([0-9]{1,15})\r?$/;

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
    if (this.#rest.length > 0 || this.#isOverlong) {
      this.#keep(chunk.subarray(start, end));
      if (!this.#isOverlong) this.#read(this.#rest.toString("latin1"));
      this.#rest = Buffer.alloc(0);
      this.#isOverlong = false;
    } else if (end - start <= LONGEST && chunk[start] === PREFIX[0]) {
      this.#read(chunk.latin1Slice(start, end));
    }
  }

  #keep(part: Buffer): void {
    if (part.length === 0 || this.#isOverlong) return;
    this.#isOverlong = this.#rest.length + part.length > LONGEST;
    this.#rest = this.#isOverlong ? Buffer.alloc(0) : Buffer.concat([this.#rest, part]);
  }

  #read(line: string): void {
    const [, digits] = LINE.exec(line) ?? [];
    if (digits === undefined) return;
    const iteration = Number(digits);
    if (iteration <= this.last) this.fault ??= `iteration lines out of order: ${iteration} after ${this.last}`;
    if (iteration > this.#total) this.fault ??= `iteration ${iteration} of only ${this.#total} that were asked for`;
    this.last = iteration;
  }
}
