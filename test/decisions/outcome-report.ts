import { recordedResults } from "../end-to-end/recorded-results.ts";
import { reporting, type Situation, type TokenName } from "./conclusion.ts";
import type { Outcome } from "./outcomes.ts";
import type { Occasion } from "./stage.ts";

/** A report of results of this head with this outcome. */
export function outcomeReport(
  outcome: Outcome,
  occasion: Occasion,
  token: TokenName,
  inputs: Situation["inputs"] = {},
): Situation {
  const { scenario, comparison } = outcome;
  const results = recordedResults(occasion.headSha, comparison === undefined ? occasion.baseSha : null, [scenario]);
  return reporting(occasion, token, comparison === undefined ? results : { ...results, comparison }, inputs);
}
