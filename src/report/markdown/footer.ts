import type { Results } from "../../domain/results.ts";
import { formatCount } from "../../units/count.ts";
import { formatDuration } from "../../units/duration.ts";
import { plural } from "../plural.ts";
import { answered, measuredCount, type Tally, tallyOf } from "../tally.ts";
import { code, plain } from "./escape.ts";
import type { ReportContext } from "./report-context.ts";

/** The bottom line, and under what circumstances it was drawn. */
export function footer(results: Results, context: ReportContext): string {
  return `**Bottom line:** ${bottomLine(tallyOf(results))} ${circumstances(results, context)}`;
}

function bottomLine(tally: Tally): string {
  const { total, leaking } = tally;
  const avoided = answered(tally) - leaking.length;
  const open = total - answered(tally);
  const parts = [
    `${formatCount(total)} ${plural("suspect", total)}`,
    `${formatCount(measuredCount(tally))} measured`,
    leaking.length === 0 ? "no leak found" : `${formatCount(leaking.length)} real ${plural("leak", leaking.length)}`,
    ...(avoided > 0 ? [`${formatCount(avoided)} needless ${plural("fix", avoided)} avoided`] : []),
    ...(open > 0 ? [`${formatCount(open)} undecided`] : []),
  ];
  return `${parts.join(", ")}.`;
}

function circumstances(results: Results, context: ReportContext): string {
  const { os, cpus, headSha, baseSha, memorySource } = results.environment;
  const base = context.baseName === null ? "" : `${code(context.baseName, 100)} `;
  const parts = [
    plain(results.tool.replace("/", " "), 60),
    ...(headSha === null
      ? []
      : [`head ${shortSha(headSha)}${baseSha === null ? "" : ` against ${base}${shortSha(baseSha)}`}`]),
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
