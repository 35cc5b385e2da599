import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Permission, Permissions } from "../stage/access.ts";

/** A workflow, as far as it matters here. */
export interface Recipe {
  readonly jobs: Readonly<Record<string, RecipeJob>>;
}

export interface RecipeJob {
  readonly permissions?: Readonly<Record<string, "read" | "write">>;
  readonly steps: readonly RecipeStep[];
}

export interface RecipeStep {
  readonly uses?: string;
}

/** @param only the one job that matters; null: all do */
export function readRecipe(file: string, only: string | null = null): Recipe {
  const { jobs } = parse(readFileSync(file, "utf8")) as Recipe;
  return { jobs: Object.fromEntries(Object.entries(jobs).filter(([id]) => only === null || id === only)) };
}

export function stepsOf({ jobs }: Recipe): RecipeStep[] {
  return Object.values(jobs).flatMap(({ steps }) => steps);
}

/** By GitHub's names those that the stage plays; `actions: read` is for the artifacts of another run alone. */
const PLAYED: Readonly<Record<string, Permission | null>> = {
  contents: "contents",
  "pull-requests": "pullRequests",
  actions: null,
};

/**
 * What the workflow's token may do. There is but one for all jobs here, which may what any of them may.
 * @param isReadOnly as for a fork, whatever the workflow asks for
 */
export function permissionsOf({ jobs }: Recipe, isReadOnly: boolean): Permissions {
  const asked = Object.values(jobs).flatMap(({ permissions = {} }) => Object.entries(permissions));
  const granted: Partial<Record<Permission, "read" | "write">> = {};
  for (const [name, level] of asked) {
    const permission = PLAYED[name];
    if (permission === undefined) throw new Error(`the stage doesn't play the permission ${name}`);
    if (permission === null || granted[permission] === "write") continue;
    granted[permission] = isReadOnly ? "read" : level;
  }
  return granted;
}
