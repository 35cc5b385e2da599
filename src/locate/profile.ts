import { z } from "zod";
import type { LocatedMeasure } from "../domain/location.ts";

/** Limits that keep a hostile program from filling our memory; what a profiler sends first is what counts most. */
const MOST = { frames: 64, stacks: 500, objects: 100, handles: 1_000, text: 2_000 } as const;

const text = z.string().max(MOST.text);
const bytes = z.number().nonnegative();
const count = z.number().nonnegative();

/** File (absolute, or a URL's path), line from 1, function. */
const frame = z.tuple([text, z.number().int().nonnegative(), text.nullable()]);
const frames = z.array(frame).max(MOST.frames);

export const profile = z.strictObject({
  /** What looked, such as `tracemalloc`. */
  by: text,
  /**
   * Where what is alive was allocated; most bytes first. Those with the same `id` are the same in both reports of a process,
   * the last of which may know their lines better, or tell several things apart that are made there.
   */
  stacks: z
    .array(z.strictObject({ id: text.nullish(), frames, bytes, count, what: text.nullish(), heldBy: text.nullish() }))
    .max(MOST.stacks),
  /** What is alive, by type; most first. */
  objects: z
    .array(z.strictObject({ type: text, bytes: bytes.nullish(), count, heldBy: text.nullish() }))
    .max(MOST.objects)
    .default([]),
  /** Threads, children and descriptors that are there, and where they were started or opened. */
  handles: z
    .array(
      z.strictObject({ kind: z.enum(["threads", "children", "fds"]), what: text, frames, count: count.default(1) }),
    )
    .max(MOST.handles)
    .default([]),
});

/**
 * What one process has made since the profiler began and still holds, by a profiler in it or beside it. Frames are innermost
 * first. Untrusted: it comes from a program.
 */
export type Profile = z.infer<typeof profile>;
export type ProfileFrame = z.infer<typeof frame>;
export type HandleKind = Extract<LocatedMeasure, "threads" | "children" | "fds">;

/** Null for what is no profile. */
export function parseProfile(value: unknown): Profile | null {
  const parsed = profile.safeParse(value);
  return parsed.success ? parsed.data : null;
}
