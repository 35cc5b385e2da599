import type { Language } from "./language.ts";

/** Enough to be told from the start of a process and its warm-up. */
const PILOT = 20_000;
const SECONDS = 4;

/** The same work without leakproof, for about half as long as a measured run. */
export class BareLoop {
  readonly #language: Language;
  #count: number | null = null;

  constructor(language: Language) {
    this.#language = language;
  }

  /** Seconds an iteration, in a fresh process. */
  secondsEach(): number {
    this.#count ??= Math.max(PILOT, Math.round((SECONDS * PILOT) / this.#language.bare(PILOT)));
    return this.#language.bare(this.#count) / this.#count;
  }
}
