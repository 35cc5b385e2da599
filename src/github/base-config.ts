import { posix } from "node:path";
import { parseConfig } from "../config/parse-config.ts";
import type { Config } from "../domain/scenario.ts";
import { UserMistake } from "../domain/user-mistake.ts";
import type { GitHub } from "./client.ts";
import { refusalOf, statusOf } from "./refusal.ts";
import type { Repository } from "./repository.ts";

export type ConfigAt =
  /** `path`: from the repository's root. `root`: the project's, likewise; `.` where it is the same. */
  | { readonly state: "found"; readonly config: Config; readonly path: string; readonly root: string }
  /** The commit is there and has no configuration: the change brings it. */
  | { readonly state: "none" }
  /** There is one, with mistakes in it. */
  | { readonly state: "broken"; readonly reason: string }
  | { readonly state: "refused"; readonly reason: string };

const PLACES = ["leakproof.yml", ".github/leakproof.yml"] as const;
const LONGEST = 2 ** 20;

/**
 * Where a configuration may lie, from the repository's root.
 * @param workingDirectory relative to the repository's root
 * @param config relative to the working directory; null: the usual places
 */
export function configPaths(workingDirectory: string, config: string | null): string[] {
  return (config === null ? PLACES : [config]).map((file) => posix.join(workingDirectory, file));
}

/** The configuration at a commit, the first that is at one of `paths`, through GitHub's API: nothing is checked out. */
export async function configAt(
  client: GitHub,
  repository: Repository,
  sha: string,
  paths: readonly string[],
): Promise<ConfigAt> {
  try {
    for (const path of paths) {
      if (posix.isAbsolute(path) || path.split("/").includes("..")) {
        return { state: "refused", reason: `${path} lies outside of the repository, where base's can't be read` };
      }
      const file = await readFile(client, repository, sha, path);
      if (file.state === "refused") return { state: "refused", reason: `${path} at ${sha.slice(0, 7)} ${file.reason}` };
      if (file.state === "read") return parsed(file.text, path);
    }
    // Whoever may not read the repository is told the same as whoever asks for what is not there.
    await client.rest.repos.getCommit({ ...repository, ref: sha, per_page: 1 });
    return { state: "none" };
  } catch (error) {
    return {
      state: "refused",
      reason: refusalOf(error, `read the configuration at ${sha.slice(0, 7)}`, "contents: read"),
    };
  }
}

type FileAt =
  | { readonly state: "read"; readonly text: string }
  | { readonly state: "absent" }
  | { readonly state: "refused"; readonly reason: string };

async function readFile(client: GitHub, repository: Repository, sha: string, path: string): Promise<FileAt> {
  try {
    const { data } = await client.rest.repos.getContent({ ...repository, path, ref: sha });
    if (Array.isArray(data) || data.type !== "file") return { state: "refused", reason: "is not a file" };
    // A file above 1 MB comes without its content.
    if (data.size > LONGEST || data.encoding !== "base64") return { state: "refused", reason: "is larger than 1 MiB" };
    const bytes = Buffer.from(data.content, "base64");
    return { state: "read", text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (error) {
    if (statusOf(error) === 404) return { state: "absent" };
    if (error instanceof TypeError) return { state: "refused", reason: "isn't UTF-8 text" };
    throw error;
  }
}

function parsed(text: string, path: string): ConfigAt {
  const folder = posix.dirname(path);
  const root = posix.basename(folder) === ".github" ? posix.dirname(folder) : folder;
  try {
    return { state: "found", config: parseConfig(text, path), path, root };
  } catch (error) {
    if (!(error instanceof UserMistake)) throw error;
    return { state: "broken", reason: error.message };
  }
}
