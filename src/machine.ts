import { availableParallelism, release, type } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Environment } from "./domain/results.ts";

/** The machine that measures, as the results name it. */
export function thisMachine(): Pick<Environment, "os" | "cpus" | "node"> {
  return { os: `${type()} ${release()}`, cpus: availableParallelism(), node: process.version };
}

/** The folder of the adapters, beside `dist` and beside `src`. */
export function adaptersFolder(): string {
  return join(dirname(fileURLToPath(import.meta.url)), "..", "adapters");
}
