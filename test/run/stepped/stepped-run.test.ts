import { expect, it } from "vitest";
import type { Referee } from "../../../src/domain/run.ts";
import { measureVariant } from "../../../src/run/experiment.ts";
import { milliseconds } from "../../../src/units/duration.ts";
import { contextOf, pythonWorkload, variantOf } from "../variant.ts";

it("plans anew for a workload that is much faster than its pilot, and gives up what it had measured until then", async () => {
  const context = contextOf({ firstRunMs: milliseconds(1500) });
  const { evidence } = await measureVariant(variantOf(pythonWorkload("warming.py")), context);
  const [run] = evidence.runs;
  const iterations = run?.series.iterations ?? [];
  expect(run?.outcome).toEqual({ state: "completed" });
  expect(iterations.length).toBeGreaterThanOrEqual(25);
  // At the pilot's pace it would have made some 600 in all.
  expect(iterations.at(-1)).toBeGreaterThan(2000);
  const batches = iterations.slice(1).map((done, mark) => done - (iterations[mark] ?? 0));
  expect(new Set(batches).size).toBe(1);
});

it("stops in time where iterations take longer and longer", async () => {
  const referee: Referee = {
    isBeyondDoubt: () => false,
    nextRun: ({ runs }) => (runs.length === 1 ? { kind: "confirm", iterations: 2000, least: 10 } : { kind: "none" }),
  };
  const variant = variantOf(pythonWorkload("slowing.py"), { timeout: milliseconds(6000) });
  const { evidence } = await measureVariant(variant, contextOf({ referee, firstRunMs: milliseconds(1000) }));
  expect(evidence.runs.map(({ outcome }) => outcome)).toEqual([{ state: "completed" }, { state: "completed" }]);
});
