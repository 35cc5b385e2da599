import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { Answer } from "./answer.ts";
import { type Operation, type Parameter, SCHEMAS, type Schema } from "./api-description.ts";

const JSON_TYPE = "application/json";

/** An address is text: its parameters' numbers have to be read from it. */
const parameterSchemas = new Ajv2020({ allErrors: true, allowUnionTypes: true, coerceTypes: true });
const bodySchemas = new Ajv2020({ allErrors: true, allowUnionTypes: true });
formats.default(parameterSchemas);
formats.default(bodySchemas);
for (const [name, schema] of Object.entries(SCHEMAS)) bodySchemas.addSchema(namingOthers(schema), name);

/** How a request breaks GitHub's description of the operation; empty: not at all. */
export function problemsOfRequest(
  operation: Operation,
  path: Readonly<Record<string, string>>,
  query: URLSearchParams,
  contentType: string | undefined,
  body: string,
): string[] {
  return [
    ...problemsOfParameters(operation, "path", path),
    ...problemsOfParameters(operation, "query", Object.fromEntries(query)),
    ...problemsOfBody(operation, contentType, body),
  ];
}

/** How an answer breaks GitHub's description of the operation; empty: not at all. */
export function problemsOfAnswer(operation: Operation, answer: Answer): string[] {
  // What a file holds is nobody's business.
  if (answer.kind === "raw") return [];
  const described = operation.responses[answer.status];
  const schema = described?.content[JSON_TYPE]?.schema;
  if (answer.kind === "empty") {
    return described !== undefined && schema === undefined ? [] : [`an empty ${answer.status} is not described`];
  }
  if (schema !== undefined) return problemsOf(compiled(schema), answer.body, "answer");
  // Refusals that all operations have in common are left out of many of them.
  if (answer.status >= 400 && described === undefined) {
    return problemsOf(compiled({ $ref: "#/components/schemas/basic-error" }), answer.body, "answer");
  }
  return [`a body with status ${answer.status} is not described`];
}

function problemsOfParameters(
  operation: Operation,
  place: Parameter["in"],
  values: Readonly<Record<string, string>>,
): string[] {
  const validate = once(`${operation.id} ${place}`, () => {
    const parameters = operation.parameters.filter((parameter) => parameter.in === place);
    return parameterSchemas.compile({
      type: "object",
      properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
      required: parameters.filter(({ required }) => required).map(({ name }) => name),
      additionalProperties: false,
    });
  });
  return problemsOf(validate, { ...values }, place);
}

function problemsOfBody({ requestBody }: Operation, contentType: string | undefined, body: string): string[] {
  if (requestBody === null) return body === "" ? [] : ["a body is not described"];
  if (body === "") return requestBody.required ? ["the body is missing"] : [];
  if (contentType?.split(";")[0] !== JSON_TYPE) return [`the body is ${contentType ?? "of no type"}, not ${JSON_TYPE}`];
  const schema = requestBody.content[JSON_TYPE]?.schema;
  if (schema === undefined) return ["a JSON body is not described"];
  try {
    // GitHub ignores names that it doesn't know, which hides a slip of the pen.
    const strict = { additionalProperties: false, ...schema };
    return problemsOf(compiled(strict), JSON.parse(body), "body");
  } catch (error) {
    if (error instanceof SyntaxError) return [`the body is no JSON: ${error.message}`];
    throw error;
  }
}

function compiled(schema: Schema): ValidateFunction {
  return once(JSON.stringify(schema), () => bodySchemas.compile(namingOthers(schema)));
}

/** The schema with references as its library knows them: by name, not by their place in the description. */
function namingOthers(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/components/schemas/', '"$ref":"')) as Schema;
}

const validators = new Map<string, ValidateFunction>();

/** Compiling takes long. */
function once(key: string, compile: () => ValidateFunction): ValidateFunction {
  const validate = validators.get(key) ?? compile();
  validators.set(key, validate);
  return validate;
}

/** With an `anyOf` every alternative has its say: the first ones have to do. */
const MOST_SHOWN = 5;

function problemsOf(validate: ValidateFunction, value: unknown, name: string): string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).slice(0, MOST_SHOWN).map(({ instancePath, message, params }) => {
    const unknown = "additionalProperty" in params ? `: ${params.additionalProperty}` : "";
    return `${name}${instancePath} ${message}${unknown}`;
  });
}
