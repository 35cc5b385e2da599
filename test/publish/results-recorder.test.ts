import { chmod, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { Results, ScenarioResult } from "../../src/domain/results.ts";
import { ResultsRecorder } from "../../src/publish/results-recorder.ts";
import { parseResults } from "../../src/report/results-file.ts";
import { temporaryFolder } from "../end-to-end/leakproof.ts";

const HEADER: Results = {
  schema: 1,
  tool: "leakproof/0.0.0",
  title: "Results",
  config: null,
  startedAt: "2026-11-23T12:00:00.000Z",
  seconds: 0,
  planned: ["1", "2"],
  shard: null,
  gate: { decision: "block", reasons: [] },
  environment: { os: "Linux", cpus: 2, node: "v20.19.0", headSha: null, baseSha: null, memorySource: "anonymous" },
  comparison: null,
  override: null,
  scenarios: [],
};

function scenario(id: string): ScenarioResult {
  const facts = { suspect: null, claim: null, expected: null, priority: null, per: "task", note: null, accept: null };
  const judged = { verdict: "pending", reason: "no model", nextStep: "Ship 1 model.", change: null } as const;
  return {
    id,
    name: `Suspect ${id}`,
    ...facts,
    ...judged,
    acceptedIn: null,
    fixRequired: false,
    fixVerified: null,
    missing: [],
    variants: [],
  };
}

const decide = (scenarios: readonly ScenarioResult[]) =>
  scenarios.length === 2
    ? ({ gate: { decision: "pass", reasons: [] }, comparison: null } as const)
    : ({ gate: { decision: "block", reasons: [`${2 - scenarios.length} left`] }, comparison: null } as const);

describe("ResultsRecorder", () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
    file = join(folder, "out", "results.json");
  });

  const open = (path = file) => ResultsRecorder.open(path, HEADER, decide, () => 1.5);
  const saved = async () => parseResults(await readFile(file, "utf8"), file);

  it("touches nothing until it begins", async () => {
    await open();
    expect(await readdir(join(folder, "out"))).toEqual([]);
  });

  it("is on disk, in planned order and with its gate, after every scenario", async () => {
    const recorder = await open();
    await recorder.begin();
    expect(await saved()).toMatchObject({ scenarios: [], gate: { decision: "block", reasons: ["2 left"] } });
    await recorder.record(scenario("2"));
    expect(await saved()).toMatchObject({ scenarios: [{ id: "2" }], gate: { reasons: ["1 left"] }, seconds: 1.5 });
    await recorder.record(scenario("1"));
    expect(await saved()).toMatchObject({ scenarios: [{ id: "1" }, { id: "2" }], gate: { decision: "pass" } });
    expect(await saved()).toEqual(recorder.results);
    expect(await readdir(join(folder, "out"))).toEqual(["results.json"]);
  });

  it("keeps both of two scenarios that end together", async () => {
    const recorder = await open();
    await Promise.all([recorder.record(scenario("1")), recorder.record(scenario("2"))]);
    expect((await saved()).scenarios.map(({ id }) => id)).toEqual(["1", "2"]);
  });

  it("refuses a folder, and a folder that is a file, before anything is measured", async () => {
    await mkdir(file, { recursive: true });
    await expect(open()).rejects.toThrow(/can't be written: it is a folder[\s\S]*--results out\/results\.json/);
    await writeFile(join(folder, "file"), "");
    await expect(open(join(folder, "file", "results.json"))).rejects.toThrow(/can't be written: (ENOTDIR|EEXIST)/);
  });

  it("refuses a device, which renaming would replace for the whole system", async () => {
    await expect(open("/dev/null")).rejects.toThrow(/dev\/null can't be written: it is no ordinary file/);
  });

  it("saves what comes after a save that failed", async () => {
    const recorder = await open();
    await mkdir(file);
    await expect(recorder.record(scenario("1"))).rejects.toThrow(/EISDIR/);
    await rm(file, { recursive: true });
    await recorder.record(scenario("2"));
    expect((await saved()).scenarios.map(({ id }) => id)).toEqual(["1", "2"]);
  });

  it.skipIf(process.getuid?.() === 0)("refuses a folder that may not be written to", async () => {
    await chmod(folder, 0o500);
    await expect(open()).rejects.toThrow(/can't be written: EACCES/);
  });
});
