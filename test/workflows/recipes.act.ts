import { expect, it } from "vitest";
import { newFolder } from "../git/repository.ts";
import { runAct } from "./act.ts";
import { appFiles, CLEAN_APP, HEADER, LEAKY_APP, SCENARIO } from "./app.ts";
import { mergeGroupTrigger, pullRequestTrigger, pushTrigger, stateTrigger } from "./events.ts";
import { Project } from "./project.ts";

it("does it all in one step, on GitHub Enterprise Server too", async () => {
  await using project = await Project.create(appFiles(CLEAN_APP), { ghes: true });
  await project.push("feature", { "app.py": LEAKY_APP });
  const pull = project.repository.openPull({ head: "feature", author: "alice" });
  const run = await runAct({
    workflow: "docs/workflows/check.yml",
    trigger: pullRequestTrigger(pull, project.merge(pull)),
    project,
    artifacts: await newFolder(),
    runId: 11,
  });
  expect(run.log).toContain("Blocked: #1 App: leak, introduced here");
  expect(run.jobs).toEqual({ leakproof: "failure" });
  expect(run.summaries).toHaveLength(1);
  expect(pull.comments).toHaveLength(1);
  const page = `${project.github.serverUrl}/octo/app/blob/${pull.head.sha}/app.py#L5`;
  expect(pull.comments[0]?.body).toContain(page);
  project.github.expectNoViolations();
});

it("judges a merge queue's group against the group's base, under the same names, and comments on nothing", async () => {
  await using project = await Project.create(appFiles(CLEAN_APP));
  const base = project.repository.branches.get("main") ?? "";
  await project.push("queued", { "README.md": "First of two\n" });
  const head = await project.push("queued", { "app.py": LEAKY_APP });
  const run = await runAct({
    workflow: "docs/workflows/merge-queue.yml",
    trigger: mergeGroupTrigger(project.repository, head, base),
    project,
    artifacts: await newFolder(),
    runId: 11,
  });
  expect(run.log).toContain("Blocked: #1 App: leak, introduced here");
  expect(run.jobs).toEqual({ "leakproof measure": "failure", "leakproof report": "failure" });
  expect(run.log).toContain(`set-output:: base-sha=${base}`);
  expect(run.summaries).toHaveLength(1);
  expect(project.github.writes).toEqual([]);
  project.github.expectNoViolations();
});

it("keeps one comment and one check for each project of a monorepo", async () => {
  await using project = await Project.create({
    ...appFiles(CLEAN_APP, "services/api/"),
    ...appFiles(CLEAN_APP, "services/web/"),
  });
  await project.push("feature", { "services/api/app.py": LEAKY_APP });
  const pull = project.repository.openPull({ head: "feature", author: "alice" });
  const run = await runAct({
    workflow: "docs/workflows/monorepo.yml",
    trigger: pullRequestTrigger(pull, project.merge(pull)),
    project,
    artifacts: await newFolder(),
    runId: 11,
  });
  const bodies = pull.comments.map(({ body }) => body);
  expect(bodies).toHaveLength(2);
  expect(bodies.find((body) => body.includes("leakproof:api"))).toContain("**Blocked: this PR adds 1 leak.**");
  expect(bodies.find((body) => body.includes("leakproof:web"))).not.toContain("Blocked");
  expect(run.action).toEqual({
    "leakproof measure (api)": "failure",
    "leakproof measure (web)": "success",
    "leakproof report (api)": "failure",
    "leakproof report (web)": "success",
  });
  project.github.expectNoViolations();
});

it("measures the default branch on a push, by the clock and by hand, and asks GitHub nothing", async () => {
  await using project = await Project.create(appFiles(CLEAN_APP));
  const { repository } = project;
  const before = repository.branches.get("main") ?? "";
  await project.push("main", { "README.md": "First of two\n" });
  const after = await project.push("main", { "app.py": LEAKY_APP });
  const run = async (trigger: ReturnType<typeof pushTrigger>) =>
    runAct({
      workflow: "docs/workflows/default-branch.yml",
      trigger,
      project,
      artifacts: await newFolder(),
      runId: 11,
    });
  const pushed = await run(pushTrigger(repository, before, after));
  expect(pushed.log).toContain("Blocked: #1 App: leak, introduced here");
  expect(pushed.log).toContain(`set-output:: base-sha=${before}`);
  const [scheduled, dispatched] = [
    await run(stateTrigger("schedule", repository)),
    await run(stateTrigger("workflow_dispatch", repository)),
  ];
  for (const { log, jobs, summaries } of [scheduled, dispatched]) {
    expect(log).toContain("Blocked: #1 App: leak");
    expect(jobs).toEqual({ "leakproof on main": "failure" });
    expect(summaries).toHaveLength(1);
  }
  expect(project.github.requests).toEqual([]);
});

const SUSPECTS = [1, 2, 3];

function shardedFiles() {
  const scenarios = SUSPECTS.map((id) => `  - { id: ${id}, name: App ${id}, python: leaks/app_leak.py }\n`);
  return { "leakproof.yml": HEADER + scenarios.join(""), "leaks/app_leak.py": SCENARIO, "app.py": CLEAN_APP };
}

it("makes one comment of three shards", async () => {
  await using project = await Project.create(shardedFiles());
  await project.push("feature", { "README.md": "New words\n" });
  const pull = project.repository.openPull({ head: "feature", author: "alice" });
  const run = await runAct({
    workflow: "docs/workflows/shards.yml",
    trigger: pullRequestTrigger(pull, project.merge(pull)),
    project,
    artifacts: await newFolder(),
    runId: 11,
  });
  expect(run.exitCode).toBe(0);
  expect(Object.keys(run.jobs)).toHaveLength(4);
  expect(pull.comments).toHaveLength(1);
  expect(pull.comments[0]?.body).toContain("3 suspects measured");
  for (const id of SUSPECTS) expect(pull.comments[0]?.body).toContain(`App ${id}`);
  project.github.expectNoViolations();
});

it("blocks where a shard is missing, whatever the others have found", async () => {
  await using project = await Project.create(shardedFiles());
  await project.push("feature", { "README.md": "New words\n" });
  const pull = project.repository.openPull({ head: "feature", author: "alice" });
  const run = await runAct({
    workflow: "docs/workflows/shards.yml",
    trigger: pullRequestTrigger(pull, project.merge(pull)),
    project,
    artifacts: await newFolder(),
    runId: 11,
    matrix: ["shard:1", "shard:3"],
  });
  expect(run.jobs).toEqual({
    "leakproof measure (1)": "success",
    "leakproof measure (3)": "success",
    "leakproof report": "failure",
  });
  expect(run.log).toMatch(/Blocked: shard 2\/3 left no results/);
  expect(pull.comments).toHaveLength(1);
  expect(pull.comments[0]?.body).toContain("shard 2/3 left no results");
});
