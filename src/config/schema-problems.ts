import type { z } from "zod";
import { nearestName } from "../domain/nearest-name.ts";
import { exampleAt } from "./example.ts";
import { configJsonSchema, type JsonSchema, keysAt } from "./json-schema.ts";
import type { Problem } from "./problem.ts";
import type { Path, YamlSource } from "./yaml-source.ts";

type Issue = z.core.$ZodIssue;

/** What a problem is described with: the file as it is, and as it should be. */
interface Context {
  readonly source: YamlSource;
  readonly schema: JsonSchema;
}

/** What the schema found, in terms of the file: where it stands, what was expected there, and an example. */
export function schemaProblems(issues: readonly Issue[], source: YamlSource): Problem[] {
  const context = { source, schema: configJsonSchema() };
  return issues.flatMap((issue) => problemsOf(issue, [], context));
}

/** `parent`: the path that the issue's own continues. */
function problemsOf(issue: Issue, parent: Path, context: Context): Problem[] {
  const path = [...parent, ...issue.path.filter((part) => typeof part !== "symbol")];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey(key, path, context));
    case "invalid_key":
      return [invalidName(path, issue.issues[0]?.message ?? issue.message, context)];
    case "invalid_union": {
      // The form that was meant is the one whose type is right; its own issues say more than "neither form".
      const meant = issue.errors.find((issues) => !issues.some(isOfAnotherType));
      if (meant === undefined) return [wrongOrMissing(path, issue.message, context)];
      return meant.flatMap((inner) => problemsOf(inner, path, context));
    }
    default:
      return [wrongOrMissing(path, issue.message, context)];
  }
}

function isOfAnotherType(issue: Issue): boolean {
  return issue.code === "invalid_type" && issue.path.length === 0;
}

function unknownKey(key: string, path: Path, { source, schema }: Context): Problem {
  const known = keysAt(schema, path);
  const meant = nearestName(key, known);
  const suggestion = meant === null ? "" : ` (did you mean ${meant}?)`;
  return {
    position: source.keyAt([...path, key]),
    cause: `unknown key ${quoted(key)}${suggestion}`,
    expected: `one of ${known.join(", ")}${splitText(valueAt(source.value, [...path, key]))}`,
    example: meant === null ? null : exampleAt(schema, [...path, meant]),
  };
}

/** `{ reason: upstream bug, see 12 }` has a key "see 12" without a value. */
function splitText(value: unknown): string {
  return value === null ? ", or quotes around a text with a comma" : "";
}

function invalidName(path: Path, expected: string, { source, schema }: Context): Problem {
  return {
    position: source.keyAt(path),
    cause: `${quoted(String(path.at(-1)))} can't be the name of a variable`,
    expected,
    example: exampleAt(schema, path),
  };
}

function wrongOrMissing(path: Path, expected: string, { source, schema }: Context): Problem {
  const value = valueAt(source.value, path);
  const isMissing = value === undefined;
  return {
    position: source.valueAt(path),
    cause: isMissing
      ? `the key ${quoted(String(path.at(-1)))} is missing`
      : `${label(path)} can't be ${describe(value)}`,
    expected: expected === "text" && isPlain(value) ? `text, so put it in quotes: "${value}"` : expected,
    example: exampleAt(schema, path),
  };
}

function isPlain(value: unknown): boolean {
  return typeof value === "number" || typeof value === "boolean";
}

/** `timeout`, `inputs[0]`; the root is the file. */
function label(path: Path): string {
  const key = path.findLastIndex((part) => typeof part === "string");
  if (key < 0) return "the file";
  return [path[key], ...path.slice(key + 1).map((index) => `[${index}]`)].join("");
}

const LONGEST_QUOTE = 60;

function describe(value: unknown): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return "a map";
  if (typeof value !== "string") return `${value}`;
  return value.trim() === "" ? "empty" : `the text ${quoted(value)}`;
}

function quoted(text: string): string {
  return JSON.stringify(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text);
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, part) => (value as Record<string | number, unknown> | null)?.[part], root);
}
