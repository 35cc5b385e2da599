import { parseArgs } from "node:util";
import { nearestName } from "./domain/nearest-name.ts";
import type { GatePolicy } from "./domain/results.ts";
import { UserMistake } from "./domain/user-mistake.ts";
import { COMMANDS, type CommandName, type FlagName, flagOf, isCommandName } from "./flags.ts";
import { parseShard, type Shard } from "./plan/shard.ts";
import {
  DEFAULT_BISECT_RESULTS,
  DEFAULT_GATE,
  DEFAULT_RESULTS,
  failOn,
  onInconclusive,
  positiveInteger,
} from "./setting.ts";
import { type Milliseconds, parsePositiveDuration } from "./units/duration.ts";

/** What the command line asks for. Paths are as the user wrote them, relative to the current folder. */
export type Command =
  | RunCommand
  | JudgeCommand
  | ReportCommand
  | BisectCommand
  | { readonly kind: "help"; readonly topic: CommandName | null }
  | { readonly kind: "version" };

export interface RunCommand {
  readonly kind: "run";
  /** Null: look for it. */
  readonly config: string | null;
  /** Ids; empty: all. */
  readonly scenarios: readonly string[];
  /** The revision to compare with; null: none. */
  readonly base: string | null;
  readonly results: string;
  /** The folder for the report; null: to the terminal only. */
  readonly report: string | null;
  readonly shard: Shard | null;
  readonly jobs: number;
  /** Wall time for all runs together; null: no limit. */
  readonly timeBudget: Milliseconds | null;
  readonly gate: GatePolicy;
  /** Whether leaks of known size are planted in clean subjects, to see what is found of them. */
  readonly calibrate: boolean;
  readonly locate: boolean;
}

export interface JudgeCommand {
  readonly kind: "judge";
  /** The file whose series are judged again. */
  readonly input: string;
  readonly config: string | null;
  /** Where to write the new verdicts; null: nowhere. */
  readonly results: string | null;
  readonly report: string | null;
  readonly gate: GatePolicy;
}

export interface ReportCommand {
  readonly kind: "report";
  /** At least one. */
  readonly inputs: readonly string[];
  readonly report: string | null;
}

export interface BisectCommand {
  readonly kind: "bisect";
  /** Null: look for it. */
  readonly config: string | null;
  /** The scenario's id. */
  readonly scenario: string;
  /** A revision that doesn't leak, and one after it that does. */
  readonly good: string;
  readonly bad: string;
  readonly results: string;
}

/**
 * Reads the command line, without the program's own name.
 * @throws UserMistake with what was wrong, what was expected, an example, and where help is.
 */
export function parseArguments(argv: readonly string[]): Command {
  const [first, ...rest] = argv;
  if (first === undefined || first === "--help" || first === "-h") return { kind: "help", topic: null };
  if (first === "--version") return { kind: "version" };
  if (!isCommandName(first)) throw unknownCommand(first);
  const given = readFlags(first, rest);
  if (given.has("help")) return { kind: "help", topic: first };
  refuseWrongNumberOfFiles(first, given.files);
  switch (first) {
    case "run":
      return runCommand(given);
    case "judge":
      return judgeCommand(given);
    case "report":
      return { kind: "report", inputs: given.files, report: given.path("report") };
    case "bisect":
      return bisectCommand(given);
  }
}

function runCommand(given: GivenFlags): RunCommand {
  return {
    kind: "run",
    config: given.path("config"),
    scenarios: given.all("scenario"),
    base: given.path("base"),
    results: given.path("results") ?? DEFAULT_RESULTS,
    report: given.path("report"),
    shard: given.read("shard", parseShard),
    jobs: given.read("jobs", positiveInteger) ?? 1,
    timeBudget: given.read("time-budget", parsePositiveDuration),
    gate: given.gate(),
    calibrate: given.has("calibrate"),
    locate: given.has("locate"),
  };
}

function judgeCommand(given: GivenFlags): JudgeCommand {
  const [input = ""] = given.files;
  return {
    kind: "judge",
    input,
    config: given.path("config"),
    results: given.path("results"),
    report: given.path("report"),
    gate: given.gate(),
  };
}

function bisectCommand(given: GivenFlags): BisectCommand {
  return {
    kind: "bisect",
    config: given.path("config"),
    scenario: given.required("scenario"),
    good: given.required("good"),
    bad: given.path("bad") ?? "HEAD",
    results: given.path("results") ?? DEFAULT_BISECT_RESULTS,
  };
}

function refuseWrongNumberOfFiles(command: CommandName, files: readonly string[]): void {
  const { least, most, expected } = COMMANDS[command].files;
  const surplus = files[most];
  if (surplus !== undefined) throw mistake(command, `${quoted(surplus)} is too much`, expected);
  if (files.length < least) throw mistake(command, "no file is given", expected);
}

/** The flags of one command line, each read with its own idea of what is right. */
class GivenFlags {
  readonly #command: CommandName;
  readonly #values: ReadonlyMap<string, readonly string[]>;
  readonly files: readonly string[];

  constructor(command: CommandName, values: ReadonlyMap<string, readonly string[]>, files: readonly string[]) {
    this.#command = command;
    this.#values = values;
    this.files = files;
  }

  has(flag: FlagName): boolean {
    return this.#values.has(flag);
  }

  all(flag: FlagName): readonly string[] {
    return this.#values.get(flag) ?? [];
  }

  /** The flag's value as `parse` reads it, which returns null for what is unreadable; null when the flag isn't there. */
  read<T>(flag: FlagName, parse: (text: string) => T | null): T | null {
    const [text] = this.all(flag);
    if (text === undefined) return null;
    const value = parse(text);
    if (value !== null) return value;
    throw mistake(this.#command, `--${flag} can't be ${quoted(text)}`, flagOf(this.#command, flag).expected, flag);
  }

  path(flag: FlagName): string | null {
    return this.read(flag, (text) => (text === "" ? null : text));
  }

  required(flag: FlagName): string {
    const text = this.path(flag);
    if (text !== null) return text;
    throw mistake(this.#command, `--${flag} is missing`, flagOf(this.#command, flag).expected, flag);
  }

  gate(): GatePolicy {
    return {
      failOn: this.read("fail-on", failOn) ?? DEFAULT_GATE.failOn,
      onInconclusive: this.read("on-inconclusive", onInconclusive) ?? DEFAULT_GATE.onInconclusive,
    };
  }
}

function readFlags(command: CommandName, args: readonly string[]): GivenFlags {
  const known = COMMANDS[command].flags;
  const options = Object.fromEntries(known.map((flag) => [flag, parserOption(command, flag)]));
  // Not `strict`: its errors name no right example, and it lets a flag's second value silently win.
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const flag = known.find((name) => name === token.name);
    if (flag === undefined) throw unknownFlag(command, token.rawName);
    const earlier = values.get(flag);
    if (earlier !== undefined && !flagOf(command, flag).repeats) {
      throw mistake(command, `--${flag} is given twice`, "it once", flag);
    }
    values.set(flag, [...(earlier ?? []), flagValue(command, flag, token)]);
  }
  return new GivenFlags(command, values, positionals);
}

function parserOption(command: CommandName, flag: FlagName): { type: "string" | "boolean"; short?: string } {
  if (flag === "help") return { type: "boolean", short: "h" };
  return { type: flagOf(command, flag).value === null ? "boolean" : "string" };
}

function flagValue(
  command: CommandName,
  flag: FlagName,
  token: { readonly value?: string | undefined; readonly inlineValue?: boolean | undefined },
): string {
  const { expected, value } = flagOf(command, flag);
  if (value === null) {
    if (token.value === undefined) return "";
    throw mistake(command, `--${flag} takes no value`, "it alone", flag);
  }
  // `--config --jobs 2`: the value was forgotten, and the next flag isn't it; `--config=--jobs` would be.
  if (token.value === undefined || (token.inlineValue !== true && token.value.startsWith("-"))) {
    throw mistake(command, `--${flag} has no value`, expected, flag);
  }
  return token.value;
}

function unknownCommand(typed: string): UserMistake {
  const names = Object.keys(COMMANDS);
  const meant = nearestName(typed, names);
  const suggestion = meant === null ? "" : ` (did you mean ${meant}?)`;
  const cause = typed.startsWith("-")
    ? `no command stands before ${quoted(typed)}`
    : `unknown command ${quoted(typed)}`;
  return new UserMistake(
    `${cause}${suggestion}; expected one of ${names.join(", ")}\n` +
      "    example: leakproof run\n    help: leakproof --help",
  );
}

function unknownFlag(command: CommandName, rawName: string): UserMistake {
  const { flags } = COMMANDS[command];
  const meant = nearestName(rawName.replace(/^-+/, ""), flags);
  const suggestion = meant === null ? "" : ` (did you mean --${meant}?)`;
  const expected = `one of ${flags.map((flag) => `--${flag}`).join(", ")}`;
  return mistake(command, `unknown flag ${quoted(rawName)}${suggestion}`, expected, meant);
}

/** `flag`: the one that the example shows. */
function mistake(command: CommandName, cause: string, expected: string, flag: FlagName | null = null): UserMistake {
  const { example: line } = COMMANDS[command];
  const isShown = flag === null || line.includes(`--${flag} `);
  const example = isShown ? [line] : [line, `--${flag} ${flagOf(command, flag).example}`];
  return new UserMistake(
    `${cause}; expected ${expected}\n    example: ${example.join(" ").trimEnd()}\n    help: leakproof ${command} --help`,
  );
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
