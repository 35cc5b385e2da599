const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** How many columns of a terminal a line of visible text takes: wide characters two, combining marks none. */
export function cellWidth(text: string): number {
  return [...text].reduce((width, character) => width + widthOf(character), 0);
}

function widthOf(character: string): number {
  if (/\p{M}/u.test(character)) return 0;
  return WIDE.test(character) || (character.codePointAt(0) ?? 0) >= 0x20000 ? 2 : 1;
}

/** The text, or as much of it as fits into `width` columns with an ellipsis. */
export function fit(text: string, width: number): string {
  if (cellWidth(text) <= width) return text;
  let fitting = "";
  let used = 1;
  for (const character of text) {
    used += widthOf(character);
    if (used > width) break;
    fitting += character;
  }
  return width < 1 ? "" : `${fitting.trimEnd()}…`;
}

/** {@link fit}, filled up with spaces to exactly `width` columns. */
export function column(text: string, width: number): string {
  const fitting = fit(text, width);
  return fitting + " ".repeat(width - cellWidth(fitting));
}
