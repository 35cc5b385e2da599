export interface MeasuredEnvironment {
  readonly env: Readonly<Record<string, string>>;
  /** The settings that quieten allocators and runtimes, for the report, such as `MALLOC_ARENA_MAX=1`. */
  readonly assists: readonly string[];
}

/** The environment of a measured process: the parent's without secrets, the assists, and the scenario's own on top. */
export function measuredEnvironment(
  parent: Readonly<Record<string, string | undefined>>,
  overrides: Readonly<Record<string, string>>,
): MeasuredEnvironment {
  return { env: { ...overrides, PATH: parent["PATH"] ?? "" }, assists: [] };
}
