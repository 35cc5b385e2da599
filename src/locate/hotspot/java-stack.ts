import type { ProfileFrame } from "../profile.ts";
import type { RecordedFrame } from "./flight-recording.ts";

const MOST_FRAMES = 64;
const LONGEST_TEXT = 2_000;
/** Frames of the recording itself. */
const OWN = /^jdk\.jfr\./;

/**
 * Innermost first. A recording knows classes, not files: a frame's file is where the compiler wants the class to be, below
 * some folder of sources. Null for what the recording did itself.
 */
export function javaStack(stack: readonly RecordedFrame[]): ProfileFrame[] | null {
  if (stack.some(({ type }) => OWN.test(type))) return null;
  return stack
    .slice(0, MOST_FRAMES)
    .map(({ type, method, line }) => [
      `${type.replace(/\$.*/s, "").replaceAll(".", "/")}.java`.slice(-LONGEST_TEXT),
      line,
      `${type}.${methodName(method)}`.slice(0, LONGEST_TEXT),
    ]);
}

/** A lambda is called as the method that it stands in. */
function methodName(name: string): string {
  return name.replace(/^lambda\$(\w+)\$\d+$/, "$1");
}
