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

/** `count` of the cases, half of them leaks: of as many kinds as there are, and from all over the corpus. */
export function variedCases(cases: readonly Case[], count: number): Case[] {
  const leaks = spreadOut(oneOfEachKind(cases.filter(({ truth }) => truth === "leak")), Math.ceil(count / 2));
  const clean = spreadOut(oneOfEachKind(cases.filter(({ truth }) => truth === "clean")), Math.floor(count / 2));
  return [...leaks, ...clean];
}

function oneOfEachKind(cases: readonly Case[]): Case[] {
  return cases.filter(({ kind }, index) => cases.findIndex((other) => other.kind === kind) === index);
}

function spreadOut<T>(all: readonly T[], count: number): T[] {
  return all.filter(
    (_, index) => Math.floor((index * count) / all.length) !== Math.floor(((index - 1) * count) / all.length),
  );
}
