import { relative, resolve } from "node:path";
import { projectRoot } from "../config/config-file.ts";
import type { Results } from "../domain/results.ts";
import { UserMistake } from "../domain/user-mistake.ts";
import { check } from "../pipeline.ts";
import { writeResults } from "../publish/results-recorder.ts";
import { findAudience, withOverride } from "./audience.ts";
import { baseRequestFor } from "./base-request.ts";
import { persistedCredentialWarning } from "./checkout-credentials.ts";
import type { CheckInputs, RunInputs } from "./inputs.ts";
import type { Job } from "./job.ts";
import { publish } from "./publication.ts";

/**
 * Measures, then publishes: in mode `run` without a token, in mode `check` with the comment too.
 * @throws UserMistake for what is wrong with the inputs, the configuration or the event; Interrupted
 */
export async function measureAndPublish(inputs: CheckInputs | RunInputs, job: Job): Promise<Results> {
  const { event, folder, toolkit } = job;
  if (event.kind === "pull-request" && event.pull.isTarget) throw new UserMistake(UNDER_TARGET);
  const exposed = await persistedCredentialWarning(job.workspace);
  if (exposed !== null) toolkit.warning(exposed);
  const resultsFile = resolve(folder, inputs.results);
  const isProposed = event.kind === "pull-request" || event.kind === "merge-group";
  const base = baseRequestFor(event, inputs.base);
  const measured = await check({ ...inputs, folder, resultsFile, base, isProposed }, job.ports);
  const audience = inputs.mode === "check" ? await findAudience(inputs, job) : null;
  const results = audience === null ? measured : await withOverride(measured, audience, job);
  if (results !== measured) await writeResults(resultsFile, results);
  const baseName = event.kind === "pull-request" ? event.pull.baseRef : null;
  const projectFolder = relative(job.workspace, projectRoot(folder, inputs.config));
  await publish({ results, resultsFile, baseName, projectFolder, measuredBy: job.run }, audience, inputs, job);
  return results;
}

const UNDER_TARGET =
  "leakproof doesn't measure under pull_request_target, whose token can write: any program of the pull request could use it.\n" +
  "Expected the event pull_request, and for forks a second workflow with mode: report.\n" +
  "    example: on: pull_request";
