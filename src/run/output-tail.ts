import { printable } from "../measure/printable.ts";

/** The end of a program's output, however long that is. */
export class OutputTail {
  readonly #limit: number;
  #end: Buffer = Buffer.alloc(0);
  #isCut = false;

  /** `limit` in bytes. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  add(chunk: Buffer): void {
    const joined = chunk.length < this.#limit ? Buffer.concat([this.#end, chunk]) : chunk;
    this.#isCut ||= joined.length > this.#limit || joined === chunk;
    // A copy, so that a short end doesn't hold on to a long chunk.
    this.#end = Buffer.from(joined.subarray(-this.#limit));
  }

  /** Printable, but the program's own words; starts with an ellipsis when there was more. */
  text(): string {
    return (this.#isCut ? "…" : "") + printable(this.#end.toString("utf8"));
  }
}
