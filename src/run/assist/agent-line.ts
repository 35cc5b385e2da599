import { z } from "zod";
import type { Dialect } from "./agent.ts";

const introduction = z.strictObject({ agent: z.enum(["node", "python"]), pid: z.number().int().positive() });

/** Whom an agent speaks for: what it says first. */
export type Introduction = z.infer<typeof introduction>;

const collected = z.strictObject({ heap: z.number().int().nonnegative().nullable() });

/** Live bytes after garbage collection; null: it can't tell. */
export type Collected = z.infer<typeof collected>;

export const parseIntroduction = (text: string) => parseLine(introduction, text);

/** Asked to `collect`, an agent tells the live bytes. */
export const COLLECTING: Dialect<Collected> = { longestLine: 100, parse: (text) => parseLine(collected, text) };

/** Reads one line; null when it is none of ours. What comes from a program is untrusted. */
export function parseLine<Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> | null {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
