import type { ScenarioResult } from "../domain/results.ts";
import { plural } from "./plural.ts";
import type { Suspect } from "./suspects.ts";

/** Every planned suspect in exactly one of these, by id, in the order given; and those of them that are fixed. */
export interface Tally {
  readonly total: number;
  readonly leaking: readonly string[];
  /** Base judges it, and head does no longer. */
  readonly lost: readonly string[];
  readonly failed: readonly string[];
  readonly inconclusive: readonly string[];
  readonly unmeasured: readonly string[];
  readonly pending: readonly string[];
  readonly protected: readonly string[];
  readonly flat: readonly string[];
  readonly skipped: readonly string[];
  /** Base leaks where these, which are protected or flat, do not. */
  readonly fixed: readonly string[];
}

export function tallyOf(suspects: readonly Suspect[]): Tally {
  const idsOf = (kind: Kind) => suspects.filter(({ result }) => kindOf(result) === kind).map(({ id }) => id);
  return {
    total: suspects.length,
    leaking: idsOf("leak"),
    lost: idsOf("coverage-lost"),
    failed: idsOf("error"),
    inconclusive: idsOf("inconclusive"),
    unmeasured: idsOf("unmeasured"),
    pending: idsOf("pending"),
    protected: idsOf("protected"),
    flat: idsOf("no-leak"),
    skipped: idsOf("skipped"),
    fixed: suspects.filter(({ result }) => result?.change === "fixed").map(({ id }) => id),
  };
}

type Kind = ScenarioResult["verdict"] | "coverage-lost" | "unmeasured";

function kindOf(result: ScenarioResult | null): Kind {
  if (result === null) return "unmeasured";
  return result.change === "coverage-lost" && result.verdict !== "leak" ? result.change : result.verdict;
}

/** Those whose question has an answer. */
export function answered(tally: Tally): number {
  return tally.leaking.length + tally.protected.length + tally.flat.length;
}

/** Those that were measured, with or without an answer. */
export function measuredCount(tally: Tally): number {
  return answered(tally) + tally.inconclusive.length;
}

/** `Of 7 suspects, 7 were measured: 1 leaks (8), 1 is protected (4) and 5 do not leak (5, 6, 7, 9, 10).` */
export function summarySentence(tally: Tally): string {
  const parts = [
    part(tally.leaking, "leaks", "leak"),
    part(tally.protected, "is protected", "are protected"),
    part(tally.flat, "does not leak", "do not leak"),
    part(tally.inconclusive, "could not be judged", "could not be judged"),
    part(tally.lost, "lost its coverage", "lost their coverage"),
    part(tally.failed, "failed", "failed"),
    part(tally.pending, "is pending", "are pending"),
    part(tally.skipped, "was skipped", "were skipped"),
    part(tally.unmeasured, "was not reached", "were not reached"),
  ].filter((text) => text !== null);
  const measured = measuredCount(tally);
  const head = `Of ${tally.total} ${plural("suspect", tally.total)}, ${measured} ${measured === 1 ? "was" : "were"} measured`;
  return `${head}${parts.length > 0 ? `: ${enumeration(parts)}` : ""}.`;
}

function part(ids: readonly string[], singular: string, many: string): string | null {
  return ids.length === 0 ? null : `${ids.length} ${ids.length === 1 ? singular : many} (${idList(ids)})`;
}

const LISTED_IDS = 12;
const ID_LENGTH = 40;

/** `5, 6, 7`; of many only the first, with the number of the rest. */
export function idList(ids: readonly string[]): string {
  const shown = ids.slice(0, LISTED_IDS).map((id) => (id.length > ID_LENGTH ? `${id.slice(0, ID_LENGTH)}…` : id));
  return `${shown.join(", ")}${ids.length > LISTED_IDS ? ` and ${ids.length - LISTED_IDS} more` : ""}`;
}

/** `a`, `a and b`, `a, b and c`. */
function enumeration(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
