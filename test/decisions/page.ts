import { markdownTable } from "markdown-table";
import { baseRequestFor } from "../../src/action/base-request.ts";
import type { Mode } from "../../src/action/input-list.ts";
import { assertNever } from "../../src/domain/assert-never.ts";
import { readEvent } from "../../src/github/event-payload.ts";
import { type GateDecision, gateTable } from "../../src/judge/decision-table.ts";
import { type Conclusion, concludeIn, type Situation, type TokenName } from "./conclusion.ts";
import { concludeLabelled, FAULTS, LABELS } from "./labels.ts";
import { outcomeReport } from "./outcome-report.ts";
import { configFor, OUTCOMES } from "./outcomes.ts";
import { DUE, PROBLEMS } from "./problems.ts";
import { OCCASIONS, type OccasionName, openStage, type Stage } from "./stage.ts";

/** `docs/decisions.md`: what the code decides, found out by letting it decide. */
export async function decisionsPage(): Promise<string> {
  await using stage = await openStage(configFor(OUTCOMES.pending));
  const parts = [
    HEAD,
    await eventTable(stage),
    GATE,
    outcomeTable(),
    PLACES,
    await placeTable(stage),
    BELIEF,
    await problemTable(),
    LABEL,
    await labelTable(),
    FAILURES,
  ];
  return `${parts.join("\n\n")}\n`;
}

const HEAD = `# Decisions

<!-- Written by npm run build, from what the code decides. -->

Every run of the action answers three questions, one after the other, and the answers don't depend on each other:

1. Is anything measured or judged, and against what? The event and \`mode\` say so.
2. Is the merge blocked? What was found, \`fail-on\` and \`on-inconclusive\` say so.
3. Where is it published? The event and the token say so.

The step fails (exit 1) when it is blocked, after it has published; else it passes (exit 0). Two things may turn the second
answer: [what can't be believed](#4-what-cant-be-believed) blocks, and [a label](#5-the-label) lets a head pass.

## 1. What is measured, and against what

The base is that of \`base: auto\`. In mode \`report\` base's configuration is read through the API, and says which scenarios
are due, their roles and their thresholds.`;

async function eventTable(stage: Stage): Promise<string> {
  const rows = [];
  for (const name of OCCASIONS) {
    const [run, check] = await Promise.all([measuring("run", name, stage), measuring("check", name, stage)]);
    rows.push([eventName(name), baseOf(name, stage), run, check, await decidingConfig(name, stage)]);
  }
  const head = ["Event", "Compared with", "`run`", "`check`", "`report` goes by the configuration of"];
  return markdownTable([head, ...rows]);
}

/** `` `push`, of a new branch `` */
function eventName(name: OccasionName): string {
  const [events = "", more = null] = name.split(/, (?=of|from)/);
  const code = events.split(", ").map((event) => `\`${event}\``);
  return `${code.join(", ")}${more === null ? "" : `, ${more}`}`;
}

function baseOf(name: OccasionName, { occasions }: Stage): string {
  const { event } = occasions[name];
  const request = baseRequestFor(readEvent(event.name, event.payload, { GITHUB_SHA: event.sha }), { kind: "auto" });
  switch (request.kind) {
    case "pull-request":
      return "the first parent of GitHub's merge commit; where the head itself is checked out, where it parted from the base branch";
    case "commit":
      return request.name === null ? "what the branch pointed to before" : "what the queue builds upon";
    case "none":
      return "nothing: every leak counts as new";
    case "revision":
      return "a revision";
    default:
      return assertNever(request);
  }
}

async function measuring(mode: "run" | "check", name: OccasionName, stage: Stage): Promise<string> {
  const { decision } = await concludeIn(stage, checking(mode, name, "write", stage));
  return decision === "refused" ? "refused" : "measures";
}

/** Of a configuration with nothing to measure. */
export function checking(mode: Mode, name: OccasionName, token: TokenName, { occasions }: Stage): Situation {
  const files = { "leakproof.yml": configFor(OUTCOMES.pending) };
  return { occasion: occasions[name], token, files, inputs: { mode } };
}

async function decidingConfig(name: OccasionName, stage: Stage): Promise<string> {
  const occasion = stage.occasions[name];
  const before = stage.github.requests.length;
  await concludeIn(stage, outcomeReport(OUTCOMES.pending, occasion, "read"));
  const asked = stage.github.requests.slice(before).find(({ path }) => path.includes("/contents/"));
  switch (new URLSearchParams(asked?.query).get("ref")) {
    case stage.tip:
      return "the default branch";
    case occasion.baseSha:
      return "base";
    case occasion.headSha:
      return "what was pushed";
    default:
      return "nothing";
  }
}

const GATE = `\`mode: run\` needs no token and comments nowhere: it leaves its results, and its report in the summary.
\`pull_request_target\` and \`workflow_run\` have tokens that can write, which no code of a pull request may come near: what is
refused there fails, and \`report\` runs no such code.

## 2. What blocks

One scenario that blocks is enough. A leak is *introduced* when base is clean, *worse* when it leaks less there, and
*pre-existing* when it leaks alike. Where base could not be found or measured, or can't tell, a leak is *without a base*. An
accepted leak is one with \`accept\` in the configuration; a change's own \`accept\` counts only for what is older than the change.`;

function outcomeTable(): string {
  const rows = gateTable().map(({ outcome, accepted, regression, leak, never }) => [
    outcome,
    accepted ?? "",
    ...[regression, leak, never].map(decisionText),
  ]);
  return markdownTable([["Found", "Accepted", "`regression`", "`leak`", "`never`"], ...rows]);
}

function decisionText(decision: GateDecision): string {
  switch (decision) {
    case "pass":
      return "pass";
    case "block":
      return "**block**";
    case "by-on-inconclusive":
      return "as `on-inconclusive` says";
    default:
      return assertNever(decision);
  }
}

const PLACES = `## 3. Where it is published

Modes \`check\` and \`report\`, with \`comment: always\`. Whatever the token may do, the decision is the same; only a \`report\`
without any token blocks. The outputs, the annotations and the report's file are always there.`;

async function placeTable(stage: Stage): Promise<string> {
  const rows = OCCASIONS.map(async (name) => {
    const place = async (token: TokenName) =>
      placesOf(await concludeIn(stage, outcomeReport(OUTCOMES.pending, stage.occasions[name], token)));
    return [eventName(name), ...(await Promise.all([place("none"), place("read"), place("write")]))];
  });
  return markdownTable([["Event", "No token", "It can read", "It can write comments"], ...(await Promise.all(rows))]);
}

function placesOf({ comments, summaries, warnings }: Conclusion): string {
  const places = [...(comments > 0 ? ["comment"] : []), ...(summaries > 0 ? ["summary"] : [])].join(" and ");
  return warnings.length > 0 ? `${places}, with a warning` : places;
}

const BELIEF = `## 4. What can't be believed

In mode \`report\` the results may be a stranger's. Their verdicts, changes, figures and decisions are worked out again from the
series, and whatever else is wrong with them blocks, unless \`fail-on\` is \`never\`; it is told in any case.`;

async function problemTable(): Promise<string> {
  await using stage = await openStage(DUE);
  const rows = Object.entries(PROBLEMS).map(async ([problem, situation]) => {
    const decide = async (failOn: string) => {
      const { inputs, ...rest } = situation(stage);
      return bold((await concludeIn(stage, { ...rest, inputs: { ...inputs, "fail-on": failOn } })).decision);
    };
    return [problem, ...(await Promise.all([decide("regression"), decide("leak"), decide("never")]))];
  });
  return markdownTable([["What is wrong", "`regression`", "`leak`", "`never`"], ...(await Promise.all(rows))]);
}

function bold(decision: Conclusion["decision"]): string {
  return decision === "pass" ? decision : `**${decision}**`;
}

const LABEL = `A pull request with another head by now is not commented on: the run for that head does it.

## 5. The label

\`accept-label\` lets one head of a pull request pass, in modes \`check\` and \`report\`, and the comment names who applied it. In a
merge queue there is no pull request whose label could be read: what it has let pass blocks there.`;

async function labelTable(): Promise<string> {
  const rows = [];
  for (const [label, apply] of Object.entries(LABELS)) {
    rows.push([label, ...(await concludeLabelled(apply)).map(({ decision }) => bold(decision))]);
  }
  return markdownTable([["The label was applied", ...Object.keys(FAULTS).map((fault) => `To ${fault}`)], ...rows]);
}

const FAILURES = `## 6. Mistakes and faults

A mistake in the configuration, in an input or in the workflow, a fault of leakproof's own, and a run that is interrupted fail
the step whatever \`fail-on\` says. Where the event and the token allow, the comment and the summary say that this head is
blocked, and why: an older comment doesn't stay there as if it were about this head.`;
