import type { GatePolicy } from "../domain/results.ts";
import { UserMistake } from "../domain/user-mistake.ts";
import { parseShard, type Shard } from "../plan/shard.ts";
import type { CommentMode } from "../publish/comment/comment-mode.ts";
import { type CommentKey, commentKey } from "../publish/comment/marker.ts";
import { failOn, oneOf, onInconclusive, positiveInteger, type Reader } from "../setting.ts";
import { type Milliseconds, parsePositiveDuration } from "../units/duration.ts";
import { INPUTS, type InputName } from "./input-list.ts";

/** The action's inputs, read once: each mode has those that it reads. */
export type ActionInputs = CheckInputs | RunInputs | ReportInputs;

export interface CheckInputs extends MeasuringInputs, PublishingInputs {
  readonly mode: "check";
}

export interface RunInputs extends MeasuringInputs {
  readonly mode: "run";
}

export interface ReportInputs extends CommonInputs, PublishingInputs {
  readonly mode: "report";
  /** Paths or globs, relative to the working directory; at least one. */
  readonly resultsGlobs: readonly string[];
}

export interface CommonInputs {
  /** Null: look for it. */
  readonly config: string | null;
  readonly workingDirectory: string;
  /** Ids; empty: all. */
  readonly scenarios: readonly string[];
  readonly base: BaseInput;
  readonly gate: GatePolicy;
  readonly jobSummary: boolean;
  readonly annotations: boolean;
}

export interface MeasuringInputs extends CommonInputs {
  readonly compare: "auto" | "always";
  /** The file to write, relative to the working directory. */
  readonly results: string;
  readonly shard: Shard | null;
  readonly jobs: number;
  /** Wall time for all measuring together; null: no limit. */
  readonly timeBudget: Milliseconds | null;
}

export interface PublishingInputs {
  readonly acceptLabel: string;
  readonly comment: CommentMode;
  readonly commentKey: CommentKey;
  /** Null: there is none, and GitHub can't be asked or written to. */
  readonly token: string | null;
}

export type BaseInput =
  /** Whatever the event's kind is compared with. */
  { readonly kind: "auto" } | { readonly kind: "none" } | { readonly kind: "revision"; readonly revision: string };

/**
 * @param get an input's text by name; the empty text where it isn't given
 * @throws UserMistake naming the input, what was expected and an example
 */
export function readInputs(get: (name: InputName) => string): ActionInputs {
  const given = new GivenInputs(get);
  const mode = given.read("mode", oneOf("check", "run", "report"));
  switch (mode) {
    case "check":
      return { mode, ...common(given), ...measuring(given), ...publishing(given) };
    case "run":
      return { mode, ...common(given), ...measuring(given) };
    case "report":
      return { mode, ...common(given), ...publishing(given), resultsGlobs: given.read("results", globs) };
  }
}

function common(given: GivenInputs): CommonInputs {
  return {
    config: given.optional("config", anyText),
    workingDirectory: given.read("working-directory", anyText),
    scenarios: given.optional("scenarios", words) ?? [],
    base: given.read("base", baseInput),
    gate: { failOn: given.read("fail-on", failOn), onInconclusive: given.read("on-inconclusive", onInconclusive) },
    jobSummary: given.read("job-summary", oneOf("true", "false")) === "true",
    annotations: given.read("annotations", oneOf("true", "false")) === "true",
  };
}

function measuring(given: GivenInputs): Omit<MeasuringInputs, keyof CommonInputs> {
  return {
    compare: given.read("compare", oneOf("auto", "always")),
    results: given.read("results", oneLine),
    shard: given.optional("shard", parseShard),
    jobs: given.read("jobs", positiveInteger),
    timeBudget: given.optional("time-budget", parsePositiveDuration),
  };
}

function publishing(given: GivenInputs): PublishingInputs {
  return {
    acceptLabel: given.read("accept-label", oneLine),
    comment: given.read("comment", oneOf("always", "changes", "failures", "off")),
    commentKey: given.read("comment-key", commentKey),
    token: given.text("github-token") || null,
  };
}

class GivenInputs {
  readonly #get: (name: InputName) => string;

  constructor(get: (name: InputName) => string) {
    this.#get = get;
  }

  text(name: InputName): string {
    return this.#get(name);
  }

  /** Of an input that has a default. */
  read<T>(name: InputName, reader: Reader<T>): T {
    return understood(name, this.text(name) || (INPUTS[name].default ?? ""), reader);
  }

  /** Of an input without one: null where it isn't given. */
  optional<T>(name: InputName, reader: Reader<T>): T | null {
    const text = this.text(name);
    return text === "" ? null : understood(name, text, reader);
  }
}

function understood<T>(name: InputName, text: string, reader: Reader<T>): T {
  const value = reader(text);
  if (value !== null) return value;
  const { expected, example } = INPUTS[name];
  throw new UserMistake(
    `input ${name} can't be ${JSON.stringify(text)}; expected ${expected} (for example ${name}: ${example})`,
  );
}

function anyText(text: string): string {
  return text;
}

function oneLine(text: string): string | null {
  return /[\r\n]/.test(text) ? null : text;
}

function words(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((word) => word !== "");
}

/** The commas inside of a glob's braces, `results-{1,2}.json`, separate nothing. */
function globs(text: string): readonly string[] | null {
  const found = text.match(/(?:\{[^{}\r\n]*\}|[^,\r\n])+/g) ?? [];
  const named = found.map((glob) => glob.trim()).filter((glob) => glob !== "");
  return named.length === 0 ? null : named;
}

/** A revision goes to Git as an argument: one that looks like an option is none. */
function baseInput(text: string): BaseInput | null {
  if (text === "auto" || text === "none") return { kind: text };
  return /^[^\s\p{C}-][^\s\p{C}]{0,254}$/u.test(text) ? { kind: "revision", revision: text } : null;
}
