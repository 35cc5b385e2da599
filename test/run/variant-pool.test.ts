import { describe, expect, it } from "vitest";
import type { Scenario, Variant } from "../../src/domain/scenario.ts";
import { measureScenarios } from "../../src/run/variant-pool.ts";
import { milliseconds } from "../../src/units/duration.ts";

const scenario = (id: string, variants: readonly string[]) =>
  ({ id, variants: variants.map((name) => ({ name })) }) as unknown as Scenario;

const nameOf = (variant: Variant) => variant.name;

describe("measureScenarios", () => {
  const scenarios = [scenario("1", ["a", "b"]), scenario("2", ["c"]), scenario("3", ["d", "e"])];

  it("never measures more variants at once than there are jobs", async () => {
    let running = 0;
    let most = 0;
    await measureScenarios(
      scenarios,
      { jobs: 2, timeBudget: null, now: () => 0 },
      async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise(setImmediate);
        running -= 1;
      },
      async () => {},
    );
    expect({ running, most }).toEqual({ running: 0, most: 2 });
  });

  it("hands over a scenario with its variants in their order as soon as the last is measured", async () => {
    const finished: unknown[] = [];
    const release: (() => void)[] = [];
    const done = measureScenarios(
      scenarios.slice(0, 2),
      { jobs: 3, timeBudget: null, now: () => 0 },
      (_, variant) => new Promise((resolve) => release.push(() => resolve(nameOf(variant)))),
      async ({ id }, measured) => {
        finished.push([id, measured]);
      },
    );
    await new Promise(setImmediate);
    release[2]?.();
    release[1]?.();
    await new Promise(setImmediate);
    expect(finished).toEqual([["2", ["c"]]]);
    release[0]?.();
    await done;
    expect(finished).toEqual([
      ["2", ["c"]],
      ["1", ["a", "b"]],
    ]);
  });

  it("hands what one variant left of its time to those that follow", async () => {
    let clock = 0;
    const allowances: number[] = [];
    await measureScenarios(
      scenarios,
      { jobs: 1, timeBudget: milliseconds(100), now: () => clock },
      async (_, __, allowed) => {
        allowances.push(allowed);
        clock += 10;
      },
      async () => {},
    );
    expect(allowances).toEqual([20, 22.5, 80 / 3, 35, 60]);
  });

  it("starts nothing new after a fault, and throws it when nothing is being measured any more", async () => {
    const started: string[] = [];
    const ended: string[] = [];
    const measuring = measureScenarios(
      scenarios,
      { jobs: 2, timeBudget: null, now: () => 0 },
      async (_, variant) => {
        started.push(nameOf(variant));
        if (variant.name === "a") throw new Error("out of order");
        await new Promise(setImmediate);
        ended.push(nameOf(variant));
      },
      async () => {},
    );
    await expect(measuring).rejects.toThrow("out of order");
    expect({ started, ended }).toEqual({ started: ["a", "b"], ended: ["b"] });
  });
});
