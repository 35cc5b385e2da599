import type { Quality, Runtime } from "../domain/run.ts";

/** The setting that quietens a runtime; the heaps of the others breathe as they like, whatever the allocator is told. */
const QUIETENED_BY: Readonly<Partial<Record<Runtime, string>>> = {
  native: "MALLOC_ARENA_MAX",
  python: "MALLOC_ARENA_MAX",
  go: "GOGC",
  jvm: "JAVA_TOOL_OPTIONS",
};

/** How closely a program can be watched that doesn't know of it: by the settings made from outside, such as `GOGC=20`. */
export function unawareQuality(runtime: Runtime, assists: readonly string[]): Quality {
  const setting = QUIETENED_BY[runtime];
  const isSet = assists.some((assist) => setting !== undefined && assist.startsWith(`${setting}=`));
  return isSet ? "assisted" : "blind";
}
