import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { newFolder } from "../git/repository.ts";
import { type ActLog, readLog } from "./act-log.ts";
import { spawnAct } from "./act-process.ts";
import type { Trigger } from "./events.ts";
import type { Project } from "./project.ts";
import { permissionsOf, readRecipe } from "./recipe.ts";
import { standIns } from "./stand-ins.ts";

export interface ActOptions {
  /** A file, which is run as it stands. */
  readonly workflow: string;
  readonly trigger: Trigger;
  readonly project: Project;
  /** Where artifacts are kept, for all runs that shall see each other's. */
  readonly artifacts: string;
  readonly runId: number;
  /** Only this job, which needs no other; all unless told. */
  readonly job?: string;
  /** Only these combinations of the matrix, such as `shard:1`; all unless told. */
  readonly matrix?: readonly string[];
  /** For all steps. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface ActRun extends ActLog {
  readonly exitCode: number | null;
  /** Made for this run, with the permissions that the workflow asks for. */
  readonly token: string;
}

/**
 * Runs a workflow with act, on this machine and without containers. The action in it is what users get, under Node 24; of
 * GitHub's own actions, which can't be had without a network, others stand in that do the same with folders.
 */
export async function runAct(options: ActOptions): Promise<ActRun> {
  const { workflow, trigger, project, job = null, matrix = [] } = options;
  const recipe = readRecipe(workflow, job);
  const token = project.workflowToken(permissionsOf(recipe, trigger.isReadOnly));
  const home = await newFolder();
  const [event, secrets, environment] = [join(home, "event.json"), join(home, "secrets"), join(home, "environment")];
  await writeFile(event, JSON.stringify(trigger.payload));
  // Neither on the command line nor in act's own environment, where every program on this machine could read it.
  await writeFile(secrets, assignments({ GITHUB_TOKEN: token }), { mode: 0o600 });
  await writeFile(environment, assignments(environmentOf(options)));
  const work = join(home, "work");
  await mkdir(work);
  const args = [
    trigger.event,
    ["--workflows", resolve(workflow)],
    ["--directory", work],
    ["--eventpath", event],
    ["--secret-file", secrets],
    ["--env-file", environment],
    ["--platform", "ubuntu-latest=-self-hosted"],
    ["--container-daemon-socket", "-"],
    ["--actor", trigger.actor],
    "--no-cache-server",
    "--no-skip-checkout",
    "--json",
    job === null ? [] : ["--job", job],
    matrix.flatMap((combination) => ["--matrix", combination]),
    (await standIns(recipe)).flatMap((standIn) => ["--local-repository", standIn]),
  ].flat();
  const { exitCode, output } = await spawnAct(args, home);
  return { token, exitCode, ...readLog(output) };
}

function environmentOf({ trigger, project, artifacts, runId, environment }: ActOptions): Record<string, string> {
  const { github, repository, origin } = project;
  return {
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_SERVER_URL: github.serverUrl,
    GITHUB_REPOSITORY: repository.fullName,
    GITHUB_REF: trigger.ref,
    // What act makes GITHUB_SHA from.
    SHA_REF: trigger.sha,
    GITHUB_RUN_ID: String(runId),
    STAGE_ORIGIN: origin.url,
    STAGE_ARTIFACTS: artifacts,
    ...environment,
  };
}

function assignments(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${JSON.stringify(value)}\n`)
    .join("");
}
