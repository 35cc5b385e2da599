import { readFile } from "node:fs/promises";
import type * as core from "@actions/core";
import { UserMistake } from "../domain/user-mistake.ts";
import type { GitHubEvent, WorkflowRun } from "../github/event.ts";
import { readEvent, workflowRun } from "../github/event-payload.ts";
import type { Repository } from "../github/repository.ts";
import type { Ports } from "../ports.ts";

/** What the action knows of the workflow job that it is a step of. */
export interface Job {
  readonly event: GitHubEvent;
  readonly run: WorkflowRun;
  readonly repository: Repository;
  /** The working directory, absolute. */
  readonly folder: string;
  /** The repository's checkout, absolute. */
  readonly workspace: string;
  readonly toolkit: Toolkit;
  readonly ports: Ports;
}

/** The part of the toolkit through which the runner is told things. */
export type Toolkit = Pick<typeof core, "info" | "notice" | "warning" | "error" | "setOutput" | "summary">;

/** @throws UserMistake when the event's payload can't be read */
export async function readJob(
  environment: Readonly<Record<string, string | undefined>>,
  given: Pick<Job, "folder" | "toolkit" | "ports">,
): Promise<Job> {
  const run = workflowRun(environment);
  const [owner = "", repo = ""] = run.repository.split("/");
  return {
    ...given,
    event: readEvent(environment.GITHUB_EVENT_NAME ?? "", await readPayload(environment), environment),
    run,
    repository: { owner, repo },
    workspace: environment.GITHUB_WORKSPACE || given.folder,
  };
}

/** An empty one where there is none: the event's own reader says what it misses. */
async function readPayload({
  GITHUB_EVENT_PATH: file,
}: Readonly<Record<string, string | undefined>>): Promise<unknown> {
  if (file === undefined || file === "") return {};
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    throw new UserMistake(
      `the event's payload can't be read: ${error instanceof Error ? error.message : String(error)}.\n` +
        "Expected JSON in the file that GITHUB_EVENT_PATH names.",
    );
  }
}
