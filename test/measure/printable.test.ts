import { expect, test } from "vitest";
import { printable } from "../../src/measure/printable.ts";

test("text that is printed keeps its lines, tabs and letters, and loses what steers a terminal", () => {
  const hostile =
    "\u001b[31mred\u001b[0m\ttab\r\nnext\u0007\u0000 \u001b]8;;http://x\u0007link\u001b]8;;\u0007 \u202eevil ünïcödé\rover";
  expect(printable(hostile)).toBe("red\ttab\nnext link evil ünïcödé\nover");
});
