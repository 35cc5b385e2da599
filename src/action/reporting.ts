import { join } from "node:path";
import type { Results } from "../domain/results.ts";
import { UserMistake } from "../domain/user-mistake.ts";
import type { GitHubEvent } from "../github/event.ts";
import type { FreshPull } from "../github/pull.ts";
import { trustedBase } from "../github/trusted-base.ts";
import { judgeReport } from "../judge/recorded-results.ts";
import { mergeResults, missingShards } from "../report/merged-results.ts";
import { type Audience, findAudience, withOverride } from "./audience.ts";
import { authorityOf } from "./authority.ts";
import { blankResults } from "./blank-results.ts";
import { dueOf, objectionToHead } from "./due.ts";
import type { Edition } from "./edition.ts";
import type { ReportInputs } from "./inputs.ts";
import type { Job } from "./job.ts";
import { judgedChange } from "./judged-change.ts";
import { readResultsFiles } from "./results-files.ts";

/**
 * Judges what other jobs have measured. Their results may be a stranger's: which pull request they are about and what is due
 * is taken from the event and from base, their series are judged again, and nothing else that they say is believed.
 * @throws only for what is wrong with this job itself; what is wrong with the results blocks
 */
export async function report(inputs: ReportInputs, job: Job): Promise<Edition> {
  const { event, folder, ports } = job;
  const { headSha, baseName, measuredBy } = judgedChange(job);
  const { files, problems: unreadable } = await readResultsFiles(folder, inputs.resultsGlobs);
  const strange = files.map((file) => objectionToHead(file, headSha));
  const own = files.filter((_, index) => strange[index] === null);
  const { merged, problems: unmerged } = mergeOwn(own, job);
  const claimed = merged.environment.baseSha;
  const audience = await comparedAudience(claimed, await findAudience(inputs, job), job);
  const [pull = null] = audience?.pulls ?? [];
  const authority = await authorityOf(claimed, pull, audience, inputs, job);
  const due = dueOf(merged, { ...authority, scenarios: inputs.scenarios });
  const problems = [
    ...unreadable,
    ...new Set(strange.filter((reason) => reason !== null)),
    ...unmerged,
    ...cutShort(event),
    ...authority.problems,
    // Of no results it has been said that there are none.
    ...(own.length === 0 ? [] : due.problems),
  ];
  const judged = judgeReport(merged, authority.base, due.planned, problems, inputs.gate, today(ports.date()));
  return {
    results: audience === null ? judged : await withOverride(judged, problems, audience, job),
    resultsFile: join(ports.environment.RUNNER_TEMP || folder, "leakproof-report", "results.json"),
    baseName: pull?.baseRef ?? baseName,
    projectFolder: authority.projectFolder,
    measuredBy,
    audience,
  };
}

/** One branch may be proposed for several bases: these results are about those that they were compared with. */
async function comparedAudience(
  claimed: string | null,
  audience: Audience | null,
  { repository }: Job,
): Promise<Audience | null> {
  if (audience === null) return null;
  const groups = byBase(audience.pulls);
  if (groups.length < 2) return audience;
  for (const pulls of groups) {
    const [pull] = pulls;
    const base = pull === undefined ? null : await trustedBase(audience.client, repository, pull, claimed);
    if (base?.state === "trusted" && base.problem === null) return { ...audience, pulls };
  }
  return { ...audience, pulls: groups[0] ?? [] };
}

function byBase(pulls: readonly FreshPull[]): FreshPull[][] {
  const bases = new Set(pulls.map(({ baseRef }) => baseRef));
  return [...bases].map((base) => pulls.filter(({ baseRef }) => baseRef === base));
}

function today(date: Date): string {
  return date.toISOString().slice(0, "2026-11-23".length);
}

/** This head's shards as one; results of nothing where they don't belong together. */
function mergeOwn(
  files: readonly Results[],
  job: Job,
): { readonly merged: Results; readonly problems: readonly string[] } {
  if (files.length === 0) return { merged: blankResults(job, []), problems: [] };
  try {
    return {
      merged: mergeResults(files),
      problems: missingShards(files).map((shard) => `shard ${shard} left no results`),
    };
  } catch (error) {
    if (!(error instanceof UserMistake)) throw error;
    return { merged: blankResults(job, []), problems: [error.message] };
  }
}

/** A workflow that failed has most likely found a leak; one that didn't come to its end has found nothing. */
function cutShort(event: GitHubEvent): string[] {
  if (event.kind !== "workflow-run" || ["success", "failure"].includes(event.conclusion)) return [];
  return [`the workflow that measures did not come to its end: ${event.conclusion}`];
}
