import { printable } from "../../measure/printable.ts";

/** The end of a program's output, however long that is. */
export class OutputTail {
  readonly #limit: number;
  #chunks: Buffer[] = [];
  #length = 0;
  #isCut = false;

  /** `limit` in bytes. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  add(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    if (this.#length > 2 * this.#limit) this.#cut();
  }

  /** Printable, but the program's own words; starts with an ellipsis when there was more. */
  text(): string {
    if (this.#length > this.#limit) this.#cut();
    return (this.#isCut ? "…" : "") + printable(Buffer.concat(this.#chunks).toString("utf8"));
  }

  #cut(): void {
    // A copy, so that a short end doesn't hold on to a long chunk.
    const end = Buffer.from(Buffer.concat(this.#chunks).subarray(-this.#limit));
    this.#chunks = [end];
    this.#length = end.length;
    this.#isCut = true;
  }
}
