import { resolve } from "node:path";
import * as core from "@actions/core";
import { context } from "@actions/github";
import { type ActionInputs, readInputs } from "./action-inputs.ts";
import type { Results, ScenarioVerdict } from "./domain/results.ts";
import { UserMistake } from "./domain/user-mistake.ts";
import { check, Interrupted } from "./pipeline.ts";
import { realPorts } from "./ports.ts";
import { LoggedProgress } from "./progress/logged-progress.ts";
import { writeReport } from "./publish/report-folder.ts";
import { markdownReport } from "./report/markdown/report.ts";

const interruption = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => interruption.abort());

async function main(): Promise<void> {
  const inputs = readInputs(core.getInput);
  const folder = resolve(inputs.workingDirectory);
  const resultsFile = resolve(folder, inputs.results);
  const progress = new LoggedProgress((line) => core.info(line));
  const results = await check({ ...inputs, folder, resultsFile }, realPorts(progress, interruption.signal));
  await publish(results, resultsFile, inputs);
  if (results.gate.decision === "block") core.setFailed(`Blocked: ${results.gate.reasons.join("; ")}`);
}

async function publish(results: Results, resultsFile: string, { jobSummary }: ActionInputs): Promise<void> {
  const { serverUrl, repo, sha } = context;
  const repository = { server: serverUrl, name: `${repo.owner}/${repo.repo}`, sha };
  const markdown = markdownReport(results, { repository, baseName: null });
  const reportFile = await writeReport(resolve(resultsFile, ".."), markdown);
  core.setOutput("verdict", results.gate.decision);
  core.setOutput("leaks", count(results, "leak"));
  core.setOutput("inconclusive", count(results, "inconclusive"));
  core.setOutput("pending", count(results, "pending"));
  core.setOutput("results-file", resultsFile);
  core.setOutput("report-file", reportFile);
  if (jobSummary) await core.summary.addRaw(markdown).write();
}

function count(results: Results, verdict: ScenarioVerdict): number {
  return results.scenarios.filter((scenario) => scenario.verdict === verdict).length;
}

try {
  await main();
} catch (error) {
  const isExpected = error instanceof UserMistake || error instanceof Interrupted;
  core.setFailed(isExpected ? error.message : `A fault of leakproof: ${stackOf(error)}`);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
