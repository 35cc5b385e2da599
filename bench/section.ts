import { markdownTable } from "markdown-table";
import type { PartName } from "./arguments.ts";

export interface Table {
  readonly caption: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What one part of the benchmark has to say. */
export interface Section {
  readonly part: PartName;
  readonly title: string;
  readonly tables: readonly Table[];
  /** What the figures can't say: goals missed and why, settings, what was not measured. */
  readonly remarks: readonly string[];
}

/** Markdown. `origin`: where, when and of which commit the figures are. */
export function sectionText(section: Section, origin: string): string {
  const tables = section.tables.map(({ caption, header, rows }) => {
    return `${caption}\n\n${markdownTable([[...header], ...rows.map((row) => row.map(cellText))])}`;
  });
  const remarks = section.remarks.map((remark) => `- ${remark}`).join("\n");
  return [`## ${section.title}`, origin, ...tables, ...(remarks === "" ? [] : [remarks])].join("\n\n");
}

/** Case names and messages come from programs: none may break its table. */
function cellText(text: string): string {
  return text.replace(/\s+/g, " ").replaceAll("|", "\\|");
}
