import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { FailOn, OnInconclusive } from "../../src/domain/results.ts";
import { type Conclusion, concludeIn, TOKENS, type TokenName } from "./conclusion.ts";
import { outcomeReport } from "./outcome-report.ts";
import { configFor, OUTCOMES, type Outcome, type OutcomeName } from "./outcomes.ts";
import { checking, decisionsPage } from "./page.ts";
import { OCCASIONS, type OccasionName, openStage, type Stage } from "./stage.ts";

type Decision = "pass" | "block";

/** With `on-inconclusive: warn`, then `block`. */
const EXPECTED: Readonly<
  Record<OutcomeName, readonly [regression: readonly [Decision, Decision], leak: readonly [Decision, Decision]]>
> = {
  "leak, introduced": [
    ["block", "block"],
    ["block", "block"],
  ],
  "leak, worse than in base": [
    ["block", "block"],
    ["block", "block"],
  ],
  "leak, nothing to compare with": [
    ["block", "block"],
    ["block", "block"],
  ],
  "leak, base not found": [
    ["block", "block"],
    ["block", "block"],
  ],
  "leak, base inconclusive": [
    ["block", "block"],
    ["block", "block"],
  ],
  "leak, pre-existing": [
    ["pass", "pass"],
    ["block", "block"],
  ],
  "leak, pre-existing, accepted in base": [
    ["pass", "pass"],
    ["pass", "pass"],
  ],
  "leak, pre-existing, accepted in head": [
    ["pass", "pass"],
    ["pass", "pass"],
  ],
  "leak, pre-existing, accepted until lately": [
    ["pass", "pass"],
    ["block", "block"],
  ],
  "leak, introduced, accepted in head": [
    ["block", "block"],
    ["block", "block"],
  ],
  "coverage lost": [
    ["block", "block"],
    ["block", "block"],
  ],
  "a subject's error": [
    ["block", "block"],
    ["block", "block"],
  ],
  inconclusive: [
    ["pass", "block"],
    ["pass", "block"],
  ],
  "inconclusive, clean on base": [
    ["block", "block"],
    ["block", "block"],
  ],
  pending: [
    ["pass", "pass"],
    ["pass", "pass"],
  ],
  skipped: [
    ["pass", "pass"],
    ["pass", "pass"],
  ],
  "no leak": [
    ["pass", "pass"],
    ["pass", "pass"],
  ],
  "no leak, fixed": [
    ["pass", "pass"],
    ["pass", "pass"],
  ],
};

const COMMENTED: readonly OccasionName[] = [
  "pull_request",
  "pull_request, from a fork",
  "pull_request_target",
  "workflow_run, of a pull request",
];
/** Nobody knows what changed, so that nothing may have been skipped. */
const UNKNOWN_CHANGE: readonly OccasionName[] = [
  "schedule, workflow_dispatch",
  "workflow_run, of a pull request that has another head by now",
  "workflow_run, of a push",
];
const TOKEN_NAMES = Object.keys(TOKENS) as TokenName[];

interface Expectation extends Pick<Conclusion, "decision" | "comments" | "summaries"> {
  readonly warned: boolean;
}

function expected(name: OutcomeName, occasion: OccasionName, token: TokenName): Expectation {
  const isUnknown = name === "skipped" && UNKNOWN_CHANGE.includes(occasion);
  const isCommented = COMMENTED.includes(occasion);
  const isAboutPull = isCommented || occasion.startsWith("workflow_run");
  return {
    decision: token === "none" || isUnknown ? "block" : EXPECTED[name][0][0],
    comments: token === "write" && isCommented ? 1 : 0,
    summaries: 1,
    warned: token === "none" ? isAboutPull : token === "read" && isCommented,
  };
}

const summaryOf = ({ decision, comments, summaries, warnings }: Conclusion): Expectation => ({
  decision,
  comments,
  summaries,
  warned: warnings.some((warning) => warning.startsWith("No comment: ")),
});

async function onStage<T>(config: string, act: (stage: Stage) => Promise<T>): Promise<T> {
  await using stage = await openStage(config);
  const result = await act(stage);
  stage.github.expectNoViolations();
  return result;
}

describe.each(Object.keys(OUTCOMES) as OutcomeName[])("%s", (name) => {
  const outcome: Outcome = OUTCOMES[name];

  it("is decided on and published alike after every event, and told according to the token", async () => {
    const situations = OCCASIONS.flatMap((occasion) => TOKEN_NAMES.map((token) => ({ occasion, token })));
    const concluded = await onStage(configFor(outcome), (stage) =>
      Promise.all(
        situations.map(({ occasion, token }) =>
          concludeIn(stage, outcomeReport(outcome, stage.occasions[occasion], token)),
        ),
      ),
    );
    const told = concluded.map((conclusion, index) => ({ ...situations[index], ...summaryOf(conclusion) }));
    expect(told).toEqual(situations.map((one) => ({ ...one, ...expected(name, one.occasion, one.token) })));
  });

  it("is decided on as `fail-on` and `on-inconclusive` say", async () => {
    const decided = await onStage(configFor(outcome), (stage) => {
      const decide = async (failOn: FailOn, onInconclusive: OnInconclusive) => {
        const inputs = { "fail-on": failOn, "on-inconclusive": onInconclusive };
        return (await concludeIn(stage, outcomeReport(outcome, stage.occasions.pull_request, "read", inputs))).decision;
      };
      const both = (failOn: FailOn) => Promise.all([decide(failOn, "warn"), decide(failOn, "block")]);
      return Promise.all([both("regression"), both("leak"), both("never")]);
    });
    expect(decided).toEqual([...EXPECTED[name], ["pass", "pass"]]);
  });
});

describe("what is measured is published as what is reported", () => {
  it.each(OCCASIONS)("after %s", async (occasion) => {
    const isTarget = occasion === "pull_request_target";
    const isRefused = isTarget || occasion.startsWith("workflow_run");
    await onStage(configFor(OUTCOMES.pending), (stage) =>
      Promise.all(
        TOKEN_NAMES.map(async (token) => {
          const check = await concludeIn(stage, checking("check", occasion, token, stage));
          const checked = { ...expected("pending", occasion, token), decision: isRefused ? "refused" : "pass" };
          expect(summaryOf(check)).toEqual(checked);
          const run = await concludeIn(stage, checking("run", occasion, token, stage));
          const decision = isTarget ? "refused" : "pass";
          expect(summaryOf(run)).toEqual({ decision, comments: 0, summaries: 1, warned: false });
        }),
      ),
    );
  });
});

it("the docs say what the code decides; `npm run build` writes them", async () => {
  expect(readFileSync("docs/decisions.md", "utf8")).toBe(await decisionsPage());
});
