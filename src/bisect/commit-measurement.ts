import { existsSync } from "node:fs";
import { FIRST_RUN } from "../compare/compared-variant.ts";
import { Side } from "../compare/side.ts";
import type { ScenarioResult } from "../domain/results.ts";
import { GitFailed } from "../git/git-failed.ts";
import { openWorktree, type Worktree } from "../git/worktree.ts";
import { judgeMeasuredScenario, type MeasuredVariant, unmeasuredScenario } from "../judge/measured-scenario.ts";
import { referee } from "../judge/referee.ts";
import type { Ports } from "../ports.ts";
import { missingByDefinition } from "../run/preparation/readiness.ts";
import { milliseconds } from "../units/duration.ts";
import type { Definition } from "./definition.ts";

/**
 * Measures a scenario's subjects in a commit, in a fresh worktree with the project's setup, and judges them: never better
 * than `error` where that can't be done.
 * @param called how progress names the commit
 * @param parentFolder where the worktree is made
 */
export async function measureCommit(
  sha: string,
  called: string,
  definition: Definition,
  ports: Ports,
  parentFolder: string,
): Promise<ScenarioResult> {
  const { loaded, scenario } = definition;
  const failed = (reason: string) => unmeasuredScenario(scenario, "error", { reason, nextStep: null });
  let opened: Worktree;
  try {
    opened = await openWorktree(loaded.root, sha, parentFolder);
  } catch (error) {
    // A filter that files need may not run here, a partial clone may lack them.
    if (error instanceof GitFailed && error.trouble === "other")
      return failed(`It can't be checked out: ${error.message}.`);
    throw error;
  }
  await using worktree = opened;
  const { root } = worktree;
  if (!existsSync(root)) return failed("It doesn't have the project's folder.");
  const side = new Side("base", root, loaded.config.setup, definition.files.into(root), ports, called);
  const broken = await side.setUp();
  if (broken !== null) return unmeasuredScenario(scenario, "error", broken);
  const missing = await missingByDefinition(scenario, { root, ...ports });
  if (missing.length > 0) {
    const reason = `Missing here: ${missing.join(", ")}.`;
    return unmeasuredScenario(scenario, "pending", { reason, nextStep: `Install ${missing.join(", ")}.`, missing });
  }
  const measured: MeasuredVariant[] = [];
  for (const variant of scenario.variants) {
    const occasion = {
      allowance: milliseconds(Number.POSITIVE_INFINITY),
      firstRunMs: FIRST_RUN,
      beforeConfirming: () => Promise.resolve(),
      referee,
    };
    const onIts = await side.measure(scenario, { variant, definition: "head" }, occasion);
    // Beside nothing else, it is judged as head is.
    measured.push({ ...onIts, revision: "head" });
  }
  return judgeMeasuredScenario(scenario, measured, ports.sampler.source, false);
}
