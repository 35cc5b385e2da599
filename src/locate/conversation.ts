import { z } from "zod";
import type { Dialect } from "../run/assist/agent.ts";
import { parseLine } from "../run/assist/agent-line.ts";
import { type Profile, profile } from "./profile.ts";

/** Characters. */
const LONGEST_ANSWER = 8 * 1024 * 1024;

const answer = z.union([
  z.strictObject({ begun: z.literal(true) }),
  z.strictObject({ profile }),
  z.strictObject({ failed: z.string().max(1_000) }),
]);

/** What an agent answers that was asked to `begin`, `report` or `conclude`. */
export type LocatingAnswer = { readonly begun: true } | { readonly profile: Profile } | { readonly failed: string };

export const LOCATING: Dialect<LocatingAnswer> = {
  longestLine: LONGEST_ANSWER,
  parse: (text) => parseLine(answer, text),
};
