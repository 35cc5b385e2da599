import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "./leakproof.ts";

const PENDING = "version: 1\nscenarios: [{ id: 9, name: Whisper, pending: needs a model }]\n";
const FAILING = "version: 1\nscenarios: [{ id: 4, name: Queue, command: 'echo ::error::pwned; exit 3' }]\n";

describe("the action, as the runner starts it", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
    await Promise.all(["output", "summary"].map((name) => writeFile(join(folder, name), "")));
  });

  async function act(config: string, inputs: Readonly<Record<string, string>> = {}) {
    await writeFile(join(folder, "leakproof.yml"), config);
    const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
    const child = spawn(process.execPath, [resolve("dist/index.js")], {
      cwd: folder,
      env: {
        PATH: process.env.PATH ?? "",
        GITHUB_OUTPUT: join(folder, "output"),
        GITHUB_STEP_SUMMARY: join(folder, "summary"),
        GITHUB_REPOSITORY: "owner/name",
        GITHUB_SHA: "0123456789abcdef0123456789abcdef01234567",
        ...Object.fromEntries(given),
      },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let log = "";
    child.stdout.on("data", (chunk: Buffer) => {
      log += chunk.toString();
    });
    const [code] = await once(child, "close");
    const file = (name: string) => readFile(join(folder, name), "utf8");
    return { code, log, output: await file("output"), summary: await file("summary"), file };
  }

  const outputOf = (output: string, name: string) =>
    new RegExp(`^${name}<<(\\S+)\\n([\\s\\S]*?)\\n\\1$`, "m").exec(output)?.[2];

  it("passes, and publishes its results, its report, its outputs and the job's summary", async () => {
    const { code, output, summary, file } = await act(PENDING);
    expect(code).toBe(0);
    expect(outputOf(output, "verdict")).toBe("pass");
    expect(outputOf(output, "pending")).toBe("1");
    expect(outputOf(output, "results-file")).toMatch(/leakproof-results\.json$/);
    expect(JSON.parse(await file("leakproof-results.json"))).toMatchObject({ scenarios: [{ verdict: "pending" }] });
    expect(summary).toContain("needs a model");
    expect(await file("report.md")).toBe(summary);
  });

  it("fails when the gate blocks, after it has published, and obeys no command that a workload prints", async () => {
    const { code, log, output, summary } = await act(FAILING);
    expect(code).toBe(1);
    expect(outputOf(output, "verdict")).toBe("block");
    expect(summary).toContain("exit code 3");
    expect(log).toMatch(/^::error::Blocked: .*exit code 3/m);
    expect(log).not.toMatch(/^::error::pwned/m);
  });

  it("passes what it is told never to block", async () => {
    expect((await act(FAILING, { "fail-on": "never", "job-summary": "false" })).code).toBe(0);
  });

  it("fails with one clear error for an input that can't be", async () => {
    const { code, log } = await act(PENDING, { "fail-on": "sometimes" });
    expect(code).toBe(1);
    expect(log).toMatch(/^::error::input fail-on can't be "sometimes"; expected regression, leak or never \(for example fail-on: leak\)$/m);
  });
});
