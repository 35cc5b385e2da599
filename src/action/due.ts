import type { Results, ScenarioResult } from "../domain/results.ts";
import type { Config } from "../domain/scenario.ts";
import { planComparison } from "../plan/comparison.ts";
import { isTouched } from "../plan/touched.ts";
import { setupFiles } from "../plan/workload-files.ts";
import { visibleLine } from "../report/visible-text.ts";

/** What a report knows of the change beside the results, which those who are judged have written. */
export interface Demand {
  /** Base's configuration; null: it has none, so that head's decides. */
  readonly base: Config | null;
  /** Head's, to see which definitions it changes, and what is due without base's; null: not known. */
  readonly head: Config | null;
  /** Paths, relative to the project's root; null: not known. */
  readonly changed: readonly string[] | null;
  /** The configuration's path, likewise. */
  readonly configFile: string;
  /** The ids that were asked for; empty: all. */
  readonly scenarios: readonly string[];
}

export interface Due {
  /** The ids of all that has to have a result, in base's order, then what head adds. */
  readonly planned: readonly string[];
  /** What is wrong with the results, each a reason to block. That a planned scenario has none is for the gate to say. */
  readonly problems: readonly string[];
}

/** What results have to be and to hold, to be believed as far as they can be. */
export function dueOf(results: Results, demand: Demand): Due {
  const deciding = demand.base ?? demand.head;
  const asked = demand.scenarios.length > 0 ? demand.scenarios : (deciding?.scenarios ?? []).map(({ id }) => id);
  const planned = new Set([...asked, ...results.planned, ...results.scenarios.map(({ id }) => id)]);
  const skipped = results.scenarios.filter(({ verdict }) => verdict === "skipped");
  const problems = [planned.size === 0 ? NOTHING_DUE : null, ...objectionsToSkipping(skipped, demand)];
  return { planned: [...planned], problems: problems.filter((problem) => problem !== null) };
}

/** Every configuration has a scenario, so that results of none are of nothing that was measured. */
const NOTHING_DUE = "the results hold no scenario";

/**
 * Why results are not of the commit that they should be of; null: they are. A step before the measurement may have written
 * to tracked files, as builds do: what the workflow does is its own affair.
 */
export function objectionToHead({ environment }: Results, expected: string): string | null {
  const measured = environment.headSha?.replace(/-dirty$/, "") ?? null;
  if (measured === expected) return null;
  if (measured === null) return `the results don't say which commit they are of; expected ${short(expected)}`;
  return `the results are of ${short(measured)}, not of this change's head ${short(expected)}`;
}

function short(sha: string): string {
  return visibleLine(sha.slice(0, 7));
}

function objectionsToSkipping(skipped: readonly ScenarioResult[], demand: Demand): (string | null)[] {
  const { base, changed, configFile } = demand;
  const isSame =
    base === null || changed === null ? () => false : sameDefinitions(base, demand.head, changed, configFile);
  const setups = [base?.setup ?? null, demand.head?.setup ?? null];
  return skipped.map(({ id, name }) => {
    const who = `#${visibleLine(id)} ${visibleLine(name)}`;
    const due = base?.scenarios.find((scenario) => scenario.id === id);
    if (due === undefined) return `${who}: skipped, though base doesn't have it yet`;
    if (changed === null) return `${who}: skipped, though it isn't known which files the change touches`;
    const isDue = isTouched(due, changed, isSame(id), setups.flatMap(setupFiles));
    return isDue ? `${who}: skipped, though the change touches what it depends on` : null;
  });
}

/** By id: head defines it as base does. Without head's configuration, only when its file is as it was. */
function sameDefinitions(base: Config, head: Config | null, changed: readonly string[], configFile: string) {
  if (head === null) return () => !changed.includes(configFile);
  if (JSON.stringify(head.setup) !== JSON.stringify(base.setup)) return () => false;
  const same = planComparison(head, base, changed).filter(({ isSameDefinition }) => isSameDefinition);
  const ids = new Set(same.map(({ scenario }) => scenario.id));
  return (id: string) => ids.has(id);
}
