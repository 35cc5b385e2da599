import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Results } from "../../src/domain/results.ts";
import { Repository } from "../git/repository.ts";
import { leakproof, type Outcome } from "./leakproof.ts";

/** Short runs: what is looked at here is the comparison. */
const HEADER = "version: 1\ndefaults: { timeout: 6s, env: { PYTHONPATH: . } }\nscenarios:\n";

const LEAKY = `
kept = []
def serve(request):
    kept.append(bytes(2000))
`;
const WORSE = LEAKY.replace("2000", "9000");
const CLEAN = `
def serve(request):
    return bytes(2000)
`;
const LEAK = "import app\n\n\ndef iteration():\n    app.serve(object())\n";
const HOLLOW = "def iteration():\n    pass\n";

interface Compared extends Outcome {
  readonly results: Results;
  readonly repository: Repository;
}

/** Files of base and what head makes of them (null: removes); compared with `main`, from which head has parted. */
async function compare(
  base: Readonly<Record<string, string>>,
  head: Readonly<Record<string, string | null>>,
  args: readonly string[] = [],
  environment: (folder: string) => Readonly<Record<string, string>> = () => ({}),
): Promise<Compared> {
  const repository = await Repository.create();
  for (const [path, contents] of Object.entries(base)) await repository.write(path, contents);
  await repository.commit("base");
  repository.git("checkout", "-q", "-b", "change");
  for (const [path, contents] of Object.entries(head)) {
    if (contents === null) await rm(join(repository.folder, path));
    else await repository.write(path, contents);
  }
  await repository.commit("head");
  repository.git("checkout", "-q", "main");
  await repository.commit("moved-on");
  repository.git("checkout", "-q", "change");
  const outcome = await leakproof(["run", "--base", "main", "--jobs", "2", ...args], {
    cwd: repository.folder,
    env: environment(repository.folder),
  });
  const text = await readFile(join(repository.folder, "leakproof-results.json"), "utf8").catch(() => {
    throw new Error(`no results; exit code ${outcome.code}\n${outcome.stderr}`);
  });
  return { ...outcome, results: JSON.parse(text) as Results, repository };
}

const changes = ({ results }: Compared) =>
  Object.fromEntries(results.scenarios.map(({ id, verdict, change }) => [id, `${verdict}, ${change}`]));

const one = (facts: string) => `${HEADER}  - { id: 1, name: App, python: leaks/app_leak.py${facts} }\n`;
const FILES = { "leakproof.yml": one(""), "leaks/app_leak.py": LEAK };

describe("head against base", () => {
  it("blocks for a leak that the change introduces, and leaves the repository as it was", async () => {
    const compared = await compare({ ...FILES, "app.py": CLEAN }, { "app.py": LEAKY });
    expect(changes(compared)).toEqual({ 1: "leak, introduced" });
    expect(compared.code).toBe(1);
    const { results, repository } = compared;
    expect(results.comparison).toEqual({ state: "compared", measured: ["1"], spared: [], isAdoption: false });
    expect(results.environment.baseSha).toBe(repository.sha("main~1"));
    expect(results.scenarios[0]?.variants.map(({ revision, verdict }) => [revision, verdict])).toEqual([
      ["head", "leak"],
      ["base", "no-leak"],
    ]);
    expect(repository.git("worktree", "list").split("\n")).toHaveLength(1);
    expect(repository.git("status", "--porcelain")).toBe("?? leakproof-results.json");
  });

  it("passes a leak that base has too, unless all leaks count", async () => {
    const compared = await compare({ ...FILES, "app.py": LEAKY }, { readme: "Untouched.\n" });
    expect(changes(compared)).toEqual({ 1: "leak, pre-existing" });
    expect(compared.code).toBe(0);
    const file = join(compared.repository.folder, "leakproof-results.json");
    expect((await leakproof(["judge", file, "--fail-on", "leak"])).code).toBe(1);
  });

  it("blocks for a leak that grows worse, whoever accepts it", async () => {
    const accepting = { "leakproof.yml": one(", accept: { until: 2999-12-31, reason: known }") };
    const compared = await compare({ ...FILES, ...accepting, "app.py": LEAKY }, { "app.py": WORSE });
    expect(changes(compared)).toEqual({ 1: "leak, worse" });
    expect(compared.code).toBe(1);
  });

  it("passes an old leak that is accepted, where all leaks count", async () => {
    const accepting = { "leakproof.yml": one(", accept: { until: 2999-12-31, reason: known }") };
    const compared = await compare({ ...FILES, ...accepting, "app.py": LEAKY }, {}, ["--fail-on", "leak"]);
    expect(changes(compared)).toEqual({ 1: "leak, pre-existing" });
    expect(compared.results.scenarios[0]).toMatchObject({ acceptedIn: "base", accept: { until: "2999-12-31" } });
    expect(compared.code).toBe(0);
  });

  it("says what the change fixes, when base has to be asked", async () => {
    const accepting = { "leakproof.yml": one(", accept: { until: 2999-12-31, reason: known }") };
    const compared = await compare({ ...FILES, ...accepting, "app.py": LEAKY }, { "app.py": CLEAN });
    expect(changes(compared)).toEqual({ 1: "no-leak, fixed" });
    expect(compared.code).toBe(0);
  });

  it("spares base where head is clean, and skips what the change doesn't touch", async () => {
    const config = `${one("")}  - { id: 2, name: Other, python: leaks/app_leak.py, paths: [other/**] }\n`;
    const compared = await compare({ ...FILES, "leakproof.yml": config, "app.py": CLEAN }, { readme: "x" });
    expect(changes(compared)).toEqual({ 1: "no-leak, none", 2: "skipped, null" });
    expect(compared.results.comparison).toEqual({ state: "compared", measured: [], spared: ["1"], isAdoption: false });
    expect(compared.code).toBe(0);
  });

  it("drives base with head's scenario where base lacks it", async () => {
    const { "leakproof.yml": config, ...scenario } = FILES;
    const old = await compare({ "app.py": LEAKY }, { "leakproof.yml": config, ...scenario });
    expect(changes(old)).toEqual({ 1: "leak, pre-existing" });
    expect(old.results.comparison).toMatchObject({ isAdoption: true });
    expect(old.code).toBe(0);
  });

  it("has no base to show where head's scenario can't run on it, and blocks", async () => {
    const { "leakproof.yml": config, ...scenario } = FILES;
    const compared = await compare({ other: "x" }, { "leakproof.yml": config, ...scenario, "app.py": LEAKY });
    expect(changes(compared)).toEqual({ 1: "leak, null" });
    expect(compared.code).toBe(1);
  });

  it("names what keeps base from being set up", async () => {
    const broken = `setup: echo no compiler; exit 3\n${one("")}`;
    const compared = await compare(
      { ...FILES, "leakproof.yml": broken, "app.py": LEAKY },
      { "leakproof.yml": one("") },
    );
    expect(changes(compared)).toEqual({ 1: "leak, null" });
    expect(compared.results.comparison).toMatchObject({
      state: "no-base",
      reason: expect.stringContaining("no compiler"),
    });
    expect(compared.code).toBe(1);
  });
});

describe("code that both sides share", () => {
  it("is no base: what an install brings from head's own folder is refused there", async () => {
    const shared = `import os, sys\nsys.path.insert(0, os.environ["SHARED"])\n${LEAK}`;
    const compared = await compare(
      { "leakproof.yml": one(""), "leaks/app_leak.py": shared, "app.py": CLEAN },
      { "app.py": LEAKY },
      [],
      (folder) => ({ SHARED: folder }),
    );
    expect(changes(compared)).toEqual({ 1: "leak, null" });
    const onBase = compared.results.scenarios[0]?.variants.find(({ revision }) => revision === "base");
    expect(onBase).toMatchObject({
      verdict: "error",
      reason: expect.stringContaining("app.py was loaded from the other side"),
    });
    expect(compared.code).toBe(1);
  });
});

describe("a change that would loosen what judges it", () => {
  const workloads = [
    "removed",
    "pending",
    "required",
    "bereft",
    "hidden",
    "hurried",
    "tolerated",
    "hollowed",
    "elsewhere",
    "excused",
    "dropped",
  ];
  const config = (lines: Readonly<Record<string, string>>) =>
    HEADER +
    Object.values(lines)
      .map((line) => `  - ${line}\n`)
      .join("");
  const needs = { bereft: "requires: { python: [extra] }, ", hidden: "requires: { python: [app] }, " };
  const before = Object.fromEntries(
    workloads.map((id) => {
      const requires = needs[id as keyof typeof needs] ?? "";
      return [id, `{ id: ${id}, name: App, ${requires}variants: [{ name: Shipped, python: leaks/${id}.py }] }`];
    }),
  );
  const { removed: _removed, ...rest } = before;
  const after = {
    ...rest,
    pending: "{ id: pending, name: App, pending: flaky }",
    required:
      "{ id: required, name: App, requires: { commands: [no-such] }, variants: [{ name: Shipped, python: leaks/required.py }] }",
    hidden:
      "{ id: hidden, name: App, requires: { python: [app] }, env: { PYTHONPATH: /nowhere }, variants: [{ name: Shipped, python: leaks/hidden.py }] }",
    hurried: "{ id: hurried, name: App, timeout: 200ms, variants: [{ name: Shipped, python: leaks/hurried.py }] }",
    tolerated:
      "{ id: tolerated, name: App, thresholds: { per-iteration: 1 MB, total: 1 GB }, variants: [{ name: Shipped, python: leaks/tolerated.py }] }",
    elsewhere: "{ id: elsewhere, name: App, variants: [{ name: Shipped, python: leaks/hollow.py }] }",
    excused:
      "{ id: excused, name: App, variants: [{ name: Shipped, python: leaks/excused.py, role: fixed }, { name: New, python: leaks/hollow.py }] }",
    dropped: "{ id: dropped, name: App, variants: [{ name: New, python: leaks/hollow.py }] }",
  };
  let compared: Compared;
  beforeAll(async () => {
    const files = Object.fromEntries(workloads.map((id) => [`leaks/${id}.py`, LEAK]));
    compared = await compare(
      { ...files, "app.py": CLEAN, "extra.py": "", "leakproof.yml": config(before) },
      {
        "extra.py": null,
        "app.py": LEAKY,
        "leakproof.yml": config(after),
        "leaks/hollow.py": HOLLOW,
        "leaks/hollowed.py": HOLLOW,
      },
    );
  }, 240_000);

  it.each([
    ["by removing the scenario", "removed", "pending, coverage-lost"],
    ["by leaving it pending", "pending", "pending, coverage-lost"],
    ["by requiring what is missing", "required", "leak, introduced"],
    ["by removing what it requires", "bereft", "pending, coverage-lost"],
    ["by hiding what it requires", "hidden", "leak, introduced"],
    ["by leaving it no time", "hurried", "leak, introduced"],
    ["by a threshold that tolerates all", "tolerated", "leak, introduced"],
    ["by hollowing out its file", "hollowed", "leak, introduced"],
    ["by pointing it elsewhere", "elsewhere", "leak, introduced"],
    ["by calling its subject a fix", "excused", "leak, introduced"],
    ["by dropping its subject", "dropped", "leak, introduced"],
  ])("can't: %s", (_, id, expected) => {
    expect(changes(compared)[id], compared.stdout).toBe(expected);
  });

  it("is blocked, and each attempt is a reason", () => {
    expect(compared.code).toBe(1);
    expect(compared.results.gate.reasons).toHaveLength(workloads.length);
  });

  it("leaves no copy behind", () => {
    expect(compared.repository.git("status", "--porcelain")).toBe("?? leakproof-results.json");
  });
});

describe("an honest change of a scenario", () => {
  it("isn't blamed for what base's copy can't call any more", async () => {
    const renamed = CLEAN.replace("serve", "answer");
    const compared = await compare(
      { ...FILES, "app.py": CLEAN },
      { "app.py": renamed, "leaks/app_leak.py": LEAK.replace("serve", "answer") },
    );
    expect(changes(compared)).toEqual({ 1: "no-leak, none" });
    expect(compared.results.scenarios[0]?.reason).toContain("head's own decides");
    expect(compared.code).toBe(0);
  });

  it("may fix what leaks in the scenario's own file", async () => {
    const own = `${LEAKY}\n\ndef iteration():\n    serve(None)\n`;
    const compared = await compare(
      { ...FILES, "leaks/app_leak.py": own, "app.py": CLEAN },
      { "leaks/app_leak.py": own.replace("kept.append(bytes(2000))", "return bytes(2000)") },
    );
    expect(changes(compared)).toEqual({ 1: "no-leak, fixed" });
    expect(compared.results.scenarios[0]?.reason).toContain("Look at its diff");
    expect(compared.code).toBe(0);
  });
});
