import type { Config } from "../domain/scenario.ts";
import { mistakeOf } from "./problem.ts";
import { resolveConfig } from "./resolve.ts";
import { ruleProblems } from "./rules.ts";
import { configSchema } from "./schema.ts";
import { schemaProblems } from "./schema-problems.ts";
import { parseYaml } from "./yaml-source.ts";

/**
 * Reads a configuration; `file` is what errors call it.
 * @throws UserMistake with all that is wrong in it, each with its place, what was expected and an example.
 */
export function parseConfig(text: string, file: string): Config {
  const source = parseYaml(text);
  if (source.value === undefined) throw mistakeOf(file, source.problems);
  const parsed = configSchema.safeParse(source.value);
  const problems = [...source.problems, ...schemaProblems(parsed.error?.issues ?? [], source), ...ruleProblems(source)];
  if (!parsed.success || problems.length > 0) throw mistakeOf(file, problems);
  return resolveConfig(parsed.data, source);
}
