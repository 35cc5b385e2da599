import { resolve } from "node:path";
import * as core from "@actions/core";
import { conclude } from "./action/conclusion.ts";
import { readInputs } from "./action/inputs.ts";
import { readJob } from "./action/job.ts";
import { takeSecrets } from "./action/secrets.ts";
import { UserMistake } from "./domain/user-mistake.ts";
import { Interrupted } from "./pipeline.ts";
import { realPorts } from "./ports.ts";
import { LoggedProgress } from "./progress/logged-progress.ts";

const interruption = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => interruption.abort());

// Whoever reads the log may go: the comment, the results and the exit code still count.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

async function main(): Promise<void> {
  const inputs = readInputs(core.getInput);
  // Before any code of the project runs: it can read what its ancestors were started with.
  const { concealment } = takeSecrets(process.env);
  if (inputs.mode === "check" && concealment.state !== "hidden") core.warning(`${EXPOSED} ${concealment.reason}`);
  const folder = resolve(inputs.workingDirectory);
  const ports = realPorts(new LoggedProgress((line) => core.info(line)), interruption.signal);
  const job = await readJob(process.env, { folder, toolkit: core, ports });
  const { gate } = await conclude(inputs, job);
  if (gate.decision === "block") core.setFailed(`Blocked: ${firstOf(gate.reasons)}`);
}

const SHOWN_REASONS = 10;

function firstOf(reasons: readonly string[]): string {
  const rest = reasons.length - SHOWN_REASONS;
  return [...reasons.slice(0, SHOWN_REASONS), ...(rest > 0 ? [`and ${rest} more`] : [])].join("; ");
}

const EXPOSED = "A measured program could read this step's token; measure in a job of its own with mode: run.";

try {
  await main();
} catch (error) {
  const isExpected = error instanceof UserMistake || error instanceof Interrupted;
  core.setFailed(isExpected ? error.message : `A fault of leakproof: ${stackOf(error)}`);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
