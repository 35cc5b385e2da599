/**
 * Characters that change how the text around them looks, or that nobody can see: controls (terminal escapes begin with
 * one), the bidirectional overrides that let code lie about its order, zero-width and other format characters,
 * private-use and half surrogate pairs. Tabs and line ends are left.
 */
const INVISIBLE = /[^\P{C}\t\n]|[\u2028\u2029\u115f\u1160\u3164\uffa0]/gu;

/** Untrusted text without characters that deceive the eye or drive a terminal; line ends become `\n`. */
export function visibleText(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return text.replace(/\r\n?/g, "\n").replace(INVISIBLE, "");
}

/** {@link visibleText} on one line, without space at its ends. */
export function visibleLine(text: string): string {
  return visibleText(text).replace(/\s+/g, " ").trim();
}
