import { dirname } from "node:path";
import { assertNever } from "../domain/assert-never.ts";
import type { Results } from "../domain/results.ts";
import { githubComments } from "../publish/comment/github-comments.ts";
import { type CommentOutcome, publishComment } from "../publish/comment/sticky-comment.ts";
import { writeReport } from "../publish/report-folder.ts";
import { markdownReport } from "../report/markdown/report.ts";
import { annotate, annotationsOf } from "./annotations.ts";
import type { Audience } from "./audience.ts";
import type { CommonInputs } from "./inputs.ts";
import type { Job } from "./job.ts";
import { outputsOf, setOutputs } from "./outputs.ts";

/** What is published. */
export interface Edition {
  readonly results: Results;
  /** Absolute. */
  readonly resultsFile: string;
  /** Of the base branch, such as `main`. */
  readonly baseName: string | null;
  /** The project's root, relative to the repository's. */
  readonly projectFolder: string;
  /** The workflow run that has measured. */
  readonly measuredBy: { readonly id: number; readonly attempt: number };
}

/**
 * Publishes results wherever they are to be read: report file, comments, outputs, annotations, and last the job's summary.
 * What GitHub refuses is a warning: it never hides the verdict.
 */
export async function publish(
  edition: Edition,
  audience: Audience | null,
  inputs: CommonInputs,
  job: Job,
): Promise<void> {
  const { results, resultsFile, baseName } = edition;
  const headSha = results.environment.headSha?.replace(/-dirty$/, "") ?? job.run.sha;
  const repository = { server: job.run.server, name: job.run.repository, sha: headSha };
  const report = markdownReport(results, { repository, baseName });
  const reportFile = await writeReport(dirname(resultsFile), report);
  const outcomes = audience === null ? [] : await comment(edition, audience, report, job);
  for (const outcome of outcomes) tell(outcome, job);
  const written = outcomes.flatMap((outcome) => ("id" in outcome ? outcome : []));
  setOutputs(outputsOf(results, { resultsFile, reportFile, comment: written[0] ?? null }), job.toolkit.setOutput);
  if (inputs.annotations) annotate(annotationsOf(results, edition.projectFolder), job.toolkit);
  if (inputs.jobSummary) await writeSummary(report, job);
}

async function comment(
  { results, measuredBy }: Edition,
  { client, pulls, inputs }: Audience,
  report: string,
  { repository }: Job,
): Promise<CommentOutcome[]> {
  const outcomes: CommentOutcome[] = [];
  for (const pull of pulls) {
    const comments = githubComments(client, repository, pull.number);
    const { commentKey: key, comment: mode } = inputs;
    const request = { key, mode, headSha: pull.headSha, run: measuredBy, results, report };
    outcomes.push(await publishComment(request, comments));
  }
  return outcomes;
}

function tell(outcome: CommentOutcome, { toolkit }: Job): void {
  switch (outcome.state) {
    case "created":
    case "updated":
      return toolkit.info(`Comment ${outcome.state}: ${outcome.url}`);
    case "unchanged":
      return toolkit.info(`The comment says the same already: ${outcome.url}`);
    case "stood-back":
      return toolkit.info(`A newer run's comment stands there: ${outcome.url}`);
    case "not-needed":
      return toolkit.info("No comment is needed.");
    case "refused":
      return toolkit.warning(`No comment: ${outcome.reason} ${outcome.advice}`);
    default:
      return assertNever(outcome);
  }
}

async function writeSummary(report: string, { toolkit }: Job): Promise<void> {
  try {
    await toolkit.summary.addRaw(report).write();
  } catch (error) {
    // A runner without summaries still has the report in its file and in the comment.
    toolkit.warning(`The job summary can't be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
