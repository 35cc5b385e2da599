import { type Document, type ErrorCode, isScalar, visit } from "yaml";
import type { Position } from "../domain/scenario.ts";
import type { Problem } from "./problem.ts";

type PositionOf = (offset: number) => Position;

const QUOTED = 'claim: "`_pending` grows: one entry per task, see #12"';

/** What the parser's own words leave open: what to do about it. */
const REMEDIES: Partial<Record<ErrorCode, Omit<Problem, "position" | "cause"> & Partial<Problem>>> = {
  BAD_SCALAR_START: { expected: "quotes around a text that begins with a special character", example: QUOTED },
  MULTIPLE_DOCS: { cause: "a second YAML document begins", expected: "one, without a line of ---", example: null },
  NON_STRING_KEY: { cause: "a key is a list or a map", expected: "plain text as a key", example: null },
  TAB_AS_INDENT: { expected: "spaces", example: null },
  TAG_RESOLVE_FAILED: { expected: "no tag, or quotes around a text that begins with !", example: null },
};

const REMEDY = {
  expected: 'YAML, in which a text with ": ", " #" or, inside { } or [ ], a comma stands in quotes',
  example: QUOTED,
};

export function syntaxProblems(document: Document, positionOf: PositionOf): Problem[] {
  return [...document.errors, ...document.warnings].map((error) => ({
    position: positionOf(error.pos[0]),
    cause: `not readable as YAML: ${error.message}`,
    ...(REMEDIES[error.code] ?? REMEDY),
  }));
}

/** Keys that stand twice in one map, each with both places. */
export function duplicateKeys(document: Document, positionOf: PositionOf): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Map<string, Position>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        const position = positionOf(key.range?.[0] ?? 0);
        const first = seen.get(name);
        if (first === undefined) seen.set(name, position);
        else problems.push(duplicateKey(name, first, position));
      }
    },
  });
  return problems;
}

function duplicateKey(name: string, first: Position, position: Position): Problem {
  const cause = `${JSON.stringify(name)} stands twice in one map, first at ${first.line}:${first.column}`;
  return { position, cause, expected: "each key once", example: null };
}

/** `*name` without a `&name` before it: most often a glob that lacks its quotes. */
export function unknownAliases(document: Document, positionOf: PositionOf): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return;
      const cause = `"*${alias.source}" refers to an anchor that isn't set before it`;
      const expected = `"&${alias.source}" further up, or quotes around a text that begins with *`;
      problems.push({ position: positionOf(alias.range?.[0] ?? 0), cause, expected, example: 'paths: ["**/*.py"]' });
    },
  });
  return problems;
}
