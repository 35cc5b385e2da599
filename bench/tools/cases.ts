import { dirname, join, resolve } from "node:path";
import { type Family, familiesOf } from "../../accuracy/family.ts";
import { loadConfig } from "../../src/config/config-file.ts";
import { ROOT } from "../place.ts";
import type { Truth } from "./answer.ts";

/** One labelled program of the corpus that every tool of its language can run. */
export interface Case {
  readonly language: "python" | "node";
  /** Such as `python/shapes: listeners`. */
  readonly name: string;
  readonly id: string;
  /** The family's configuration. */
  readonly config: string;
  /** The programs' working directory. */
  readonly folder: string;
  /** The workload's file, absolute, and its class or function, as `python:` and `node:` name them. */
  readonly file: string;
  readonly target: string | null;
  readonly env: Readonly<Record<string, string>>;
  readonly truth: Truth;
  readonly kind: string;
}

/** The cases with a `python:` or `node:` workload, of families that need no setup: the other tools couldn't do theirs. */
export function corpusCases(corpus = join(ROOT, "corpus")): Case[] {
  return familiesOf(corpus).flatMap((family) => casesOf(corpus, family));
}

function casesOf(corpus: string, family: Family): Case[] {
  const { config } = loadConfig(corpus, family.config);
  if (config.setup !== null) return [];
  return family.cases.flatMap(({ id, label: { truth, kind } }) => {
    const variant = config.scenarios.find((scenario) => scenario.id === id)?.variants[0];
    if (variant?.workload.kind !== "python" && variant?.workload.kind !== "node") return [];
    const { workload, env, cwd } = variant;
    const folder = resolve(dirname(family.config), cwd);
    const program = { language: workload.kind, file: resolve(folder, workload.file), target: workload.name };
    return [{ ...program, name: `${family.name}: ${id}`, id, config: family.config, folder, env, truth, kind }];
  });
}

/** `count` of the cases: of each kind one in turn, so that few cases show many kinds. */
export function variedCases(cases: readonly Case[], count: number): Case[] {
  const seen = new Map<string, number>();
  const ranked = cases.map((one) => {
    const rank = seen.get(one.kind) ?? 0;
    seen.set(one.kind, rank + 1);
    return { one, rank };
  });
  const byRank = ranked.sort((a, b) => a.rank - b.rank).map(({ one }) => one);
  // Leaks and clean cases in turn, or the first few would all be leaks.
  const [leaks, clean] = [
    byRank.filter(({ truth }) => truth === "leak"),
    byRank.filter(({ truth }) => truth === "clean"),
  ];
  const inTurn = Array.from({ length: Math.max(leaks.length, clean.length) }, (_, index) => [
    leaks[index],
    clean[index],
  ]);
  return inTurn
    .flat()
    .filter((one) => one !== undefined)
    .slice(0, count);
}
