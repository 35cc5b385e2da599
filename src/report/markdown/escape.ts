import { visibleLine, visibleText } from "../visible-text.ts";

/**
 * Everything that a configuration, a program or a results file says is untrusted. Each function here makes it safe for
 * one place in GitHub's Markdown; nothing else in the report may put such text into the output.
 */

/** An invisible joint that keeps GitHub from reading `@name` as a mention or `<tag` as HTML, also where entities don't work. */
const JOINT = "\u200b";

const MEANINGFUL = /[\\`*_~[\]$&<>|@]|#(?=\d)|:\/\/|www\./gi;

const HARMLESS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "|": "&#124;",
  "@": "@&#8203;",
  "#": "#&#8203;",
};

/**
 * Text on one line, for running Markdown and for cells of tables: nothing in it is a link, a mention, a reference or markup, but for
 * words in back-quotes, which stay code.
 */
export function plain(text: string, longest = 1_000): string {
  const pieces = shortLine(text, longest).split(/`([^`]+)`/);
  return pieces
    .map((piece, index) => (index % 2 === 0 ? escaped(piece, index === 0) : codeSpan(piece.trim())))
    .join("");
}

function escaped(text: string, startsLine: boolean): string {
  const harmless = text.replace(
    MEANINGFUL,
    (found) => HARMLESS[found] ?? (found.endsWith(".") ? `${found.slice(0, -1)}\\.` : `\\${found}`),
  );
  if (!startsLine) return harmless;
  return harmless
    .replace(/^(#{1,6}|[-+])(?=\s|$)/, "\\$1")
    .replace(/^([-=])(?=[-=]*$)/, "\\$1")
    .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2");
}

/** Text for the inside of an HTML element such as `<summary>`, where Markdown should not be read, and isn't if it is. */
export function html(text: string, longest = 300): string {
  return shortLine(text, longest)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/#(?=\d)|!(?=\[)|\](?=\()|:(?=\/\/)|www(?=\.)|@/gi, "$&&#8203;");
}

/** One line as code; what a code span can't hold inside a table is escaped inside `<code>` instead. */
export function code(text: string, longest = 300): string {
  return codeSpan(shortLine(text, longest));
}

function codeSpan(line: string): string {
  if (line === "") return "";
  return /[`|\\]/.test(line) ? `<code>${escaped(line, false)}</code>` : `\`${line}\``;
}

/** A block of code with the text's own lines, fenced by more backticks than it has in a row. */
export function fenced(text: string): string {
  const shown = visibleText(text).replaceAll("\t", "    ");
  const longestRun = Math.max(2, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longestRun + 1);
  return `${fence}text\n${shown.trimEnd()}\n${fence}`;
}

/**
 * Markdown that the team wrote, in a block quote that contains whatever it leaves open. Emphasis, lists, code and links
 * work; HTML, images, mentions and alerts don't.
 */
export function quotedMarkdown(text: string, longest = 4_000): string {
  const harmless = clip(visibleText(clip(text, longest * 2)).trim(), longest)
    .replace(/<(?=[a-z/!?])/gi, `<${JOINT}`)
    .replace(/!(?=\[)/g, `!${JOINT}`)
    .replace(/\[(?=!)/g, `[${JOINT}`)
    .replace(/@(?=\w)/g, `@${JOINT}`)
    .replace(/&(?=[#\w])/g, `&${JOINT}`);
  return harmless
    .split("\n")
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
}

function shortLine(text: string, longest: number): string {
  // Cleaning a very long text in full would cost seconds in a long report, only to throw most of it away.
  return clip(visibleLine(clip(text, longest * 2)), longest);
}

/** The text, or its beginning with an ellipsis; never half a character. */
export function clip(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
