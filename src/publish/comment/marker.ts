import { z } from "zod";

declare const brand: unique symbol;
/** What tells the comments of several workflows on one pull request apart. */
export type CommentKey = string & { readonly [brand]: "comment-key" };

const KEY = "[A-Za-z0-9][A-Za-z0-9_.-]{0,63}";
const WHOLE_KEY = new RegExp(`^${KEY}$`);

/** Up to 64 letters, digits, `_`, `.` and `-`, of which the first is a letter or digit; null for anything else. */
export function commentKey(text: string): CommentKey | null {
  return WHOLE_KEY.test(text) ? (text as CommentKey) : null;
}

/** What a comment's hidden first line says: whose run wrote it, on which commit, and what it says, in short. */
export interface Marker {
  readonly head: string;
  readonly run: number;
  readonly attempt: number;
  readonly digest: string;
}

const markerSchema = z.strictObject({
  head: z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/),
  run: z.int().positive(),
  attempt: z.int().positive(),
  digest: z.string().regex(/^[0-9a-f]{32}$/),
});

/**
 * The hidden first line, without a line end.
 * @throws Error where `marker` could not be read back: a fault of ours
 */
export function writeMarker(key: CommentKey, { head, run, attempt, digest }: Marker): string {
  return `<!-- leakproof:${key} ${JSON.stringify(markerSchema.parse({ head, run, attempt, digest }))} -->`;
}

const LINE = new RegExp(`^<!-- leakproof:(${KEY}) (\\{[^\\r\\n]{0,400}\\}) -->\\r?(?:\\n|$)`);

/**
 * The marker on line 1 of a comment's body; null where there is none, or another key's. Only that line counts: nothing
 * that a report says further down can pass for one.
 */
export function readMarker(body: string, key: CommentKey): Marker | null {
  const [, foundKey, json] = LINE.exec(body) ?? [];
  if (foundKey !== key || json === undefined) return null;
  const read = markerSchema.safeParse(parsed(json));
  return read.success ? read.data : null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** Whether `one` was written by a later run than `other`, or by a later attempt of the same run. */
export function isNewer(one: Marker, other: Marker): boolean {
  return one.run === other.run ? one.attempt > other.attempt : one.run > other.run;
}

/** Whether comments with these markers tell their readers the same of the same commit. */
export function saysTheSame(one: Marker, other: Marker): boolean {
  return one.head === other.head && one.digest === other.digest;
}
