import type { z } from "zod";
import type { Results } from "../domain/results.ts";
import { UserMistake } from "../domain/user-mistake.ts";
import { completeResults } from "./results-defaults.ts";
import { LIMITS, resultsSchema } from "./results-schema.ts";
import { visibleLine } from "./visible-text.ts";

/**
 * Reads a `results.json`, which may come from another tool or from a stranger's fork.
 *
 * @param fileName only for messages
 * @throws UserMistake naming the file, the path of each wrong key and what was expected there
 */
export function parseResults(text: string, fileName: string): Results {
  if (text.length > LIMITS.file) throw new UserMistake(`${fileName}: larger than ${LIMITS.file / 2 ** 20} MiB.`);
  const read = resultsSchema.safeParse(parseJson(text, fileName));
  if (!read.success) throw new UserMistake(describe(read.error.issues, fileName));
  const results = completeResults(read.data);
  refuseRepeatedIds(results, fileName);
  return results;
}

function parseJson(text: string, fileName: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const cause = visibleLine(error instanceof Error ? error.message : String(error));
    throw new UserMistake(`${fileName}: not JSON: ${cause}. ${HINT}`);
  }
}

const HINT = "Expected a file that `leakproof run --results FILE` wrote; schema/results.schema.json describes it.";
const SHOWN_PROBLEMS = 10;

function describe(issues: readonly z.core.$ZodIssue[], fileName: string): string {
  const lines = issues.slice(0, SHOWN_PROBLEMS).map((issue) => `${fileName}: ${pathOf(issue)}: ${messageOf(issue)}`);
  const rest = issues.length - lines.length;
  return [...lines, ...(rest > 0 ? [`${fileName}: and ${rest} more`] : []), HINT].join("\n");
}

/** `scenarios[0].variants[2].series.heap[7]` */
function pathOf(issue: z.core.$ZodIssue): string {
  const steps = issue.path.map((step) => (typeof step === "number" ? `[${step}]` : `.${visibleLine(String(step))}`));
  return steps.join("").replace(/^\./, "") || "the file";
}

function messageOf(issue: z.core.$ZodIssue): string {
  return visibleLine(issue.message.replace(/^Invalid (input|option|discriminator value)[:.] /, ""));
}

function refuseRepeatedIds(results: Results, fileName: string): void {
  const seen = new Set<string>();
  results.scenarios.forEach(({ id }, index) => {
    if (seen.has(id)) {
      const problem = `"${visibleLine(id)}" is the id of an earlier scenario too; expected every id once`;
      throw new UserMistake(`${fileName}: scenarios[${index}].id: ${problem}. ${HINT}`);
    }
    seen.add(id);
  });
}

/**
 * The text of a `results.json`: keys always in the same order and each list of numbers on one line, so that two runs
 * can be compared with `diff`. Whatever it writes, {@link parseResults} reads.
 */
export function serialiseResults(results: Results): string {
  return `${layOut(results, "")}\n`;
}

const KEY_ORDER: readonly string[] = [
  ...[
    "schema",
    "tool",
    "title",
    "startedAt",
    "planned",
    "shard",
    "gate",
    "environment",
    "comparison",
    "override",
    "scenarios",
  ],
  ...["decision", "reasons", "os", "cpus", "node", "headSha", "baseSha", "memorySource"],
  ...[
    "id",
    "name",
    "role",
    "revision",
    "definition",
    "workload",
    "quality",
    "runtime",
    "thresholds",
    "verdict",
    "reason",
    "nextStep",
  ],
  ...[
    "change",
    "acceptedIn",
    "fixRequired",
    "fixVerified",
    "suspect",
    "claim",
    "expected",
    "priority",
    "per",
    "note",
    "accept",
  ],
  ...[
    "missing",
    "variants",
    "iterations",
    "memory",
    "heap",
    "fds",
    "threads",
    "children",
    "purpose",
    "outcome",
    "state",
  ],
  ...["seconds", "placement", "error", "measures", "perIteration", "low", "high", "total", "detectable", "budget"],
  ...[
    "budgetSource",
    "unit",
    "growing",
    "sites",
    "file",
    "line",
    "function",
    "location",
    "assists",
    "escaped",
    "series",
    "runs",
  ],
];

function rank(key: string): number {
  const index = KEY_ORDER.indexOf(key);
  return index < 0 ? KEY_ORDER.length : index;
}

function layOut(value: unknown, indent: string): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, LIMITS.text));
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.every((entry) => typeof entry === "number"))
      return `[${value.map((entry) => layOut(entry, "")).join(", ")}]`;
    return `[\n${value.map((entry) => inner + layOut(entry, inner)).join(",\n")}\n${indent}]`;
  }
  const keys = Object.keys(value).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  if (keys.length === 0) return "{}";
  const entries = keys.map((key) => {
    const entry = (value as Record<string, unknown>)[key];
    return `${inner}${JSON.stringify(key)}: ${layOut(entry, inner)}`;
  });
  return `{\n${entries.join(",\n")}\n${indent}}`;
}
