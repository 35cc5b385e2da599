import type { Languages } from "./language.ts";

/** What every part is given. */
export interface BenchContext {
  readonly rounds: number;
  readonly isFull: boolean;
  readonly languages: Languages;
  /** Tells of progress; no part of the result. */
  log(line: string): void;
}
