import { measuredEnvironment } from "../run/process/environment.ts";
import { type Concealment, concealInitialEnvironment, type IsSecret } from "./initial-environment.ts";

export interface TakenSecrets {
  /** By the names of their variables; Git needs some of them to fetch. */
  readonly values: Readonly<Record<string, string>>;
  /** From what is started after this. */
  readonly concealment: Concealment;
}

/**
 * Takes every secret out of this process's environment, before anything is measured: a workload can read the environments
 * of its ancestors. Inputs but for the token, and the files through which the runner is told of outputs, stay.
 *
 * @param environment `process.env`: what is taken is deleted from it
 * @param conceal makes the values unreadable in the environment that the process was started with
 */
export function takeSecrets(
  environment: Record<string, string | undefined>,
  conceal: (isSecret: IsSecret) => Concealment = concealInitialEnvironment,
): TakenSecrets {
  const variables = Object.entries(environment).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value }],
  );
  const isGitsTaken = variables.some(({ name, value }) => GIT.test(name) && CREDENTIAL.test(value));
  const isTaken: IsSecret = (name, value) => isSecret(name, value) || (isGitsTaken && GIT.test(name));
  const taken = variables.filter(({ name, value }) => isTaken(name, value));
  for (const { name } of taken) delete environment[name];
  return {
    values: Object.fromEntries(taken.map(({ name, value }) => [name, value])),
    concealment: taken.length === 0 ? { state: "hidden" } : conceal(isTaken),
  };
}

/** What no measured process gets, though it is no secret by itself: the runner's and the tools' own plumbing. */
const PLUMBING = /^(INPUT_|GIT_CONFIG_|npm_|LEAKPROOF_|GITHUB_(ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$|NODE_OPTIONS$)/i;

/** What must not reach a measured process is secret, but for plumbing that has no secret's name or value behind its prefix. */
function isSecret(name: string, value: string): boolean {
  const own = name.replace(PLUMBING, "");
  return own !== "" && !(own in measuredEnvironment({ [own]: value }, {}).env);
}

/** Git's settings by environment stand and fall together: without one of them their count makes every command fail. */
const GIT = /^GIT_CONFIG_/;
const CREDENTIAL = /authorization|credential|:\/\/[^\s/]+@/i;
