import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { leakproof, temporaryFolder } from "./leakproof.ts";

const GOOD = "version: 1\nscenarios:\n  - { id: 1, name: A, python: work.py }\n";

describe("the user's mistakes: one clear error each, exit code 2, nothing measured, nothing lost", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
    await writeFile(join(folder, "work.py"), "open('measured', 'w').close()\ndef iteration():\n    pass\n");
    await writeFile(join(folder, "results.json"), "an earlier run's");
  });

  async function refuses(args: readonly string[], message: RegExp, resultsFile = "results.json") {
    const { code, stderr, stdout } = await leakproof(["run", "--results", resultsFile, ...args], { cwd: folder });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(await readFile(join(folder, "results.json"), "utf8")).toBe("an earlier run's");
    await expect(readFile(join(folder, "measured"))).rejects.toThrow("ENOENT");
  }

  it("no configuration", () =>
    refuses([], /no configuration[\s\S]*expected leakproof\.yml or \.github\/leakproof\.yml/));

  it.each([
    [
      "an unknown key",
      "version: 1\nscenarios:\n  - { id: 1, name: A, pyton: work.py }\n",
      /leakproof\.yml:3:\d+: .*pyton/,
    ],
    [
      "a duplicate id",
      "version: 1\nscenarios:\n  - { id: 1, name: A, python: work.py }\n  - { id: 1, name: B, python: work.py }\n",
      /leakproof\.yml:4:\d+: .*1/,
    ],
    ["a bad size", `${GOOD}defaults: { thresholds: { total: 64 KiBs } }\n`, /leakproof\.yml:4:\d+: .*64 KiBs/],
    [
      "an unknown function",
      GOOD.replace("work.py", "work.py:iterate"),
      /leakproof\.yml:3:\d+: .*iterate[\s\S]*iteration/,
    ],
    ["a missing file", GOOD.replace("work.py", "wrok.py"), /leakproof\.yml:3:\d+: .*wrok\.py/],
    ["a missing interpreter", `${GOOD}defaults: { interpreter: .venv/bin/python }\n`, /\.venv\/bin\/python/],
  ])("%s", async (_, config, message) => {
    await writeFile(join(folder, "leakproof.yml"), config);
    await refuses([], message);
  });

  it("a results file that can't be written", async () => {
    await writeFile(join(folder, "leakproof.yml"), GOOD);
    await mkdir(join(folder, "taken"));
    await refuses([], /taken can't be written[\s\S]*--results/, "taken");
  });

  it("an unknown scenario", async () => {
    await writeFile(join(folder, "leakproof.yml"), GOOD);
    await refuses(["--scenario", "2"], /"2"[\s\S]*expected one of 1/);
  });
});
