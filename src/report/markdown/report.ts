import type { Results } from "../../domain/results.ts";
import { formatCount } from "../../units/count.ts";
import { calibrationText } from "../calibration.ts";
import { savingText } from "../comparison-remarks.ts";
import { isClean, type Suspect } from "../suspects.ts";
import { synopsisOf } from "../synopsis.ts";
import { idList, summarySentence } from "../tally.ts";
import { alert } from "./alert.ts";
import { DETAIL_LEVELS } from "./detail-level.ts";
import { html, plain } from "./escape.ts";
import { footer } from "./footer.ts";
import { fullReport } from "./full-report.ts";
import { overviewTable } from "./overview-table.ts";
import type { Rendering } from "./rendering.ts";
import { NO_CONTEXT, type ReportContext } from "./report-context.ts";
import { scenarioSection } from "./scenario-section.ts";
import { skippedTable } from "./skipped-table.ts";

/** GitHub takes 65,536 characters; the rest is left for the marker by which the comment is found again. */
export const LARGEST_REPORT = 65_000;
const MARKER_ROOM = 500;
const LONGEST_TABLE = 15;

/**
 * The whole comment on a pull request, in GitHub's Markdown: decision, summary, table of results, evidence, conclusions.
 * At most {@link LARGEST_REPORT} bytes of UTF-8 with room for a marker; what is left out is said, and the worst stays.
 */
export function markdownReport(results: Results, context: ReportContext = NO_CONTEXT): string {
  const synopsis = synopsisOf(results, context.baseName);
  let report = "";
  for (const level of DETAIL_LEVELS) {
    report = render({ ...synopsis, repository: context.repository, level });
    if (new TextEncoder().encode(report).length <= LARGEST_REPORT - MARKER_ROOM) break;
  }
  return report;
}

function render(rendering: Rendering): string {
  const { results, suspects, level } = rendering;
  const isSkipped = ({ result }: Suspect) => result?.verdict === "skipped";
  const open = suspects.filter((suspect) => !isClean(suspect));
  const clean = suspects.filter((suspect) => isClean(suspect) && !isSkipped(suspect));
  const skipped = suspects.filter((suspect) => isClean(suspect) && isSkipped(suspect));
  const blocks = [
    `## ${plain(results.title, 200)}`,
    alert(rendering),
    ...(suspects.length === 0 ? [] : [summary(rendering)]),
    ...tables(open, clean, rendering),
    ...skippedBlock(skipped, rendering),
    ...sections(open, rendering),
    ...cleanSections(clean, rendering),
    ...(level.fullReport && suspects.length > 0 ? [fullReport(rendering)] : []),
    footer(rendering),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function summary(rendering: Rendering): string {
  const saved = savingText(rendering);
  const calibration = calibrationText(rendering.results);
  const sentences = [summarySentence(rendering.tally), saved, calibration].filter((sentence) => sentence !== null);
  return `**Executive summary:** ${sentences.map((sentence) => plain(sentence, 1_500)).join(" ")}`;
}

/** Clean rows fold when nothing else needs attention, and when the table would be long. */
function tables(open: readonly Suspect[], clean: readonly Suspect[], rendering: Rendering): string[] {
  const table = (suspects: readonly Suspect[]) => limitedTable(suspects, rendering, overviewTable);
  if (open.length + clean.length === 0) return [];
  if (open.length === 0) return [folded(`Results of all ${formatCount(clean.length)} measured`, table(clean))];
  if (open.length + clean.length <= LONGEST_TABLE) return [table([...open, ...clean])];
  return [
    table(open),
    ...(clean.length > 0 ? [folded(`✅ Clean: ${formatCount(clean.length)} more`, table(clean))] : []),
  ];
}

function skippedBlock(skipped: readonly Suspect[], rendering: Rendering): string[] {
  if (skipped.length === 0) return [];
  const title = `⏭️ Skipped, as ${rendering.terms.change} does not touch them: ${idList(skipped.map(({ id }) => id))}`;
  return [folded(title, limitedTable(skipped, rendering, skippedTable))];
}

function limitedTable(
  suspects: readonly Suspect[],
  rendering: Rendering,
  draw: (suspects: readonly Suspect[], rendering: Rendering) => string,
): string {
  const shown = suspects.slice(0, rendering.level.rows);
  const table = draw(shown, rendering);
  const rest = suspects.length - shown.length;
  return rest > 0
    ? `${table}\n\n… and ${formatCount(rest)} more, none of them worse; \`results.json\` has them all.`
    : table;
}

function cleanSections(clean: readonly Suspect[], rendering: Rendering): string[] {
  if (clean.length === 0) return [];
  if (!rendering.level.cleanDetails) {
    return ["The details of what is clean are left out; `results.json` has them all."];
  }
  const title = `✅ Details of what is clean: ${idList(clean.map(({ id }) => id))}`;
  return [folded(title, sections(clean, rendering).join("\n\n"))];
}

function sections(suspects: readonly Suspect[], rendering: Rendering): string[] {
  const measured = suspects.flatMap(({ result }) => (result === null ? [] : [result]));
  const shown = measured.slice(0, rendering.level.sections).map((scenario) => scenarioSection(scenario, rendering));
  const rest = measured.length - shown.length;
  return rest > 0
    ? [...shown, `The details of ${formatCount(rest)} more are left out; \`results.json\` has them all.`]
    : shown;
}

/** GitHub reads Markdown inside an element only behind a blank line. */
function folded(summary: string, content: string): string {
  return `<details><summary>${html(summary, 1_000)}</summary>\n\n${content}\n\n</details>`;
}
