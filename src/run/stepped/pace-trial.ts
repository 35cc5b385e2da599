/** How fast a run goes, in milliseconds. */
export interface Pace {
  readonly iterationMs: number;
  readonly markMs: number;
}

/** So many batches in a row tell a pace; one that takes less than this share of what was promised makes a run too short. */
const BATCHES = 6;
const TOO_FAST = 0.6;

/** Watches whether batches take about as long as was promised. */
export class PaceTrial {
  readonly #promisedMs: number;
  #batchesMs = 0;
  #marksMs = 0;
  #iterations = 0;
  #batches = 0;

  /** `promisedMs`: a batch and its mark. */
  constructor(promisedMs: number) {
    this.#promisedMs = promisedMs;
  }

  /** Takes one more batch into account. The pace, where that is far faster than was promised; else null. */
  paceAfter(batch: number, batchMs: number, markMs: number): Pace | null {
    this.#batchesMs += batchMs;
    this.#marksMs += markMs;
    this.#iterations += batch;
    this.#batches += 1;
    if (this.#batches < BATCHES) return null;
    const isTooFast = this.#batchesMs + this.#marksMs < TOO_FAST * BATCHES * this.#promisedMs;
    const pace = {
      iterationMs: Math.max(this.#batchesMs / this.#iterations, 1e-6),
      markMs: this.#marksMs / BATCHES,
    };
    this.#batchesMs = this.#marksMs = this.#iterations = this.#batches = 0;
    return isTooFast ? pace : null;
  }
}
