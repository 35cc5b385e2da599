import { join, posix } from "node:path";
import { assertNever } from "../domain/assert-never.ts";
import type { Results } from "../domain/results.ts";
import type { Config } from "../domain/scenario.ts";
import { UserMistake } from "../domain/user-mistake.ts";
import { type ConfigAt, configAt, configPaths } from "../github/base-config.ts";
import { changedFiles } from "../github/changed-files.ts";
import type { GitHub } from "../github/client.ts";
import type { GitHubEvent } from "../github/event.ts";
import type { FreshPull } from "../github/pull.ts";
import { trustedBase } from "../github/trusted-base.ts";
import { judgeReport } from "../judge/recorded-results.ts";
import { seenFrom } from "../plan/touched.ts";
import { writeResults } from "../publish/results-recorder.ts";
import { mergeResults, missingShards } from "../report/merged-results.ts";
import { type Audience, findAudience, withOverride } from "./audience.ts";
import { dueOf, objectionToHead } from "./due.ts";
import type { ReportInputs } from "./inputs.ts";
import type { Job } from "./job.ts";
import { publish } from "./publication.ts";
import { readResultsFiles } from "./results-files.ts";

/**
 * Publishes what other jobs have measured. Their results may be a stranger's: which pull request they are about and what is
 * due is taken from the event and from base, their series are judged again, and nothing else that they say is believed.
 * @throws UserMistake only for what is wrong with this job itself; what is wrong with the results is published, and blocks
 */
export async function reportAndPublish(inputs: ReportInputs, job: Job): Promise<Results> {
  const { event, folder, ports } = job;
  const audience = ofOneBase(await findAudience(inputs, job));
  const { files, problems: unreadable } = await readResultsFiles(folder, inputs.resultsGlobs);
  const { merged, problems: unmerged } = mergeReadable(files, job);
  const [pull = null] = audience?.pulls ?? [];
  const authority = await authorityOf(merged.environment.baseSha, pull, audience, inputs, job);
  const due = dueOf(merged, { ...authority, scenarios: inputs.scenarios });
  const strange = files.map((file) => objectionToHead(file, expectedHead(job))).filter((reason) => reason !== null);
  const problems = [
    ...unreadable,
    ...unmerged,
    ...cutShort(event),
    ...authority.problems,
    ...new Set(strange),
    ...due.problems,
  ];
  const judged = judgeReport(merged, authority.base, due.planned, problems, inputs.gate, today(ports.date()));
  const results = audience === null ? judged : await withOverride(judged, audience, job);
  const resultsFile = join(ports.environment.RUNNER_TEMP || folder, "leakproof-report", "results.json");
  await writeResults(resultsFile, results);
  const measuredBy = event.kind === "workflow-run" ? { id: event.runId, attempt: event.attempt } : job.run;
  const baseName = pull?.baseRef ?? (event.kind === "pull-request" ? event.pull.baseRef : null);
  const { projectFolder } = authority;
  await publish({ results, resultsFile, baseName, projectFolder, measuredBy }, audience, inputs, job);
  return results;
}

/** One branch may be proposed for several bases, and what it changes is told against one of them. */
function ofOneBase(audience: Audience | null): Audience | null {
  if (audience === null) return null;
  const pulls = audience.pulls.filter(({ baseRef }) => baseRef === audience.pulls[0]?.baseRef);
  return { ...audience, pulls };
}

function today(date: Date): string {
  return date.toISOString().slice(0, "2026-11-23".length);
}

/** The shards as one; results without anything where they don't belong together. */
function mergeReadable(
  files: readonly Results[],
  { ports, run }: Job,
): { readonly merged: Results; readonly problems: readonly string[] } {
  const nothing: Results = {
    schema: 1,
    tool: ports.tool,
    title: "Memory leak testing results",
    config: null,
    startedAt: ports.date().toISOString(),
    seconds: 0,
    planned: [],
    shard: null,
    gate: { decision: "block", reasons: [] },
    environment: { ...ports.machine, headSha: run.sha, baseSha: null, memorySource: ports.sampler.source },
    comparison: null,
    override: null,
    scenarios: [],
  };
  if (files.length === 0) return { merged: nothing, problems: [] };
  try {
    return {
      merged: mergeResults(files),
      problems: missingShards(files).map((shard) => `shard ${shard} left no results`),
    };
  } catch (error) {
    if (!(error instanceof UserMistake)) throw error;
    return { merged: nothing, problems: [error.message] };
  }
}

function expectedHead({ event, run }: Job): string {
  switch (event.kind) {
    case "pull-request":
      return event.pull.headSha;
    case "workflow-run":
    case "merge-group":
      return event.headSha;
    case "push":
    case "state":
      return run.sha;
    default:
      return assertNever(event);
  }
}

/** A workflow that failed has most likely found a leak; one that didn't come to its end has found nothing. */
function cutShort(event: GitHubEvent): string[] {
  if (event.kind !== "workflow-run" || ["success", "failure"].includes(event.conclusion)) return [];
  return [`the workflow that measures did not come to its end: ${event.conclusion}`];
}

/** What is known of the change without asking those who are judged. */
interface Authority {
  /** Base's configuration; null: it has none, or it isn't known. */
  readonly base: Config | null;
  /** Head's; null: not known. */
  readonly head: Config | null;
  /** Paths, relative to the project's root; null: not known. */
  readonly changed: readonly string[] | null;
  /** Likewise. */
  readonly configFile: string;
  readonly projectFolder: string;
  readonly problems: readonly string[];
}

async function authorityOf(
  claimed: string | null,
  pull: FreshPull | null,
  audience: Audience | null,
  inputs: ReportInputs,
  job: Job,
): Promise<Authority> {
  const paths = configPaths(inputs.workingDirectory, inputs.config);
  const unknown = {
    base: null,
    head: null,
    changed: null,
    configFile: "leakproof.yml",
    projectFolder: projectOf(paths),
  };
  if (audience === null) return { ...unknown, problems: ["without a token base's configuration can't be read"] };
  const { client } = audience;
  const commit = await authoritativeCommit(client, claimed, pull, inputs, job);
  if (commit.sha === null) return { ...unknown, problems: commit.problems };
  const found = await configAt(client, job.repository, commit.sha, paths);
  const problems = [...commit.problems, ...objectionTo(found, job)];
  const { config = null, root = unknown.projectFolder, path = paths[0] ?? "" } = found.state === "found" ? found : {};
  const files = pull === null ? null : await changedFiles(client, job.repository, pull);
  const atHead = pull === null ? null : await configAt(client, job.repository, pull.headSha, paths);
  return {
    base: config,
    head: atHead?.state === "found" ? atHead.config : null,
    changed: files?.state === "known" ? seenFrom(root, files.paths) : null,
    configFile: seenFrom(root, [path])[0] ?? path,
    projectFolder: root,
    problems,
  };
}

/** Null: nobody knows what the change builds upon, or there is no change. */
async function authoritativeCommit(
  client: GitHub,
  claimed: string | null,
  pull: FreshPull | null,
  { base: input }: ReportInputs,
  { event, repository, run }: Job,
): Promise<{ readonly sha: string | null; readonly problems: readonly string[] }> {
  if (pull !== null) {
    const baseRef = input.kind === "revision" ? input.revision : pull.baseRef;
    const base = await trustedBase(client, repository, { ...pull, baseRef }, claimed);
    if (base.state === "refused") return { sha: null, problems: [base.reason] };
    return { sha: base.sha, problems: base.problem === null ? [] : [base.problem] };
  }
  switch (event.kind) {
    case "pull-request":
      return { sha: event.pull.baseSha, problems: [] };
    case "merge-group":
      return { sha: event.baseSha, problems: [] };
    case "push":
      return { sha: event.before ?? event.sha, problems: [] };
    case "state":
      return { sha: run.sha, problems: [] };
    case "workflow-run":
      return { sha: null, problems: [] };
    default:
      return assertNever(event);
  }
}

function objectionTo(found: ConfigAt, { toolkit }: Job): string[] {
  switch (found.state) {
    case "found":
    case "none":
      return [];
    case "broken":
      // To block would keep out the change that mends it.
      toolkit.warning(`Base's configuration can't be used, so that head's decides: ${found.reason}`);
      return [];
    case "refused":
      return [found.reason];
    default:
      return assertNever(found);
  }
}

/** Without a configuration to look at: the folder in which it would lie. */
function projectOf(paths: readonly string[]): string {
  return posix.dirname(paths[0] ?? ".");
}
