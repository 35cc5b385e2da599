import { assertNever } from "./assert-never.ts";
import type { Workload } from "./scenario.ts";

/** A workload as configured, on one line: `python: leaks/queue.py:normal`, `node: a.mjs#b`, `command: ./x`. */
export function workloadLabel(workload: Workload): string {
  return `${workload.kind}: ${workloadText(workload)}`;
}

/** The same without the kind, as it stands behind the key; a service is known by the command that starts it. */
export function workloadText(workload: Workload): string {
  switch (workload.kind) {
    case "python":
      return workload.name === null ? workload.file : `${workload.file}:${workload.name}`;
    case "node":
      return workload.name === null ? workload.file : `${workload.file}#${workload.name}`;
    case "command":
      return oneLine(workload.command);
    case "service":
      return oneLine(workload.start);
    default:
      return assertNever(workload);
  }
}

function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, " ");
}
