import { writeFileSync } from "node:fs";
import { configJsonSchema } from "../src/config/json-schema.ts";
import { resultsJsonSchema } from "../src/report/results-schema.ts";

/** The JSON Schemas that are committed, for editors and other readers. A test compares each with its source. */
const SCHEMAS = [
  { file: "leakproof.schema.json", schema: configJsonSchema() },
  { file: "results.schema.json", schema: resultsJsonSchema() },
];

for (const { file, schema } of SCHEMAS) {
  writeFileSync(new URL(`../schema/${file}`, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);
}
