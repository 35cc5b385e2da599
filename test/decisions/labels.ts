import type { ScenarioResult } from "../../src/domain/results.ts";
import { recordedResults, recordedScenario } from "../end-to-end/recorded-results.ts";
import { type Conclusion, concludeIn, reporting } from "./conclusion.ts";
import { DUE } from "./problems.ts";
import { openStage, type Stage } from "./stage.ts";

const LABEL = "leak-accepted";
const HOUR = 3_600_000;
/** Of the head, so that it lies before or behind whatever GitHub's clock says of the push. */
const before = () => new Date(Date.now() - HOUR);
const after = () => new Date(Date.now() + HOUR);

/** Before the report. */
export type Act = (stage: Stage) => void;

const labelled =
  (by: string, at: () => Date, label = LABEL): Act =>
  ({ occasions }) =>
    occasions["pull_request, from a fork"].pull?.label(label, by, at());

/** Who applies which label, and when, to a fork's pull request that adds a leak. Trudy has triage rights. */
export const LABELS: Readonly<Record<string, Act>> = {
  "no label": () => {},
  "by somebody with triage rights, after the last push": labelled("trudy", after),
  "by the same, before the last push": labelled("trudy", before),
  "by the same, another label": labelled("trudy", after, "accepted"),
  "by the same, and taken off again": (stage) => {
    labelled("trudy", after)(stage);
    stage.occasions["pull_request, from a fork"].pull?.unlabel(LABEL, "trudy", after());
  },
  "by somebody without these rights": labelled("mallory", after),
  "by a bot": labelled("helper[bot]", after),
};

/** What the label may let pass, by what is wrong. */
export const FAULTS = {
  "an introduced leak": [recordedScenario("4", "leak", "no-leak")],
  "a scenario without a result": [],
} satisfies Readonly<Record<string, readonly ScenarioResult[]>>;

/** In the order of {@link FAULTS}. */
export async function concludeLabelled(apply: Act): Promise<readonly Conclusion[]> {
  await using stage = await openStage(DUE);
  stage.repository.collaborators.set("trudy", "triage");
  apply(stage);
  const occasion = stage.occasions["pull_request, from a fork"];
  const { headSha, baseSha } = occasion;
  return await Promise.all(
    Object.values(FAULTS).map((scenarios) =>
      concludeIn(stage, reporting(occasion, "write", recordedResults(headSha, baseSha, scenarios))),
    ),
  );
}
