import { z } from "zod";

/** What an agent says: first whom it speaks for, then the live bytes each time that it was asked; null: it can't tell. */
const line = z.union([
  z.strictObject({ agent: z.enum(["node", "python"]), pid: z.number().int().positive() }),
  z.strictObject({ heap: z.number().int().nonnegative().nullable() }),
]);

export type AgentLine = z.infer<typeof line>;
export type Introduction = Extract<AgentLine, { pid: number }>;

/** Reads one line; null when it is none of ours. What comes from a program is untrusted. */
export function parseAgentLine(text: string): AgentLine | null {
  try {
    const parsed = line.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
