import { expect, it } from "vitest";
import { newFolder } from "../git/repository.ts";
import { runAct } from "./act.ts";
import { appFiles, CLEAN_APP, LEAKY_APP } from "./app.ts";
import { type EndedRun, pullRequestTrigger, workflowRunTrigger } from "./events.ts";
import { Project } from "./project.ts";

const MEASURE = "leakproof measure";
const REPORT = "leakproof report";

async function openFork(app: string) {
  const project = await Project.create(appFiles(CLEAN_APP));
  const fork = project.repository.fork("mallory");
  await project.push("feature", { "app.py": app, "README.md": "New words\n" }, fork);
  const pull = project.repository.openPull({ head: "mallory:feature" });
  const artifacts = await newFolder();
  const measure = () =>
    runAct({
      workflow: "docs/workflows/fork-measure.yml",
      trigger: pullRequestTrigger(pull, project.merge(pull)),
      project,
      artifacts,
      runId: 11,
    });
  const report = (conclusion: EndedRun["conclusion"]) =>
    runAct({
      workflow: "docs/workflows/fork-report.yml",
      trigger: workflowRunTrigger(pull, { id: 11, conclusion }),
      project,
      artifacts,
      runId: 12,
    });
  return { project, pull, measure, report, [Symbol.asyncDispose]: () => project[Symbol.asyncDispose]() };
}

it("measures a fork's code without a token, and comments from the default branch", async () => {
  await using fork = await openFork(LEAKY_APP);
  const measured = await fork.measure();
  expect(measured.jobs).toEqual({ [MEASURE]: "failure" });
  expect(measured.summaries).toHaveLength(1);
  expect(fork.project.github.requests).toEqual([]);

  const reported = await fork.report("failure");
  expect(reported.log).toContain("Blocked: #1 App: leak, introduced here");
  expect(reported.jobs).toEqual({ [REPORT]: "failure" });
  expect(fork.pull.comments).toHaveLength(1);
  expect(fork.pull.comments[0]?.body).toContain("**Blocked: this PR adds 1 leak.**");
  fork.project.github.expectNoViolations();
});

it("doesn't take results for the whole when the run that left them was cancelled", async () => {
  await using fork = await openFork(CLEAN_APP);
  expect((await fork.measure()).exitCode).toBe(0);
  const reported = await fork.report("cancelled");
  expect(reported.jobs).toEqual({ [REPORT]: "failure" });
  expect(fork.pull.comments).toHaveLength(1);
  expect(fork.pull.comments[0]?.body).toContain("did not come to its end: cancelled");
  fork.project.github.expectNoViolations();
});
