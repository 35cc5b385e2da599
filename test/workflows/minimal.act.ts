import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { toolPath } from "../../scripts/workflow-tools.ts";
import type { Results } from "../../src/domain/results.ts";
import { newFolder } from "../git/repository.ts";
import type { PullRequest } from "../stage/state/pull-request.ts";
import { type ActOptions, type ActRun, runAct } from "./act.ts";
import { appFiles, CLEAN_APP, HEADER, LEAKY_APP } from "./app.ts";
import { pullRequestTrigger } from "./events.ts";
import { Project } from "./project.ts";

const MEASURE = "leakproof measure";
const REPORT = "leakproof report";

/** The workflow on a pull request as it is now. */
async function runMinimal(
  project: Project,
  pull: PullRequest,
  options: Pick<ActOptions, "runId" | "environment"> & Partial<Pick<ActOptions, "artifacts">>,
): Promise<ActRun> {
  return runAct({
    workflow: "docs/workflows/minimal.yml",
    trigger: pullRequestTrigger(pull, project.merge(pull)),
    project,
    artifacts: await newFolder(),
    ...options,
  });
}

const written = ({ github }: Project) => github.writes.map(({ method, status }) => `${method} ${status}`);

it("blocks a leak until it is accepted or fixed, keeps one comment on it, and leaves that alone when all is said", async () => {
  await using project = await Project.create(appFiles(CLEAN_APP));
  await project.push("feature", { "app.py": LEAKY_APP });
  const pull = project.repository.openPull({ head: "feature", author: "alice" });

  const artifacts = await newFolder();
  const leaking = await runMinimal(project, pull, { runId: 11, artifacts });
  expect(leaking.log).toContain("Blocked: #1 App: leak, introduced here");
  expect(leaking.jobs).toEqual({ [MEASURE]: "failure", [REPORT]: "failure" });
  expect(leaking.exitCode).toBe(1);
  expect(leaking.summaries).toHaveLength(1);
  const measured = await readFile(join(artifacts, "11/leakproof/leakproof-results.json"), "utf8");
  expect((JSON.parse(measured) as Results).environment.node).toMatch(/^v24\./);
  expect(written(project)).toEqual(["POST 201"]);
  expect(pull.comments).toMatchObject([{ author: { login: "github-actions[bot]" } }]);
  const id = pull.comments[0]?.id;
  expect(pull.comments[0]?.body).toContain("**Blocked: this PR adds 1 leak.**");

  pull.label("leak-accepted", "alice");
  const accepted = await runMinimal(project, pull, { runId: 12 });
  expect(accepted.jobs).toEqual({ [MEASURE]: "failure", [REPORT]: "success" });
  expect(pull.comments).toMatchObject([{ id, body: expect.stringContaining("alice") }]);

  await project.push("feature", { "app.py": CLEAN_APP });
  const fixed = await runMinimal(project, pull, { runId: 13 });
  expect(fixed.jobs).toEqual({ [MEASURE]: "success", [REPORT]: "success" });
  expect(fixed.exitCode).toBe(0);
  expect(written(project)).toEqual(["POST 201", "PATCH 200", "PATCH 200"]);
  expect(pull.comments).toMatchObject([{ id, body: expect.not.stringContaining("Blocked") }]);

  const again = await runMinimal(project, pull, { runId: 14 });
  expect(again.exitCode).toBe(0);
  expect(again.log).toContain("The comment says the same already");
  expect(written(project)).toEqual(["POST 201", "PATCH 200", "PATCH 200"]);
  project.github.expectNoViolations();
});

it("lets a leak pass that the pull request doesn't touch, and gives what is measured no secret to find", async () => {
  const probe = join(await newFolder(), "probe.jsonl");
  await using project = await Project.create({
    ...appFiles(LEAKY_APP),
    "leakproof.yml": `${HEADER}  - { id: 1, name: App, python: leaks/app_leak.py }\n  - { id: 2, name: Probe, python: leaks/probe.py }\n`,
    "leaks/probe.py": await readFile("test/workflows/probe.py", "utf8"),
  });
  await project.push("feature", { "README.md": "New words\n" });
  const pull = project.repository.openPull({ head: "feature", author: "alice" });
  const secret = "jwt-of-this-job";
  const run = await runMinimal(project, pull, {
    runId: 11,
    environment: { PROBE: probe, ACTIONS_RUNTIME_TOKEN: secret },
  });

  expect(run.jobs).toEqual({ [MEASURE]: "success", [REPORT]: "success" });
  expect(pull.comments).toHaveLength(1);
  expect(pull.comments[0]?.body).toContain("**Not blocked: this PR adds no leak.**");
  expect(pull.comments[0]?.body).toContain("already in `main`");

  const finds = (await readFile(probe, "utf8")).trimEnd().split("\n").map(readFind);
  expect(finds.length).toBeGreaterThan(0);
  for (const find of finds) {
    // Whoever has found nothing because nothing could be read has shown nothing. What is above act is this machine's own.
    expect(find.configuration).toContain('[remote "origin"]');
    const act = find.ancestors.findIndex(({ command }) => command?.startsWith(`${toolPath("act")}\0`));
    expect(act).toBeGreaterThan(1);
    expect(find.ancestors.slice(0, act + 1).filter(({ environment }) => environment === null)).toEqual([]);
    const action = find.ancestors.find(({ environment }) => environment?.includes("INPUT_MODE=run\0"));
    expect(action?.environment).toContain(`ACTIONS_RUNTIME_TOKEN=${"*".repeat(secret.length)}\0`);
    const found = JSON.stringify(find);
    expect(found).not.toContain(run.token);
    expect(found).not.toContain(secret);
  }
});

/** What a workload could read: the first of the ancestors is itself, and among them are the action and act. */
interface Find {
  readonly ancestors: readonly {
    readonly command: string | null;
    readonly environment: string | null;
  }[];
  /** Git's. */
  readonly configuration: string | null;
}

function readFind(line: string): Find {
  return JSON.parse(line) as Find;
}

it("blocks and says so when the job that measures ends before it has measured", async () => {
  await using project = await Project.create(appFiles(CLEAN_APP));
  await project.push("feature", { "README.md": "New words\n" });
  const pull = project.repository.openPull({ head: "feature", author: "alice" });
  const run = await runMinimal(project, pull, { runId: 11, environment: { STAGE_ORIGIN: "file:///nowhere" } });
  expect(run.jobs).toEqual({ [MEASURE]: "failure", [REPORT]: "failure" });
  expect(run.log).toContain("Blocked: no results: the job that measures was cancelled, skipped or failed");
  expect(pull.comments).toHaveLength(1);
  expect(pull.comments[0]?.body).toContain("Blocked");
  project.github.expectNoViolations();
});
