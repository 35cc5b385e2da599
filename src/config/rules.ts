import { comparePositions, type Problem } from "./problem.ts";
import { SCENARIO_FORMS, WORKLOAD_KINDS } from "./schema.ts";
import type { Path, YamlSource } from "./yaml-source.ts";

/**
 * What must hold between several keys, which no schema of one key can say. Works on the raw file, so that these
 * problems come together with those of the schema: nothing is taken for granted here.
 */
export function ruleProblems(source: YamlSource): Problem[] {
  const scenarios = entriesOf(source.value, ["scenarios"]);
  const ids = scenarios.map(({ entry, path }) => ({ name: textOf(entry.id), path: [...path, "id"] }));
  return [...repeated(source, ids, "id"), ...scenarios.flatMap((scenario) => scenarioProblems(source, scenario))];
}

function scenarioProblems(source: YamlSource, scenario: Entry): Problem[] {
  const path = [...scenario.path, "variants"];
  const variants = entriesOf(scenario.entry, path);
  const names = variants.map((variant) => ({ name: nameOf(variant.entry), path: [...variant.path, "name"] }));
  return [
    ...oneForm(source, scenario, "scenario", SCENARIO_FORMS),
    ...variants.flatMap((variant) => oneForm(source, variant, "variant", WORKLOAD_KINDS)),
    ...repeated(source, names, "variant name"),
    ...withoutSubject(source, variants, path),
  ];
}

/** Exactly one of `forms` says what is run. */
function oneForm(source: YamlSource, { entry, path }: Entry, what: string, forms: readonly string[]): Problem[] {
  const [first, second] = forms.filter((key) => Object.hasOwn(entry, key));
  const expected = `exactly one of ${forms.join(", ")}`;
  const example = "python: leaks/queue.py:normal";
  if (first === undefined) {
    return [{ position: source.valueAt(path), cause: `the ${what} has nothing to run`, expected, example }];
  }
  if (second === undefined) return [];
  const [, position = source.valueAt(path)] = [first, second]
    .map((key) => source.keyAt([...path, key]))
    .sort(comparePositions);
  return [{ position, cause: `the ${what} has both ${first} and ${second}`, expected, example: null }];
}

interface Named {
  /** Null: it has none that could be compared. */
  readonly name: string | null;
  readonly path: Path;
}

function repeated(source: YamlSource, all: readonly Named[], what: string): Problem[] {
  return all.flatMap(({ name, path }, index) => {
    const first = all.slice(0, index).find((earlier) => earlier.name === name);
    if (name === null || first === undefined) return [];
    const { line, column } = source.valueAt(first.path);
    const cause = `the ${what} ${JSON.stringify(name)} is taken, at ${line}:${column}`;
    return [{ position: source.valueAt(path), cause, expected: `another ${what}`, example: null }];
  });
}

function withoutSubject(source: YamlSource, variants: readonly Entry[], path: Path): Problem[] {
  const isSubject = ({ entry: { role } }: Entry) => role === undefined || role === "subject";
  if (variants.length === 0 || variants.some(isSubject)) return [];
  return [
    {
      position: source.keyAt(path),
      cause: "no variant is a subject, and only a subject decides the verdict",
      expected: "at least one variant without a role, or with role: subject",
      example: "- { name: As shipped, python: leaks/queue.py:normal }",
    },
  ];
}

/** A map in a list, and where it stands. */
interface Entry {
  readonly entry: Readonly<Record<string, unknown>>;
  readonly path: Path;
}

/** The maps in the list that stands in `parent` under the last key of `path`. */
function entriesOf(parent: unknown, path: Path): Entry[] {
  const list = isMap(parent) ? parent[String(path.at(-1))] : undefined;
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry, index) => (isMap(entry) ? [{ entry, path: [...path, index] }] : []));
}

function isMap(value: unknown): value is Entry["entry"] {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | null {
  return typeof value === "string" || typeof value === "number" ? String(value) : null;
}

/** Without a name of its own, a variant is known by its workload. */
function nameOf(variant: Entry["entry"]): string | null {
  const service = variant.service;
  const texts = [variant.name, variant.python, variant.node, variant.command, isMap(service) ? service.start : null];
  return texts.map(textOf).find((text) => text !== null) ?? null;
}
