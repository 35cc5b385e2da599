import type { Phases } from "./phases.ts";

/** What a tool said of one case. `error`: it crashed, or skipped the case; `timeout`: it said nothing within the cap. */
export type Answer = "leak" | "clean" | "inconclusive" | "error" | "timeout";

export type Truth = "leak" | "clean";

/** Seconds after which a tool is stopped, and which a wrong answer counts as. */
export const CAP_SECONDS = 60;

export interface Outcome {
  readonly answer: Answer;
  readonly seconds: number;
  /** leakproof's own, where it came to an end. */
  readonly phases?: Phases;
}

export function isRight({ answer }: Outcome, truth: Truth): boolean {
  return answer === truth;
}

/** Seconds to a right verdict: a wrong answer, or none, counts at the cap. */
export function secondsToRight(outcome: Outcome, truth: Truth): number {
  return isRight(outcome, truth) ? Math.min(outcome.seconds, CAP_SECONDS) : CAP_SECONDS;
}

/** What pytest prints of the error itself; psleak's sources, which it prints too, name all of them. */
const PSLEAK_ERROR =
  /^E +psleak\.(MemoryLeakError|UnclosedFdError|UnclosedNativeThreadError|UnclosedPythonThreadError|UncollectableGarbageError)\b/m;

/** From pytest's exit code and output. A failure of the case itself is no leak. */
export function psleakAnswer(code: number | null, output: string): Answer {
  if (code === 0 && /\b1 passed\b/.test(output)) return "clean";
  return code === 1 && PSLEAK_ERROR.test(output) ? "leak" : "error";
}

export function memrayAnswer(code: number | null, output: string): Answer {
  if (code === 0 && /\b1 passed\b/.test(output)) return "clean";
  return code === 1 && output.includes("at least one location leaked more") ? "leak" : "error";
}

/** From the output of `memlab find-leaks`. */
export function memlabAnswer(code: number | null, output: string): Answer {
  const [, found] = /MemLab found (\d+) leak\(s\)/.exec(output) ?? [];
  if (code !== 0 || found === undefined) return "error";
  return Number(found) > 0 ? "leak" : "clean";
}

/** From the verdict in `results.json`. */
export function leakproofAnswer(verdict: string | undefined): Answer {
  if (verdict === "leak" || verdict === "inconclusive") return verdict;
  return verdict === "no-leak" || verdict === "protected" ? "clean" : "error";
}
