import { expect, it } from "vitest";
import { reproduction } from "../../src/report/reproduction.ts";

it.each([
  ["8", null, "leakproof run --scenario 8"],
  ["8", "examples/pr-285/leakproof.yml", "leakproof run --config examples/pr-285/leakproof.yml --scenario 8"],
  ["a;rm -rf", "it's.yml", "leakproof run --config 'it'\\''s.yml' --scenario 'a;rm -rf'"],
])("reproduces %s of %s", (id, config, command) => {
  expect(reproduction(id, config)).toBe(command);
});
