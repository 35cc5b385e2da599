import { z } from "zod";

/** What leakproof asks a cooperative workload, one line each; `docs/protocol.md` is the reference. */
export type Request = `run ${number}` | "mark" | "end";

const count = z.number().int().nonnegative();

const counters = z
  .record(z.string().min(1).max(100), z.number().int())
  .refine((value) => Object.keys(value).length <= 100, "at most 100 counters");

/** A longer message loses its middle: runtimes name the error at one end or the other. */
const LONGEST_MESSAGE = 20_000;

const failure = z.object({
  phase: z.enum(["start", "setup", "iteration", "counters", "teardown"]),
  message: z.string().transform(clipped),
});

/** A reply is an object with exactly the keys of its kind, so that one can't pass for another. */
const reply = z.union([
  z.strictObject({ phase: z.literal("setup") }),
  z.strictObject({ ready: z.string().max(200) }),
  z.strictObject({ done: count }),
  z.strictObject({ heap: count.nullish(), counters: counters.optional() }),
  z.strictObject({ ended: z.literal(true) }),
  z.strictObject({ error: failure }),
]);

export type Reply = z.infer<typeof reply>;
export type Failure = z.infer<typeof failure>;

/** What a cooperative workload tells of itself at a mark. */
export interface OwnFigures {
  /** Live bytes after garbage collection; null where the runtime can't tell. */
  readonly heap: number | null;
  readonly counters: Readonly<Record<string, number>>;
}

/** Reads one reply line; null when it is none. What comes from a program is untrusted. */
export function parseReply(line: string): Reply | null {
  try {
    const parsed = reply.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function clipped(message: string): string {
  if (message.length <= LONGEST_MESSAGE) return message;
  return `${message.slice(0, LONGEST_MESSAGE / 2)}\n[...]\n${message.slice(-LONGEST_MESSAGE / 2)}`;
}
