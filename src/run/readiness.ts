import type { Scenario } from "../domain/scenario.ts";
import { missingRequirements, type RequiresContext } from "./requires.ts";

/** Whether a scenario can be run on this machine, found out before any workload starts. */
export type Readiness =
  | { readonly state: "ready" }
  | {
      readonly state: "pending";
      readonly reason: string;
      readonly nextStep: string;
      readonly missing: readonly string[];
    };

const READY: Readiness = { state: "ready" };

/**
 * @param contextOf where and with which interpreters a scenario's requirements are looked up
 * @throws UserMistake when an interpreter is missing
 */
export async function readinessOf(
  scenario: Scenario,
  contextOf: (scenario: Scenario) => RequiresContext,
): Promise<Readiness> {
  if (scenario.pending !== null) {
    return pending(scenario.pending, "Replace `pending` by `variants` when it can be run.");
  }
  if (scenario.variants.some((variant) => variant.workload.kind === "service")) {
    return pending(
      "This version of leakproof does not measure `service:` workloads.",
      "Drive the server from a `command:` workload until it does.",
    );
  }
  const missing = await missingRequirements(scenario.requires, contextOf(scenario));
  if (missing.length === 0) return READY;
  return pending(`Missing on this machine: ${missing.join(", ")}.`, `Install ${missing.join(", ")}.`, missing);
}

function pending(reason: string, nextStep: string, missing: readonly string[] = []): Readiness {
  return { state: "pending", reason, nextStep, missing };
}
