import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { InputName } from "../../src/action/input-list.ts";
import type { OutputName } from "../../src/action/outputs.ts";
import { newFolder } from "../git/repository.ts";
import type { StagedGitHub } from "../stage/staged-github.ts";
import type { RunnerEvent } from "./runner-event.ts";
import { runnerNode } from "./runner-node.ts";

export type Inputs = Readonly<Partial<Record<InputName, string>>>;

/** A step of a workflow's job: what the runner tells it. */
export interface ActionJob {
  /** The checkout, and the folder that the step is started in. */
  readonly workspace: string;
  readonly event: RunnerEvent;
  /** Null: the step asks nothing of GitHub. */
  readonly github: StagedGitHub | null;
  readonly inputs?: Inputs;
  /** Of the workflow. */
  readonly run?: { readonly id: number; readonly attempt?: number };
  /** What else is in the step's environment, or (empty) is not. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Step {
  readonly code: number | null;
  /** What it was ended by, if that was no choice of its own. */
  readonly signal: NodeJS.Signals | null;
  readonly log: string;
  readonly outputs: Readonly<Partial<Record<OutputName, string>>>;
  readonly summary: string;
}

export interface StartedStep {
  readonly process: ChildProcess;
  readonly ended: Promise<Step>;
}

/** The built action as a child process, as the runner starts it. */
export async function runAction(job: ActionJob): Promise<Step> {
  return (await startAction(job)).ended;
}

export async function startAction({
  workspace,
  event,
  github,
  inputs = {},
  run,
  environment = {},
}: ActionJob): Promise<StartedStep> {
  const folder = await newFolder();
  const file = (name: string) => join(folder, name);
  await mkdir(file("temp"));
  await Promise.all(["output", "summary"].map((name) => writeFile(file(name), "")));
  await writeFile(file("event.json"), JSON.stringify(event.payload));
  const child = spawn(runnerNode(), [resolve("dist/index.js")], {
    cwd: workspace,
    env: {
      PATH: process.env.PATH ?? "",
      RUNNER_TEMP: file("temp"),
      GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: file("output"),
      GITHUB_STEP_SUMMARY: file("summary"),
      GITHUB_EVENT_NAME: event.name,
      GITHUB_EVENT_PATH: file("event.json"),
      GITHUB_REPOSITORY: "octo/app",
      GITHUB_SHA: event.sha,
      GITHUB_RUN_ID: `${run?.id ?? 100}`,
      GITHUB_RUN_ATTEMPT: `${run?.attempt ?? 1}`,
      ...(github === null ? {} : { GITHUB_API_URL: github.apiUrl, GITHUB_SERVER_URL: github.serverUrl }),
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      log += chunk.toString();
    });
  }
  const ended = once(child, "close").then(async ([code, signal]) => ({
    code,
    signal,
    log,
    outputs: outputsIn(await readFile(file("output"), "utf8")),
    summary: await readFile(file("summary"), "utf8"),
  }));
  return { process: child, ended };
}

/** `name<<delimiter`, the value, and the delimiter again. */
function outputsIn(text: string): Readonly<Record<string, string>> {
  const entries = text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries([...entries].map(([, name = "", , value = ""]) => [name, value]));
}
