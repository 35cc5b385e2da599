import { markdownTable } from "markdown-table";
import type { Recovery, ScenarioResult, VariantVerdict } from "../../domain/results.ts";
import { formatBytes } from "../../units/bytes.ts";
import { measureTitle } from "../measure-words.ts";
import { plain } from "./escape.ts";

const VERDICTS: Readonly<Record<VariantVerdict, string>> = {
  leak: "leak",
  "no-leak": "no leak",
  inconclusive: "inconclusive",
  error: "error",
};

/** What was found again of the leaks that were planted in a scenario's subjects; null where none were. */
export function calibrationTable({ variants, per }: ScenarioResult): string | null {
  const rows = variants.flatMap(({ name, calibration }) => calibration.map((recovery) => rowOf(name, recovery)));
  if (rows.length === 0) return null;
  const header = ["Planted in", "Measure", `Planted per ${plain(per, 60)}`, "Found (95 %)", "Held", "One run says"];
  const table = markdownTable([header, ...rows], { align: ["l", "l", "r", "r", "l", "l"], alignDelimiters: false });
  return `**Calibration**, leaks of known size in the workload:\n\n${table}`;
}

function rowOf(name: string, { measure, planted, found, covered, verdict }: Recovery): string[] {
  const rate =
    found === null
      ? "–"
      : `${formatBytes(found.perIteration)} (${formatBytes(found.low)} … ${formatBytes(found.high)})`;
  const cells = [measureTitle(measure), formatBytes(planted), rate, covered ? "✅ yes" : "❌ no", VERDICTS[verdict]];
  return [plain(name, 120), ...cells];
}
