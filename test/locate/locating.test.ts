import { describe, expect, it } from "vitest";
import { locate, type Measured } from "../../src/locate/locating.ts";
import { milliseconds } from "../../src/units/duration.ts";
import { commandWorkload, contextOf, pythonWorkload, variantOf } from "../run/variant.ts";

const LEAK: Measured = {
  runtime: "python",
  quality: "cooperative",
  runs: [],
  seconds: 2,
  bytes: "heap",
  rates: { heap: 100 },
};

describe("a leak that can't be located", () => {
  it.each([
    [
      "a file that is gone",
      variantOf(pythonWorkload("gone.py")),
      "cooperative",
      /failed: the workload could not be loaded/,
    ],
    [
      "a program that fails",
      variantOf(commandWorkload("exit 3")),
      "blind",
      /failed: the program ended with exit code 3/,
    ],
    [
      "a program that is over",
      variantOf(commandWorkload("echo iteration 1")),
      "blind",
      /failed: the program ended early/,
    ],
    [
      "an interpreter that is gone",
      variantOf(pythonWorkload("gone.py"), { interpreter: { python: "/nowhere/python", node: "node" } }),
      "cooperative",
      /could not be located: .*\/nowhere\/python/,
    ],
  ] as const)("by %s says so, and loses no verdict", async (_, variant, quality, remark) => {
    const { sites, location } = await locate(variant, { ...LEAK, quality }, { ...contextOf(), foreign: [] });
    expect(sites).toEqual([]);
    expect(location.remark).toMatch(remark);
  });

  it("for want of time says that too", async () => {
    const context = { ...contextOf(), foreign: [], allowance: milliseconds(0) };
    const { location } = await locate(variantOf(pythonWorkload("gone.py")), LEAK, context);
    expect(location.remark).toContain("time budget");
  });

  it("because it was interrupted is not the leak's fault", async () => {
    const controller = new AbortController();
    const context = { ...contextOf({ signal: controller.signal }), foreign: [] };
    const locating = locate(variantOf(commandWorkload("sleep 60")), { ...LEAK, quality: "blind" }, context);
    controller.abort(new Error("interrupted"));
    await expect(locating).rejects.toThrow("interrupted");
  });
});
