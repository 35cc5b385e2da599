import { formatCount } from "../units/count.ts";
import { capitalise } from "./capitalise.ts";
import type { Synopsis } from "./synopsis.ts";

/** What is to be known of the comparison as a whole: why there is none, or what is special about it; null: nothing. */
export function comparisonRemark({ results: { comparison }, terms: { base } }: Synopsis): string | null {
  if (comparison === null) return null;
  if (comparison.state === "no-base") return `No comparison with ${base}: ${comparison.reason}`;
  return comparison.isAdoption
    ? `${capitalise(base)} has no configuration yet: from the next PR on, the one in ${base} decides what is due.`
    : null;
}

/** What base was measured for and what was spared, in one sentence; null where nothing was compared. */
export function savingText({ results: { comparison }, suspects, terms }: Synopsis): string | null {
  if (comparison?.state !== "compared") return null;
  const measured = new Set(comparison.measured).size;
  const spared = new Set(comparison.spared);
  const total = measured + spared.size;
  if (total === 0) return null;
  const base = capitalise(terms.base);
  const areClean = suspects
    .filter(({ id }) => spared.has(id))
    .every(({ result }) => result?.verdict === "no-leak" || result?.verdict === "protected");
  if (spared.size === 0) return `${base} was measured for ${total === 1 ? "it" : `all ${formatCount(total)}`} too.`;
  if (measured === 0) {
    const all = total === 1 ? "the one suspect that was measured is" : `all ${formatCount(total)} measured are`;
    return `${base} did not have to be measured${areClean ? `: ${all} clean here` : ""}.`;
  }
  const isOne = spared.size === 1;
  const why = areClean
    ? `${isOne ? "is" : "are"} clean here, which spared ${isOne ? "its run" : "their runs"} there`
    : "did not need it";
  const others = `the other ${isOne ? "one" : formatCount(spared.size)} ${why}`;
  return `${base} was measured for ${formatCount(measured)} of ${formatCount(total)} suspects; ${others}.`;
}
