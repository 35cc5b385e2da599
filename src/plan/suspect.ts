/** Where analysis pointed: a file of the repository and, where known, its first and last line, counted from 1. */
export interface Suspect {
  readonly file: string;
  readonly lines: { readonly first: number; readonly last: number } | null;
}

/**
 * Reads `worker.py:387`, `worker.py:387-391` and `src/worker.py`. Returns null for what names no file inside the
 * repository, such as plain words, an absolute path or one that climbs out: it is shown as text and never linked.
 */
export function parseSuspect(text: string): Suspect | null {
  const [, file = "", from, to = from] = /^([^\s:]+)(?::([1-9]\d{0,8})(?:-([1-9]\d{0,8}))?)?$/.exec(text.trim()) ?? [];
  if (file === "" || file.startsWith("/") || file.split(/[/\\]/).includes("..")) return null;
  if (from === undefined) return { file, lines: null };
  const lines = { first: Number(from), last: Number(to) };
  return lines.first <= lines.last ? { file, lines } : null;
}
