import { stripVTControlCharacters } from "node:util";

// Control characters but tab and newline, and the marks that reorder or hide text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** A program's output as text that can't move a cursor, colour or hide anything: still untrusted, but readable. */
export function printable(output: string): string {
  return stripVTControlCharacters(output).replace(/\r\n?/g, "\n").replace(UNPRINTABLE, "");
}
