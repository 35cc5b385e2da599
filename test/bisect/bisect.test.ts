import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { Results } from "../../src/domain/results.ts";
import { leakproof } from "../end-to-end/leakproof.ts";
import { newFolder, Repository } from "../git/repository.ts";

/** Short runs, as what is looked at here is the search; but long enough for a busy machine. */
const CONFIG = `version: 1
defaults: { timeout: 20s, env: { PYTHONPATH: . } }
scenarios:
  - { id: 8, name: Server, per: request, python: leaks/serve.py }
`;
const SCENARIO = "import app\n\n\ndef iteration():\n    app.serve(object())\n";

const CLEAN = "def serve(request):\n    return bytes(2000)\n";
const LEAKY = "kept = []\ndef serve(request):\n    kept.append(bytes(2000))\n";
const BROKEN = "def serve(request:\n";
/** Too slow for as many marks as a verdict needs. */
const SLOW = "import time\ndef serve(request):\n    time.sleep(1)\n";

/** A repository whose commits bring these versions of the program; the scenario is written later, and not committed. */
async function history(versions: readonly string[]): Promise<Repository> {
  const repository = await Repository.create();
  for (const [index, app] of versions.entries()) {
    await repository.write("app.py", app);
    await repository.commit(`change-${index + 1}`);
  }
  await repository.write("leakproof.yml", CONFIG);
  await repository.write("leaks/serve.py", SCENARIO);
  return repository;
}

function bisect({ folder }: Repository, args: readonly string[]) {
  return leakproof(["bisect", "--scenario", "8", ...args], { cwd: folder });
}

/** Each commit that was tested, and what was said of it; not the one that was under way. */
function stepsIn(stderr: string): readonly { readonly sha: string; readonly verdict: string }[] {
  return [...stderr.matchAll(/^Testing ([0-9a-f]{10}) .*\n(?:\S.*\n)*? {2}(.+)\n/gm)].map(
    ([, sha = "", verdict = ""]) => ({ sha, verdict }),
  );
}

const measuredIn = (stderr: string) => new Set([...stderr.matchAll(/\((\w{10})\) · measuring/g)].map(([, sha]) => sha));

/** Kills it, without a chance to tidy up, as it tests its `nth` commit. Returns what it has said. */
async function killed({ folder }: Repository, args: readonly string[], nth: number): Promise<string> {
  const child = spawn(process.execPath, [resolve("dist/cli.js"), "bisect", "--scenario", "8", ...args], {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  for await (const chunk of child.stderr) {
    stderr += String(chunk);
    if (stderr.split("\nTesting ").length > nth) break;
  }
  child.kill("SIGKILL");
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return stderr;
}

describe("a leak that came in with the 27th of 40 commits", () => {
  test("is found past a broken and an inconclusive commit, after a kill without testing a commit twice", async () => {
    const versions: string[] = Array.from({ length: 40 }, (_, index) => (index < 26 ? CLEAN : LEAKY));
    // Git looks here first, and around it at one of these: at which depends on the SHAs.
    versions[19] = BROKEN;
    for (const index of [12, 20, 27]) versions[index] = SLOW;
    const repository = await history(versions);
    const before = await repository.state();
    const file = join(await newFolder(), "bisect.json");
    const args = ["--good", "HEAD~39", "--results", file];

    const first = await killed(repository, args, 6);
    const tested = stepsIn(first);
    expect(tested.length).toBeGreaterThanOrEqual(5);
    expect(tested.map(({ verdict }) => verdict).join()).not.toContain("as tested before");

    const resumed = await bisect(repository, args);
    expect(resumed.stderr).toContain(`Going on where it was interrupted: ${tested.length} commits tested`);
    const recalled = stepsIn(resumed.stderr).slice(0, tested.length);
    expect(recalled).toEqual(
      tested.map(({ sha, verdict }) => ({ sha, verdict: verdict.replace(/^\w+/, "$&, as tested before") })),
    );
    expect(recalled.filter(({ sha }) => measuredIn(resumed.stderr).has(sha))).toEqual([]);

    expect(resumed.code, resumed.stderr).toBe(0);
    const [culprit, parent] = [repository.sha("HEAD~13"), repository.sha("HEAD~14")];
    expect(resumed.stdout).toContain(`✗ The first commit that leaks:\n  ${culprit}\n`);
    expect(resumed.stdout).toMatch(/^ {2}\d{4}-\d{2}-\d{2} change-27$/m);
    expect(resumed.stdout).toMatch(/^8 Server: \+2\.\d+ kB per request$/m);
    expect(resumed.stdout).toMatch(new RegExp(`^  before ${parent.slice(0, 10)}  ▁+ `, "m"));
    expect(resumed.stdout).toMatch(new RegExp(`^  after  ${culprit.slice(0, 10)}  ▁.*█ .*2\\.\\d+ kB`, "m"));
    expect(resumed.stdout).toMatch(/^ {2}- \w{10} change-20: error: .*\n.*SyntaxError/m);
    expect(resumed.stdout).toMatch(/^ {2}- \w{10} change-(13|21|28): inconclusive: /m);

    const results = JSON.parse(await readFile(file, "utf8")) as Results;
    expect(results.environment).toMatchObject({ headSha: culprit, baseSha: parent });
    expect(results.scenarios[0]).toMatchObject({ id: "8", verdict: "leak", change: "introduced" });
    const series = results.scenarios[0]?.variants.map(({ revision, series }) => [revision, series.heap?.length ?? 0]);
    expect(series).toEqual([
      ["head", expect.any(Number)],
      ["base", expect.any(Number)],
    ]);
    expect(series?.every(([, samples]) => Number(samples) > 24)).toBe(true);

    expect(await repository.state()).toEqual(before);
    expect(repository.git("worktree", "list").split("\n")).toHaveLength(1);
    expect(existsSync(join(repository.folder, ".git", "leakproof"))).toBe(false);
  }, 400_000);
});

test("a leak among 60 commits is found, of which two don't build and one changes the scenario's own file", async () => {
  const versions = Array.from({ length: 60 }, (_, index) => (index < 44 ? CLEAN : LEAKY));
  // Git looks at one of the two first.
  const broken = [30, 31];
  const repository = await Repository.create();
  for (const [index, app] of versions.entries()) {
    await repository.write("app.py", app);
    await repository.write("build.sh", broken.includes(index + 1) ? "exit 1\n" : "exit 0\n");
    if (index === 36) await repository.write("leaks/serve.py", "raise SystemExit('an older scenario')\n");
    await repository.commit(`change-${index + 1}`);
  }
  await repository.write("leakproof.yml", CONFIG.replace("scenarios:", "setup: sh build.sh\nscenarios:"));
  await repository.write("leaks/serve.py", SCENARIO);
  const { code, stdout, stderr } = await bisect(repository, ["--good", "HEAD~59"]);
  expect(code, stderr).toBe(0);
  expect(stdout).toContain(`✗ The first commit that leaks:\n  ${repository.sha("HEAD~15")}\n`);
  expect(stdout).toMatch(/^ {2}\d{4}-\d{2}-\d{2} change-45$/m);
  expect(stdout).toMatch(/^ {2}- \w{10} change-3[01]: error: setup failed/m);
  expect(stderr).not.toContain("an older scenario");
}, 400_000);

test("where only skipped commits are left, all that it may be are named", async () => {
  const repository = await history([CLEAN, CLEAN, LEAKY]);
  await repository.write(
    "leakproof.yml",
    CONFIG.replace("scenarios:", "setup: '! grep -q 2 change-2 || test -e change-3'\nscenarios:"),
  );
  const { code, stdout, stderr } = await bisect(repository, ["--good", "HEAD~2"]);
  expect(code, stderr).toBe(1);
  expect(stdout).toMatch(/could be any of:\n {2}- \w{10} change-2: skipped, error: setup failed/);
  expect(stdout).toMatch(/^ {2}- \w{10} change-3: leaks$/m);
}, 200_000);

describe("an end that isn't what it is said to be", () => {
  test("a good one that leaks, a bad one that doesn't: each is told with its figures", async () => {
    const repository = await history([CLEAN, CLEAN, LEAKY, LEAKY]);
    const leaking = await bisect(repository, ["--good", "HEAD~1"]);
    expect(leaking.code).toBe(2);
    expect(leaking.stderr).toMatch(/--good "HEAD~1" \(\w{10}\) leaks already: \+2\.\d+ kB per request\nExpected /);
    const clean = await bisect(repository, ["--good", "HEAD~3", "--bad", "HEAD~2"]);
    expect(clean.code).toBe(2);
    expect(clean.stderr).toMatch(/--bad "HEAD~2" \(\w{10}\) doesn't leak: Heap .* per request\nExpected /);
  }, 200_000);

  test("one that can't be measured, as it has no such project yet", async () => {
    const repository = await Repository.create();
    await repository.commit("change-1");
    await repository.write("project/app.py", LEAKY);
    await repository.write("project/leakproof.yml", CONFIG);
    await repository.write("project/leaks/serve.py", SCENARIO);
    await repository.commit("change-2");
    const { code, stderr } = await bisect(repository, ["--good", "HEAD~1", "--config", "project/leakproof.yml"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/--good "HEAD~1" \(\w{10}\) can't be judged: error: It doesn't have the project's folder\./);
  }, 200_000);
});

test("a leaking end that lacks what the scenario requires names it", async () => {
  const repository = await history([CLEAN, LEAKY]);
  await repository.write("leakproof.yml", CONFIG.replace("per:", "requires: { commands: [no-such-tool] }, per:"));
  const { code, stderr } = await bisect(repository, ["--good", "HEAD~1"]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/--bad "HEAD" .* can't be judged: pending: Missing here: command: no-such-tool\./);
});

test.each([
  ["an unknown scenario", ["--good", "HEAD~1", "--scenario", "9"], /no scenario has the id "9"/],
  ["an unknown revision", ["--good", "v9", "--scenario", "8"], /there is no revision "v9"/],
])("%s is a mistake, before anything is measured", async (_, args, message) => {
  const repository = await history([CLEAN, LEAKY]);
  const { code, stderr } = await leakproof(["bisect", ...args], { cwd: repository.folder });
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
  expect(stderr).not.toContain("Testing");
});

test("a folder without git is a mistake too", async () => {
  const repository = await history([CLEAN, LEAKY]);
  await rm(join(repository.folder, ".git"), { recursive: true });
  const { code, stderr } = await bisect(repository, ["--good", "HEAD~1"]);
  expect(code).toBe(2);
  expect(stderr).toContain("bisect needs git and a repository");
});

test("one that is ended in the middle says how to go on, and leaves no worktree", async () => {
  const repository = await history([CLEAN, LEAKY]);
  const before = await repository.state();
  const child = spawn(process.execPath, [resolve("dist/cli.js"), "bisect", "--scenario", "8", "--good", "HEAD~1"], {
    cwd: repository.folder,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  await expect.poll(() => stderr, { timeout: 30_000 }).toContain("· measuring");
  child.kill("SIGINT");
  expect(await once(child, "close")).toEqual([130, null]);
  expect(stderr).toMatch(/interrupted; the same command goes on where it was\n$/);
  expect(repository.git("worktree", "list").split("\n")).toHaveLength(1);
  expect(await repository.state()).toEqual(before);
});
