import type { GitHub } from "./client.ts";
import type { FreshPull } from "./pull.ts";
import { refusalOf } from "./refusal.ts";
import type { Repository } from "./repository.ts";

export type ChangedFiles =
  /** From the repository's root; of a renamed file both names. */
  | { readonly state: "known"; readonly paths: readonly string[] }
  /** Then everything counts as changed. */
  | { readonly state: "unknown"; readonly reason: string };

/** GitHub lists no more than this. */
const MOST_LISTED = 3000;

/** The files that a pull request changes, against where it parted from its base branch. */
export async function changedFiles(client: GitHub, repository: Repository, pull: FreshPull): Promise<ChangedFiles> {
  try {
    const question = { ...repository, pull_number: pull.number, per_page: 100 };
    const files = await client.paginate(client.rest.pulls.listFiles, question);
    if (files.length >= MOST_LISTED) {
      return { state: "unknown", reason: `GitHub lists no more than ${MOST_LISTED} changed files` };
    }
    if (pull.changedFiles !== null && files.length < pull.changedFiles) {
      return { state: "unknown", reason: `${files.length} of ${pull.changedFiles} changed files are listed` };
    }
    const paths = files.flatMap(({ filename, previous_filename: previous }) => [
      filename,
      ...(previous ? [previous] : []),
    ]);
    return { state: "known", paths };
  } catch (error) {
    return { state: "unknown", reason: refusalOf(error, "list the changed files", "pull-requests: read") };
  }
}
