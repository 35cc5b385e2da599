import { expect, test } from "vitest";
import { nearestName } from "../../src/domain/nearest-name.ts";

const names = ["title", "timeout", "thresholds", "env"] as const;

test.each([
  ["titel", "title"],
  ["Timeout", "timeout"],
  ["tresholds", "thresholds"],
  ["envs", "env"],
])("takes %j for %j", (typed, name) => {
  expect(nearestName(typed, names)).toBe(name);
});

test.each(["", "setup", "e"])("has nothing to suggest for %j", (typed) => {
  expect(nearestName(typed, names)).toBeNull();
});

test("prefers the nearest", () => {
  expect(nearestName("port", ["sport", "part", "port"])).toBe("port");
});
