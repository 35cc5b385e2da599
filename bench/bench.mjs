// npm run bench: what measuring costs, as ratios taken side by side in one run. It never passes or fails.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { markdownTable } from "markdown-table";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const here = dirname(fileURLToPath(import.meta.url));
const cli = join(here, "..", "dist", "cli.js");
// Not `python3` itself: where that is a version manager's shim, its own start would be counted.
const python = execFileSync("python3", ["-c", "import sys; print(sys.executable)"], { encoding: "utf8" }).trim();
const scratch = mkdtempSync(join(tmpdir(), "leakproof-bench-"));

const runtimes = {
  Python: {
    workload: { python: join(here, "workloads", "work.py") },
    bare: (count) => execFileSync(python, [join(here, "bare.py"), join(here, "workloads"), String(count)]),
  },
  Node: {
    workload: { node: join(here, "workloads", "work.mjs") },
    bare: (count) => execFileSync(process.execPath, [join(here, "bare.mjs"), String(count)]),
  },
};

try {
  await overhead();
  await startUp();
} finally {
  rmSync(scratch, { recursive: true });
}

/** A measured run against the bare loop of the same iterations, in turn. */
async function overhead() {
  const rows = [];
  for (const [name, { workload, bare }] of Object.entries(runtimes)) {
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { results } = await leakproof(workload);
      const [run] = results.scenarios[0].variants[0].runs;
      const { iterations } = run.series;
      const between = iterations.at(-1) - iterations[0];
      const bareSeconds = Number(bare(between));
      rounds.push({
        between: run.timing.batches / bareSeconds,
        share: run.timing.marks / (run.timing.batches + run.timing.marks),
        whole: run.seconds / bareSeconds,
        iterations: between,
      });
    }
    rows.push([
      name,
      spread(rounds, "between"),
      percent(rounds, "share"),
      spread(rounds, "whole"),
      String(Math.round(median(rounds.map((round) => round.iterations)))),
    ]);
  }
  console.log(`\nMeasured run over bare loop, the same iterations, ${ROUNDS} rounds in turn: median (min … max)\n`);
  const header = ["Runtime", "Between marks (goal ≤ 1.05)", "Marks' share (goal ≤ 25 %)", "Whole run", "Iterations"];
  console.log(markdownTable([header, ...rows]));
}

/** From the start of leakproof to the first line of the first workload, and leakproof's own peak memory. */
async function startUp() {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const startedFile = join(scratch, `started-${round}`);
    const { startedAt, peakBytes } = await leakproof(runtimes.Python.workload, { BENCH_STARTED: startedFile });
    rounds.push({
      start: Number(readFileSync(startedFile, "utf8")) * 1000 - startedAt,
      bare: bareStart(),
      peak: peakBytes / 1e6,
    });
  }
  console.log(`\nLeakproof's own cost, ${ROUNDS} rounds: median (min … max)\n`);
  console.log(
    markdownTable([
      ["", "Figure", "Goal"],
      ["Start to the first workload's start, ms", spread(rounds, "start", 0), "300"],
      [
        "The same over the start of the bare interpreter, ratio",
        spread(
          rounds.map(({ start, bare }) => ({ ratio: start / bare })),
          "ratio",
        ),
        "",
      ],
      ["Peak memory, MB", spread(rounds, "peak", 0), "100"],
    ]),
  );
}

function bareStart() {
  const started = performance.now();
  execFileSync(python, ["-c", "pass"]);
  return performance.now() - started;
}

async function leakproof(workload, env = {}) {
  const config = join(scratch, "leakproof.yml");
  const resultsFile = join(scratch, "results.json");
  // JSON is YAML.
  const scenario = { id: 1, name: "bench", ...workload, env };
  writeFileSync(config, JSON.stringify({ version: 1, defaults: { interpreter: python }, scenarios: [scenario] }));
  const startedAt = Date.now();
  const child = spawn(
    process.execPath,
    [cli, "run", "--config", config, "--results", resultsFile, "--fail-on", "never"],
    {
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  let peakBytes = 0;
  const watch = setInterval(() => {
    peakBytes = Math.max(peakBytes, peakOf(child.pid));
  }, 20);
  const [code] = await once(child, "exit");
  clearInterval(watch);
  if (code !== 0) throw new Error(`leakproof ended with ${code}`);
  return { startedAt, peakBytes, results: JSON.parse(readFileSync(resultsFile, "utf8")) };
}

/** The peak resident set so far, from Linux's accounting; 0 once the process is gone. */
function peakOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function spread(rounds, key, digits = 2) {
  const values = rounds.map((round) => round[key]);
  const [middle, low, high] = [median(values), Math.min(...values), Math.max(...values)].map((value) =>
    value.toFixed(digits),
  );
  return `${middle} (${low} … ${high})`;
}

function percent(rounds, key) {
  return spread(
    rounds.map((round) => ({ [key]: 100 * round[key] })),
    key,
    1,
  );
}
