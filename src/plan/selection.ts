import { nearestName } from "../domain/nearest-name.ts";
import type { Scenario } from "../domain/scenario.ts";
import { UserMistake } from "../domain/user-mistake.ts";
import type { Shard } from "./shard.ts";

/**
 * The scenarios that are due, in the configuration's order: those with one of `ids` (all when empty), and of these the
 * share of `shard`. Neighbours go to different shards, as they tend to cost alike.
 * @throws UserMistake for an id that no scenario has, naming those that exist.
 */
export function selectScenarios<Entry extends { readonly scenario: Pick<Scenario, "id"> }>(
  scenarios: readonly Entry[],
  ids: readonly string[],
  shard: Shard | null,
): readonly Entry[] {
  refuseUnknown(
    ids,
    scenarios.map(({ scenario }) => scenario.id),
  );
  const chosen = ids.length === 0 ? scenarios : scenarios.filter(({ scenario }) => ids.includes(scenario.id));
  return shard === null ? chosen : chosen.filter((_, place) => place % shard.count === shard.index - 1);
}

function refuseUnknown(ids: readonly string[], known: readonly string[]): void {
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length === 0) return;
  const named = unknown.map((id) => {
    const meant = nearestName(id, known);
    return meant === null ? JSON.stringify(id) : `${JSON.stringify(id)} (did you mean ${meant}?)`;
  });
  throw new UserMistake(
    `no scenario has the id ${named.join(" or ")}; expected one of ${shortList(known)}\n` +
      `    example: --scenario ${known[0] ?? ""}`,
  );
}

const LONGEST_LIST = 50;

function shortList(ids: readonly string[]): string {
  const rest = ids.length - LONGEST_LIST;
  return `${ids.slice(0, LONGEST_LIST).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
