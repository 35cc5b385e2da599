import type { ObjectSample, Referred } from "./flight-recording.ts";

/** Of a long chain the ends tell most. */
const FIRST_STEPS = 5;
const LAST_STEPS = 3;
const LONGEST_TEXT = 300;
/** A class stands for its static fields. */
const CLASS = /^Class Name: /;

/** What keeps an object, from the root on, such as `Cache.sessions → HashMap.table → Session`; null: not known. */
export function heldBy({ chain, root }: ObjectSample): string | null {
  if (root === null || chain.length < 2) return null;
  const steps = withoutRepetition([...chain].reverse()).map(nameOf);
  const isLong = steps.length > FIRST_STEPS + LAST_STEPS;
  const shown = isLong ? [...steps.slice(0, FIRST_STEPS), "…", ...steps.slice(-LAST_STEPS)] : steps;
  const origin = chain.at(-1)?.description?.match(CLASS) ? [] : [root.replace(/^Thread Name: /, "thread ")];
  return [...origin, ...shown].join(" → ").slice(0, LONGEST_TEXT);
}

/** A list's or tree's nodes are one step, whatever their number. */
function withoutRepetition(chain: readonly Referred[]): readonly Referred[] {
  return chain.filter(({ type }, index) => index === 0 || type !== chain[index - 1]?.type);
}

function nameOf({ type, field, description }: Referred): string {
  const name = description?.match(CLASS) ? description.replace(CLASS, "") : type.replace(/^java\.(lang|util)\./, "");
  return field === null || field.startsWith("[") ? name : `${name}.${field}`;
}
