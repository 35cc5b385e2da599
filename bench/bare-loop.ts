import type { Language } from "./language.ts";
import { watched } from "./watched-process.ts";

/** Enough to be told from the start of a process and its warm-up. */
const PILOT = 20_000;
const SECONDS = 4;
/** With the tenth that warms up. */
const ALL = 1.1;

/** What an iteration takes. */
export interface Pace {
  /** Wall time of the loop alone. */
  readonly seconds: number;
  /** Processor time, its share of the start of the process included. */
  readonly cpuSeconds: number;
}

/** The same work without leakproof, for about half as long as a measured run. */
export class BareLoop {
  readonly #language: Language;
  #count: number | null = null;

  constructor(language: Language) {
    this.#language = language;
  }

  /** In a fresh process. */
  async pace(): Promise<Pace> {
    this.#count ??= Math.max(PILOT, Math.round((SECONDS * PILOT) / Number((await this.#run(PILOT)).output)));
    const { output, usage } = await this.#run(this.#count);
    return { seconds: Number(output) / this.#count, cpuSeconds: usage.cpuSeconds / (this.#count * ALL) };
  }

  #run(count: number) {
    return watched(this.#language.bare(count));
  }
}
