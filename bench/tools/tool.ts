import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Results } from "../../src/domain/results.ts";
import { CLI, ROOT } from "../place.ts";
import {
  type Answer,
  CAP_SECONDS,
  leakproofAnswer,
  memlabAnswer,
  memrayAnswer,
  type Outcome,
  psleakAnswer,
} from "./answer.ts";
import type { Case } from "./cases.ts";
import { type Installed, installedMemlab, installedPython } from "./installation.ts";
import { phasesOf } from "./phases.ts";
import { type Ended, toolRun } from "./process.ts";

/** Something that says whether a program leaks. */
export interface Tool {
  readonly name: string;
  readonly languages: readonly Case["language"][];
  examine(one: Case): Promise<Outcome>;
}

export interface Tools {
  readonly ready: readonly Tool[];
  /** Those that can't be had here, and why. */
  readonly missing: readonly string[];
}

/** leakproof first, then those that can be installed. */
export function tools(): Tools {
  const python = installedPython();
  const memlab = installedMemlab();
  const ready = [leakproof];
  const missing: string[] = [];
  const add = (name: string, installed: Installed, make: (program: string) => Tool) => {
    if ("program" in installed) ready.push(make(installed.program));
    else missing.push(`${name} can't be installed: ${installed.problem}`);
  };
  add("psleak", python, psleak);
  add("pytest-memray", python, memray);
  add("memlab", memlab, memlabTool);
  return { ready, missing };
}

const leakproof: Tool = {
  name: "leakproof",
  languages: ["python", "node"],
  examine: (one) =>
    inScratch(async (folder) => {
      const file = join(folder, "results.json");
      const flags = ["--config", one.config, "--scenario", one.id, "--results", file, "--fail-on", "never"];
      const ended = await toolRun([process.execPath, CLI, "run", ...flags], { cwd: one.folder });
      if (ended.code !== 0) return outcomeOf(ended, () => "error");
      const results: Results = JSON.parse(readFileSync(file, "utf8"));
      const answer = () => leakproofAnswer(results.scenarios.find(({ id }) => id === one.id)?.verdict);
      return { ...outcomeOf(ended, answer), phases: phasesOf(results, ended.seconds) };
    }),
};

/** As its documentation recommends: PYTHONMALLOC=malloc, unbuffered, through pytest, on its own. */
function psleak(python: string): Tool {
  const env = { PYTHONMALLOC: "malloc", PYTHONUNBUFFERED: "1" };
  return pytestTool("psleak", python, "psleak_case.py", ["-p", "no:memray"], env, psleakAnswer);
}

/** As its documentation recommends: in a loop, and with some memory allowed to each place in the code. */
function memray(python: string): Tool {
  return pytestTool("pytest-memray", python, "memray_case.py", ["--memray"], {}, memrayAnswer);
}

function pytestTool(
  name: string,
  python: string,
  test: string,
  flags: readonly string[],
  settings: Readonly<Record<string, string>>,
  answerOf: (code: number | null, output: string) => Answer,
): Tool {
  return {
    name,
    languages: ["python"],
    examine: async (one) => {
      const env = {
        ...one.env,
        ...settings,
        BENCH_ADAPTER: join(ROOT, "adapters", "python"),
        BENCH_FILE: one.file,
        ...(one.target === null ? {} : { BENCH_TARGET: one.target }),
      };
      const command = [
        python,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        ...flags,
        join(import.meta.dirname, test),
      ];
      const ended = await toolRun(command, { cwd: one.folder, env });
      return outcomeOf(ended, () => answerOf(ended.code, ended.output));
    },
  };
}

/** Those of memlab's own first line, which Linux can't start: it takes all of them for one name. */
const NODE_FLAGS = ["--expose-gc", "--max-old-space-size=4096"];

/** As its maintainers recommend for Node: three heap snapshots and a leak filter of one's own. */
function memlabTool(program: string): Tool {
  return {
    name: "memlab",
    languages: ["node"],
    examine: (one) =>
      inScratch(async (folder) => {
        const target = one.target === null ? [] : [one.target];
        const driver = join(import.meta.dirname, "memlab_case.mjs");
        const { env } = one;
        const taken = await toolRun([process.execPath, "--expose-gc", driver, folder, one.file, ...target], {
          cwd: one.folder,
          env,
        });
        if (taken.code !== 0) return outcomeOf(taken, () => "error");
        const snapshots = ["baseline", "target", "final"].flatMap((name) => [
          `--${name}`,
          join(folder, `${name}.heapsnapshot`),
        ]);
        const filter = [
          "--leak-filter",
          join(import.meta.dirname, "memlab-filter.cjs"),
          "--work-dir",
          join(folder, "work"),
        ];
        const limit = Math.max(1, CAP_SECONDS - taken.seconds);
        const ended = await toolRun([process.execPath, ...NODE_FLAGS, program, "find-leaks", ...snapshots, ...filter], {
          cwd: folder,
          limit,
        });
        const { answer, seconds } = outcomeOf(ended, () => memlabAnswer(ended.code, ended.output));
        return { answer, seconds: taken.seconds + seconds };
      }),
  };
}

function outcomeOf({ isTimeout, seconds }: Ended, answer: () => Answer): Outcome {
  return { answer: isTimeout ? "timeout" : answer(), seconds };
}

async function inScratch<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "leakproof-bench-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
