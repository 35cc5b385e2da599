import { z } from "zod";
import { parseBytes } from "../src/units/bytes.ts";

export const LEAK_KINDS = [
  "steady",
  "stepwise",
  "rare",
  "exception",
  "child-process",
  "descriptor",
  "thread",
  "zombie",
  "native",
  "behind-cache",
  "tiny",
  "service",
  "historical",
] as const;

export const CLEAN_KINDS = [
  "cache-early",
  "cache-late",
  "ttl-cache",
  "pool",
  "lazy-import",
  "code-cache",
  "young-generation",
  "heap-growth",
  "fragmentation",
  "batch-flush",
  "sawtooth",
  "spike",
  "cyclic-garbage",
  "service",
  "historical-fixed",
] as const;

const size = z.string().transform((text, context) => {
  const read = parseBytes(text);
  if (read !== null) return read;
  context.addIssue("expected a size such as 128 B");
  return z.NEVER;
});
const count = z.number().positive();
const why = z.string().trim().min(20, "expected the reason for the label, in a sentence");
const source = z.url().optional();
const ci = z.boolean().default(false);

const place = z.strictObject({ file: z.string().min(1), line: z.string().min(1), after: z.string().min(1).optional() });

/** A line of a family's program, named by a piece of its text, so that it is found again when lines above it change. */
export type PlaceLabel = z.output<typeof place>;

const leak = z.strictObject({
  truth: z.literal("leak"),
  kind: z.enum(LEAK_KINDS),
  grows: z
    .strictObject({
      memory: size.optional(),
      fds: count.optional(),
      threads: count.optional(),
      children: count.optional(),
    })
    .refine((grows) => Object.keys(grows).length > 0, "expected memory, fds, threads or children"),
  site: z.union([place.transform((one) => [one]), z.array(place).min(1)]).default([]),
  why,
  source,
  ci,
});

const clean = z.strictObject({ truth: z.literal("clean"), kind: z.enum(CLEAN_KINDS), why, source, ci });

const label = z
  .discriminatedUnion("truth", [leak, clean])
  .refine(
    ({ kind, source }) => !kind.startsWith("historical") || source !== undefined,
    "a published version needs the source that says so",
  );

/** `labels.yml`: the truth about each scenario of the `leakproof.yml` beside it, by id. */
export const labelsSchema = z.strictObject({ cases: z.record(z.string(), label) });

export type Label = z.output<typeof label>;

/** What an iteration of a leak keeps is a count of the operating system's, too: no budget has to be exceeded. */
export function leaksCounts(label: Label): boolean {
  return label.truth === "leak" && Object.keys(label.grows).some((measure) => measure !== "memory");
}
