import type { Results } from "../domain/results.ts";
import { objectionsIn } from "./objections.ts";
import { type Suspect, worstFirst } from "./suspects.ts";
import { type Tally, tallyOf } from "./tally.ts";
import { type Terms, termsOf } from "./terms.ts";

/** Results, put in order once for all that is said of them. */
export interface Synopsis {
  readonly results: Results;
  /** Worst first. */
  readonly suspects: readonly Suspect[];
  readonly tally: Tally;
  /** The gate's reasons that are about no single suspect. */
  readonly generalObjections: readonly string[];
  readonly terms: Terms;
}

/** @param baseName what people call base, such as `main`; null: nothing better than that */
export function synopsisOf(results: Results, baseName: string | null): Synopsis {
  const objections = objectionsIn(results);
  const suspects = worstFirst(results, objections);
  return {
    results,
    suspects,
    tally: tallyOf(suspects),
    generalObjections: objections.general,
    terms: termsOf(results, baseName),
  };
}
