import type { Bytes } from "../units/bytes.ts";
import type { Milliseconds } from "../units/duration.ts";

/**
 * `subject`: the code as shipped; decides the verdict. `unprotected`: the same path with its protection removed; should
 * leak. `control`: a known leak on the same path; should leak. `fixed`: the suspected fix; never changes the verdict.
 */
export type Role = "subject" | "unprotected" | "control" | "fixed";

export type Workload =
  | { readonly kind: "python"; readonly file: string; readonly name: string | null }
  | { readonly kind: "node"; readonly file: string; readonly name: string | null }
  | { readonly kind: "command"; readonly command: string }
  | Service;

/** A long-lived server, and what is done to it. */
export interface Service {
  readonly kind: "service";
  /** The command that starts it. */
  readonly start: string;
  readonly ready: ReadySign;
  readonly iterate: ServiceIteration;
}

/** What tells that a server is ready: a URL that answers with a status below 400, or a port that takes connections. */
export type ReadySign =
  | { readonly kind: "url"; readonly url: string }
  | { readonly kind: "port"; readonly host: string; readonly port: number };

/** One unit of work of a server: a request that it answers, or a command that makes it work. */
export type ServiceIteration =
  | { readonly kind: "request"; readonly method: HttpMethod; readonly url: string }
  | { readonly kind: "command"; readonly command: string };

export const HTTP_METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;
export type HttpMethod = (typeof HTTP_METHODS)[number];

/** The user's thresholds for growth in bytes; `null` where the user gave none and the default of the measure holds. */
export interface Thresholds {
  readonly perIteration: Bytes | null;
  readonly total: Bytes | null;
}

/** A position in the configuration file, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Variant {
  readonly name: string;
  readonly role: Role;
  readonly workload: Workload;
  readonly interpreter: { readonly python: string; readonly node: string };
  readonly thresholds: Thresholds;
  readonly timeout: Milliseconds;
  readonly env: Readonly<Record<string, string>>;
  /** The folder in which the workload runs, relative to the project's root. */
  readonly cwd: string;
  /** Where the workload stands in the configuration, for errors that show only later. */
  readonly position: Position;
}

export interface Requires {
  readonly commands: readonly string[];
  readonly python: readonly string[];
  readonly node: readonly string[];
}

export interface Accept {
  /** The last day on which the leak is accepted, `YYYY-MM-DD`, UTC. */
  readonly until: string;
  readonly reason: string;
}

/** What a scenario says of itself; the report repeats it beside the evidence. */
export interface ScenarioFacts {
  readonly id: string;
  readonly name: string;
  readonly suspect: string | null;
  readonly claim: string | null;
  /** The team's words, such as `no-leak` or `possible leak`; the report reads them to say when the measurement disagrees. */
  readonly expected: string | null;
  /** The team's words, such as `low`. */
  readonly priority: string | null;
  /** What one iteration is called, singular. */
  readonly per: string;
  readonly note: string | null;
  readonly accept: Accept | null;
}

export interface Scenario extends ScenarioFacts {
  readonly requires: Requires;
  /** Globs; empty: every pull request exercises it. */
  readonly paths: readonly string[];
  /** Why it is not run at all; then `variants` is empty. */
  readonly pending: string | null;
  readonly variants: readonly Variant[];
}

export interface Setup {
  readonly run: string;
  /** Files whose contents decide whether `run` must be run again; `null`: run it always. */
  readonly inputs: readonly string[] | null;
  /** What `run` makes; if one is gone, it is run again. */
  readonly paths: readonly string[];
}

export interface Config {
  readonly title: string;
  readonly setup: Setup | null;
  readonly scenarios: readonly Scenario[];
}
