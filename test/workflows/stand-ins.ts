import { resolve } from "node:path";
import { type Recipe, stepsOf } from "./recipe.ts";
import { releasedAction } from "./released-action.ts";

/** Folders of `test/workflows/actions`. */
const GITHUBS_OWN = ["checkout", "upload-artifact", "download-artifact"] as const;

/**
 * What replaces each action that a workflow names, as act's `--local-repository` wants to be told: the workflow itself
 * stays as users copy it.
 * @throws for an action that nothing stands in for
 */
export function standIns(recipe: Recipe): Promise<string[]> {
  const used = new Set(stepsOf(recipe).flatMap(({ uses }) => uses ?? []));
  const remote = [...used].filter((uses) => uses !== "./");
  return Promise.all(remote.map(async (uses) => `${uses}=${await standIn(uses)}`));
}

/** A folder. @param uses such as `actions/checkout@v7` */
async function standIn(uses: string): Promise<string> {
  const [action = ""] = uses.split("@");
  if (action === "leakproof/leakproof") return releasedAction();
  const name = GITHUBS_OWN.find((known) => action === `actions/${known}`);
  if (name === undefined) throw new Error(`nothing stands in for ${uses}`);
  return resolve("test/workflows/actions", name);
}
