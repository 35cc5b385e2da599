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

/** The results, let pass where somebody with the right to has labelled every pull request that they are about. */
export async function withOverride(results: Results, { client, pulls, inputs }: Audience, job: Job): Promise<Results> {
  if (results.gate.decision === "pass" || pulls.length === 0) return results;
  const searches = [];
  for (const pull of pulls) searches.push(await findOverride(client, job.repository, pull, inputs.acceptLabel));
  for (const search of searches) {
    if (search.state === "not-honoured") {
      job.toolkit.warning(`The label ${inputs.acceptLabel} does not count: ${search.reason}.`);
    }
  }
  const [first, ...others] = searches.flatMap((search) => (search.state === "applied" ? search : []));
  if (first === undefined || others.length + 1 < pulls.length) return results;
  return {
    ...results,
    gate: { ...results.gate, decision: "pass" },
    override: { label: first.label, by: first.by },
  };
}
