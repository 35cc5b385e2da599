import { spawnSync } from "node:child_process";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { glob } from "tinyglobby";
import { expect, it } from "vitest";
import { type ToolName, toolPath } from "../../scripts/workflow-tools.ts";
import { newFolder } from "../git/repository.ts";
import { releasedAction } from "./released-action.ts";

const WORKFLOWS = ["docs/workflows/*.yml", ".github/workflows/*.yml"];

/** What a linter has to say; nothing where it finds no fault. */
function lint(tool: ToolName, args: readonly string[], folder = "."): string {
  const { status, stdout, stderr } = spawnSync(toolPath(tool), args, { cwd: folder, encoding: "utf8" });
  return status === 0 ? "" : `ended with ${status}\n${stdout}${stderr}`;
}

it("has actionlint find no fault", async () => {
  expect(lint("actionlint", ["-no-color", ...(await glob(WORKFLOWS))])).toBe("");
});

it("has actionlint find no input in a recipe that the action doesn't have", async () => {
  const folder = await newFolder();
  await mkdir(join(folder, ".git"));
  await mkdir(join(folder, ".github/workflows"), { recursive: true });
  await cp(await releasedAction(), folder, { recursive: true });
  const recipes = await glob("docs/workflows/*.yml");
  for (const recipe of recipes) {
    const text = await readFile(recipe, "utf8");
    // It knows the inputs of an action in the same repository alone.
    const own = text.replaceAll("uses: leakproof/leakproof@v0", "uses: ./");
    expect(own).not.toBe(text);
    await writeFile(join(folder, ".github/workflows", basename(recipe)), own);
  }
  expect(lint("actionlint", ["-no-color"], folder)).toBe("");
});

it("has zizmor find no fault", async () => {
  expect(lint("zizmor", ["--offline", "--no-progress", "--quiet", ...(await glob(WORKFLOWS))])).toBe("");
});
