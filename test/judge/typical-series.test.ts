import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withTypicalSeries } from "./typical-series.ts";

test("the pictures that explain the judge are what it says today", () => {
  const page = readFileSync(new URL("../../docs/judging.md", import.meta.url), "utf8");
  expect(withTypicalSeries(page), "npm run build writes docs/judging.md anew").toBe(page);
});
