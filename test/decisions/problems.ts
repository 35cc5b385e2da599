import { recordedResults, recordedScenario } from "../end-to-end/recorded-results.ts";
import { measuredEvent } from "../end-to-end/runner-event.ts";
import { reporting, type Situation } from "./conclusion.ts";
import { configFor, type OUTCOMES } from "./outcomes.ts";
import type { Stage } from "./stage.ts";

const CLEAN = [recordedScenario("4", "no-leak")];
/** Base's, for a scenario that is always due. */
export const DUE: string = configFor({
  scenario: recordedScenario("4", "no-leak"),
} satisfies (typeof OUTCOMES)["no leak"]);

/** A report of clean results in which one thing is wrong, by what it is. */
export const PROBLEMS: Readonly<Record<string, (stage: Stage) => Situation>> = {
  "There are no results: the job that measures was cancelled, skipped, or failed early": ({ occasions }) => ({
    occasion: occasions.pull_request,
    token: "write",
    files: {},
    inputs: { mode: "report" },
  }),
  "A results file can't be read": ({ occasions }) => ({
    occasion: occasions.pull_request,
    token: "write",
    files: { "leakproof-results.json": '{ "schema": 1, "scenarios": [{ "id": ' },
    inputs: { mode: "report" },
  }),
  "They are of another commit": ({ occasions, tip }) =>
    reporting(occasions.pull_request, "write", recordedResults(tip, occasions.pull_request.baseSha, CLEAN)),
  "They were compared with what is no base": ({ occasions }) => {
    const { pull_request: occasion, "pull_request, from a fork": other } = occasions;
    return reporting(occasion, "write", recordedResults(occasion.headSha, other.headSha, CLEAN));
  },
  "A scenario of base's has no result": ({ occasions: { pull_request: occasion } }) =>
    reporting(occasion, "write", recordedResults(occasion.headSha, occasion.baseSha, [])),
  "A shard is missing": ({ occasions: { pull_request: occasion } }) =>
    reporting(occasion, "write", recordedResults(occasion.headSha, occasion.baseSha, CLEAN, { shard: "1/2" })),
  "A scenario was skipped that the change touches": ({ occasions: { pull_request: occasion } }) => {
    const skipped = recordedScenario("4", "no-leak", null, { verdict: "skipped", variants: [] });
    return reporting(occasion, "write", recordedResults(occasion.headSha, occasion.baseSha, [skipped]));
  },
  "The workflow that measures was cancelled, skipped, or timed out": ({ occasions }) => {
    const occasion = occasions["workflow_run, of a pull request"];
    const { pull, headSha, baseSha } = occasion;
    const event = pull === null ? occasion.event : measuredEvent(pull, { conclusion: "cancelled" });
    return reporting({ ...occasion, event }, "write", recordedResults(headSha, baseSha, CLEAN));
  },
  "There is no token, so that base's configuration can't be read": ({ occasions: { pull_request: occasion } }) =>
    reporting(occasion, "none", recordedResults(occasion.headSha, occasion.baseSha, CLEAN)),
};
