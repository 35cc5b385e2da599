import type { MeasureName } from "../domain/measure.ts";

/** A measure as a heading: `Descriptors`; a counter under its own name. */
export function measureTitle(name: MeasureName): string {
  return TITLES[name] ?? counterName(name);
}

/** What a measure of counts counts, singular: `thread`. Counters have the name that the scenario gave them. */
export function countedNoun(name: MeasureName): string {
  return NOUNS[name] ?? counterName(name);
}

/** Whether {@link countedNoun} is a word of the language, which has a plural. */
export function isWord(name: MeasureName): boolean {
  return NOUNS[name] !== undefined;
}

function counterName(name: MeasureName): string {
  return name.replace(/^counter:/, "");
}

const TITLES: Readonly<Record<string, string>> = {
  memory: "Memory",
  heap: "Heap",
  fds: "Descriptors",
  threads: "Threads",
  children: "Children",
};

const NOUNS: Readonly<Record<string, string>> = { fds: "descriptor", threads: "thread", children: "child process" };
