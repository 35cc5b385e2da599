import { expect, it } from "vitest";
import { plantedSizes } from "../../src/plan/planted-sizes.ts";

it("plants what an allocator gives out, from the budget upwards", () => {
  expect(plantedSizes(64)).toEqual([64, 128, 256, 512]);
  expect(plantedSizes(228.4)).toEqual([224, 464, 912, 1824]);
});

it("plants nothing smaller than an object that holds another", () => {
  expect(plantedSizes(8)).toEqual([64]);
  expect(plantedSizes(24)).toEqual([64, 96, 192]);
});
