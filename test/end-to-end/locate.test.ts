import { readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Site } from "../../src/domain/location.ts";
import { Repository } from "../git/repository.ts";
import { leakproof, type MeasuredFolder, measuredIn, temporaryFolder } from "./leakproof.ts";

const LOCATED = resolve("test/end-to-end/located");

let folder: string;

/** Of the folder's configuration, with the Markdown report. */
async function runLocated(name: string, args: readonly string[] = []): Promise<MeasuredFolder> {
  const file = join(folder, `${name}.json`);
  const config = join(LOCATED, "leakproof.yml");
  const options = ["--config", config, "--results", file, "--report", join(folder, name)];
  return measuredIn(file, await leakproof(["run", ...options, ...args]));
}

beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => rm(folder, { recursive: true }));

/** The number, from 1, of the line of a fixture that contains `text`. */
async function lineOf(file: string, text: string): Promise<number> {
  const lines = (await readFile(join(LOCATED, file), "utf8")).split("\n");
  return lines.findIndex((line) => line.includes(text)) + 1;
}

function expectNear(share: number | null | undefined, least: number): void {
  expect(share).toBeGreaterThan(least);
  expect(share).toBeLessThan(1.3);
}

describe("where a leak is", () => {
  let run: MeasuredFolder;
  let markdown: string;
  beforeAll(async () => {
    run = await runLocated("run", ["--jobs", "2"]);
    markdown = await readFile(join(folder, "run", "report.md"), "utf8");
  }, 420_000);

  function sitesOf(id: string): readonly Site[] {
    return run.scenario(id).variants.flatMap(({ sites }) => sites);
  }

  it("is the line of the application's module, which the workload only calls", async () => {
    const [site] = sitesOf("python");
    const line = await lineOf("shop/visits.py", "key = ");
    expect(site).toMatchObject({ file: "shop/visits.py", line, function: "remember", measure: "heap", what: "str" });
    expectNear(site?.share, 0.7);
    const filled = `shop/visits.py:${await lineOf("shop/visits.py", "_seen.add(")}`;
    expect(site?.heldBy).toBe(`module shop.visits: _seen (filled at ${filled}) → set → str`);
    expect(site?.stack.at(-1)).toMatchObject({ file: "work.py", function: "request" });
    expect(site?.isInChange).toBeNull();
  });

  it("is the line of a plain program in Node", async () => {
    const [site] = sitesOf("command");
    const line = await lineOf("sessions.mjs", "Array.from");
    expect(site).toMatchObject({ file: "sessions.mjs", line, function: "Session", measure: "heap" });
    expectNear(site?.share, 0.5);
    expect(site?.bytesPerIteration).toBeGreaterThan(500);
  });

  it("is the line that starts threads, with what they are called", async () => {
    const site = sitesOf("threads").find(({ measure }) => measure === "threads");
    const line = await lineOf("shop/watching.py", "watcher.start()");
    expect(site).toMatchObject({ file: "shop/watching.py", line, function: "watch", what: "watcher-N" });
    expect(site?.countPerIteration).toBeCloseTo(1, 1);
    expect(site?.share).toBeCloseTo(1, 1);
    const { kept } = run.scenario("threads").variants[0]?.location ?? {};
    expect(kept?.map(({ measure }) => measure)).not.toContain("threads");
  });

  it("is told where people look: in the terminal and in the report", async () => {
    const threads = `shop/watching.py:${await lineOf("shop/watching.py", "watcher.start()")}`;
    const places = [`shop/visits.py:${await lineOf("shop/visits.py", "key = ")}`, threads];
    for (const place of [...places, `sessions.mjs:${await lineOf("sessions.mjs", "Array.from")}`]) {
      expect(run.stdout).toContain(`Where: ${place} `);
      expect(markdown).toContain(`- \`${place}\` in `);
    }
  });

  it("is not looked for in what doesn't leak", () => {
    expect(run.scenario("clean").verdict).toBe("no-leak");
    expect(run.scenario("clean").variants.map(({ location, sites }) => [location, sites])).toEqual([[null, []]]);
  });

  it("is looked for all the same where that is asked, and costs no verdict", async () => {
    const asked = await runLocated("asked", ["--locate", "--scenario", "clean"]);
    expect(asked.scenario("clean").verdict).toBe("no-leak");
    expect(asked.code).toBe(0);
    const [variant] = asked.scenario("clean").variants;
    expect(variant?.location).toMatchObject({ by: expect.arrayContaining(["tracemalloc"]), remark: null });
    expect(variant?.location?.iterations).toBeGreaterThan(0);
  });
});

describe("a leak that a change brings", () => {
  it("is located in the change", async () => {
    const repository = await Repository.create();
    const config = "version: 1\ndefaults: { timeout: 6s, env: { PYTHONPATH: . } }\nscenarios:\n";
    await repository.write("leakproof.yml", `${config}  - { id: 1, name: App, python: leaks/app_leak.py }\n`);
    await repository.write("leaks/app_leak.py", "import app\n\n\ndef iteration():\n    app.serve(object())\n");
    await repository.write("app.py", "kept = []\n\n\ndef serve(request):\n    return bytes(2000)\n");
    await repository.commit("base");
    repository.git("checkout", "-q", "-b", "change");
    await repository.write("app.py", "kept = []\n\n\ndef serve(request):\n    kept.append(bytes(2000))\n");
    await repository.commit("head");
    const reports = join(folder, "change");
    const file = join(repository.folder, "leakproof-results.json");
    const outcome = await leakproof(["run", "--base", "main", "--report", reports], { cwd: repository.folder });
    const compared = await measuredIn(file, outcome);
    expect(compared.scenario("1")).toMatchObject({ verdict: "leak", change: "introduced" });
    const [head, base] = compared.scenario("1").variants;
    expect(head?.sites[0]).toMatchObject({ file: "app.py", line: 5, function: "serve", isInChange: true });
    expect(base).toMatchObject({ revision: "base", verdict: "no-leak", location: null, sites: [] });
    const novelty = "new in this PR, in code that it changes";
    expect(outcome.stdout.replace(/\s+/g, " ")).toMatch(new RegExp(`Where: app\\.py:5 serve: [^;]+; ${novelty}`));
    expect(await readFile(join(reports, "report.md"), "utf8")).toContain(`**${novelty}**`);
  }, 120_000);
});
