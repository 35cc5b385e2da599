import type { Outcome } from "../../accuracy/outcome.ts";

/** A steady leak of bytes in Python that was found, unless `changes` say more. */
export function outcome(changes: Partial<Outcome> = {}): Outcome {
  return {
    name: "python/shapes:steady",
    language: "python",
    truth: "leak",
    kind: "steady",
    by: "bytes",
    quality: "cooperative",
    answer: "leak",
    isAboveBudget: true,
    seconds: 10,
    reason: "The heap grows.",
    ...changes,
  };
}

export function clean(changes: Partial<Outcome> = {}): Outcome {
  return outcome({ name: "python/shapes:pool", truth: "clean", kind: "pool", answer: "clean", ...changes });
}
