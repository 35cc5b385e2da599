import { expect, test } from "vitest";
import { parseSuspect } from "../../src/plan/suspect.ts";

test.each([
  ["worker.py:387", { file: "worker.py", lines: { first: 387, last: 387 } }],
  ["src/worker.py:387-391", { file: "src/worker.py", lines: { first: 387, last: 391 } }],
  ["src/worker.py", { file: "src/worker.py", lines: null }],
  [" worker.py:1 ", { file: "worker.py", lines: { first: 1, last: 1 } }],
])("reads %j", (text, suspect) => {
  expect(parseSuspect(text)).toEqual(suspect);
});

test.each([
  "",
  "the task queue",
  "worker.py:0",
  "worker.py:391-387",
  "worker.py:a",
  "worker.py:1:2",
  "/etc/passwd:1",
  "../worker.py:1",
  "a/../../b.py:1",
  "https://example.org/x:1",
])("links nothing for %j", (text) => {
  expect(parseSuspect(text)).toBeNull();
});
