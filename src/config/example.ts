import { Document, isCollection, isPair } from "yaml";
import { type JsonSchema, schemaAt } from "./json-schema.ts";
import type { Path } from "./yaml-source.ts";

/** YAML that is right at `path`, or around it where only the whole has an example. */
export function exampleAt(schema: JsonSchema, path: Path): string | null {
  for (let length = path.length; length >= 0; length -= 1) {
    const [example] = schemaAt(schema, path.slice(0, length))?.examples ?? [];
    if (example !== undefined) return snippet(path[length - 1], example);
  }
  return null;
}

const LONGEST_LINE = 100;

function snippet(key: string | number | undefined, example: unknown): string {
  if (key === undefined) return yaml(example, false);
  const whole = typeof key === "number" ? [example] : { [key]: example };
  const compact = yaml(whole, true);
  return compact.length <= LONGEST_LINE ? compact : yaml(whole, false);
}

/** Block style outside; inside it, too, or on one line. */
function yaml(value: unknown, compact: boolean): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  if (compact && isCollection(document.contents)) {
    for (const item of document.contents.items) {
      const inner = isPair(item) ? item.value : item;
      if (isCollection(inner)) inner.flow = true;
    }
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true }).trimEnd();
}
