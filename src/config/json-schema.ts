import { z } from "zod";
import { configSchema } from "./schema.ts";
import type { Path } from "./yaml-source.ts";

/** The part of JSON Schema that describes the configuration. */
export interface JsonSchema {
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

/** The JSON Schema (draft 7, which editors know best) of the configuration file. */
export function configJsonSchema(): JsonSchema {
  return z.toJSONSchema(configSchema, {
    target: "draft-7",
    io: "input",
    // Zod drops the examples of what it transforms, as it takes them for examples of the outcome.
    override: ({ zodSchema, jsonSchema }) => {
      const examples = z.globalRegistry.get(zodSchema)?.examples;
      if (Array.isArray(examples)) jsonSchema.examples = examples;
    },
  }) as JsonSchema;
}

/** The schema of the value at `path`; undefined where none is foreseen. */
export function schemaAt(schema: JsonSchema, path: Path): JsonSchema | undefined {
  const [part, ...rest] = path;
  if (part === undefined) return schema;
  for (const form of [schema, ...(schema.anyOf ?? [])]) {
    const next = typeof part === "number" ? form.items : ownProperty(form.properties, part);
    if (next !== undefined) return schemaAt(next, rest);
  }
  return undefined;
}

/** The keys that a map at `path` may have; empty where it may have any. */
export function keysAt(schema: JsonSchema, path: Path): string[] {
  const found = schemaAt(schema, path);
  return [found, ...(found?.anyOf ?? [])].flatMap((form) => Object.keys(form?.properties ?? {}));
}

function ownProperty(properties: JsonSchema["properties"], key: string): JsonSchema | undefined {
  return properties !== undefined && Object.hasOwn(properties, key) ? properties[key] : undefined;
}
