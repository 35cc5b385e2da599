// Writes test/stage/github-openapi.json: of GitHub's own description of its REST API, what the stage plays.
// Run by hand when an operation is added or the package has moved on; downloads some 30 MB into a temporary folder.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PACKAGE = "@octokit/openapi@23.0.2";
const DESCRIPTION = "package/generated/api.github.com.json";
const OUTPUT = "test/stage/github-openapi.json";

const OPERATIONS = new Set([
  "issues/create-comment",
  "issues/delete-comment",
  "issues/get-comment",
  "issues/list-comments",
  "issues/list-events",
  "issues/update-comment",
  "pulls/get",
  "pulls/list",
  "pulls/list-files",
  "repos/compare-commits-with-basehead",
  "repos/get-collaborator-permission-level",
  "repos/get-commit",
  "repos/get-content",
  "repos/list-activities",
  "users/get-authenticated",
]);

const PLAIN = new Set([
  "type",
  "enum",
  "format",
  "required",
  "pattern",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
]);
const NESTED = new Set(["items", "additionalProperties"]);
const NESTED_LISTS = new Set(["oneOf", "anyOf", "allOf"]);
const UNUSED = new Set([
  "title",
  "description",
  "example",
  "examples",
  "default",
  "deprecated",
  "readOnly",
  "discriminator",
]);

const source = JSON.parse(download());
correct(source.components.schemas);
const schemas = {};
const paths = {};
for (const [path, item] of Object.entries(source.paths)) {
  for (const [method, operation] of Object.entries(item)) {
    if (!OPERATIONS.delete(operation.operationId)) continue;
    paths[path] ??= {};
    paths[path][method] = trimOperation(operation);
  }
}
if (OPERATIONS.size > 0) throw new Error(`${PACKAGE} describes no ${[...OPERATIONS].join(", ")}`);

const description = {
  openapi: "3.1.0",
  info: { title: source.info.title, version: source.info.version, license: source.info.license },
  "x-source": `${PACKAGE}, ${DESCRIPTION}, by scripts/trim-openapi.mjs`,
  paths,
  components: { schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))) },
};
writeFileSync(OUTPUT, `${JSON.stringify(description, null, 2)}\n`);
execFileSync("npx", ["biome", "format", "--write", OUTPUT], { stdio: "inherit" });

/** The whole description as text: 13 MB. */
function download() {
  const folder = mkdtempSync(join(tmpdir(), "openapi-"));
  try {
    const [{ filename }] = JSON.parse(
      execFileSync("npm", ["pack", PACKAGE, "--json", "--pack-destination", folder], { encoding: "utf8" }),
    );
    return execFileSync("tar", ["-xzOf", join(folder, filename), DESCRIPTION], {
      encoding: "utf8",
      maxBuffer: 2 ** 26,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What GitHub is known to answer against its own description. */
function correct({ "pull-request": pull, "pull-request-simple": simplePull }) {
  // Null once the fork is gone.
  for (const { properties } of [pull, simplePull]) {
    properties.head.properties.repo = { nullable: true, oneOf: [properties.head.properties.repo] };
  }
}

function trimOperation({ operationId, parameters, requestBody, responses }) {
  return {
    operationId,
    parameters: parameters.map((parameter) => trimParameter(resolve(parameter))),
    ...(requestBody && { requestBody: { required: requestBody.required ?? false, content: trimContent(requestBody) } }),
    responses: mapValues(responses, (response) => ({ content: trimContent(resolve(response)) })),
  };
}

function trimParameter({ name, in: place, required = false, schema, "x-multi-segment": multiSegment }) {
  return { name, in: place, required, ...(multiSegment && { "x-multi-segment": true }), schema: trimSchema(schema) };
}

function trimContent({ content = {} }) {
  return mapValues(content, ({ schema }) => ({ schema: trimSchema(schema) }));
}

/** The schema in JSON Schema's words: OpenAPI 3.0's `nullable` becomes what 3.1 has for it. */
function trimSchema(schema) {
  if (typeof schema !== "object") return schema;
  if (schema.$ref !== undefined) return { $ref: keepSchema(schema.$ref) };
  const trimmed = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (PLAIN.has(keyword)) trimmed[keyword] = value;
    else if (NESTED.has(keyword)) trimmed[keyword] = trimSchema(value);
    else if (NESTED_LISTS.has(keyword)) trimmed[keyword] = value.map(trimSchema);
    else if (keyword === "properties") trimmed.properties = mapValues(value, trimSchema);
    else if (keyword !== "nullable" && !UNUSED.has(keyword) && !keyword.startsWith("x-")) {
      throw new Error(`the keyword ${keyword} is new: should it be kept?`);
    }
  }
  return schema.nullable ? nullable(trimmed) : trimmed;
}

function nullable(schema) {
  if (schema.oneOf !== undefined) return { ...schema, oneOf: [...schema.oneOf, { type: "null" }] };
  if (typeof schema.type !== "string") throw new Error(`nullable, but of no type: ${JSON.stringify(schema)}`);
  const type = { ...schema, type: [schema.type, "null"] };
  return schema.enum && !schema.enum.includes(null) ? { ...type, enum: [...schema.enum, null] } : type;
}

function keepSchema(reference) {
  const name = reference.slice("#/components/schemas/".length);
  if (!(name in schemas)) {
    // The name is taken first: schemas refer to themselves.
    schemas[name] = {};
    schemas[name] = trimSchema(resolve({ $ref: reference }));
  }
  return reference;
}

function resolve(value) {
  if (value.$ref === undefined) return value;
  return value.$ref
    .slice("#/".length)
    .split("/")
    .reduce((node, key) => node[key], source);
}

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}
