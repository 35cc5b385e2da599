import { posix, relative, resolve, sep } from "node:path";
import { assertNever } from "../domain/assert-never.ts";
import type { Config } from "../domain/scenario.ts";
import { type ConfigAt, configAt, configPaths } from "../github/base-config.ts";
import { type ChangedFiles, changedBetween, changedFiles } from "../github/changed-files.ts";
import type { GitHub } from "../github/client.ts";
import type { FreshPull } from "../github/pull.ts";
import { trustedBase } from "../github/trusted-base.ts";
import { seenFrom } from "../plan/touched.ts";
import type { Audience } from "./audience.ts";
import type { ReportInputs } from "./inputs.ts";
import type { Job } from "./job.ts";
import { mistakeLine } from "./mistake-line.ts";

/** What is known of a change without asking those who are judged. */
export interface Authority {
  /** Base's configuration; null: it has none, or it isn't known. */
  readonly base: Config | null;
  /** Head's; null: not known. */
  readonly head: Config | null;
  /** Paths, relative to the project's root; null: not known. */
  readonly changed: readonly string[] | null;
  /** Likewise. */
  readonly configFile: string;
  readonly projectFolder: string;
  /** Why not all is known that has to be, each a reason to block. */
  readonly problems: readonly string[];
}

/**
 * @param claimed the SHA of the base that the results say they were compared with
 * @param pull null: the event is not about a pull request, or that has moved on
 */
export async function authorityOf(
  claimed: string | null,
  pull: FreshPull | null,
  audience: Audience | null,
  inputs: ReportInputs,
  job: Job,
): Promise<Authority> {
  const paths = pathsOf(inputs, job);
  const [path = ""] = paths;
  const unknown = { base: null, head: null, changed: null, configFile: path, projectFolder: posix.dirname(path) };
  if (audience === null) return { ...unknown, problems: ["without a token base's configuration can't be read"] };
  const { client } = audience;
  const { sha, problems } = await authoritativeCommit(client, claimed, pull, inputs, job);
  if (sha === null) return { ...unknown, problems };
  const before = await configAt(client, job.repository, sha, paths);
  const headSha = pull?.headSha ?? mergedHead(job);
  const after = headSha === null ? null : await configAt(client, job.repository, headSha, paths);
  const found =
    before.state === "found" ? before : after?.state === "found" ? after : { path, root: posix.dirname(path) };
  const files = headSha === null ? null : await filesChanged(client, sha, headSha, pull, job);
  return {
    base: before.state === "found" ? before.config : null,
    head: after?.state === "found" ? after.config : null,
    changed: files?.state === "known" ? seenFrom(found.root, files.paths) : null,
    configFile: seenFrom(found.root, [found.path])[0] ?? found.path,
    projectFolder: found.root,
    problems: [...problems, ...objectionToBase(before, job), ...objectionToHead(after)],
  };
}

/** Where the configuration may lie, from the repository's root, however the workflow has named its folders. */
function pathsOf({ config }: ReportInputs, { workspace, folder }: Job): string[] {
  const named = config === null ? null : slashes(relative(folder, resolve(folder, config)));
  return configPaths(slashes(relative(workspace, folder)), named);
}

function slashes(path: string): string {
  return path.split(sep).join("/");
}

/** The commit whose configuration decides. Null: it can't be found out. */
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
    // Of the default branch, where a workflow that has ended is reported.
    case "workflow-run":
    case "state":
      return { sha: run.sha, problems: [] };
    default:
      return assertNever(event);
  }
}

/** The head of what needs no pull request to be compared; null: there is none. */
function mergedHead({ event }: Job): string | null {
  switch (event.kind) {
    case "merge-group":
      return event.headSha;
    case "push":
      return event.sha;
    case "pull-request":
    case "workflow-run":
    case "state":
      return null;
    default:
      return assertNever(event);
  }
}

function filesChanged(
  client: GitHub,
  baseSha: string,
  headSha: string,
  pull: FreshPull | null,
  { repository }: Job,
): Promise<ChangedFiles> {
  return pull === null ? changedBetween(client, repository, baseSha, headSha) : changedFiles(client, repository, pull);
}

function objectionToBase(found: ConfigAt, { toolkit }: Job): string[] {
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

/** With mistakes in it nothing can have been measured by it, whatever results there are. */
function objectionToHead(found: ConfigAt | null): string[] {
  return found?.state === "broken" ? [`the configuration can't be used: ${mistakeLine(found.reason)}`] : [];
}
