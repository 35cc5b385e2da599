import type { Position } from "../domain/scenario.ts";
import { UserMistake } from "../domain/user-mistake.ts";

/** One thing that is wrong in the configuration. */
export interface Problem {
  readonly position: Position;
  readonly cause: string;
  readonly expected: string;
  /** YAML that would be right in its place; null where none helps. */
  readonly example: string | null;
}

/** All problems of one file in one error, in the order of the file. */
export function mistakeOf(file: string, problems: readonly Problem[]): UserMistake {
  const sorted = [...problems].sort((a, b) => comparePositions(a.position, b.position));
  const count = sorted.length === 1 ? "a mistake" : `${sorted.length} mistakes`;
  const lines = sorted.map((problem) => formatProblem(file, problem));
  return new UserMistake(`${file} has ${count}; nothing was run.\n${lines.join("\n")}`);
}

export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}

function formatProblem(file: string, { position, cause, expected, example }: Problem): string {
  const message = `${file}:${position.line}:${position.column}: ${cause}; expected ${expected}`;
  return example === null ? message : `${message}\n${formatExample(example)}`;
}

/** An example of one or more lines, as it stands under a message. */
export function formatExample(example: string): string {
  return `    example: ${example.replaceAll("\n", `\n${" ".repeat("    example: ".length)}`)}`;
}
