import { beforeAll, describe, expect, it } from "vitest";
import { type MeasuredFolder, processesRunning, runFolder } from "./leakproof.ts";

describe("workloads that go wrong are never taken for clean ones", () => {
  let run: MeasuredFolder;
  beforeAll(async () => {
    run = await runFolder("mishaps", ["--jobs", "2"]);
  }, 300_000);

  it.each([
    ["crashes", "error", /the database is gone/],
    ["setup-crashes", "error", /no such database/],
    ["segfaults", "error", /SIGSEGV/],
    ["hangs", "error", /8 s/],
    ["exits-early", "error", /exit code 0/],
    ["garbage", "error", /garbage, and then the end/],
    ["daemon", "inconclusive", /sleep 1234/],
    ["memory", "inconclusive", /cap/],
    ["command-fails", "error", /exit code 3/],
    ["command-early", "error", /early/],
    ["command-garbage", "inconclusive", /iteration K/],
    ["command-missing", "error", /127/],
  ])("%s: %s", (id, verdict, reason) => {
    const scenario = run.scenario(id);
    expect(scenario.verdict, scenario.reason).toBe(verdict);
    expect(`${scenario.reason} ${scenario.nextStep}`).toMatch(reason);
  });

  it("shows the program's own traceback", () => {
    const [variant] = run.scenario("crashes").variants;
    expect(variant?.error).toMatch(/mishaps\.py", line \d+, in crashes\n[\s\S]*RuntimeError: the database is gone/);
  });

  it("leaves no process behind", async () => {
    expect(await processesRunning("sleep", "1234")).toEqual([]);
  });

  it("lets nothing that a workload prints reach the log as it is", () => {
    expect(run.stdout + run.stderr).not.toMatch(/^::error::/m);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: an escape sequence is what must not be there
    expect(run.stdout).not.toMatch(/\x1b\[2J/);
  });
});
