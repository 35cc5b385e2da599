import { existsSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import type { Variant } from "../../domain/scenario.ts";
import { withPreloads } from "../assist/preloads.ts";
import { type MeasuredEnvironment, measuredEnvironment } from "../process/environment.ts";
import type { RunContext } from "../run-context.ts";

/** How a variant's workload is started. */
export interface Launch extends MeasuredEnvironment {
  readonly argv: readonly [string, ...string[]];
  readonly cwd: string;
  /** Its processes can be asked to collect their garbage. */
  readonly isAssisted: boolean;
}

type Place = Pick<RunContext, "root" | "adapters" | "environment">;

/** @param isProfiled agents come into its processes, whatever its kind */
export function launchOf(variant: Variant, place: Place, isProfiled = false): Launch {
  const { env, assists } = measuredEnvironment(place.environment, variant.env);
  const argv = argvOf(variant, place);
  const isUnaware = variant.workload.kind === "command" || variant.workload.kind === "service";
  const isAssisted = (isUnaware || isProfiled) && process.platform === "linux";
  return {
    env: isAssisted ? withPreloads(env, argv.join(" "), place.adapters) : env,
    assists,
    argv,
    cwd: workingFolder(variant, place.root),
    isAssisted,
  };
}

export function workingFolder(variant: Variant, root: string): string {
  return resolve(root, variant.cwd);
}

/** A workload's file: relative to the folder in which it runs, else to the project's root. */
export function workloadFile(file: string, variant: Variant, root: string): string {
  const beside = resolve(workingFolder(variant, root), file);
  return existsSync(beside) ? beside : resolve(root, file);
}

/** A plain name is left to PATH; a path starts from the project's root, wherever the workload runs. */
export function interpreterPath(interpreter: string, root: string): string {
  return interpreter.includes("/") && !isAbsolute(interpreter) ? join(root, interpreter) : interpreter;
}

function argvOf(variant: Variant, { root, adapters }: Place): readonly [string, ...string[]] {
  const { workload, interpreter } = variant;
  switch (workload.kind) {
    case "python": {
      const target = [workloadFile(workload.file, variant, root), ...nameOf(workload)];
      return [interpreterPath(interpreter.python, root), join(adapters, "python", "adapter.py"), ...target];
    }
    case "node": {
      const target = [workloadFile(workload.file, variant, root), ...nameOf(workload)];
      const adapter = join(adapters, "node", "adapter.mjs");
      return [interpreterPath(interpreter.node, root), "--expose-gc", adapter, ...target];
    }
    case "command":
      return ["/bin/sh", "-c", workload.command];
    case "service":
      return ["/bin/sh", "-c", workload.start];
  }
}

function nameOf({ name }: { readonly name: string | null }): string[] {
  return name === null ? [] : [name];
}
