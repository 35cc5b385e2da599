import { readFileSync } from "node:fs";

/** GitHub's own description of its REST API, as far as the stage plays it: `scripts/trim-openapi.mjs` writes it. */
export interface Operation {
  /** Such as `issues/create-comment`. */
  readonly id: string;
  /** Upper case. */
  readonly method: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody: { readonly required: boolean; readonly content: Content } | null;
  /** By status. */
  readonly responses: Readonly<Record<string, { readonly content: Content }>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
  readonly schema: Schema;
}

/** By media type. */
export type Content = Readonly<Record<string, { readonly schema: Schema }>>;

/** JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;

export interface Route {
  readonly operation: Operation;
  /** The path's parameters, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
}

interface DescribedParameter extends Parameter {
  /** Its value may have slashes. */
  readonly "x-multi-segment"?: true;
}

interface DescribedOperation {
  readonly operationId: string;
  readonly parameters: readonly DescribedParameter[];
  readonly requestBody?: { readonly required: boolean; readonly content: Content };
  readonly responses: Operation["responses"];
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const DESCRIPTION = JSON.parse(readFileSync(new URL("./github-openapi.json", import.meta.url), "utf8")) as Description;

/** What the operations' schemas refer to, as `#/components/schemas/NAME`. */
export const SCHEMAS = DESCRIPTION.components.schemas;

const ROUTES = Object.entries(DESCRIPTION.paths).flatMap(([template, operations]) =>
  Object.entries(operations).map(([method, described]) => ({
    pattern: patternOf(template, described.parameters),
    operation: operationOf(method, described),
  })),
);

export const OPERATIONS: readonly Operation[] = ROUTES.map(({ operation }) => operation);

/** @param path below the API's root, as it was sent */
export function findRoute(method: string, path: string): Route | null {
  for (const { pattern, operation } of ROUTES) {
    const match = operation.method === method ? pattern.exec(path) : null;
    const parameters = match && decoded(match.groups ?? {});
    if (parameters) return { operation, parameters };
  }
  return null;
}

function patternOf(template: string, parameters: readonly DescribedParameter[]): RegExp {
  const multiSegment = parameters.filter((parameter) => parameter["x-multi-segment"]).map(({ name }) => name);
  const source = template.replace(/\{(\w+)\}/g, (_, name: string) =>
    multiSegment.includes(name) ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`,
  );
  return new RegExp(`^${source}$`);
}

function operationOf(
  method: string,
  { operationId, parameters, requestBody, responses }: DescribedOperation,
): Operation {
  return { id: operationId, method: method.toUpperCase(), parameters, requestBody: requestBody ?? null, responses };
}

/** Null: what stands there is no encoding of anything. */
function decoded(groups: Readonly<Record<string, string>>): Record<string, string> | null {
  try {
    return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]));
  } catch {
    return null;
  }
}
