import type { Results } from "../domain/results.ts";
import { type GitHub, githubClient } from "../github/client.ts";
import { findOverride } from "../github/override.ts";
import { type FreshPull, findPulls } from "../github/pull.ts";
import type { PublishingInputs } from "./inputs.ts";
import type { Job } from "./job.ts";

/** Who reads the results on GitHub: the open pull requests whose present head was measured. */
export interface Audience {
  readonly client: GitHub;
  readonly pulls: readonly FreshPull[];
  readonly inputs: PublishingInputs;
}

/** Null where GitHub can't be asked. What keeps the results from a pull request is told in the log. */
export async function findAudience(inputs: PublishingInputs, job: Job): Promise<Audience | null> {
  const { toolkit, repository, event } = job;
  if (inputs.token === null) {
    const isMissed = event.kind === "pull-request" || event.kind === "workflow-run";
    if (isMissed) toolkit.warning("No comment: there is no token. Leave the input `github-token` at its default.");
    return null;
  }
  const client = githubClient(inputs.token);
  const search = await findPulls(client, repository, event);
  switch (search.state) {
    case "found":
      return { client, pulls: search.pulls, inputs };
    case "moved":
      toolkit.notice(
        `No comment: pull request #${search.number} has another head by now (${search.headSha.slice(0, 7)}), so that these ` +
          "results are not current. The run for that head comments.",
      );
      break;
    case "none":
      toolkit.info(`No comment: ${search.reason}.`);
      break;
    case "refused":
      toolkit.warning(`No comment: ${search.reason}.`);
      break;
  }
  return { client, pulls: [], inputs };
}

/**
 * The results, let pass where somebody with the right to has labelled every pull request that they are about. The label
 * accepts what was found: what was not measured, or can't be believed, nobody can accept.
 * @param problems why the results can't be believed as they are
 */
export async function withOverride(
  results: Results,
  problems: readonly string[],
  { client, pulls, inputs: { acceptLabel } }: Audience,
  { repository, toolkit }: Job,
): Promise<Results> {
  if (results.gate.decision === "pass" || pulls.length === 0) return results;
  const isWhole = problems.length === 0 && isComplete(results);
  const applied = [];
  for (const pull of pulls) {
    const search = await findOverride(client, repository, pull, acceptLabel);
    if (search.state === "not-honoured") toolkit.warning(`${doesNotCount(acceptLabel)}: ${search.reason}.`);
    if (search.state === "applied") applied.push(search);
  }
  const [first] = applied;
  if (first !== undefined && !isWhole) toolkit.warning(`${doesNotCount(acceptLabel)} for what was not measured.`);
  if (first === undefined || applied.length < pulls.length || !isWhole) return results;
  const { label, by } = first;
  return { ...results, gate: { ...results.gate, decision: "pass" }, override: { label, by } };
}

function isComplete({ planned, scenarios }: Results): boolean {
  const measured = new Set(scenarios.map(({ id }) => id));
  return planned.every((id) => measured.has(id));
}

function doesNotCount(label: string): string {
  return `The label ${label} does not count`;
}
