import { visibleLine } from "../report/visible-text.ts";

/** What a mistake's message says, on one line; its examples, which are indented, need lines of their own. */
export function mistakeLine(message: string): string {
  const lines = message.split("\n").filter((line) => !/^\s/.test(line));
  return visibleLine(lines.join(" "));
}
