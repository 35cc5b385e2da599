import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { resultsJsonSchema } from "../../src/report/results-schema.ts";

test("the committed schema is the current one; `npm run build` writes it", () => {
  const committed = readFileSync(new URL("../../schema/results.schema.json", import.meta.url), "utf8");
  expect(JSON.parse(committed)).toEqual(resultsJsonSchema());
});

test("the schema names the counters, which are open, among a series' measures", () => {
  const text = JSON.stringify(resultsJsonSchema());
  expect(text).toContain('"patternProperties":{"^counter:."');
});
