import type { Runtime } from "../domain/run.ts";

const PROGRAMS: readonly (readonly [RegExp, Runtime])[] = [
  [/^(python|pypy)[0-9.]*$/, "python"],
  [/^(node|nodejs|npx|npm|tsx|bun|deno)$/, "node"],
  [/^go$/, "go"],
  [/^java$/, "jvm"],
  [/^ruby[0-9.]*$/, "ruby"],
  [/^dotnet$/, "dotnet"],
  [/^php[0-9.]*$/, "php"],
];

/**
 * The runtime that a workload label such as `python: queue.py:normal` or `command: exec node server.mjs` names, for
 * files that do not record it. A program that isn't known is taken for native code, which is judged most strictly.
 */
export function workloadRuntime(workload: string): Runtime {
  if (workload.startsWith("python:")) return "python";
  if (workload.startsWith("node:")) return "node";
  const words = workload
    .replace(/^(command|service):/, "")
    .trim()
    .split(/\s+/);
  const program = words.find((word) => word !== "exec" && word !== "env" && !/^\w+=/.test(word)) ?? "";
  const name = program.slice(program.lastIndexOf("/") + 1);
  return PROGRAMS.find(([pattern]) => pattern.test(name))?.[1] ?? "native";
}
