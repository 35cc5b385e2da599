import type { Kept, Location } from "../domain/location.ts";
import { formatBytes } from "../units/bytes.ts";
import { formatCount } from "../units/count.ts";
import { nounFor } from "./growth.ts";
import { plural } from "./plural.ts";
import type { Amount, Place } from "./sites.ts";
import type { Terms } from "./terms.ts";

/** `worker.py:214` */
export function addressOf({ file, line }: Pick<Place, "file" | "line">): string {
  return `${file}:${line}`;
}

/**
 * What grows at a place, with what is made in back-quotes: `+4.80 kB, +1 Observer (93 % of the growth), +2 threads (Observer,
 * Emitter; 100 % of the growth) per batch request`. Null where no figure is known.
 */
export function placeText({ amounts }: Place, per: string): string | null {
  const texts = amounts.map(amountText).filter((text) => text !== "");
  return texts.length === 0 ? null : `${texts.join(", ")} per ${per}`;
}

/** Empty where neither a figure nor a name is known. */
function amountText({ measure, bytes, count, share, whats }: Amount): string {
  const [what, ...others] = whats;
  const isNamed = count !== null && what !== undefined && others.length === 0 && isMemory(measure);
  const figures = [
    ...(bytes === null ? [] : [formatBytes(bytes, { signed: true })]),
    ...(count === null
      ? []
      : [`${formatCount(count, { signed: true })} ${isNamed ? quoted(what) : nounOf(measure, count)}`]),
  ];
  const remarks = [...(isNamed ? [] : listed(whats)), ...shareTexts(share)].join("; ");
  if (figures.length === 0) return remarks;
  return `${figures.join(", ")}${remarks === "" ? "" : ` (${remarks})`}`;
}

function isMemory(measure: Amount["measure"]): boolean {
  return measure === "heap" || measure === "memory";
}

function nounOf(measure: Amount["measure"], count: number): string {
  return isMemory(measure) ? plural("object", count) : nounFor(measure, count);
}

/** The whole is 100 %; sampled, a part may seem larger. */
function shareTexts(share: number | null): string[] {
  if (share === null) return [];
  const percent = Math.round(100 * Math.min(share, 1));
  return [`${percent < 1 ? "under 1" : percent} % of the growth`];
}

const SHOWN_NAMES = 3;

function listed(names: readonly string[]): string[] {
  const shown = names.map(quoted).filter((name) => name !== "");
  const rest = shown.length - SHOWN_NAMES;
  if (shown.length === 0) return [];
  return [[...shown.slice(0, SHOWN_NAMES), ...(rest > 0 ? [`${formatCount(rest)} more`] : [])].join(", ")];
}

/** How a place stands to the change: `new in this PR, in code that it changes`; null where nothing was compared. */
export function noveltyText({ isNew, isInChange }: Place, { change }: Terms): string | null {
  const subject = isNew === true ? "it" : change;
  const parts = [
    ...(isNew === true ? [`new in ${change}`] : []),
    ...(isInChange === null ? [] : [`in code that ${subject} ${isInChange ? "changes" : "does not change"}`]),
  ];
  return parts.length === 0 ? null : parts.join(", ");
}

const SHOWN_KEPT = 3;

/**
 * What grows and no line is known for, most first: `+1 descriptor (inotify), +96 B, +1 weakref (held by …) per batch request`,
 * with names in back-quotes. Null where there is nothing.
 */
export function keptText({ kept }: Location, per: string): string | null {
  if (kept.length === 0) return null;
  const rest = kept.length - SHOWN_KEPT;
  const texts = kept.slice(0, SHOWN_KEPT).map(oneKeptText);
  return `${texts.join(", ")}${rest > 0 ? ` and ${formatCount(rest)} more` : ""} per ${per}`;
}

function oneKeptText({ measure, what, bytesPerIteration: bytes, countPerIteration: count, heldBy }: Kept): string {
  const text = amountText({ measure, bytes, count, share: null, whats: [what] });
  return heldBy === null ? text : `${text} (held by ${quoted(heldBy)})`;
}

const LONGEST_NAME = 200;

/** As code in running text; not without an end, as what is cut off elsewhere would take the closing back-quote along. */
export function quoted(name: string): string {
  const line = name.slice(0, LONGEST_NAME).replace(/\s+/g, " ").replaceAll("`", "'").trim();
  return line === "" ? "" : `\`${line}\``;
}
