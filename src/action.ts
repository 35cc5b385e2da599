import { resolve } from "node:path";
import * as core from "@actions/core";
import { readInputs } from "./action/inputs.ts";
import { readJob } from "./action/job.ts";
import { measureAndPublish } from "./action/measuring.ts";
import { reportAndPublish } from "./action/reporting.ts";
import { takeSecrets } from "./action/secrets.ts";
import { UserMistake } from "./domain/user-mistake.ts";
import { Interrupted } from "./pipeline.ts";
import { realPorts } from "./ports.ts";
import { LoggedProgress } from "./progress/logged-progress.ts";

const interruption = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => interruption.abort());

async function main(): Promise<void> {
  const inputs = readInputs(core.getInput);
  // Before any code of the project runs: it can read what its ancestors were started with.
  const { concealment } = takeSecrets(process.env);
  if (inputs.mode === "check" && concealment.state !== "hidden") core.warning(`${EXPOSED} ${concealment.reason}`);
  const folder = resolve(inputs.workingDirectory);
  const ports = realPorts(new LoggedProgress((line) => core.info(line)), interruption.signal);
  const job = await readJob(process.env, { folder, toolkit: core, ports });
  const results = await (inputs.mode === "report" ? reportAndPublish(inputs, job) : measureAndPublish(inputs, job));
  if (results.gate.decision === "block") core.setFailed(`Blocked: ${results.gate.reasons.join("; ")}`);
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
