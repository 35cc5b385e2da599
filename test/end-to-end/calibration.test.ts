import { beforeAll, describe, expect, it } from "vitest";
import type { Recovery } from "../../src/domain/results.ts";
import { type MeasuredFolder, runFolder } from "./leakproof.ts";

let calibrated: MeasuredFolder;

beforeAll(async () => {
  calibrated = await runFolder("calibrated", ["--calibrate"]);
}, 420_000);

function recoveriesOf(id: string): readonly Recovery[] {
  return calibrated.scenario(id).variants.flatMap(({ calibration }) => calibration);
}

describe("leakproof run --calibrate", () => {
  it.each(["python", "node"])("finds what it plants in a workload's own process: %s", (id) => {
    const recoveries = recoveriesOf(id);
    expect(recoveries.map(({ measure }) => measure)).toEqual(["heap", "heap", "heap", "heap"]);
    for (const { planted, found } of recoveries) {
      expect(found?.perIteration).toBeGreaterThan(0.97 * planted);
      expect(found?.perIteration).toBeLessThan(1.03 * planted);
    }
    expect(recoveries.slice(1).map(({ verdict }) => verdict)).toEqual(["leak", "leak", "leak"]);
  });

  it("finds what it plants beside a command", () => {
    const recoveries = recoveriesOf("command");
    expect(recoveries.length).toBeGreaterThanOrEqual(3);
    for (const { measure, planted, found } of recoveries) {
      expect(measure).toBe("memory");
      expect(found?.perIteration).toBeGreaterThan(0.5 * planted);
      expect(found?.perIteration).toBeLessThan(2 * planted);
    }
  });

  it("plants nothing in what leaks by itself, and says what it found of the rest", () => {
    expect(calibrated.scenario("leaky").verdict).toBe("leak");
    expect(recoveriesOf("leaky")).toEqual([]);
    expect(calibrated.stdout).toMatch(/Calibration: \d+ of 1[12] intervals hold the leak that was planted/);
  });
});
