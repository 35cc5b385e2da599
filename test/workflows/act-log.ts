/** What act tells of a run. */
export interface ActLog {
  /**
   * What became of each job that was run, `success` or `failure`, by its name. Of a matrix, act calls all failed that end
   * after one that did: there, look at the action itself.
   */
  readonly jobs: Readonly<Record<string, string>>;
  /** What became of the action in each job that uses it from outside, likewise. */
  readonly action: Readonly<Record<string, string>>;
  /** What the jobs' summaries say, in the order in which they came. */
  readonly summaries: readonly string[];
  /** All that was printed. */
  readonly log: string;
}

interface LogLine {
  readonly msg: string;
  readonly job?: string;
  readonly jobResult?: string;
  readonly step?: string;
  readonly stepResult?: string;
  readonly command?: string;
  readonly content?: string;
}

/** @param output of `act --json` */
export function readLog(output: string): ActLog {
  const lines = output.split("\n").map(readLine);
  const jobs = lines.flatMap(({ job, jobResult }) => (job && jobResult ? [[ownName(job), jobResult]] : []));
  const action = lines.flatMap(({ job, step, stepResult }) =>
    job && stepResult && step?.startsWith("leakproof/leakproof@") ? [[ownName(job), stepResult]] : [],
  );
  return {
    jobs: Object.fromEntries(jobs),
    action: Object.fromEntries(action),
    summaries: lines.flatMap(({ command, content = "" }) => (command === "summary" ? content : [])),
    log: lines.map(({ job = "", msg }) => `${job}| ${msg}`).join("\n"),
  };
}

function readLine(line: string): LogLine {
  return line.startsWith("{") ? (JSON.parse(line) as LogLine) : { msg: line };
}

/** act puts the workflow's name before a job's, and a number behind it where a matrix has made several. */
function ownName(job: string): string {
  return job.replace(/^.*?\//, "").replace(/(?:-\d+)?\s*$/, "");
}
