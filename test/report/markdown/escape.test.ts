import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clip, code, fenced, html, plain, quotedMarkdown } from "../../../src/report/markdown/escape.ts";

/** Text rich in the characters that mean something somewhere. */
const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(..."`*_~[]()<>|&@#!:$\\-+=.\n\r\t1a ", "\u202e", "\u200b", "\u0000", "\u001b"),
    fc.constantFrom("http://x", "www.x.y", "<!--", "</details>", "```", "![a](b)", "@user", "&#64;"),
    fc.string({ unit: "grapheme", maxLength: 1 }),
  ),
  maxLength: 60,
});

/** What is left when all that has been made harmless is taken away. */
const bare = (markdown: string) =>
  markdown
    .replaceAll(/<code>|<\/code>/g, "")
    .replaceAll(/\\[!-/:-@[-`{-~]/g, "")
    .replaceAll(/`[^`]*`/g, "");

describe("plain text", () => {
  test.each([
    ["2 * 3 * 4 [a](b) <b> a|b", "2 \\* 3 \\* 4 \\[a\\](b) &lt;b&gt; a&#124;b"],
    ["see @octocat", "see @&#8203;octocat"],
    ["see #12", "see #&#8203;12"],
    ["https://x.y and www.x.y", "https\\://x.y and www\\.x.y"],
    ["ids in `_processing` and in _rest_", "ids in `_processing` and in \\_rest\\_"],
    ["42.0 kB", "42.0 kB"],
    ["1. one", "1\\. one"],
    ["# title", "\\# title"],
    ["---", "\\---"],
    ["- item", "\\- item"],
  ])("%s", (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  test("is one line without markup, links, mentions or cells of its own, whatever it was", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const shown = plain(text);
        expect(shown).not.toMatch(/[\n\r|]/);
        expect(bare(shown)).not.toMatch(/[*_~[\]$<>`]|@(?!&#8203;)|(?<!&)#(?=\d)|:\/\/|www\./i);
        expect(bare(shown)).not.toMatch(/&(?!amp;|lt;|gt;|#124;|#8203;)/);
      }),
    );
  });
});

describe("code", () => {
  test.each([
    ["worker.py:387", "`worker.py:387`"],
    ["a|b", "<code>a&#124;b</code>"],
    ["`x`", "<code>\\`x\\`</code>"],
    ["", ""],
  ])("%s", (text, expected) => {
    expect(code(text)).toBe(expected);
  });

  test("holds no delimiter of a table and none of its own", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const shown = code(text);
        expect(shown).not.toMatch(/[\n|]/);
        expect(shown).toMatch(/^$|^`[^`]+`$|^<code>([^<>`]|\\`)*<\/code>$/);
      }),
    );
  });
});

test("text in an element is no element", () => {
  fc.assert(
    fc.property(nasty, (text) => {
      expect(html(text)).not.toMatch(/[<>"\n]|@(?!&#8203;)|&(?!amp;|lt;|gt;|quot;|#8203;)|!\[|\]\(|:\/\/|www\./i);
    }),
  );
});

test("a fence is longer than any run of back-quotes in the text", () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const [opening = "", ...rest] = fenced(text).split("\n");
      const fence = opening.slice(0, -"text".length);
      expect(fence).toMatch(/^`{3,}$/);
      expect(rest.at(-1)).toBe(fence);
      expect(rest.slice(0, -1).join("\n")).not.toContain(fence);
    }),
  );
});

describe("a note", () => {
  test("keeps its formatting", () => {
    expect(quotedMarkdown("**Bold** and `code`\n\n- [link](https://x.y)")).toBe(
      "> **Bold** and `code`\n>\n> - [link](https://x.y)",
    );
  });

  test("stays in its quote, without HTML, images, mentions and alerts", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const shown = quotedMarkdown(text);
        for (const line of shown.split("\n")) expect(line).toMatch(/^>/);
        expect(shown).not.toMatch(/<[a-z/!?]|!\[|\[!|@\w|&[#\w]/i);
      }),
    );
  });
});

test("clipping never leaves half a character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 20 }), (text, longest) => {
      const clipped = clip(text, longest);
      expect(clipped.length).toBeLessThanOrEqual(Math.max(longest, 1));
      expect(clipped).not.toMatch(/\p{Cs}/u);
    }),
  );
});
