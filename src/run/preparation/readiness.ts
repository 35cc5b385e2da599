import type { Scenario } from "../../domain/scenario.ts";
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

/**
 * Those that can be measured, and the others with what they wait for.
 * @throws UserMistake when an interpreter is missing
 */
export async function sortByReadiness<Entry extends { readonly scenario: Scenario }>(
  scenarios: readonly Entry[],
  place: Place,
): Promise<{ readonly ready: readonly Entry[]; readonly waiting: readonly (readonly [Entry, Pending])[] }> {
  const ready: Entry[] = [];
  const waiting: [Entry, Pending][] = [];
  for (const entry of scenarios) {
    const readiness = await readinessOf(entry.scenario, place);
    if (readiness.state === "ready") ready.push(entry);
    else waiting.push([entry, readiness]);
  }
  return { ready, waiting };
}

async function readinessOf(scenario: Scenario, place: Place): Promise<Readiness> {
  if (scenario.pending !== null) {
    return pending(scenario.pending, "Replace `pending` by `variants` when it can be run.");
  }
  if (scenario.variants.some((variant) => variant.workload.kind === "service")) {
    return pending(
      "This version of leakproof does not measure `service:` workloads.",
      "Drive the server from a `command:` workload until it does.",
    );
  }
  const missing = await missingFor(scenario, place);
  if (missing.length === 0) return { state: "ready" };
  return pending(`Missing on this machine: ${missing.join(", ")}.`, `Install ${missing.join(", ")}.`, missing);
}

/** What any of its variants lacks: each may have an interpreter and a folder of its own. */
async function missingFor({ requires, variants }: Scenario, { root, environment, signal }: Place): Promise<string[]> {
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
