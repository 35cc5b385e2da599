import { expect, test } from "vitest";
import { workloadRuntime } from "../../src/report/workload-runtime.ts";

test.each([
  ["python: queue.py:normal", "python"],
  ["node: a.mjs#b", "node"],
  ["command: node server.mjs", "node"],
  ["command: .venv/bin/python3.11 -m app", "python"],
  ["command: exec env A=1 B=2 node x.js", "node"],
  ["command: java -jar app.jar", "jvm"],
  ["command: go run .", "go"],
  ["command: ./leaky --all", "native"],
  ["service: ruby app.rb", "ruby"],
  ["", "native"],
])("%s", (workload, runtime) => {
  expect(workloadRuntime(workload)).toBe(runtime);
});
