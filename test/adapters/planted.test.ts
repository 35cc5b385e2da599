import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const run = promisify(execFile);

describe("a planted leak", () => {
  it.each([64, 128, 256, 512])("of %i bytes weighs what it says, in Python and in Node", async (size) => {
    const python = await run("python3", ["adapters/python/planted.py", String(size)]);
    expect(JSON.parse(python.stdout)).toBe(size);
    const node = await run(process.execPath, ["--expose-gc", "adapters/node/planted.mjs", String(size)]);
    expect(JSON.parse(node.stdout)).toBeGreaterThanOrEqual(size - 1);
    expect(JSON.parse(node.stdout)).toBeLessThanOrEqual(size + 1);
  });

  it("beside a command leaves its output, its exit code and its Node options as they are", async () => {
    const command = 'echo "iteration 1"; printf "options <%s>" "$NODE_OPTIONS"; exit 7';
    expect(await besideCommand(command, "--max-old-space-size=99")).toEqual({
      ending: [7, null],
      stdout: "iteration 1\noptions <--max-old-space-size=99>",
    });
  });

  it("beside a command that a signal ends is ended by it too", async () => {
    expect(await besideCommand("kill -TERM $$", "")).toEqual({ ending: [null, "SIGTERM"], stdout: "" });
  });
});

/** Its stdout has to be one that can be opened by its name, as leakproof's is. */
async function besideCommand(command: string, nodeOptions: string) {
  const folder = await mkdtemp(join(tmpdir(), "leakproof-test-"));
  const stdout = await open(join(folder, "stdout"), "w");
  try {
    const args = ["adapters/tree/planted.mjs", "64", nodeOptions, command];
    const ending = await once(spawn(process.execPath, args, { stdio: ["ignore", stdout.fd, "inherit"] }), "exit");
    return { ending, stdout: await readFile(join(folder, "stdout"), "utf8") };
  } finally {
    await stdout.close();
    await rm(folder, { recursive: true });
  }
}
