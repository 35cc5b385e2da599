import { parseSuspect } from "../../plan/suspect.ts";
import type { Repository } from "./report-context.ts";

/**
 * A link to the suspected lines at the measured commit, which GitHub shows as code when it stands on a line of its own;
 * null where the place is none or the commit isn't known exactly.
 */
export function permalink(suspect: string, repository: Repository | null): string | null {
  const place = parseSuspect(suspect);
  if (place === null || repository === null || !/^[0-9a-f]{40,64}$/.test(repository.sha)) return null;
  const steps = [...repository.folder.split("/"), ...place.file.split("/")].filter(
    (step) => step !== "" && step !== ".",
  );
  const path = steps.map(encodeURIComponent).join("/");
  return `${repository.server}/${repository.name}/blob/${repository.sha}/${path}${linesOf(place.lines)}`;
}

function linesOf(lines: { readonly first: number; readonly last: number } | null): string {
  if (lines === null) return "";
  return lines.first === lines.last ? `#L${lines.first}` : `#L${lines.first}-L${lines.last}`;
}
