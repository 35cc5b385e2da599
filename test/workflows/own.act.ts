import { readFile } from "node:fs/promises";
import { glob } from "tinyglobby";
import { expect, it } from "vitest";
import { newFolder } from "../git/repository.ts";
import { runAct } from "./act.ts";
import { pushTrigger } from "./events.ts";
import { Project } from "./project.ts";

/** What our own workflow needs of this repository. */
const NEEDED = ["action.yml", "dist/**", "adapters/**", "test/workflows/gate/**", "!**/__pycache__/**"];

it("uses the action on this repository: red for a leaky program, green for a clean one", async () => {
  const paths = await glob(NEEDED);
  const contents = await Promise.all(paths.map(async (path) => [path, await readFile(path, "utf8")] as const));
  await using project = await Project.create(Object.fromEntries(contents));
  const { repository } = project;
  const sha = repository.branches.get("main") ?? "";
  const run = await runAct({
    workflow: ".github/workflows/leakproof.yml",
    trigger: pushTrigger(repository, "0".repeat(40), sha),
    project,
    artifacts: await newFolder(),
    runId: 11,
    job: "gate",
  });
  expect(run.log).toContain("Blocked: #1 App: leak");
  expect(run.jobs).toEqual({ "block a leaky program": "success", "pass a clean program": "success" });
  expect(run.exitCode).toBe(0);
  expect(run.summaries).toHaveLength(2);
});
