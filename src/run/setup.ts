import type { Setup } from "../domain/scenario.ts";

/** The project's setup went wrong; the message has the exit code and the end of its output. */
export class SetupFailed extends Error {
  override readonly name = "SetupFailed";
}

/**
 * Runs the project's setup in `root` unless its inputs are those of the last good run and all that it makes is there.
 * @throws SetupFailed with its output when it fails. @throws UserMistake when an input is missing.
 */
export async function runSetup(
  setup: Setup,
  root: string,
  env: Readonly<Record<string, string>>,
  options: { readonly signal: AbortSignal },
): Promise<{ readonly ran: boolean; readonly seconds: number }> {
  throw new Error(`not there yet: ${setup.run} ${root} ${env} ${options}`);
}
