import type { Config, Scenario, Setup, Variant, Workload } from "../domain/scenario.ts";
import { workloadText } from "../domain/workload-label.ts";
import { milliseconds } from "../units/duration.ts";
import type { ConfigFile, ScenarioEntry, Settings, VariantEntry } from "./schema.ts";
import type { Path, YamlSource } from "./yaml-source.ts";

const DEFAULT_TITLE = "Memory leak testing results";
const DEFAULT_TIMEOUT = milliseconds(60_000);

/** Makes of a valid file what the other rooms work with: defaults filled in, the nearest setting chosen. */
export function resolveConfig(file: ConfigFile, source: YamlSource): Config {
  return {
    title: file.title ?? DEFAULT_TITLE,
    setup: file.setup === undefined ? null : resolveSetup(file.setup),
    scenarios: file.scenarios.map((entry, index) =>
      resolveScenario(entry, ["scenarios", index], file.defaults ?? {}, source),
    ),
  };
}

function resolveSetup({ run, inputs, paths }: NonNullable<ConfigFile["setup"]>): Setup {
  return { run, inputs: inputs ?? null, paths: paths ?? [] };
}

function resolveScenario(entry: ScenarioEntry, path: Path, defaults: Settings, source: YamlSource): Scenario {
  const { requires } = entry;
  return {
    id: entry.id,
    name: entry.name,
    suspect: entry.suspect ?? null,
    claim: entry.claim ?? null,
    expected: entry.expected ?? null,
    priority: entry.priority ?? null,
    per: entry.per ?? "iteration",
    note: entry.note ?? null,
    accept: entry.accept ?? null,
    requires: {
      commands: requires?.commands ?? [],
      python: requires?.python ?? [],
      node: requires?.node ?? [],
    },
    paths: entry.paths ?? [],
    pending: entry.pending ?? null,
    variants: resolveVariants(entry, path, defaults, source),
  };
}

function resolveVariants(scenario: ScenarioEntry, path: Path, defaults: Settings, source: YamlSource): Variant[] {
  if (scenario.pending !== undefined) return [];
  if (scenario.variants === undefined) {
    const { python, node, command, service } = scenario;
    const subject = { name: "As shipped", python, node, command, service };
    return [resolveVariant(subject, path, [defaults, scenario], source)];
  }
  return scenario.variants.map((variant, index) =>
    resolveVariant(variant, [...path, "variants", index], [defaults, scenario, variant], source),
  );
}

/** `settings`: of the defaults, the scenario and the variant; the later wins, in maps key by key. */
function resolveVariant(
  entry: Pick<VariantEntry, "name" | "role" | Workload["kind"]>,
  path: Path,
  settings: readonly Settings[],
  source: YamlSource,
): Variant {
  const workload = resolveWorkload(entry);
  const interpreter = merged(settings.map((level) => level.interpreter ?? {}));
  const thresholds = merged(settings.map((level) => level.thresholds ?? {}));
  return {
    name: entry.name ?? workloadText(workload),
    role: entry.role ?? "subject",
    workload,
    interpreter: { python: interpreter.python ?? "python3", node: interpreter.node ?? "node" },
    thresholds: { perIteration: thresholds["per-iteration"] ?? null, total: thresholds.total ?? null },
    timeout: settings.findLast(({ timeout }) => timeout !== undefined)?.timeout ?? DEFAULT_TIMEOUT,
    env: merged(settings.map((level) => level.env ?? {})),
    cwd: settings.findLast(({ cwd }) => cwd !== undefined)?.cwd ?? ".",
    position: source.valueAt([...path, workload.kind]),
  };
}

function resolveWorkload({ python, node, command, service }: Pick<VariantEntry, Workload["kind"]>): Workload {
  if (python !== undefined) return { kind: "python", ...python };
  if (node !== undefined) return { kind: "node", ...node };
  if (command !== undefined) return { kind: "command", command };
  if (service !== undefined) return { kind: "service", ...service };
  throw new Error("a variant without a workload passed the configuration's rules");
}

/** Of each key the value of the last map that has it. */
function merged<T extends object>(maps: readonly T[]): T {
  return Object.assign({}, ...maps);
}
