import { randomUUID } from "node:crypto";

const NAME = "LEAKPROOF_RUN";

/** A mark in a program's environment, which its descendants inherit even when they cut all other ties. */
export interface Cookie {
  readonly env: Readonly<Record<string, string>>;
  /** As it stands in a process's environment: `NAME=value`. */
  readonly entry: string;
}

export function newCookie(): Cookie {
  const value = randomUUID();
  return { env: { [NAME]: value }, entry: `${NAME}=${value}` };
}
