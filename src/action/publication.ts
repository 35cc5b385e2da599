import { dirname } from "node:path";
import { assertNever } from "../domain/assert-never.ts";
import { githubComments } from "../publish/comment/github-comments.ts";
import { type CommentOutcome, publishComment } from "../publish/comment/sticky-comment.ts";
import { writeReport } from "../publish/report-folder.ts";
import { writeResults } from "../publish/results-recorder.ts";
import { markdownReport } from "../report/markdown/report.ts";
import { annotate, annotationsOf } from "./annotations.ts";
import type { Edition } from "./edition.ts";
import type { CommonInputs } from "./inputs.ts";
import type { Job } from "./job.ts";
import { outputsOf, type Published, setOutputs } from "./outputs.ts";

/** The report, in Markdown. */
export function reportOn({ results, baseName, projectFolder: folder }: Edition, { run }: Job): string {
  const sha = results.environment.headSha?.replace(/-dirty$/, "") ?? run.sha;
  return markdownReport(results, { repository: { server: run.server, name: run.repository, sha, folder }, baseName });
}

/**
 * Publishes results wherever they are to be read: files, comments, outputs, annotations, and last the job's summary. What
 * GitHub refuses is a warning, and its report goes into the summary: it never hides the verdict.
 * @throws what kept it from publishing at one of these places, after it has tried all of them
 */
export async function publish(edition: Edition, report: string, inputs: CommonInputs, job: Job): Promise<void> {
  const { results, projectFolder } = edition;
  const { toolkit } = job;
  const failures: unknown[] = [];
  async function attempt<T>(step: () => T | Promise<T>, otherwise: T): Promise<T> {
    try {
      return await step();
    } catch (error) {
      failures.push(error);
      return otherwise;
    }
  }
  const files = await attempt(() => writeFiles(edition, report), { resultsFile: null, reportFile: null });
  const outcomes = await attempt(() => comment(edition, report, job), []);
  const written = outcomes.flatMap((outcome) => ("id" in outcome ? outcome : []));
  const outputs = outputsOf(results, { ...files, comment: written[0] ?? null });
  await attempt(() => setOutputs(outputs, toolkit.setOutput), undefined);
  if (inputs.annotations) await attempt(() => annotate(annotationsOf(results, projectFolder), toolkit), undefined);
  const isRefused = outcomes.some(({ state }) => state === "refused");
  if (inputs.jobSummary || isRefused) await writeSummary(report, job);
  if (failures.length > 0) throw failures[0];
}

async function writeFiles({ results, resultsFile }: Edition, report: string): Promise<Omit<Published, "comment">> {
  if (resultsFile === null) return { resultsFile, reportFile: null };
  await writeResults(resultsFile, results);
  return { resultsFile, reportFile: await writeReport(dirname(resultsFile), report) };
}

async function comment(
  { results, measuredBy: run, audience }: Edition,
  report: string,
  { repository, toolkit }: Job,
): Promise<CommentOutcome[]> {
  if (audience === null) return [];
  const { client, pulls, inputs } = audience;
  const outcomes: CommentOutcome[] = [];
  for (const { number, headSha } of pulls) {
    const request = { key: inputs.commentKey, mode: inputs.comment, headSha, run, results, report };
    const outcome = await publishComment(request, githubComments(client, repository, number));
    (outcome.state === "refused" ? toolkit.warning : toolkit.info)(sentenceOn(outcome));
    outcomes.push(outcome);
  }
  return outcomes;
}

function sentenceOn(outcome: CommentOutcome): string {
  switch (outcome.state) {
    case "created":
    case "updated":
      return `Comment ${outcome.state}: ${outcome.url}`;
    case "unchanged":
      return `The comment says the same already: ${outcome.url}`;
    case "stood-back":
      return `A newer run's comment stands there: ${outcome.url}`;
    case "not-needed":
      return "No comment is needed.";
    case "refused":
      return `No comment: ${outcome.reason} ${outcome.advice}`;
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
