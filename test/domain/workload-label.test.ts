import { expect, test } from "vitest";
import type { Workload } from "../../src/domain/scenario.ts";
import { workloadLabel } from "../../src/domain/workload-label.ts";
import { serviceWorkload } from "../run/variant.ts";

test.each<[Workload, string]>([
  [{ kind: "python", file: "leaks/queue.py", name: "normal" }, "python: leaks/queue.py:normal"],
  [{ kind: "python", file: "leaks/queue.py", name: null }, "python: leaks/queue.py"],
  [{ kind: "node", file: "a.mjs", name: "b" }, "node: a.mjs#b"],
  [{ kind: "node", file: "a.mjs", name: null }, "node: a.mjs"],
  [{ kind: "command", command: "./x --y" }, "command: ./x --y"],
  [{ kind: "command", command: "cd a &&\n  ./x\n" }, "command: cd a && ./x"],
  [serviceWorkload("./server"), "service: ./server"],
])("labels %j", (workload, label) => {
  expect(workloadLabel(workload)).toBe(label);
});
