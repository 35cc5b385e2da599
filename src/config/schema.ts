import { z } from "zod";
import { durationText, size, text, textList, workloadPath } from "./scalars.ts";
import { readySign, serviceIteration } from "./service-scalars.ts";

/**
 * The configuration file, as written. Every key has a description and an example: editors show them, and errors do too.
 * `error` is what an error says was expected.
 */

const interpreters = z
  .strictObject({
    python: text().meta({ description: "Runs `python:` workloads.", examples: [".venv/bin/python"] }),
    node: text().meta({ description: "Runs `node:` workloads.", examples: ["node"] }),
  })
  .partial();

const interpreter = z
  .union([text().transform((python): z.output<typeof interpreters> => ({ python })), interpreters], {
    error: "a program for python, or a map of python and node",
  })
  .meta({
    description: "The programs that run `python:` (a plain text) and `node:` workloads. Default: `python3` and `node`.",
    examples: [".venv/bin/python", { python: ".venv/bin/python", node: "node" }],
  });

const thresholds = z
  .strictObject(
    {
      "per-iteration": size()
        .optional()
        .meta({
          description: "Growth per iteration that is tolerated. KB = 1000, KiB = 1024 bytes. Default: 64 B.",
          examples: ["64 B"],
        }),
      total: size()
        .optional()
        .meta({
          description: "Growth over the judged window that is tolerated. Default: 16 KiB of heap, 64 KiB of memory.",
          examples: ["64 KiB"],
        }),
    },
    { error: "a map of per-iteration and total" },
  )
  .meta({
    description: "Growth must exceed both, beyond the noise, to be a leak.",
    examples: [{ "per-iteration": "64 B", total: "64 KiB" }],
  });

/** May stand in `defaults`, a scenario or a variant; the nearest wins. */
const settings = {
  interpreter: interpreter.optional(),
  thresholds: thresholds.optional(),
  timeout: durationText()
    .optional()
    .meta({
      description: "Hard limit of one run's wall time: ms, s, m or h. Default: 60s.",
      examples: ["60s"],
    }),
  env: z
    .record(
      z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, { error: "letters, digits and _, not beginning with a digit" }),
      z
        .union([text({ empty: true }), z.number(), z.boolean()], { error: "text, a number, true or false" })
        .transform(String),
      { error: "a map of names and values" },
    )
    .optional()
    .meta({
      description: "Environment variables for the workload.",
      examples: [{ LOG_LEVEL: "error" }],
    }),
  cwd: text()
    .optional()
    .meta({
      description: "The folder in which the workload runs, relative to the project's root. Default: the root.",
      examples: ["services/queue"],
    }),
};

/** Exactly one of them stands in a variant, or in a scenario that is one. */
const workloadKeys = {
  python: workloadPath("python")
    .optional()
    .meta({
      description:
        "`file.py[:name]`: functions setup(), iteration(), teardown(), counters(), all but iteration optional. `:name` is " +
        "the function that is one iteration, or a class whose methods are these. Sync or async.",
      examples: ["leaks/queue.py:normal"],
    }),
  node: workloadPath("node")
    .optional()
    .meta({
      description: "`file.mjs[#name]`: the same for ESM, CommonJS and, from Node 22.18, erasable TypeScript.",
      examples: ["leaks/queue.mjs#normal"],
    }),
  command: text()
    .optional()
    .meta({
      description:
        "Any program, through `/bin/sh -c`. It gets LEAKPROOF_ITERATIONS, does that many, and prints a line `iteration K` " +
        "after each, flushed; K counts from 1.",
      examples: ["./build/exercise-queue"],
    }),
  service: z
    .strictObject(
      {
        start: text().meta({
          description:
            "The command that starts the server, through `/bin/sh -c`. It stays in the foreground until it gets SIGTERM.",
          examples: ["node server.mjs"],
        }),
        ready: readySign().meta({
          description:
            "What tells that it is ready: a URL that answers with a status below 400, or a port (of 127.0.0.1), or " +
            "host:port, that takes connections. The port is the server's own, and nothing may be using it yet.",
          examples: ["http://127.0.0.1:8080/health", 8080],
        }),
        iterate: serviceIteration().meta({
          description:
            "One iteration: a URL, with a method before it unless that is GET, which is requested over one connection and " +
            "has to answer with a status below 400; or a command, through `/bin/sh -c`, which has to end with exit code 0.",
          examples: ["POST http://127.0.0.1:8080/batch", "./one-order 127.0.0.1:8080"],
        }),
      },
      { error: "a map of start, ready and iterate" },
    )
    .optional()
    .meta({
      description: "A long-lived server. Its process tree is measured, not the load's.",
      examples: [
        {
          start: "node server.mjs",
          ready: "http://127.0.0.1:8080/health",
          iterate: "POST http://127.0.0.1:8080/batch",
        },
      ],
    }),
};

export const WORKLOAD_KINDS = ["python", "node", "command", "service"] as const;
export const SCENARIO_FORMS = ["variants", "pending", ...WORKLOAD_KINDS] as const;

/** In JSON Schema: a map that has this key. */
function having(key: string): object {
  return { type: "object", properties: { [key]: {} }, required: [key] };
}

const ROLES = ["subject", "unprotected", "control", "fixed"] as const;

const variant = z
  .strictObject(
    {
      name: text()
        .optional()
        .meta({
          description: "What this way of running is called. Default: the workload, as written.",
          examples: ["Exception path"],
        }),
      role: z
        .enum(ROLES, { error: "subject, unprotected, control or fixed" })
        .optional()
        .meta({
          description:
            "`subject` (default): the code as shipped; decides the verdict. `unprotected`: the same path with its " +
            "protection removed; should leak. `control`: a known leak on the same path; should leak. `fixed`: the " +
            "suspected fix; never changes the verdict.",
          examples: ["unprotected"],
        }),
      ...workloadKeys,
      ...settings,
    },
    { error: "a map with a workload: python, node, command or service" },
  )
  .meta({
    description: "One way to run the scenario.",
    examples: [{ name: "Exception path", python: "leaks/queue.py:exception" }],
    oneOf: WORKLOAD_KINDS.map(having),
  });

const requires = z
  .strictObject(
    {
      commands: textList("a list of commands")
        .optional()
        .meta({
          description: "Programs on the PATH.",
          examples: [["ffmpeg"]],
        }),
      python: textList("a list of Python modules")
        .optional()
        .meta({
          description: "Modules that the Python interpreter can import.",
          examples: [["av"]],
        }),
      node: textList("a list of Node packages")
        .optional()
        .meta({
          description: "Packages that Node can resolve.",
          examples: [["sharp"]],
        }),
    },
    { error: "a map of commands, python and node" },
  )
  .meta({
    description: "What the machine must have. Where anything is missing, the scenario is pending, and names it.",
    examples: [{ commands: ["ffmpeg"], python: ["av"] }],
  });

const accept = z
  .strictObject(
    {
      until: z.iso.date({ error: "a day of the calendar, year-month-day" }).meta({
        description: "The last day on which the leak is accepted, UTC.",
        examples: ["2027-01-31"],
      }),
      reason: text().meta({ description: "Why; the report repeats it.", examples: ["upstream bug, see issue 12"] }),
    },
    { error: "a map of until and reason" },
  )
  .meta({
    description: "A leak that is known and accepted for now.",
    examples: [{ until: "2027-01-31", reason: "upstream bug, see issue 12" }],
  });

const ID = "text without spaces and commas, or a whole number";
const SCENARIO_EXAMPLE = { id: 4, name: "Task queue", python: "leaks/queue.py:normal" };

const scenario = z
  .strictObject(
    {
      id: z
        .union([z.string().regex(/^[^\s,]{1,100}$/, { error: ID }), z.int().nonnegative({ error: ID })], { error: ID })
        .transform(String)
        .meta({ description: "Unique in this file; `--scenario` selects by it.", examples: [4] }),
      name: text().meta({ description: "The component that is suspected.", examples: ["DeduplicatedQueue"] }),
      suspect: text()
        .optional()
        .meta({
          description: "Where analysis pointed: file:line or file:line-line, from the repository's root.",
          examples: ["worker.py:387"],
        }),
      claim: text()
        .optional()
        .meta({
          description: "Why it should leak.",
          examples: ["Task IDs pile up when an exception skips mark_done()"],
        }),
      requires: requires.optional(),
      paths: textList("a list of globs")
        .optional()
        .meta({
          description:
            "Globs. A pull request that touches none of them and no file of the scenario skips it. Default: never skipped.",
          examples: [["src/queue/**"]],
        }),
      expected: text()
        .optional()
        .meta({
          description: "The verdict that the team expects; the report says when the measurement disagrees.",
          examples: ["no-leak"],
        }),
      priority: text()
        .optional()
        .meta({ description: "How urgent it is to the team.", examples: ["low"] }),
      per: text()
        .optional()
        .meta({
          description: "What one iteration is called, singular. Default: iteration.",
          examples: ["task"],
        }),
      note: text()
        .optional()
        .meta({
          description: "Markdown, shown under the evidence.",
          examples: ["Seen in production on busy days."],
        }),
      accept: accept.optional(),
      pending: text()
        .optional()
        .meta({
          description: "Why it isn't run; stands instead of variants.",
          examples: ["needs a model that we may not ship"],
        }),
      variants: z
        .array(variant, { error: "a list of variants" })
        .min(1, { error: "at least one variant" })
        .optional()
        .meta({
          description: "The ways to run it. A single subject may stand in the scenario itself instead.",
          examples: [[{ name: "Exception path", python: "leaks/queue.py:exception" }]],
        }),
      ...workloadKeys,
      ...settings,
    },
    { error: "a map with an id, a name and variants" },
  )
  .meta({
    description: "One suspected leak.",
    examples: [SCENARIO_EXAMPLE],
    oneOf: SCENARIO_FORMS.map(having),
  });

const setup = z
  .union(
    [
      text().transform((run): { run: string; inputs?: string[]; paths?: string[] } => ({ run })),
      z.strictObject({
        run: text().meta({
          description: "The command, through `/bin/sh -c`, in the project's root.",
          examples: ["npm ci"],
        }),
        inputs: textList("a list of files")
          .optional()
          .meta({
            description: "Files whose contents decide whether it must be run again. Default: it is run every time.",
            examples: [["requirements.txt"]],
          }),
        paths: textList("a list of files and folders")
          .optional()
          .meta({
            description: "What it makes; if one of them is gone, it is run again.",
            examples: [[".venv"]],
          }),
      }),
    ],
    { error: "a command, or a map of run, inputs and paths" },
  )
  .meta({
    description: "What prepares the project, once, before anything is measured. A plain text is never cached.",
    examples: ["npm ci", { run: "npm ci", inputs: ["package-lock.json"], paths: ["node_modules"] }],
  });

export const configSchema = z
  .strictObject(
    {
      version: z.literal(1, { error: "1" }).meta({ description: "The format of this file.", examples: [1] }),
      title: text()
        .optional()
        .meta({
          description: "The report's title. Default: Memory leak testing results.",
          examples: ["Memory leak testing results"],
        }),
      setup: setup.optional(),
      defaults: z
        .strictObject(settings, { error: "a map of settings" })
        .optional()
        .meta({
          description: "Settings for all scenarios; a scenario's or a variant's own win.",
          examples: [{ interpreter: ".venv/bin/python", timeout: "60s" }],
        }),
      scenarios: z
        .array(scenario, { error: "a list of scenarios" })
        .min(1, { error: "at least one scenario" })
        .meta({ description: "The suspected leaks.", examples: [[SCENARIO_EXAMPLE]] }),
    },
    { error: "a map with version and scenarios" },
  )
  .meta({
    title: "leakproof configuration",
    description: "leakproof.yml or .github/leakproof.yml: which suspected memory leaks to measure, and how.",
    examples: [{ version: 1, scenarios: [SCENARIO_EXAMPLE] }],
  });

/** The configuration after validation: sizes, durations and workloads are read, nothing is defaulted yet. */
export type ConfigFile = z.output<typeof configSchema>;
export type ScenarioEntry = ConfigFile["scenarios"][number];
export type VariantEntry = NonNullable<ScenarioEntry["variants"]>[number];
export type Settings = NonNullable<ConfigFile["defaults"]>;
