import fc from "fast-check";
import { expect, test } from "vitest";
import type { Scenario } from "../../src/domain/scenario.ts";
import { UserMistake } from "../../src/domain/user-mistake.ts";
import { selectScenarios } from "../../src/plan/selection.ts";

const idsOf = (scenarios: readonly Entry[]) => scenarios.map(({ scenario }) => scenario.id);

type Entry = { readonly scenario: Pick<Scenario, "id"> };

function scenario(id: string): Entry {
  return { scenario: { id } };
}

const seven = ["4", "5", "6", "7", "8", "9", "10"].map(scenario);

test("without ids and shard, all are due", () => {
  expect(selectScenarios(seven, [], null)).toEqual(seven);
});

test("ids choose, in the configuration's order, and once each", () => {
  expect(idsOf(selectScenarios(seven, ["8", "4", "8"], null))).toEqual(["4", "8"]);
});

test("a shard takes every n-th", () => {
  expect(idsOf(selectScenarios(seven, [], { index: 1, count: 3 }))).toEqual(["4", "7", "10"]);
  expect(idsOf(selectScenarios(seven, [], { index: 3, count: 3 }))).toEqual(["6", "9"]);
});

test("a shard shares out what the ids chose", () => {
  expect(idsOf(selectScenarios(seven, ["5", "8"], { index: 2, count: 2 }))).toEqual(["8"]);
});

test("the shards together are everything, each scenario once", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), (count) => {
      const shards = Array.from({ length: count }, (_, place) =>
        selectScenarios(seven, [], { index: place + 1, count }),
      );
      expect(idsOf(shards.flat()).sort()).toEqual(idsOf(seven).sort());
      const sizes = shards.map((shard) => shard.length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
  );
});

function mistake(scenarios: readonly Entry[], ids: readonly string[]): string {
  try {
    selectScenarios(scenarios, ids, null);
  } catch (error) {
    if (error instanceof UserMistake) return error.message;
    throw error;
  }
  throw new Error("no mistake was found");
}

test("an unknown id is refused, and those that exist are named", () => {
  expect(mistake(seven, ["4", "88", "queue"])).toMatchInlineSnapshot(`
    "no scenario has the id "88" (did you mean 8?) or "queue"; expected one of 4, 5, 6, 7, 8, 9, 10
        example: --scenario 4"
  `);
});

test("the list of those that exist stays readable", () => {
  const many = Array.from({ length: 60 }, (_, index) => scenario(`s${index}`));
  expect(mistake(many, ["queue"])).toContain("s49 and 10 more\n");
});
