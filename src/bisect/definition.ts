import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Copies } from "../compare/copies.ts";
import type { LoadedConfig } from "../config/config-file.ts";
import type { Scenario } from "../domain/scenario.ts";
import { UserMistake } from "../domain/user-mistake.ts";
import { selectScenarios } from "../plan/selection.ts";
import { driverFiles } from "../plan/workload-files.ts";

/** What every commit is measured by: a scenario's subjects and their workload files, as they lie here at the start. */
export interface Definition {
  readonly loaded: LoadedConfig;
  /** With its subjects alone. */
  readonly scenario: Scenario;
  readonly files: Copies;
  /** Differs where a commit might be judged otherwise. */
  readonly digest: string;
}

/**
 * Takes down what drives a scenario, whatever becomes of the work tree later.
 * @param tool in its version: another may judge otherwise
 * @throws UserMistake for a scenario that doesn't exist or that waits for something
 */
export async function takeDefinition(loaded: LoadedConfig, id: string, tool: string): Promise<Definition> {
  const [entry] = selectScenarios(
    loaded.config.scenarios.map((scenario) => ({ scenario })),
    [id],
    null,
  );
  if (entry === undefined) throw new Error(`scenario ${id} is neither there nor missing`);
  const variants = entry.scenario.variants.filter(({ role }) => role === "subject");
  const scenario = { ...entry.scenario, variants };
  if (variants.length === 0) {
    const why = scenario.pending === null ? "it has no subject" : `it is pending: ${scenario.pending}`;
    throw new UserMistake(
      `scenario ${id} can't be measured, as ${why}; expected at least one variant without a role\n` +
        "    example: variants: [{ name: As shipped, python: leaks/queue.py:normal }]",
    );
  }
  const files = new Copies(loaded.root, loaded.root, "head");
  for (const variant of variants) await files.remember(variant);
  return { loaded, scenario, files, digest: await digestOf(loaded, scenario, tool) };
}

async function digestOf({ root, config }: LoadedConfig, scenario: Scenario, tool: string): Promise<string> {
  const variants = scenario.variants.map(({ position, ...variant }) => variant);
  const hash = createHash("sha256").update(JSON.stringify([tool, config.setup, scenario.requires, variants]));
  for (const file of new Set(variants.flatMap(driverFiles))) {
    const contents = await readFile(join(root, file)).catch(() => null);
    hash.update(JSON.stringify([file, contents?.length ?? null])).update(contents ?? "");
  }
  return hash.digest("hex");
}
