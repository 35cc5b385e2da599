import type { PlaceLabel } from "./label.ts";

/** A line of a program. */
export interface Place {
  /** Relative to the family's folder. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/**
 * The one line that a label means.
 * @param source the text of its file
 * @throws Error where no line has its text, or several do and none of them is told apart by `after`
 */
export function placeOf({ file, line, after }: PlaceLabel, source: string): Place {
  const lines = source.split("\n");
  if (after === undefined) return { file, line: only(lines, line, file) };
  const from = only(lines, after, file) - 1;
  const found = lines.findIndex((text, index) => index >= from && text.includes(line));
  if (found < 0) throw new Error(`${file} has no line with \`${line}\` after the one with \`${after}\``);
  return { file, line: found + 1 };
}

function only(lines: readonly string[], piece: string, file: string): number {
  const found = lines.flatMap((text, index) => (text.includes(piece) ? [index + 1] : []));
  const [first] = found;
  if (first !== undefined && found.length === 1) return first;
  throw new Error(
    `${file} has ${found.length} lines with \`${piece}\`, expected one; \`after\` names a line before it`,
  );
}
