import type { Results } from "../../domain/results.ts";
import { isClean, type Suspect, worstFirst } from "../suspects.ts";
import { idList, summarySentence, tallyOf } from "../tally.ts";
import { alert } from "./alert.ts";
import { DETAIL_LEVELS, type DetailLevel } from "./detail-level.ts";
import { html, plain } from "./escape.ts";
import { footer } from "./footer.ts";
import { fullReport } from "./full-report.ts";
import { overviewTable } from "./overview-table.ts";
import { NO_CONTEXT, type ReportContext } from "./report-context.ts";
import { scenarioSection } from "./scenario-section.ts";

/** GitHub takes 65,536 characters; the rest is left for the marker by which the comment is found again. */
export const LARGEST_REPORT = 65_000;
const MARKER_ROOM = 500;
const LONGEST_TABLE = 15;

/**
 * The whole comment on a pull request, in GitHub's Markdown: decision, summary, table of results, evidence, conclusions.
 * At most {@link LARGEST_REPORT} bytes of UTF-8 with room for a marker; what is left out is said, and the worst stays.
 */
export function markdownReport(results: Results, context: ReportContext = NO_CONTEXT): string {
  let report = "";
  for (const level of DETAIL_LEVELS) {
    report = render(results, context, level);
    if (new TextEncoder().encode(report).length <= LARGEST_REPORT - MARKER_ROOM) break;
  }
  return report;
}

function render(results: Results, context: ReportContext, level: DetailLevel): string {
  const suspects = worstFirst(results);
  const open = suspects.filter((suspect) => !isClean(suspect));
  const clean = suspects.filter(isClean);
  const blocks = [
    `## ${plain(results.title, 200)}`,
    alert(results, context, level),
    `**Executive summary:** ${plain(summarySentence(tallyOf(results)), 2_000)}`,
    ...tables(open, clean, context, level),
    ...sections(open, results.config, context, level),
    ...cleanSections(clean, results.config, context, level),
    fullReport(results, level),
    footer(results, context),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** Clean rows fold when nothing else needs attention, and when the table would be long. */
function tables(
  open: readonly Suspect[],
  clean: readonly Suspect[],
  context: ReportContext,
  level: DetailLevel,
): string[] {
  const table = (suspects: readonly Suspect[]) => limitedTable(suspects, context, level);
  if (open.length === 0) return [folded(`Results of all ${clean.length}`, table(clean))];
  if (open.length + clean.length <= LONGEST_TABLE) return [table([...open, ...clean])];
  return [table(open), ...(clean.length > 0 ? [folded(`✅ Clean: ${clean.length} more`, table(clean))] : [])];
}

function limitedTable(suspects: readonly Suspect[], context: ReportContext, level: DetailLevel): string {
  const shown = suspects.slice(0, level.rows);
  const table = overviewTable(shown, context, level);
  const rest = suspects.length - shown.length;
  return rest > 0 ? `${table}\n\n… and ${rest} more, none of them worse; \`results.json\` has them all.` : table;
}

function cleanSections(
  clean: readonly Suspect[],
  config: string | null,
  context: ReportContext,
  level: DetailLevel,
): string[] {
  if (clean.length === 0) return [];
  if (!level.cleanDetails) return ["The details of what is clean are left out; `results.json` has them all."];
  const title = `✅ Details of what is clean: ${idList(clean.map(({ id }) => id))}`;
  return [folded(title, sections(clean, config, context, level).join("\n\n"))];
}

function sections(
  suspects: readonly Suspect[],
  config: string | null,
  context: ReportContext,
  level: DetailLevel,
): string[] {
  const measured = suspects.flatMap(({ result }) => (result === null ? [] : [result]));
  const shown = measured.slice(0, level.sections).map((scenario) => scenarioSection(scenario, config, context, level));
  const rest = measured.length - shown.length;
  return rest > 0 ? [...shown, `The details of ${rest} more are left out; \`results.json\` has them all.`] : shown;
}

/** GitHub reads Markdown inside an element only behind a blank line. */
function folded(summary: string, content: string): string {
  return `<details><summary>${html(summary, 1_000)}</summary>\n\n${content}\n\n</details>`;
}
