import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { globSync } from "tinyglobby";
import { parse } from "yaml";
import { ROOT } from "../place.ts";
import type { Truth } from "./answer.ts";

/** One labelled program of the corpus that every tool of its language can run. */
export interface Case {
  readonly language: "python" | "node";
  /** Such as `python/shapes: listeners`. */
  readonly name: string;
  readonly id: string;
  /** The family's configuration; its folder is the programs' working directory. */
  readonly config: string;
  readonly folder: string;
  /** The workload's file and its class or function, as `python:` and `node:` name them. */
  readonly file: string;
  readonly target: string | null;
  readonly env: Readonly<Record<string, string>>;
  readonly truth: Truth;
  readonly kind: string;
}

interface Scenario {
  readonly id: string | number;
  readonly python?: string;
  readonly node?: string;
  readonly env?: Record<string, string>;
}

interface Family {
  readonly setup?: unknown;
  readonly defaults?: { readonly env?: Record<string, string> };
  readonly scenarios: readonly Scenario[];
}

interface Labels {
  readonly cases: Readonly<Record<string, { readonly truth: Truth; readonly kind: string }>>;
}

/** The cases with a `python:` or `node:` workload, of families that need no setup: the other tools couldn't do theirs. */
export function corpusCases(corpus = join(ROOT, "corpus")): Case[] {
  return globSync("{python,node}/*/leakproof.yml", { cwd: corpus })
    .sort()
    .flatMap((file) => casesOf(corpus, file));
}

function casesOf(corpus: string, file: string): Case[] {
  const config = join(corpus, file);
  const family: Family = parse(readFileSync(config, "utf8"));
  if (family.setup !== undefined) return [];
  const { cases }: Labels = parse(readFileSync(join(dirname(config), "labels.yml"), "utf8"));
  return family.scenarios.flatMap((scenario) => {
    const language = scenario.python === undefined ? "node" : "python";
    const workload = scenario.python ?? scenario.node;
    const id = String(scenario.id);
    const label = cases[id];
    if (workload === undefined || label === undefined) return [];
    const [path = "", target = null] = workload.split(language === "python" ? ":" : "#");
    const env = { ...family.defaults?.env, ...scenario.env };
    const { truth, kind } = label;
    const name = `${dirname(file)}: ${id}`;
    const folder = dirname(config);
    return [{ language, name, id, config, folder, file: join(folder, path), target, env, truth, kind }];
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
