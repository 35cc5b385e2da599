import type { ScenarioResult, VariantResult } from "../../domain/results.ts";
import type { Quality } from "../../domain/run.ts";
import { formatCount } from "../../units/count.ts";
import { formatDuration } from "../../units/duration.ts";
import { capitalise } from "../capitalise.ts";
import { plural } from "../plural.ts";
import { leakingSubject } from "../suspects.ts";
import { idList } from "../tally.ts";
import { code, plain } from "./escape.ts";

const QUALITIES: Readonly<Record<Quality, string>> = {
  cooperative:
    "cooperative: an adapter stops at each mark, collects garbage, trims the allocator and, where it can, reads the heap",
  assisted: "assisted: a foreign program, quietened from outside",
  blind: "blind: a foreign program, seen from outside",
};

const SHOWN = 8;

/** How closely each suspect could be looked at, and what was set from outside: a line for all that were treated alike. */
export function methods(scenarios: readonly ScenarioResult[]): string[] {
  const groups = new Map<string, { readonly example: VariantResult; readonly ids: Set<string> }>();
  for (const { id, variants } of scenarios) {
    for (const variant of variants) {
      const key = [variant.quality, ...variant.assists].join("\n");
      const group = groups.get(key) ?? { example: variant, ids: new Set() };
      groups.set(key, group);
      group.ids.add(id);
    }
  }
  const lines = [...groups.values()].slice(0, SHOWN);
  return lines.map(({ example, ids }) => `${plain(idList([...ids]))}: ${methodOf(example)}`);
}

function methodOf({ quality, assists }: VariantResult): string {
  const shown = assists.slice(0, SHOWN);
  const asked = shown.filter((assist) => !isSetting(assist)).map((assist) => `; ${plain(assist, 80)}`);
  const settings = shown.filter(isSetting).map((assist) => code(assist, 80));
  return `${QUALITIES[quality]}${asked.join("")}${settings.length > 0 ? `; set: ${settings.join(", ")}` : ""}`;
}

/** `NAME=value`; anything else is what was asked of a runtime. */
function isSetting(assist: string): boolean {
  return /^\w+=/.test(assist);
}

/** What was unusual about measuring one scenario; null when nothing was. */
export function measuringNotes(scenario: ScenarioResult): string | null {
  const { variants } = scenario;
  const escaped = distinct(variants.flatMap((variant) => variant.escaped)).slice(0, SHOWN);
  const notes = [
    ...placementNotes(variants),
    ...(escaped.length > 0
      ? [`outlived its workload and was ended: ${escaped.map((one) => code(one, 80)).join(", ")}`]
      : []),
    ...locationNotes(scenario),
  ];
  return notes.length === 0 ? null : `<sub>${capitalise(notes.join(" · "))}</sub>`;
}

function locationNotes(scenario: ScenarioResult): string[] {
  const location = leakingSubject(scenario)?.location ?? null;
  if (location === null || location.by.length === 0) return [];
  const { by, iterations, seconds } = location;
  const tools = by.slice(0, SHOWN).map((tool) => plain(tool, 60));
  const units = plain(plural(scenario.per, iterations), 60);
  const duration = formatDuration(seconds * 1000);
  return [
    `looked for where it grows with ${tools.join(", ")}: over ${formatCount(iterations)} ${units}, in ${duration}`,
  ];
}

function placementNotes(variants: readonly VariantResult[]): string[] {
  const namesOf = (placement: "bunched" | "silent") =>
    variants
      .filter(({ runs }) => runs.some((run) => run.placement === placement))
      .slice(0, SHOWN)
      .map(({ name }) => `“${plain(name, 80)}”`)
      .join(", ");
  const bunched = namesOf("bunched");
  const silent = namesOf("silent");
  return [
    ...(bunched
      ? [`iteration lines of ${bunched} came in bunches, so its marks are placed by time: flush each line`]
      : []),
    ...(silent ? [`${silent} printed no iteration lines, so its marks are placed by time`] : []),
  ];
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
