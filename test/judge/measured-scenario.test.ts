import { describe, expect, it } from "vitest";
import type { Run } from "../../src/domain/run.ts";
import {
  judgeMeasuredScenario,
  judgementOf,
  type MeasuredVariant,
  unmeasuredScenario,
} from "../../src/judge/measured-scenario.ts";
import { isFlat, leaks, runOf, START, seriesOf } from "./evidence.ts";
import { judged, scenarioResult } from "./judged-variant.ts";

type Level = (iteration: number) => number;

function runsOf(level: Level): Run[] {
  const measured = { heap: level, memory: level };
  return [
    runOf(seriesOf(measured)),
    ...(level === isFlat ? [] : [runOf(seriesOf(measured, { batch: 200 }), { purpose: "confirm" })]),
  ];
}

/** What was measured; a verdict that a file claims beside it is nothing to go by. */
function measured(level: Level, changes: Partial<MeasuredVariant> = {}): MeasuredVariant {
  return judged({}, { runs: runsOf(level), ...changes });
}

const BASE = { revision: "base", definition: "base" } as const;
const COPY = { definition: "base" } as const;
const leaksMore: Level = (i) => START + 300 * i;
const FACTS = { ...scenarioResult(), requires: "a scenario of the configuration knows more" };

describe("a measured scenario", () => {
  it.each([
    ["introduced", "leak", [measured(leaks), measured(isFlat, BASE)]],
    ["worse", "leak", [measured(leaksMore), measured(leaks, BASE)]],
    ["pre-existing", "leak", [measured(leaks), measured(leaks, BASE)]],
    ["fixed", "no-leak", [measured(isFlat), measured(leaks, BASE)]],
    ["none", "no-leak", [measured(isFlat), measured(isFlat, BASE)]],
    ["none", "no-leak", [measured(isFlat)]],
    [null, "leak", [measured(leaks)]],
    [null, "leak", [measured(leaks), measured(isFlat, { ...BASE, runs: [] })]],
    ["introduced", "leak", [measured(isFlat), measured(leaks, COPY), measured(isFlat, BASE)]],
    ["fixed", "no-leak", [measured(isFlat), measured(leaks, COPY), measured(leaks, BASE)]],
  ] as const)("that is %s is judged by its series: %s", (change, verdict, variants) => {
    expect(judgeMeasuredScenario(FACTS, variants, "anonymous", true)).toMatchObject({ verdict, change });
    expect(judgeMeasuredScenario(FACTS, variants, "anonymous", false).change).toBeNull();
  });

  it("counts every leak of base's copy where nothing shows that it is old", () => {
    const variants = [measured(isFlat), measured(leaks, COPY), measured(leaks, BASE)];
    expect(judgeMeasuredScenario(FACTS, variants, "anonymous", false)).toMatchObject({ verdict: "leak", change: null });
  });

  it("judges base's variants too, and holds the scenario's facts alone", () => {
    const result = judgeMeasuredScenario(FACTS, [measured(isFlat), measured(leaks, BASE)], "anonymous", true);
    expect(result.variants.map(({ verdict }) => verdict)).toEqual(["no-leak", "leak"]);
    expect(result).not.toHaveProperty("requires");
    expect(result).toMatchObject({ acceptedIn: null, missing: [], fixRequired: false });
  });
});

it("tells the verdict on one variant by itself", () => {
  expect(judgementOf(measured(leaks), "anonymous").verdict).toBe("leak");
  expect(judgementOf(measured(isFlat, BASE), "anonymous").verdict).toBe("no-leak");
});

it.each(["pending", "skipped", "error"] as const)("an unmeasured scenario is %s, for a reason", (verdict) => {
  const result = unmeasuredScenario(FACTS, verdict, { reason: "Because.", nextStep: null });
  expect(result).toEqual({ ...scenarioResult({ verdict }), nextStep: null });
  const lost = unmeasuredScenario(FACTS, verdict, {
    reason: "Because.",
    nextStep: "Add 1.",
    missing: ["python: av"],
    change: "coverage-lost",
  });
  expect(lost).toMatchObject({ nextStep: "Add 1.", missing: ["python: av"], change: "coverage-lost", variants: [] });
});
