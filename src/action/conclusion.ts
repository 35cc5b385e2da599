import type { Results } from "../domain/results.ts";
import { UserMistake } from "../domain/user-mistake.ts";
import { Interrupted } from "../pipeline.ts";
import { visibleLine } from "../report/visible-text.ts";
import { findAudience } from "./audience.ts";
import { blankResults } from "./blank-results.ts";
import type { Edition } from "./edition.ts";
import type { ActionInputs } from "./inputs.ts";
import type { Job } from "./job.ts";
import { judgedChange } from "./judged-change.ts";
import { measure } from "./measuring.ts";
import { mistakeLine } from "./mistake-line.ts";
import { publish, reportOn } from "./publication.ts";
import { report } from "./reporting.ts";

/**
 * Measures, or judges what was measured, and publishes it. Whatever keeps it from that is published too, as blocked: an
 * older comment, green perhaps, must not stand there as if it were about this head.
 * @returns what was published; the step fails where that blocks
 * @throws UserMistake, Interrupted, or a fault of ours; whatever of it can be has been published
 */
export async function conclude(inputs: ActionInputs, job: Job): Promise<Results> {
  const { edition, text } = await composed(inputs, job);
  await publish(edition, text, inputs, job);
  return edition.results;
}

async function composed(inputs: ActionInputs, job: Job): Promise<{ readonly edition: Edition; readonly text: string }> {
  try {
    const edition = await (inputs.mode === "report" ? report(inputs, job) : measure(inputs, job));
    return { edition, text: reportOn(edition, job) };
  } catch (error) {
    await publishFailure(error, inputs, job);
    throw error;
  }
}

async function publishFailure(error: unknown, inputs: ActionInputs, job: Job): Promise<void> {
  try {
    const edition: Edition = {
      ...judgedChange(job),
      results: blankResults(job, [reasonOf(error, inputs)]),
      resultsFile: null,
      projectFolder: "",
      audience: inputs.mode === "run" ? null : await findAudience(inputs, job),
    };
    await publish(edition, reportOn(edition, job), inputs, job);
  } catch (another) {
    // What failed first is the cause, and is told.
    job.toolkit.warning(`This can't be published: ${another instanceof Error ? another.message : String(another)}`);
  }
}

/** On one line. */
function reasonOf(error: unknown, { mode }: ActionInputs): string {
  if (error instanceof Interrupted) return "the measurement was interrupted";
  if (!(error instanceof UserMistake)) {
    return `leakproof itself failed: ${visibleLine(error instanceof Error ? error.message : String(error))}`;
  }
  return `${mode === "report" ? "nothing could be reported" : "nothing was measured"}: ${mistakeLine(error.message)}`;
}
