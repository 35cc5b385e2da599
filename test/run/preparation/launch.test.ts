import { describe, expect, it } from "vitest";
import { interpreterPath, launchOf } from "../../../src/run/preparation/launch.ts";
import { commandWorkload, nodeWorkload, pythonWorkload, variantOf, WORKLOADS } from "../variant.ts";

const place = { root: WORKLOADS, adapters: "/leakproof/adapters", environment: { PATH: "/bin", GITHUB_TOKEN: "x" } };

describe("a launch", () => {
  it("runs a Python workload in its adapter, with the interpreter of the project", () => {
    const variant = variantOf(pythonWorkload("ordinary.py", "keep"), {
      interpreter: { python: "bin/python", node: "" },
    });
    expect(launchOf(variant, place)).toMatchObject({
      argv: [`${WORKLOADS}/bin/python`, "/leakproof/adapters/python/adapter.py", `${WORKLOADS}/ordinary.py`, "keep"],
      cwd: WORKLOADS,
    });
  });

  it("runs a Node workload in its adapter, which may collect garbage", () => {
    expect(launchOf(variantOf(nodeWorkload("ordinary.mjs")), place).argv).toEqual([
      process.execPath,
      "--expose-gc",
      "/leakproof/adapters/node/adapter.mjs",
      `${WORKLOADS}/ordinary.mjs`,
    ]);
  });

  it("leaves a command to the shell, in its own folder and with its own settings", () => {
    const variant = variantOf(commandWorkload("make leak"), { cwd: "sub", env: { MALLOC_ARENA_MAX: "4" } });
    const { argv, cwd, env, assists } = launchOf(variant, place);
    expect(argv).toEqual(["/bin/sh", "-c", "make leak"]);
    expect(cwd).toBe(`${WORKLOADS}/sub`);
    expect(env).toMatchObject({ PATH: "/bin", MALLOC_ARENA_MAX: "4" });
    expect(env).not.toHaveProperty("GITHUB_TOKEN");
    expect(assists.join()).not.toContain("MALLOC_ARENA_MAX");
  });

  it.each([
    ["python3", "python3"],
    [".venv/bin/python", "/project/.venv/bin/python"],
    ["/usr/bin/python3", "/usr/bin/python3"],
  ])("looks for the interpreter %s", (interpreter, path) => {
    expect(interpreterPath(interpreter, "/project")).toBe(path);
  });
});
