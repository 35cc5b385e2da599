import type { ScenarioResult, VariantResult } from "../../domain/results.ts";
import { addressOf, keptText, noveltyText, placeText } from "../site-text.ts";
import { leakingCompanions, type Place, placesIn, placesOf, suspicionOf } from "../sites.ts";
import { leakingSubject } from "../suspects.ts";
import { code, fenced, plain } from "./escape.ts";
import { lineLink } from "./permalink.ts";
import type { Rendering } from "./rendering.ts";

/** Where a scenario grows: the lines, what they make and what holds that, and what grows without one; null: nobody looked. */
export function locationBlock(scenario: ScenarioResult, rendering: Rendering): string | null {
  const places = placesOf(scenario).slice(0, rendering.level.places);
  const [top] = places;
  const blocks = [
    ...(top === undefined ? [] : [heading(scenario, top), ...preview(scenario, top, rendering)]),
    ...(places.length === 0 ? [] : [places.map((place) => `- ${placeLine(place, scenario, rendering)}`).join("\n")]),
    ...callersBlock(places, rendering),
    ...unplacedBlock(scenario, places.length > 0, rendering),
    ...companionsBlock(scenario, rendering),
  ];
  return blocks.length === 0 ? null : blocks.join("\n\n");
}

function heading(scenario: ScenarioResult, top: Place): string {
  const suspected = code(scenario.suspect ?? "", 200);
  switch (suspicionOf(scenario, top)) {
    case "confirmed":
      return "**Where it grows:** at the suspected place: the suspicion is confirmed.";
    case "called":
      return `**Where it grows:** at ${code(addressOf(top), 200)}, which is called from the suspected ${suspected}.`;
    case "elsewhere":
      return `**Where it grows:** suspected at ${suspected}, grows at ${code(addressOf(top), 200)}.`;
    default:
      return "**Where it grows:**";
  }
}

/** A permalink stands alone, so that GitHub shows the code; what is suspected is shown above already. */
function preview(scenario: ScenarioResult, top: Place, { repository }: Rendering): string[] {
  const link = suspicionOf(scenario, top) === "confirmed" ? null : lineLink(top.file, top.line, repository);
  return link === null ? [] : [link];
}

function placeLine(place: Place, { per }: ScenarioResult, { terms, level, repository }: Rendering): string {
  const figures = placeText(place, per);
  const novelty = noveltyText(place, terms);
  const parts = [
    `${linkedAddress(place, repository)}${nameOf(place)}${figures === null ? "" : `: ${plain(figures, level.text)}`}`,
    ...(novelty === null ? [] : [isTelling(place) ? `**${plain(novelty)}**` : plain(novelty)]),
    ...(place.heldBy === null ? [] : [`held by ${code(place.heldBy, Math.min(level.text, 300))}`]),
  ];
  return parts.join(" · ");
}

/** It speaks for the change being what makes it grow. */
function isTelling({ isNew, isInChange }: Place): boolean {
  return isNew === true || isInChange === true;
}

function linkedAddress(place: Place, repository: Rendering["repository"]): string {
  const link = lineLink(place.file, place.line, repository);
  const address = code(addressOf(place), 200);
  return link === null ? address : `[${address}](${link})`;
}

function nameOf(place: Place): string {
  const name = code(place.function ?? "", 120);
  return name === "" ? "" : ` in ${name}`;
}

function callersBlock(places: readonly Place[], { level }: Rendering): string[] {
  const called = places.filter(({ stack }) => stack.length > 0);
  if (called.length === 0 || level.callers === 0) return [];
  const stacks = called.map((place) => stackOf(place, level.callers)).join("\n\n");
  return [`<details><summary>Who calls it</summary>\n\n${fenced(stacks)}\n\n</details>`];
}

const LONGEST_FRAME = 200;

function stackOf(place: Place, callers: number): string {
  const rest = place.stack.length - callers;
  const frames = [place, ...place.stack.slice(0, callers)].map(
    (frame, index) =>
      `${index === 0 ? "" : "  "}${addressOf(frame)}${frame.function === null ? "" : ` ${frame.function}`}`,
  );
  const lines = frames.map((frame) => frame.slice(0, LONGEST_FRAME).replace(/\s*[\r\n]\s*/g, " "));
  return [...lines, ...(rest > 0 ? [`  … and ${rest} more`] : [])].join("\n");
}

/** What grows and has no line, and what could not be told. */
function unplacedBlock(scenario: ScenarioResult, isPlaced: boolean, { level }: Rendering): string[] {
  const location = leakingSubject(scenario)?.location ?? null;
  if (location === null || level.places === 0) return [];
  const kept = keptText(location, scenario.per);
  const label = isPlaced ? "Grows too, at no known line" : "Grows, at no known line";
  const remark = location.remark === null ? [] : [plain(location.remark, Math.min(level.text, 500))];
  if (kept !== null) return [[`**${label}:** ${plain(kept, level.text)}.`, ...remark].join(" ")];
  if (remark.length > 0 && !isPlaced) return [`**Where it grows** is not known. ${remark.join("")}`];
  return remark;
}

const SHOWN_COMPANIONS = 3;

/** Where the variants grow that should leak, or should no longer. */
function companionsBlock(scenario: ScenarioResult, rendering: Rendering): string[] {
  if (rendering.level.places === 0) return [];
  const located = leakingCompanions(scenario).filter(({ sites }) => sites.length > 0);
  const lines = located.slice(0, SHOWN_COMPANIONS).flatMap((variant) => {
    const [top] = placesIn(variant);
    return top === undefined ? [] : [`**${ROLES[variant.role]} grows at** ${placeLine(top, scenario, rendering)}`];
  });
  return lines.length === 0 ? [] : [lines.join("\\\n")];
}

const ROLES: Readonly<Record<VariantResult["role"], string>> = {
  subject: "The subject",
  unprotected: "Unprotected",
  control: "The control",
  fixed: "The tested fix still",
};
