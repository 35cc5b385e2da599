import type { FailOn, GatePolicy, OnInconclusive } from "./domain/results.ts";
import { UserMistake } from "./domain/user-mistake.ts";
import { parseShard, type Shard } from "./plan/shard.ts";
import { type Milliseconds, parsePositiveDuration } from "./units/duration.ts";

/** The action's inputs, read once. */
export interface ActionInputs {
  readonly config: string | null;
  readonly workingDirectory: string;
  readonly scenarios: readonly string[];
  readonly results: string;
  readonly shard: Shard | null;
  readonly jobs: number;
  readonly timeBudget: Milliseconds | null;
  readonly gate: GatePolicy;
  readonly jobSummary: boolean;
}

/**
 * @param get an input's text by name; the empty text where it isn't given
 * @throws UserMistake naming the input, what was expected and an example
 */
export function readInputs(get: (name: string) => string): ActionInputs {
  const optional = <T>(name: string, read: (text: string) => T | null, expected: string): T | null => {
    const text = get(name);
    if (text === "") return null;
    const value = read(text);
    if (value !== null) return value;
    throw new UserMistake(`input ${name} can't be ${JSON.stringify(text)}; expected ${expected}`);
  };
  return {
    config: get("config") || null,
    workingDirectory: get("working-directory") || ".",
    scenarios: get("scenarios")
      .split(/[\s,]+/)
      .filter((id) => id !== ""),
    results: get("results") || "leakproof-results.json",
    shard: optional("shard", parseShard, "a share such as 1/3"),
    jobs: optional("jobs", wholeNumber, "a whole number from 1, such as 2") ?? 1,
    timeBudget: optional("time-budget", parsePositiveDuration, "a duration above zero with a unit, such as 5m"),
    gate: {
      failOn:
        optional("fail-on", oneOf<FailOn>("regression", "leak", "never"), "regression, leak or never") ?? "regression",
      onInconclusive: optional("on-inconclusive", oneOf<OnInconclusive>("warn", "block"), "warn or block") ?? "warn",
    },
    jobSummary: optional("job-summary", oneOf("true", "false"), "true or false") !== "false",
  };
}

function wholeNumber(text: string): number | null {
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
}

function oneOf<T extends string>(...values: readonly T[]): (text: string) => T | null {
  return (text) => values.find((value) => value === text) ?? null;
}
