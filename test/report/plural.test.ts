import { expect, test } from "vitest";
import { plural } from "../../src/report/plural.ts";

test.each([
  ["task", 1, "task"],
  ["task", 0, "tasks"],
  ["batch request", 2, "batch requests"],
  ["batch", 2, "batches"],
  ["child process", 2, "child processes"],
  ["query", 2, "queries"],
  ["day", 2, "days"],
])("%s × %i", (noun, count, expected) => {
  expect(plural(noun, count)).toBe(expected);
});
