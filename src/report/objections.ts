import type { Results, ScenarioResult } from "../domain/results.ts";

/** What the gate objects to. */
export interface Objections {
  /** By scenario id, in the gate's words: `leak, introduced here`. */
  readonly byScenario: ReadonlyMap<string, string>;
  /** What is about no single scenario, such as a shard that is missing. */
  readonly general: readonly string[];
}

/**
 * Sorts the gate's reasons by the scenario that they begin with: `#8 File observer: leak, introduced here`. Reasons stand on
 * one line, whatever the scenario's name holds.
 */
export function objectionsIn({ gate, scenarios }: Pick<Results, "gate" | "scenarios">): Objections {
  const scenarioOf = new Map(scenarios.map((scenario) => [onOneLine(scenario.id).trimEnd(), scenario]));
  const byScenario = new Map<string, string>();
  const general: string[] = [];
  for (const reason of gate.reasons) {
    const accusation = accusationIn(onOneLine(reason), scenarioOf);
    if (accusation === null) {
      general.push(reason);
      continue;
    }
    const { id, objection } = accusation;
    const earlier = byScenario.get(id);
    byScenario.set(id, earlier === undefined ? objection : `${earlier}; ${objection}`);
  }
  return { byScenario, general };
}

const LONGEST_ID = 200;
const MOST_WORDS = 20;

/** An id may hold spaces, so that each space may be the one behind it; a strange id must not make this slow. */
function accusationIn(
  reason: string,
  scenarioOf: ReadonlyMap<string, ScenarioResult>,
): { readonly id: string; readonly objection: string } | null {
  if (!reason.startsWith("#")) return null;
  let end = reason.indexOf(" ");
  for (let words = 0; end > 0 && end <= LONGEST_ID && words < MOST_WORDS; words += 1) {
    const scenario = scenarioOf.get(reason.slice(1, end));
    const objection =
      scenario === undefined ? null : behind(`${onOneLine(scenario.name).trimStart()}: `, reason.slice(end + 1));
    if (scenario !== undefined && objection !== null) return { id: scenario.id, objection };
    end = reason.indexOf(" ", end + 1);
  }
  return null;
}

function behind(beginning: string, text: string): string | null {
  return text.startsWith(beginning) ? text.slice(beginning.length) : null;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
