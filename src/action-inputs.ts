import type { GatePolicy } from "./domain/results.ts";
import { UserMistake } from "./domain/user-mistake.ts";
import { parseShard, type Shard } from "./plan/shard.ts";
import { DEFAULT_GATE, DEFAULT_RESULTS, failOn, oneOf, onInconclusive, positiveInteger } from "./setting.ts";
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
    results: get("results") || DEFAULT_RESULTS,
    shard: optional("shard", parseShard, "a share such as 1/3"),
    jobs: optional("jobs", positiveInteger, "a whole number from 1, such as 2") ?? 1,
    timeBudget: optional("time-budget", parsePositiveDuration, "a duration above zero with a unit, such as 5m"),
    gate: {
      failOn: optional("fail-on", failOn, "regression, leak or never") ?? DEFAULT_GATE.failOn,
      onInconclusive: optional("on-inconclusive", onInconclusive, "warn or block") ?? DEFAULT_GATE.onInconclusive,
    },
    jobSummary: optional("job-summary", oneOf("true", "false"), "true or false") !== "false",
  };
}
