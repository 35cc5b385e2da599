/** All that the command line understands: the one list behind both reading it and helping with it. */
export interface Flag {
  /** How its value is called in help; null: it takes none. */
  readonly value: string | null;
  readonly about: string;
  readonly expected: string;
  readonly example: string;
  readonly repeats: boolean;
}

export type FlagName =
  | "config"
  | "scenario"
  | "base"
  | "good"
  | "bad"
  | "results"
  | "report"
  | "shard"
  | "jobs"
  | "time-budget"
  | "fail-on"
  | "on-inconclusive"
  | "calibrate"
  | "locate"
  | "help";

export const FLAGS: Readonly<Record<FlagName, Flag>> = {
  config: {
    value: "FILE",
    about: "the configuration (default of run: leakproof.yml, then .github/leakproof.yml)",
    expected: "a file",
    example: "leakproof.yml",
    repeats: false,
  },
  scenario: {
    value: "ID",
    about: "only this scenario; may be repeated (default: all)",
    expected: "the id of a scenario",
    example: "4 --scenario 8",
    repeats: true,
  },
  base: {
    value: "REV",
    about: "compare with where this branch left REV: only what is new or worse blocks (default: no comparison)",
    expected: "a branch, a tag or a commit",
    example: "origin/main",
    repeats: false,
  },
  good: {
    value: "REV",
    about: "a commit before the leak, which doesn't have it",
    expected: "a branch, a tag or a commit",
    example: "v1.4.0",
    repeats: false,
  },
  bad: {
    value: "REV",
    about: "a commit with the leak (default: HEAD)",
    expected: "a branch, a tag or a commit",
    example: "main",
    repeats: false,
  },
  results: {
    value: "FILE",
    about: "where to write the results (default of run: leakproof-results.json)",
    expected: "a file",
    example: "results.json",
    repeats: false,
  },
  report: {
    value: "DIR",
    about: "also write the report into this folder",
    expected: "a folder",
    example: "report",
    repeats: false,
  },
  shard: {
    value: "I/N",
    about: "only the I-th of N equal shares of the scenarios",
    expected: "a share such as 1/3, 2/3 or 3/3",
    example: "1/3",
    repeats: false,
  },
  jobs: {
    value: "N",
    about: "measure N variants side by side (default: 1)",
    expected: "a whole number from 1",
    example: "2",
    repeats: false,
  },
  "time-budget": {
    value: "TIME",
    about: "wall time for all measuring together (default: no limit)",
    expected: "a duration above zero with a unit: ms, s, m or h",
    example: "5m",
    repeats: false,
  },
  "fail-on": {
    value: "WHAT",
    about: "what blocks: regression, leak or never (default: regression)",
    expected: "regression, leak or never",
    example: "leak",
    repeats: false,
  },
  "on-inconclusive": {
    value: "HOW",
    about: "what a subject without a verdict does: warn or block (default: warn)",
    expected: "warn or block",
    example: "block",
    repeats: false,
  },
  calibrate: {
    value: null,
    about: "also plant leaks of known size in clean subjects, and report what is found of them",
    expected: "no value",
    example: "",
    repeats: false,
  },
  locate: {
    value: null,
    about: "look where it grows in every variant, not only in those that leak",
    expected: "no value",
    example: "",
    repeats: false,
  },
  help: { value: null, about: "show this help", expected: "no value", example: "", repeats: false },
};

export type CommandName = "run" | "judge" | "report" | "bisect";

export interface CommandFacts {
  readonly usage: string;
  readonly about: string;
  /** How many arguments it takes besides flags. */
  readonly files: { readonly least: number; readonly most: number; readonly expected: string };
  readonly example: string;
  readonly flags: readonly FlagName[];
  /** What is otherwise about flags than with other commands. */
  readonly own?: Readonly<Partial<Record<FlagName, Partial<Flag>>>>;
  readonly exitCodes: string;
}

const GATE_CODES = "Exit code: 0 pass, 1 blocked, 2 a mistake in configuration or arguments, 3 a fault of leakproof.";
const BISECT_CODES =
  "Exit code: 0 found, 1 only skipped commits are left, 2 a mistake in configuration or arguments, " +
  "3 a fault of leakproof.";

export const COMMANDS: Readonly<Record<CommandName, CommandFacts>> = {
  run: {
    usage: "leakproof run [flags]",
    about: "Measure the scenarios of the configuration, judge and report them.",
    files: { least: 0, most: 0, expected: "only flags (--scenario before each id)" },
    example: "leakproof run",
    flags: [
      "config",
      "scenario",
      "base",
      "results",
      "report",
      "shard",
      "jobs",
      "time-budget",
      "fail-on",
      "on-inconclusive",
      "calibrate",
      "locate",
      "help",
    ],
    exitCodes: GATE_CODES,
  },
  judge: {
    usage: "leakproof judge RESULTS [flags]",
    about: "Judge recorded series again, with --config by its thresholds, else by the recorded ones; nothing is run.",
    files: { least: 1, most: 1, expected: "one results file" },
    example: "leakproof judge results.json",
    flags: ["config", "results", "report", "fail-on", "on-inconclusive", "help"],
    exitCodes: GATE_CODES,
  },
  report: {
    usage: "leakproof report RESULTS… [flags]",
    about: "Report one results file, or the shards of one run together; their own gates decide.",
    files: { least: 1, most: Number.POSITIVE_INFINITY, expected: "one or more results files" },
    example: "leakproof report results.json",
    flags: ["report", "help"],
    exitCodes: GATE_CODES,
  },
  bisect: {
    usage: "leakproof bisect --good REV --scenario ID [flags]",
    about: "Find the commit that brought a leak; when it is interrupted, the same command goes on where it was.",
    files: { least: 0, most: 0, expected: "only flags (--good before the revision)" },
    example: "leakproof bisect --good v1.4.0 --scenario 8",
    flags: ["good", "bad", "scenario", "config", "results", "help"],
    own: {
      scenario: { about: "the scenario that leaks", example: "8", repeats: false },
      config: { about: "the configuration (default: leakproof.yml, then .github/leakproof.yml)" },
      results: { about: "where to write both series (default: leakproof-bisect.json)", example: "bisect.json" },
    },
    exitCodes: BISECT_CODES,
  },
};

export function isCommandName(text: string): text is CommandName {
  return Object.hasOwn(COMMANDS, text);
}

/** A flag as one command understands it. */
export function flagOf(command: CommandName, name: FlagName): Flag {
  return { ...FLAGS[name], ...COMMANDS[command].own?.[name] };
}

/** The help of one command, or of leakproof itself; ends with a newline. */
export function helpText(topic: CommandName | null): string {
  return topic === null ? generalHelp() : commandHelp(topic);
}

function generalHelp(): string {
  const commands = Object.values(COMMANDS).map(({ usage, about }) => `  ${usage}\n      ${about}\n`);
  return [
    "leakproof: proves by measurement whether a suspected memory leak is one.\n",
    ...commands,
    "  leakproof COMMAND --help\n      Show the command's flags.\n",
    "  leakproof --version\n      Show the version.\n",
    `${GATE_CODES}\n`,
  ].join("\n");
}

function commandHelp(command: CommandName): string {
  const { usage, about, example, flags, exitCodes } = COMMANDS[command];
  const rows = flags.map((name) => {
    const { value, about: meaning } = flagOf(command, name);
    return { left: value === null ? `--${name}` : `--${name} ${value}`, about: meaning };
  });
  const width = Math.max(...rows.map(({ left }) => left.length));
  const lines = rows.map(({ left, about }) => `  ${left.padEnd(width)}  ${about}`);
  return `Usage: ${usage}\n\n${about}\n\n${lines.join("\n")}\n\nExample: ${example}\n\n${exitCodes}\n`;
}
