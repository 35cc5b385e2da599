import type { Revision } from "../domain/results.ts";
import type { Config, Scenario, Variant } from "../domain/scenario.ts";
import { driverFiles } from "./workload-files.ts";

/** A variant and whose configuration and workload file drive it. */
export interface PlannedVariant {
  readonly variant: Variant;
  readonly definition: Revision;
}

/** A variant that is run on head. */
export interface HeadVariant extends PlannedVariant {
  /** The same on base, for a subject; null: there is nothing to compare it with. */
  readonly counterpart: PlannedVariant | null;
}

export interface PlannedScenario {
  /** As it is run on head and reported: base decides what is required and what is accepted, head says the rest. */
  readonly scenario: Scenario;
  /** Base's own definition, which head has to cover; null: base doesn't have it. */
  readonly due: Scenario | null;
  /** Empty for one that head removes or leaves pending. */
  readonly variants: readonly HeadVariant[];
  readonly isRemoved: boolean;
  /** Head and base define it alike, its files apart. */
  readonly isSameDefinition: boolean;
}

/**
 * What has to be run on head, and what it may be compared with on base. A change can't loosen what judges it: base decides
 * which scenarios are due, their roles, thresholds and requirements; what head drops, base's own definition makes up for;
 * and where head alters a scenario, base's copy of it is run on head too.
 * @param base null: it has no configuration, so head's decides
 * @param changed paths, relative to the project's root, that differ between base and head
 */
export function planComparison(head: Config, base: Config | null, changed: readonly string[]): PlannedScenario[] {
  const before = new Map(base?.scenarios.map((scenario) => [scenario.id, scenario]));
  const files = new Set(changed);
  const present = head.scenarios.map((scenario) => planScenario(scenario, before.get(scenario.id) ?? null, files));
  const ids = new Set(head.scenarios.map(({ id }) => id));
  const removed = (base?.scenarios ?? []).filter(({ id }) => !ids.has(id));
  return [...present, ...removed.map(removedScenario)];
}

function removedScenario(scenario: Scenario): PlannedScenario {
  return { scenario, due: scenario, variants: [], isRemoved: true, isSameDefinition: false };
}

function planScenario(head: Scenario, base: Scenario | null, changed: ReadonlySet<string>): PlannedScenario {
  // What base leaves pending is measured for the first time, by head's word alone.
  if (base === null || base.pending !== null) {
    return {
      scenario: head,
      due: base,
      variants: head.variants.map((variant) => ownVariant(variant, null)),
      isRemoved: false,
      isSameDefinition: false,
    };
  }
  const variants = head.pending === null ? dueVariants(head, base, changed) : [];
  return {
    scenario: { ...head, requires: base.requires, variants: variants.map(({ variant }) => variant) },
    due: base,
    variants,
    isRemoved: false,
    isSameDefinition: definitionOf(head) === definitionOf(base),
  };
}

/** Head's own variants, then those of base that head drops or alters. */
function dueVariants(head: Scenario, base: Scenario, changed: ReadonlySet<string>): HeadVariant[] {
  const named = (variants: readonly Variant[], name: string) =>
    variants.find((variant) => variant.name === name) ?? null;
  const own = head.variants.map((variant) => ownVariant(variant, named(base.variants, variant.name)));
  const copies = base.variants.filter((variant) => {
    const kept = named(head.variants, variant.name);
    if (kept === null) return variant.role !== "fixed";
    // A control that the change silences would no longer show that the scenario can see a leak.
    return variant.role !== "fixed" && isAltered(variant, kept, changed);
  });
  return [
    ...own,
    ...copies.map((variant) => ({
      variant,
      definition: "base" as const,
      counterpart: variant.role === "subject" ? { variant, definition: "base" as const } : null,
    })),
  ];
}

function ownVariant(variant: Variant, base: Variant | null): HeadVariant {
  const judged = base === null ? variant : asJudgedByBase(variant, base);
  const counterpart: PlannedVariant =
    base === null ? { variant, definition: "head" } : { variant: base, definition: "base" };
  return { variant: judged, definition: "head", counterpart: judged.role === "subject" ? counterpart : null };
}

/** A longer timeout loosens nothing, and is what an inconclusive scenario may ask for. */
function asJudgedByBase(head: Variant, base: Variant): Variant {
  const timeout = head.timeout > base.timeout ? head.timeout : base.timeout;
  return { ...head, role: base.role, thresholds: base.thresholds, timeout };
}

function isAltered(base: Variant, head: Variant, changed: ReadonlySet<string>): boolean {
  if (workloadOf(base) !== workloadOf(head)) return true;
  const files = driverFiles(base);
  const mayNameFolders = base.workload.kind === "command" || base.workload.kind === "service";
  return files.some((file) => changed.has(file)) || (mayNameFolders && touchesFolder(files, changed));
}

/** `node leaks` and `go run ./leaks/queue` are driven by what lies in the folder. */
function touchesFolder(files: readonly string[], changed: ReadonlySet<string>): boolean {
  return [...changed].some((path) => files.some((file) => path.startsWith(`${file}/`)));
}

/** All that decides what is run. */
function workloadOf({ workload, interpreter, env, cwd }: Variant): string {
  return JSON.stringify([workload, interpreter, Object.entries(env).sort(), cwd]);
}

function definitionOf({ requires, paths, pending, variants }: Scenario): string {
  return JSON.stringify([requires, paths, pending, variants.map(({ position, ...variant }) => variant)]);
}
