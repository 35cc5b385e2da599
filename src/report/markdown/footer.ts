import { formatCount } from "../../units/count.ts";
import { formatDuration } from "../../units/duration.ts";
import { plural } from "../plural.ts";
import { answered, measuredCount } from "../tally.ts";
import { code, plain } from "./escape.ts";
import type { Rendering } from "./rendering.ts";

/** The bottom line, and under what circumstances it was drawn. */
export function footer(rendering: Rendering): string {
  return `**Bottom line:** ${bottomLine(rendering)} ${circumstances(rendering)}`;
}

function bottomLine({ tally, suspects }: Rendering): string {
  const { total, leaking, fixed } = tally;
  if (total === 0) return "Nothing was measured.";
  const avoided = answered(tally) - leaking.length - fixed.length;
  const added = suspects.filter(({ result }) => result?.verdict === "leak" && result.change === "introduced").length;
  const open = total - answered(tally) - tally.skipped.length;
  const parts = [
    `${formatCount(total)} ${plural("suspect", total)}`,
    `${formatCount(measuredCount(tally))} measured`,
    ...(leaking.length > 0 ? [realLeaks(leaking.length, added)] : measuredCount(tally) > 0 ? ["no leak found"] : []),
    ...(fixed.length > 0 ? [`${formatCount(fixed.length)} fixed here`] : []),
    ...(avoided > 0 ? [`${formatCount(avoided)} needless ${plural("fix", avoided)} avoided`] : []),
    ...(tally.skipped.length > 0 ? [`${formatCount(tally.skipped.length)} skipped`] : []),
    ...(open > 0 ? [`${formatCount(open)} undecided`] : []),
  ];
  return `${parts.join(", ")}.`;
}

function realLeaks(leaking: number, added: number): string {
  if (added === leaking) return `${formatCount(added)} new ${plural("leak", added)}`;
  return `${formatCount(leaking)} real ${plural("leak", leaking)}${added > 0 ? ` (${formatCount(added)} new)` : ""}`;
}

function circumstances({ results, terms }: Rendering): string {
  const { os, cpus, headSha, baseSha, memorySource } = results.environment;
  const base = plain(terms.base);
  const parts = [
    plain(results.tool.replace("/", " "), 60),
    ...(headSha === null
      ? []
      : [`head ${shortSha(headSha)}${baseSha === null ? "" : ` against ${base} ${shortSha(baseSha)}`}`]),
    `${cpus > 0 ? `${cpus} ${plural("core", cpus)}, ` : ""}${plain(os, 60)}`,
    formatDuration(results.seconds * 1000),
    "totals cover the judged window of one run, without its warm-up",
    ...(results.shard === null ? [] : [`shard ${plain(results.shard, 20)} only`]),
    ...(memorySource === "rss" ? ["memory is the resident set, which is noisier than on Linux"] : []),
  ];
  return `<sub>${parts.join(" · ")}</sub>`;
}

/** Seven digits, as git shows them, and whether the files differed from that commit. */
function shortSha(sha: string): string {
  const [commit = "", remark] = sha.split("-", 2);
  return code(`${commit.slice(0, 7)}${remark === undefined ? "" : `-${remark}`}`, 20);
}
