import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseDocument } from "yaml";
import { z } from "zod";
import { configJsonSchema, type JsonSchema, keysAt, schemaAt } from "../../src/config/json-schema.ts";
import { configSchema } from "../../src/config/schema.ts";
import { DESIGN_EXAMPLE } from "./design-example.ts";

const schema = configJsonSchema();

test("the committed schema is current; `npm run build` writes it", () => {
  const committed = readFileSync(new URL("../../schema/leakproof.schema.json", import.meta.url), "utf8");
  expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(schema)));
});

function properties(node: JsonSchema, path: string): { path: string; schema: JsonSchema }[] {
  const own = Object.entries(node.properties ?? {}).map(([key, value]) => ({ path: `${path}.${key}`, schema: value }));
  const inner = own.flatMap((property) => properties(property.schema, property.path));
  const items = node.items === undefined ? [] : properties(node.items, `${path}[]`);
  return [...own, ...inner, ...items, ...(node.anyOf ?? []).flatMap((form) => properties(form, path))];
}

test("every key has a description and an example for editors", () => {
  const all = properties(schema, "");
  expect(all.length).toBeGreaterThan(60);
  const bare = all.filter(({ schema }) => !("description" in schema) || schema.examples === undefined);
  expect(bare.map(({ path }) => path)).toEqual([]);
});

test("every example is valid where it stands", () => {
  const { shape } = configSchema;
  const scenario = shape.scenarios.element.shape;
  const variant = scenario.variants.unwrap().element.shape;
  for (const [group, fields] of Object.entries({ shape, scenario, variant })) {
    for (const [key, field] of Object.entries<z.ZodType>(fields)) {
      for (const example of (z.globalRegistry.get(field)?.examples as unknown[] | undefined) ?? []) {
        expect(field.safeParse(example).success, `${group}.${key}: ${JSON.stringify(example)}`).toBe(true);
      }
    }
  }
});

const committedSchema = z.fromJSONSchema(schema as z.core.JSONSchema.JSONSchema);

test("the schema accepts the full example", () => {
  expect(committedSchema.safeParse(parseDocument(DESIGN_EXAMPLE).toJS()).success).toBe(true);
});

test.each([
  { version: 2, scenarios: [{ id: 1, name: "a", pending: "b" }] },
  { version: 1, scenarios: [] },
  { version: 1, titel: "a", scenarios: [{ id: 1, name: "a", pending: "b" }] },
  { version: 1, scenarios: [{ id: 1, name: "a" }] },
  { version: 1, scenarios: [{ id: 1, name: "a", pending: "b", python: "a.py" }] },
  { version: 1, scenarios: [{ id: 1, name: "a", pending: 5 }] },
])("the schema refuses %j", (config) => {
  expect(committedSchema.safeParse(config).success).toBe(false);
});

test("a schema is found by path, through lists and either form of a value", () => {
  expect(schemaAt(schema, ["scenarios", 3, "variants", 0, "timeout"])?.examples).toEqual(["60s"]);
  expect(schemaAt(schema, ["defaults", "interpreter", "node"])).toBeDefined();
  expect(schemaAt(schema, ["scenarios", "timeout"])).toBeUndefined();
  expect(schemaAt(schema, ["toString"])).toBeUndefined();
});

test("the keys of a map are known, also where it is one of two forms", () => {
  expect(keysAt(schema, ["setup"])).toEqual(["run", "inputs", "paths"]);
  expect(keysAt(schema, ["defaults", "env"])).toEqual([]);
});
