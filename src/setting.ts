import type { FailOn, GatePolicy, OnInconclusive } from "./domain/results.ts";

/** How a setting's text is read, be it a flag's or an input's; null for what can't be read. */
export type Reader<T> = (text: string) => T | null;

export const failOn: Reader<FailOn> = oneOf("regression", "leak", "never");
export const onInconclusive: Reader<OnInconclusive> = oneOf("warn", "block");

/** What holds where nothing is set. */
export const DEFAULT_GATE: GatePolicy = { failOn: "regression", onInconclusive: "warn" };
export const DEFAULT_RESULTS = "leakproof-results.json";
export const DEFAULT_BISECT_RESULTS = "leakproof-bisect.json";

export function positiveInteger(text: string): number | null {
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
}

export function oneOf<T extends string>(...values: readonly T[]): Reader<T> {
  return (text) => values.find((value) => value === text) ?? null;
}
