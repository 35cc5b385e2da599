import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { ScenarioConfig } from "./leakproof.ts";
import { CACHE, PYTHON, ROOT, WORKLOADS } from "./place.ts";

/** A runtime and the benchmark's unit of work in it. */
export interface Language {
  readonly name: string;
  /** Measured through an adapter. */
  readonly cooperative: ScenarioConfig;
  /** The same work in a program that knows nothing of leakproof. */
  readonly plain: ScenarioConfig;
  /** The program and its arguments that do the same work in a bare loop: `count` times, after a tenth of it to warm up. */
  bare(count: number): readonly string[];
  /** The smallest leak that should be found in a run of ten seconds, in bytes an iteration; null: no goal was set. */
  readonly assistedGoal: number | null;
}

interface Recipe {
  readonly name: string;
  /** The program and its first arguments, to which `bare N` or `plain` is added. */
  readonly command: readonly string[];
  readonly build: readonly string[] | null;
  readonly cooperative?: ScenarioConfig;
  readonly assistedGoal: number | null;
}

const program = (name: string) => join(CACHE, name);
const workload = (name: string) => join(WORKLOADS, name);
const adapter = (name: string) => join(ROOT, "adapters", name);

const RECIPES: readonly Recipe[] = [
  {
    name: "Python",
    command: [PYTHON, workload("alone.py")],
    build: null,
    cooperative: { python: workload("work.py") },
    assistedGoal: 64,
  },
  {
    name: "Node",
    command: [process.execPath, workload("alone.mjs")],
    build: null,
    cooperative: { node: workload("work.mjs") },
    assistedGoal: 256,
  },
  {
    name: "Go",
    command: [program("work-go")],
    build: ["go", "build", "-C", workload("go"), "-o", program("work-go"), "."],
    assistedGoal: 256,
  },
  {
    name: "Rust",
    command: [program("work-rust")],
    build: ["rustc", "-O", "-o", program("work-rust"), workload("work.rs")],
    assistedGoal: null,
  },
  {
    name: "Java",
    command: ["java", "-cp", program("java"), "Work"],
    build: ["javac", "-d", program("java"), adapter("java/Leakproof.java"), workload("Work.java")],
    assistedGoal: null,
  },
  {
    name: "C",
    command: [program("work-c")],
    build: ["gcc", "-O2", "-D_GNU_SOURCE", "-o", program("work-c"), workload("work.c")],
    assistedGoal: 64,
  },
];

export interface Languages {
  readonly ready: readonly Language[];
  /** What can't be measured here, and why: no compiler, mostly. */
  readonly missing: readonly string[];
}

/** Builds the unit of work in every language that this machine has. */
export function builtLanguages(): Languages {
  mkdirSync(CACHE, { recursive: true });
  const ready: Language[] = [];
  const missing: string[] = [];
  for (const recipe of RECIPES) {
    try {
      const [tool, ...flags] = recipe.build ?? [];
      if (tool !== undefined) execFileSync(tool, flags, { stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" });
      ready.push(languageOf(recipe));
    } catch (error) {
      missing.push(`${recipe.name} was not measured: ${reasonOf(error)}`);
    }
  }
  return { ready, missing };
}

function languageOf({ name, command, cooperative, assistedGoal }: Recipe): Language {
  const quoted = command.map((part) => `'${part}'`).join(" ");
  return {
    name,
    cooperative: cooperative ?? { command: quoted },
    plain: { command: `${quoted} plain` },
    bare: (count) => [...command, "bare", String(count)],
    assistedGoal,
  };
}

/** One line that names no path of this machine. */
function reasonOf(error: unknown): string {
  const { code, stderr, path } = error as { code?: string; stderr?: string; path?: string };
  if (code === "ENOENT") return `there is no ${path} on this machine`;
  const [line = ""] = (stderr || String(error)).split("\n").filter((text) => /error|no such file/i.test(text));
  return `its program can't be built (${line.replaceAll(ROOT, ".").trim().slice(0, 160)})`;
}
