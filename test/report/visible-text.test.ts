import { expect, test } from "vitest";
import { visibleLine, visibleText } from "../../src/report/visible-text.ts";

test.each([
  ["a\u001b[31mb\u001b]8;;x\u0007c", "a[31mb]8;;xc"],
  ["file\u202egnp.exe", "filegnp.exe"],
  ["zero\u200bwidth\ufeff", "zerowidth"],
  ["one\r\ntwo\rthree", "one\ntwo\nthree"],
  ["tab\tstays, half \ud800 a pair does not", "tab\tstays, half  a pair does not"],
  ["größer 日本 😀 ✅", "größer 日本 😀 ✅"],
])("%j", (text, visible) => {
  expect(visibleText(text)).toBe(visible);
});

test("a line has no line ends and no space around it", () => {
  expect(visibleLine("  one\n\ttwo\u2028three ")).toBe("one twothree");
});
