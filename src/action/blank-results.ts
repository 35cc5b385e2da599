import type { Results } from "../domain/results.ts";
import type { Job } from "./job.ts";
import { judgedChange } from "./judged-change.ts";

/** Results of nothing: they block, for these reasons. */
export function blankResults(job: Job, reasons: readonly string[]): Results {
  const { ports } = job;
  return {
    schema: 1,
    tool: ports.tool,
    title: "Memory leak testing results",
    config: null,
    startedAt: ports.date().toISOString(),
    seconds: 0,
    planned: [],
    shard: null,
    gate: { decision: "block", reasons },
    environment: {
      ...ports.machine,
      headSha: judgedChange(job).headSha,
      baseSha: null,
      memorySource: ports.sampler.source,
    },
    comparison: null,
    override: null,
    scenarios: [],
  };
}
