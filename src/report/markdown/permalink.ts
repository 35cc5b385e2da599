import { parseSuspect, type Suspect } from "../../plan/suspect.ts";
import { isProjectFile } from "../sites.ts";
import type { Repository } from "./report-context.ts";

/**
 * A link to the suspected lines at the measured commit, which GitHub shows as code when it stands on a line of its own;
 * null where the place is none or the commit isn't known exactly.
 */
export function permalink(suspect: string, repository: Repository | null): string | null {
  const place = parseSuspect(suspect);
  return place === null ? null : linkTo(place, repository);
}

/** The same to a line of code that was found; null also where it is somebody else's, which the repository doesn't hold. */
export function lineLink(file: string, line: number, repository: Repository | null): string | null {
  if (line < 1 || !isProjectFile(file)) return null;
  return linkTo({ file, lines: { first: line, last: line } }, repository);
}

const LONGEST_PATH = 1_000;

function linkTo({ file, lines }: Suspect, repository: Repository | null): string | null {
  if (repository === null || !/^[0-9a-f]{40,64}$/.test(repository.sha)) return null;
  // Half a character can't be in a URL.
  if (file.length > LONGEST_PATH || /\p{Surrogate}/u.test(file)) return null;
  const steps = [...repository.folder.split("/"), ...file.split("/")].filter((step) => step !== "" && step !== ".");
  const path = steps.map(encoded).join("/");
  return `${repository.server}/${repository.name}/blob/${repository.sha}/${path}${linesOf(lines)}`;
}

/** Also what would end a link in Markdown, or mean something in it. */
function encoded(step: string): string {
  return encodeURIComponent(step).replace(
    /[!'()*~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function linesOf(lines: Suspect["lines"]): string {
  if (lines === null) return "";
  return lines.first === lines.last ? `#L${lines.first}` : `#L${lines.first}-L${lines.last}`;
}
