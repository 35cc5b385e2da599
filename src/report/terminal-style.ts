import { cellWidth, fit } from "./cell-width.ts";
import { logLine } from "./log-line.ts";
import { visibleLine } from "./visible-text.ts";

export interface TerminalStyle {
  readonly colour: boolean;
  /** Columns. */
  readonly width: number;
}

export type Colour = "red" | "green" | "yellow" | "dim" | "bold";

const CODES: Readonly<Record<Colour, number>> = { red: 31, green: 32, yellow: 33, dim: 2, bold: 1 };

/** Untrusted text behind a label, broken at its spaces; the lines that follow are indented as far as the label is. */
export function wrap(label: string, text: string, width: number): string[] {
  const indent = " ".repeat(label.length - label.trimStart().length);
  const lines: string[] = [];
  let line = label;
  for (const word of visibleLine(text).split(" ")) {
    const extended = line === "" || line.endsWith(" ") ? line + word : `${line} ${word}`;
    const isFirstWord = line === label || line === indent;
    if (isFirstWord || cellWidth(extended) <= width) {
      line = extended;
    } else {
      lines.push(line);
      line = indent + word;
    }
  }
  return [...lines, line].map((wrapped) => fit(wrapped, width));
}

export function paint(colour: Colour, text: string, style: TerminalStyle): string {
  const safe = logLine(text);
  return style.colour ? `\u001b[${CODES[colour]}m${safe}\u001b[0m` : safe;
}
