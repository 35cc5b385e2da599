import type { LocatedMeasure, Site } from "../domain/location.ts";
import type { ScenarioResult, VariantResult } from "../domain/results.ts";
import { headVariants } from "../judge/base-copy.ts";
import { parseSuspect } from "../plan/suspect.ts";
import { counterpartOf, leakingSubject } from "./suspects.ts";

/** A line of code at which something grows, with all that grows there. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly function: string | null;
  /** Base does not grow here; null: nobody knows. */
  readonly isNew: boolean | null;
  /** The change touches the line; null: nothing is compared. */
  readonly isInChange: boolean | null;
  /** Most first, each of another measure. */
  readonly amounts: readonly Amount[];
  /** What keeps it; null: not known. */
  readonly heldBy: string | null;
  /** Who called it, innermost first. */
  readonly stack: Site["stack"];
}

/** What grows of one measure at one place, per iteration. */
export interface Amount {
  readonly measure: LocatedMeasure;
  readonly bytes: number | null;
  readonly count: number | null;
  /** Of the measure's growth; null: not known. */
  readonly share: number | null;
  /** What is made, such as types or threads' names. */
  readonly whats: readonly string[];
}

/** Where the scenario's leak grows on head: what is new there first, then what explains most. Empty where no line is known. */
export function placesOf(scenario: ScenarioResult): Place[] {
  const subject = leakingSubject(scenario);
  if (subject === null) return [];
  const isNew = noveltyIn(scenario, counterpartOf(subject, scenario));
  return grouped(subject.sites.map((site) => ({ ...site, isNew: isNew(site) })));
}

/** Where one of head's variants grows that leaks, most first. */
export function placesIn(variant: VariantResult): Place[] {
  return grouped(variant.sites.map((site) => ({ ...site, isNew: null })));
}

/** Those of head that should leak, or should not any more, and do. */
export function leakingCompanions(scenario: ScenarioResult): VariantResult[] {
  return headVariants(scenario.variants).filter(({ role, verdict }) => role !== "subject" && verdict === "leak");
}

interface KnownSite extends Site {
  readonly isNew: boolean | null;
}

/**
 * Tells which of head's sites base lacks. Lines shift between the two, so that a site is the same where its file, its function
 * and what it makes are. Where base was not looked at, all are new of a leak that it does not have.
 */
function noveltyIn({ change }: ScenarioResult, base: VariantResult | null): (site: Site) => boolean | null {
  if (base === null) return () => null;
  if (base.location === null && base.sites.length === 0) {
    const isClean = base.verdict === "no-leak" || change === "introduced";
    return () => (isClean ? true : null);
  }
  const known = new Set(base.sites.map(identityOf));
  return (site) => !known.has(identityOf(site));
}

function identityOf({ file, function: named, what }: Site): string {
  return JSON.stringify([file, named, what]);
}

function grouped(sites: readonly KnownSite[]): Place[] {
  const places = new Map<string, KnownSite[]>();
  for (const site of sites.toSorted(byWeight)) {
    const key = JSON.stringify([site.file, site.line]);
    const together = places.get(key) ?? [];
    together.push(site);
    places.set(key, together);
  }
  return [...places.values()].flatMap(placeOf);
}

/** Equal ones stay as they were found, most first. */
function byWeight(a: KnownSite, b: KnownSite): number {
  const isNew = (site: KnownSite) => (site.isNew === true ? 1 : 0);
  return (
    isNew(b) - isNew(a) || (b.share ?? 0) - (a.share ?? 0) || (b.bytesPerIteration ?? 0) - (a.bytesPerIteration ?? 0)
  );
}

function placeOf(sites: readonly KnownSite[]): Place[] {
  const [first] = sites;
  if (first === undefined) return [];
  return [
    {
      file: first.file,
      line: first.line,
      function: sites.find((site) => site.function !== null)?.function ?? null,
      isNew: anyOf(sites.map(({ isNew }) => isNew)),
      isInChange: anyOf(sites.map(({ isInChange }) => isInChange)),
      amounts: [...new Set(sites.map(({ measure }) => measure))].map((measure) => amountOf(measure, sites)),
      heldBy: sites.find((site) => site.heldBy !== null)?.heldBy ?? null,
      stack: sites.find((site) => site.stack.length > 0)?.stack ?? [],
    },
  ];
}

function anyOf(answers: readonly (boolean | null)[]): boolean | null {
  return answers.includes(true) ? true : answers.includes(false) ? false : null;
}

function amountOf(measure: LocatedMeasure, sites: readonly KnownSite[]): Amount {
  const own = sites.filter((site) => site.measure === measure);
  return {
    measure,
    bytes: sumOf(own.map(({ bytesPerIteration }) => bytesPerIteration)),
    count: sumOf(own.map(({ countPerIteration }) => countPerIteration)),
    share: sumOf(own.map(({ share }) => share)),
    whats: [...new Set(own.flatMap(({ what }) => (what === null ? [] : [what])))],
  };
}

/** Null where none is known. */
function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

/**
 * How the place where it grows stands to the suspected one. `confirmed`: it is the same; `called`: it is called from there;
 * `elsewhere`: neither.
 */
export type Suspicion = "confirmed" | "called" | "elsewhere";

/** Null where no line of code is suspected. */
export function suspicionOf({ suspect }: Pick<ScenarioResult, "suspect">, place: Place): Suspicion | null {
  const suspected = suspect === null ? null : parseSuspect(suspect);
  if (suspected === null) return null;
  const { lines } = suspected;
  const file = plainPath(suspected.file);
  const isSuspected = (frame: { readonly file: string; readonly line: number }) =>
    plainPath(frame.file) === file && (lines === null || (lines.first <= frame.line && frame.line <= lines.last));
  if (isSuspected(place)) return "confirmed";
  return place.stack.some(isSuspected) ? "called" : "elsewhere";
}

/** Whether a site's file lies in the project, not among its dependencies, in the runtime or elsewhere on the machine. */
export function isProjectFile(file: string): boolean {
  const steps = file.split(/[/\\]/);
  return !/^([/\\<]|\w+:)/.test(file) && !steps.some((step) => FOREIGN_FOLDERS.has(step));
}

const FOREIGN_FOLDERS: ReadonlySet<string> = new Set(["..", "site-packages", "dist-packages", "node_modules"]);

function plainPath(file: string): string {
  return file
    .split("/")
    .filter((step) => step !== "." && step !== "")
    .join("/");
}
