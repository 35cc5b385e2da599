import type { GitHub } from "./client.ts";
import type { FreshPull } from "./pull.ts";
import { refusalOf } from "./refusal.ts";
import type { Repository } from "./repository.ts";

export type ChangedFiles =
  /** From the repository's root; of a renamed file both names. */
  | { readonly state: "known"; readonly paths: readonly string[] }
  /** Then everything counts as changed. */
  | { readonly state: "unknown"; readonly reason: string };

/** GitHub lists no more than this, of a pull request and of a comparison. */
const MOST_LISTED = 3000;
const MOST_COMPARED = 300;

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
    return { state: "known", paths: files.flatMap(namesOf) };
  } catch (error) {
    return { state: "unknown", reason: refusalOf(error, "list the changed files", "pull-requests: read") };
  }
}

/**
 * The files in which a commit differs from an older one that it builds upon.
 * @param base as `head`: a SHA
 */
export async function changedBetween(
  client: GitHub,
  repository: Repository,
  base: string,
  head: string,
): Promise<ChangedFiles> {
  try {
    const question = { ...repository, basehead: `${base}...${head}`, per_page: 1 };
    const { data } = await client.rest.repos.compareCommitsWithBasehead(question);
    // GitHub lists what has changed since the two parted.
    if (data.merge_base_commit.sha !== base) return { state: "unknown", reason: "head does not build upon base" };
    const { files = [] } = data;
    if (files.length >= MOST_COMPARED) {
      return { state: "unknown", reason: `GitHub compares no more than ${MOST_COMPARED} changed files` };
    }
    return { state: "known", paths: files.flatMap(namesOf) };
  } catch (error) {
    return { state: "unknown", reason: refusalOf(error, "list the changed files", "contents: read") };
  }
}

/** Both names of a renamed file. */
function namesOf({
  filename,
  previous_filename: previous,
}: {
  filename: string;
  previous_filename?: string;
}): string[] {
  return [filename, ...(previous ? [previous] : [])];
}
