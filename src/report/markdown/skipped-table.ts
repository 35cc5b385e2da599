import { markdownTable } from "markdown-table";
import type { Suspect } from "../suspects.ts";
import { plain } from "./escape.ts";
import type { Rendering } from "./rendering.ts";

/** What the change does not touch, and why that is known. */
export function skippedTable(suspects: readonly Suspect[], { level }: Rendering): string {
  const rows = suspects.map(({ id, result }) => [
    plain(id, 40),
    plain(result?.name ?? "", Math.min(level.text, 200)),
    plain(result?.reason ?? "", level.text),
  ]);
  return markdownTable([["Leak #", "Component", "Skipped because"], ...rows], { align: ["r"], alignDelimiters: false });
}
