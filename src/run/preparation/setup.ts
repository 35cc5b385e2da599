import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Setup } from "../../domain/scenario.ts";
import { runShell } from "./setup-shell.ts";
import { fingerprintOf, SetupStamp } from "./setup-stamp.ts";

/** The project's setup went wrong; the message has the cause and the end of its output, which is untrusted. */
export class SetupFailed extends Error {
  override readonly name = "SetupFailed";
}

/**
 * Runs the project's setup in `root`, unless its inputs are those of the last good run and all that it makes is there.
 * Nothing of its output is shown. Returns whether it ran, and the wall time in seconds.
 * @throws SetupFailed when it fails or doesn't make its `paths`. @throws UserMistake when an input can't be read.
 */
export async function runSetup(
  setup: Setup,
  root: string,
  env: Readonly<Record<string, string>>,
  { signal }: { readonly signal: AbortSignal },
): Promise<{ readonly ran: boolean; readonly seconds: number }> {
  const started = performance.now();
  const stamp = new SetupStamp(root);
  const fingerprint = await fingerprintOf(setup, root);
  const isDone = fingerprint !== null && missingPaths(setup, root).length === 0 && (await stamp.read()) === fingerprint;
  if (!isDone) {
    await stamp.remove();
    await runOnce(setup, root, env, signal);
    if (fingerprint !== null) await stamp.write(fingerprint);
  }
  return { ran: !isDone, seconds: (performance.now() - started) / 1000 };
}

async function runOnce(
  setup: Setup,
  root: string,
  env: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<void> {
  const { code, output } = await runShell(setup.run, root, env, signal);
  if (code !== 0) throw new SetupFailed(`${failureOf(code)}\n${output}`);
  const missing = missingPaths(setup, root);
  if (missing.length > 0) {
    throw new SetupFailed(`setup ended well but did not make ${missing.join(", ")} (setup.paths)\n${output}`);
  }
}

function missingPaths(setup: Setup, root: string): string[] {
  return setup.paths.filter((path) => !existsSync(join(root, path)));
}

function failureOf(code: number | null): string {
  return code === null ? "setup was ended by a signal" : `setup failed with exit code ${code}`;
}
