import type { Requires } from "../domain/scenario.ts";

export interface RequiresContext {
  readonly python: string;
  readonly node: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/**
 * What is missing of `requires`, such as `["python: watchdog", "command: ffmpeg"]`.
 * @throws UserMistake when an interpreter itself is missing.
 */
export async function missingRequirements(requires: Requires, context: RequiresContext): Promise<string[]> {
  throw new Error(`not there yet: ${requires} ${context}`);
}
