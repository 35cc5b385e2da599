import { expect, test } from "vitest";
import { driverFiles, workloadFiles } from "../../src/plan/workload-files.ts";
import { commandWorkload, pythonWorkload, serviceWorkload, variantOf } from "../run/variant.ts";

test.each([
  ["beside the folder in which it runs, then from the root", "a/b.py", "app", ["app/a/b.py", "a/b.py"]],
  ["once where both are one", "./a//b.py", ".", ["a/b.py"]],
  ["up from a folder", "../b.py", "app", ["b.py", "../b.py"]],
  ["beside the project", "../shared/b.py", ".", ["../shared/b.py"]],
  ["nowhere for a path of the machine", "/b.py", ".", []],
])("a workload's file lies %s", (_, file, cwd, expected) => {
  expect(workloadFiles(variantOf(pythonWorkload(file), { cwd }))).toEqual(expected);
});

test("a command's words may each be a file", () => {
  const variant = variantOf(commandWorkload("python3 'leaks/a b.py' --x=conf/c.yml; ./run.sh >/dev/null"));
  expect(workloadFiles(variant)).toEqual(
    expect.arrayContaining(["leaks/a", "b.py", "conf/c.yml", "run.sh", "python3"]),
  );
});

test("a service is driven by its load alone: what it starts is what is measured", () => {
  const driven = serviceWorkload("node server.mjs", { iterate: { kind: "command", command: "./load.sh 80" } });
  expect(workloadFiles(variantOf(driven))).toEqual(expect.arrayContaining(["server.mjs", "load.sh"]));
  expect(driverFiles(variantOf(driven))).toEqual(["load.sh", "80"]);
  expect(driverFiles(variantOf(serviceWorkload("node server.mjs")))).toEqual([]);
  expect(driverFiles(variantOf(pythonWorkload("a.py")))).toEqual(["a.py"]);
});
