/**
 * What is sampled at a mark. `memory`, `fds`, `threads` and `children` are the operating system's view of the whole
 * process tree; `heap` is the runtime's live bytes after garbage collection; `counter:NAME` is the scenario's own.
 */
export type MeasureName = "memory" | "heap" | "fds" | "threads" | "children" | CounterName;
export type CounterName = `counter:${string}`;

export type Unit = "B" | "count";

/** Bytes are judged against a budget; counts may not grow for ever at all. */
export function unitOf(measure: MeasureName): Unit {
  return measure === "memory" || measure === "heap" ? "B" : "count";
}

const FIXED_ORDER: readonly string[] = ["memory", "heap", "fds", "threads", "children"];

export function isMeasureName(key: string): key is MeasureName {
  return FIXED_ORDER.includes(key) || (key.startsWith("counter:") && key.length > "counter:".length);
}

/** The measures that a series holds, in the order in which they are reported. */
export function measuresOf(series: Series): MeasureName[] {
  const present = Object.keys(series).filter(isMeasureName);
  const rank = (name: string) => {
    const index = FIXED_ORDER.indexOf(name);
    return index < 0 ? FIXED_ORDER.length : index;
  };
  return present.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/**
 * The samples of one run: `iterations[i]` units of work had been done in all (cumulative, from the process's start)
 * when sample `i` of every measure was taken. All arrays have the same length. Bytes or counts.
 */
export interface Series {
  readonly iterations: readonly number[];
  readonly memory?: readonly number[];
  readonly heap?: readonly number[];
  readonly fds?: readonly number[];
  readonly threads?: readonly number[];
  readonly children?: readonly number[];
  readonly [counter: CounterName]: readonly number[];
}
