/** Counted from 1; both belong to it. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

type FileLines = readonly [path: string, lines: readonly LineRange[] | null];

/**
 * The lines on the new side of a patch that git has made without context and with the prefixes `a/` and `b/`, file by file;
 * null for a binary file. Of files that are gone, or of which only the name or the mode differs, there is nothing.
 */
export function linesInPatch(patch: string): FileLines[] {
  return patch
    .split(/(?<![^\n])diff --git /)
    .slice(1)
    .flatMap(linesInSection);
}

/**
 * Lines of content start with a plus, a minus or a backslash, so that they look like no heading; but only behind `\n` does git
 * start a line, whatever else a regular expression takes for one's end.
 */
function linesInSection(section: string): FileLines[] {
  const [heading = "", ...hunks] = section.split(/(?<![^\n])(?=@@ )/);
  if (hunks.length === 0) {
    const path = binaryPath(heading);
    return path === null ? [] : [[path, null]];
  }
  const path = newPath(/\n\+\+\+ ([^\n]*)/.exec(heading)?.[1] ?? "");
  return path === null ? [] : [[path, hunks.flatMap(newRange)]];
}

/** `Binary files a/x and b/x differ`, of which the second tells the name, as both are the same but for the prefix or moved. */
function binaryPath(heading: string): string | null {
  const names = /\nBinary files ([^\n]*) differ\n/.exec(heading)?.[1];
  if (names === undefined) return null;
  const quoted = / and ("b\/(?:[^"\\]|\\.)*")$/.exec(names)?.[1];
  const renamed = /\nrename to ([^\n]*)/.exec(heading)?.[1];
  if (renamed !== undefined) return unquoted(renamed);
  if (quoted !== undefined) return newPath(quoted);
  const [, inBoth] = /^a\/([^\n]*) and b\/\1$/.exec(names) ?? [];
  const [, added] = /^\/dev\/null and b\/([^\n]*)$/.exec(names) ?? [];
  return inBoth ?? added ?? null;
}

/** `b/worker.py`; a name with spaces has a tab behind it, one with stranger characters is quoted as in C. */
function newPath(name: string): string | null {
  const path = unquoted(name.replace(/\t$/, ""));
  return path.startsWith("b/") ? path.slice("b/".length) : null;
}

const ESCAPES: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, "\\": 92 };

/** Escaped are bytes, of which several make a character. */
function unquoted(name: string): string {
  if (!/^"[^\n]*"$/.test(name)) return name;
  const pieces = name.slice(1, -1).match(/\\[0-7]{3}|\\.|[^\\]+/g) ?? [];
  const bytes = pieces.flatMap((piece) => {
    if (!piece.startsWith("\\")) return [...new TextEncoder().encode(piece)];
    const code = piece.slice(1);
    return [/^[0-7]{3}$/.test(code) ? Number.parseInt(code, 8) : (ESCAPES[code] ?? code.charCodeAt(0))];
  });
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

/** `@@ -12,3 +14,2 @@` is lines 14 and 15; where the count is 0, lines are gone behind the one that is named. */
function newRange(hunk: string): LineRange[] {
  const [, start, count = "1"] = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/.exec(hunk) ?? [];
  if (start === undefined) return [];
  const first = Number(start);
  const length = Number(count);
  return [length === 0 ? { first: Math.max(1, first), last: first + 1 } : { first, last: first + length - 1 }];
}
