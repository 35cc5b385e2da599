import { relative, resolve } from "node:path";
import { projectRoot } from "../config/config-file.ts";
import { UserMistake } from "../domain/user-mistake.ts";
import { headRevision } from "../git/head.ts";
import type { GitHubEvent } from "../github/event.ts";
import { check } from "../pipeline.ts";
import { findAudience, withOverride } from "./audience.ts";
import { baseRequestFor } from "./base-request.ts";
import { persistedCredentialWarning } from "./checkout-credentials.ts";
import type { Edition } from "./edition.ts";
import type { CheckInputs, RunInputs } from "./inputs.ts";
import type { Job } from "./job.ts";
import { type JudgedChange, judgedChange } from "./judged-change.ts";

/**
 * Measures: in mode `run` without a token, in mode `check` for those who read the comment too.
 * @throws UserMistake for what is wrong with the inputs, the configuration, the checkout or the event; Interrupted
 */
export async function measure(inputs: CheckInputs | RunInputs, job: Job): Promise<Edition> {
  const { event, folder } = job;
  const refusal = refusalToMeasure(event, inputs);
  if (refusal !== null) throw new UserMistake(refusal);
  const exposed = await persistedCredentialWarning(job.workspace);
  if (exposed !== null) job.toolkit.warning(exposed);
  const change = judgedChange(job);
  if (change.isProposed) await demandCheckout(folder, change);
  const { baseName, measuredBy, isProposed, headSha } = change;
  const resultsFile = resolve(folder, inputs.results);
  const base = baseRequestFor(event, inputs.base);
  const proposedHead = isProposed ? headSha : null;
  const measured = await check(
    { ...inputs, folder, resultsFile, base, isProposed, proposedHead, calibrate: false, locate: false },
    job.ports,
  );
  const audience = inputs.mode === "check" ? await findAudience(inputs, job) : null;
  const results = audience === null ? measured : await withOverride(measured, [], audience, job);
  const projectFolder = relative(job.workspace, projectRoot(folder, inputs.config));
  return { results, resultsFile, baseName, projectFolder, measuredBy, audience };
}

/** Why nothing is measured after this event, or with these inputs; null: it is. */
export function refusalToMeasure(
  event: GitHubEvent,
  { mode, shard }: Pick<CheckInputs | RunInputs, "mode" | "shard">,
): string | null {
  if (event.kind === "pull-request" && event.pull.isTarget) return UNDER_TARGET;
  if (mode === "run") return null;
  if (event.kind === "workflow-run") return UNDER_WORKFLOW_RUN;
  return shard === null ? null : SHARD_ALONE;
}

const UNDER_TARGET =
  "leakproof doesn't measure under pull_request_target, whose token can write: any program of the pull request could use it.\n" +
  "Expected the event pull_request, and for forks a second workflow with mode: report.\n" +
  "    example: on: pull_request";

const UNDER_WORKFLOW_RUN =
  "leakproof doesn't measure with mode: check under workflow_run, whose token can write and whose checkout isn't the " +
  "pull request's.\nExpected mode: report, for what the workflow that has ended has measured.\n    example: mode: report";

const SHARD_ALONE =
  "a shard can't be measured with mode: check: of several jobs each would publish its share as if it were all.\n" +
  "Expected mode: run for each share, and one job with mode: report for all of them.\n    example: mode: run";

/** What is measured is shown as the change's: any other commit, clean perhaps, must not stand in for it. */
async function demandCheckout(folder: string, { headSha }: JudgedChange): Promise<void> {
  const checkedOut = (await headRevision(folder, headSha))?.replace(/-dirty$/, "") ?? null;
  if (checkedOut === null || checkedOut === headSha) return;
  throw new UserMistake(
    `checked out is ${checkedOut.slice(0, 7)}, which is neither this change's head ${headSha.slice(0, 7)} nor GitHub's merge of it.\n` +
      "Expected actions/checkout without a `ref`, and nothing after it that moves HEAD.",
  );
}
