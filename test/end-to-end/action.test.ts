import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newFolder } from "../git/repository.ts";
import { type Inputs, runAction, type Step } from "./action-job.ts";
import { stateEvent } from "./runner-event.ts";

const PENDING = "version: 1\nscenarios: [{ id: 9, name: Whisper, pending: needs a model }]\n";
const FAILING = "version: 1\nscenarios: [{ id: 4, name: Queue, command: 'echo ::error::pwned; exit 3' }]\n";

describe("the action, as the runner starts it outside of any pull request", () => {
  async function act(config: string, inputs: Inputs = {}): Promise<Step> {
    const workspace = await newFolder();
    await writeFile(join(workspace, "leakproof.yml"), config);
    const event = stateEvent("workflow_dispatch", "0123456789abcdef0123456789abcdef01234567");
    return runAction({ workspace, event, github: null, inputs });
  }

  it("passes, and publishes its results, its report, its outputs and the job's summary", async () => {
    const { code, outputs, summary } = await act(PENDING);
    expect(code).toBe(0);
    expect(outputs).toMatchObject({ verdict: "pass", pending: "1", leaks: "0", "comment-id": "", "base-sha": "" });
    const results = await readFile(outputs["results-file"] ?? "", "utf8");
    expect(JSON.parse(results)).toMatchObject({ scenarios: [{ verdict: "pending" }] });
    expect(summary).toContain("needs a model");
    expect(await readFile(outputs["report-file"] ?? "", "utf8")).toBe(summary);
  });

  it("fails when the gate blocks, after it has published, and obeys no command that a workload prints", async () => {
    const { code, log, outputs, summary } = await act(FAILING);
    expect(code).toBe(1);
    expect(outputs.verdict).toBe("block");
    expect(summary).toContain("exit code 3");
    expect(log).toMatch(/^::error::Blocked: .*exit code 3/m);
    expect(log).not.toMatch(/^::error::pwned/m);
  });

  it("passes what it is told never to block", async () => {
    expect(await act(FAILING, { "fail-on": "never", "job-summary": "false" })).toMatchObject({ code: 0, summary: "" });
  });

  it("fails with one clear error for an input that can't be", async () => {
    const { code, log } = await act(PENDING, { "fail-on": "sometimes" });
    expect(code).toBe(1);
    expect(log).toMatch(
      /^::error::input fail-on can't be "sometimes"; expected regression, leak or never \(for example fail-on: leak\)$/m,
    );
  });
});
