import type { Revision } from "../../domain/results.ts";
import type { Scenario, Variant } from "../../domain/scenario.ts";
import { UserMistake } from "../../domain/user-mistake.ts";
import { measuredEnvironment } from "../process/environment.ts";
import { interpreterPath, workingFolder } from "./launch.ts";
import { missingRequirements } from "./requires.ts";

/** Whether a scenario can be run on this machine, found out before any workload starts. */
export type Readiness =
  | { readonly state: "ready" }
  | {
      readonly state: "pending";
      readonly reason: string;
      readonly nextStep: string;
      readonly missing: readonly string[];
    };

type Pending = Extract<Readiness, { state: "pending" }>;

/** Where scenarios would run. */
export interface Place {
  /** The project's root, absolute. */
  readonly root: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

/** A scenario that is due by base's definition too (null: it isn't), and head's own variants of it. */
export interface Due {
  readonly scenario: Scenario;
  readonly due: Scenario | null;
  readonly variants: readonly { readonly variant: Variant; readonly definition: Revision }[];
}

/**
 * Those that can be measured, and the others with what they wait for.
 * @throws UserMistake when an interpreter is missing
 */
export async function sortByReadiness<Entry extends Due>(
  scenarios: readonly Entry[],
  place: Place,
): Promise<{ readonly ready: readonly Entry[]; readonly waiting: readonly (readonly [Entry, Pending])[] }> {
  const ready: Entry[] = [];
  const waiting: [Entry, Pending][] = [];
  for (const entry of scenarios) {
    const readiness = await readinessOf(entry, place);
    if (readiness.state === "ready") ready.push(entry);
    else waiting.push([entry, readiness]);
  }
  return { ready, waiting };
}

async function readinessOf({ scenario, due, variants }: Due, place: Place): Promise<Readiness> {
  if (scenario.pending !== null) {
    return pending(scenario.pending, "Replace `pending` by `variants` when it can be run.");
  }
  const own = variants.filter(({ definition }) => definition === "head").map(({ variant }) => variant);
  const lacked = await missingFor({ requires: scenario.requires, variants: own }, place);
  // What only head's own settings hide is there: head's variants fail by themselves, then.
  const hidden = lacked.length > 0 && due !== null ? await missingByDefinition(due, place) : lacked;
  const missing = lacked.filter((name) => hidden.includes(name));
  if (missing.length === 0) return { state: "ready" };
  return pending(`Missing on this machine: ${missing.join(", ")}.`, `Install ${missing.join(", ")}.`, missing);
}

/** What a scenario lacks in a tree by its own definition; all of it where an interpreter is missing. */
export async function missingByDefinition(scenario: Scenario, place: Place): Promise<string[]> {
  try {
    return await missingFor(scenario, place);
  } catch (error) {
    if (!(error instanceof UserMistake)) throw error;
    const { commands, python, node } = scenario.requires;
    const named = (kind: string, names: readonly string[]) => names.map((name) => `${kind}: ${name}`);
    return [...named("command", commands), ...named("python", python), ...named("node", node)];
  }
}

/** What any of its variants lacks: each may have an interpreter and a folder of its own. */
async function missingFor(
  { requires, variants }: Pick<Scenario, "requires" | "variants">,
  { root, environment, signal }: Place,
): Promise<string[]> {
  const contexts = variants.map((variant) => ({
    python: interpreterPath(variant.interpreter.python, root),
    node: interpreterPath(variant.interpreter.node, root),
    cwd: workingFolder(variant, root),
    env: measuredEnvironment(environment, variant.env).env,
  }));
  const different = new Map(contexts.map((context) => [JSON.stringify(context), context]));
  const missing = new Set<string>();
  for (const context of different.values()) {
    for (const name of await missingRequirements(requires, { ...context, signal })) missing.add(name);
  }
  return [...missing];
}

function pending(reason: string, nextStep: string, missing: readonly string[] = []): Readiness {
  return { state: "pending", reason, nextStep, missing };
}
