import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { expect, it } from "vitest";
import { parse } from "yaml";

const RECIPES = globSync("docs/workflows/*.yml");
const read = (file: string) => readFileSync(file, "utf8");

it("shows every recipe as it is", () => {
  const shown = [...read("docs/workflows.md").matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text]) => text);
  expect(shown.toSorted()).toEqual(RECIPES.map(read).toSorted());
});

it.each([
  ["minimal.yml", "report", "leakproof report"],
  ["check.yml", "leakproof", "leakproof"],
  ["fork-measure.yml", "measure", "leakproof measure"],
  ["shards.yml", "report", "leakproof report"],
  ["merge-queue.yml", "report", "leakproof report"],
  ["monorepo.yml", "report", "leakproof report (api)"],
])("has people require the check of %s by the name that its job has", (file, job, name) => {
  const row = read("docs/workflows.md")
    .split("\n")
    .find((line) => line.startsWith("|") && line.includes(`\`${file}\``));
  expect(row).toContain(`| \`${name}\``);
  const { jobs } = parse(read(`docs/workflows/${file}`)) as { jobs: Record<string, { name: string }> };
  expect(jobs[job]?.name.replace(/\$\{\{ matrix\.project \}\}/, "api")).toBe(name);
});

it("uses one version of each of GitHub's own actions everywhere", () => {
  const texts = [...RECIPES, ...globSync(".github/workflows/*.yml", { dot: true })].map(read);
  const used = new Set(texts.flatMap((text) => text.match(/actions\/[\w-]+@.*/g) ?? []));
  const actions = [...used].map((uses) => uses.split("@")[0]);
  expect(used.size).toBeGreaterThan(0);
  expect(actions).toEqual([...new Set(actions)]);
});
