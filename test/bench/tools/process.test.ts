import { tmpdir } from "node:os";
import { describe, expect, it } from "vitest";
import { toolRun } from "../../../bench/tools/process.ts";
import { isAlive } from "../../run/program.ts";

const shell = (script: string, limit?: number) =>
  toolRun(["sh", "-c", script], {
    cwd: tmpdir(),
    env: { GREETING: "hello" },
    ...(limit === undefined ? {} : { limit }),
  });

describe("a tool's run", () => {
  it("has the exit code and all that was said, on both streams", async () => {
    const ended = await shell('seq 30000; echo "$GREETING" >&2; exit 3');
    expect(ended).toMatchObject({ code: 3, isTimeout: false });
    expect(ended.output).toContain("29999\n30000\n");
    expect(ended.output).toContain("hello\n");
  });

  it("is stopped at the cap with all that it has started", async () => {
    const ended = await shell("sleep 1000 & echo $!; wait", 0.2);
    expect(ended).toMatchObject({ isTimeout: true });
    await expect.poll(() => isAlive(Number(ended.output.trim()))).toBe(false); // it may wait for its new parent
  });

  it("ends what the tool leaves behind, instead of waiting for it", async () => {
    const ended = await shell("sleep 1000 & echo $!");
    expect(ended).toMatchObject({ code: 0, isTimeout: false });
    await expect.poll(() => isAlive(Number(ended.output.trim()))).toBe(false); // it may wait for its new parent
  });
});
