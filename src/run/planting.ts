import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { assertNever } from "../domain/assert-never.ts";
import type { Variant } from "../domain/scenario.ts";
import { interpreterPath } from "./preparation/launch.ts";
import { measuredEnvironment } from "./process/environment.ts";
import type { RunContext } from "./run-context.ts";

/** A variant in which each iteration keeps more, and how much that is. */
export interface PlantedVariant {
  readonly variant: Variant;
  /** Bytes per iteration, as weighed alone and beforehand. */
  readonly size: number;
  /** Where it shows. */
  readonly measure: "memory" | "heap";
}

/** V8 compiles nothing, and neither grows nor shrinks by itself: what is left of Node in the sample stands still. */
const STILL_NODE = ["--jitless", "--no-expose-wasm", "--no-memory-reducer", "--max-semi-space-size=1"];

type Place = Pick<RunContext, "root" | "adapters" | "environment">;

/**
 * Plants a leak of about `size` bytes an iteration: with an adapter of ours in the workload's own process, beside a command
 * in a process of its tree. Null where neither can follow the iterations.
 */
export async function plant(variant: Variant, size: number, place: Place): Promise<PlantedVariant | null> {
  const { workload } = variant;
  switch (workload.kind) {
    case "python":
    case "node": {
      const weight = await weigh(workload.kind, variant, size, place);
      const env = { ...variant.env, LEAKPROOF_PLANT: String(size) };
      return {
        variant: { ...variant, env },
        size: weight ?? size,
        measure: weight === null ? "memory" : "heap",
      };
    }
    case "command": {
      const planter = [process.execPath, ...STILL_NODE, join(place.adapters, "tree", "planted.mjs"), String(size)];
      const beside = planter.map(quoted).join(" ");
      const command = `NODE_OPTIONS= exec ${beside} "$NODE_OPTIONS" ${quoted(workload.command)}`;
      return { variant: { ...variant, workload: { kind: "command", command } }, size, measure: "memory" };
    }
    case "service":
      return null;
    default:
      return assertNever(workload);
  }
}

/** What one planted leak takes in this interpreter; null where its heap can't be read. */
async function weigh(
  kind: "python" | "node",
  variant: Variant,
  size: number,
  { root, adapters, environment }: Place,
): Promise<number | null> {
  const interpreter = interpreterPath(variant.interpreter[kind], root);
  const args = kind === "python" ? [] : ["--expose-gc"];
  const program = join(adapters, kind, kind === "python" ? "planted.py" : "planted.mjs");
  const { env } = measuredEnvironment(environment, variant.env);
  const { stdout } = await promisify(execFile)(interpreter, [...args, program, String(size)], { env });
  return JSON.parse(stdout) as number | null;
}

/** One word for a shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
