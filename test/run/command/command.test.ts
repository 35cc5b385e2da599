import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { measureVariant } from "../../../src/run/experiment.ts";
import { bytes } from "../../../src/units/bytes.ts";
import { milliseconds } from "../../../src/units/duration.ts";
import { commandWorkload, contentReferee, contextOf, variantOf } from "../variant.ts";

/** Long enough for 24 marks on a busy machine. */
const FIRST_RUN = milliseconds(1500);

function measure(command: string, overrides: Parameters<typeof contextOf>[0] = {}) {
  return measureVariant(variantOf(commandWorkload(command)), contextOf({ firstRunMs: FIRST_RUN, ...overrides }));
}

/** Growth in the second half of a series, per iteration. */
function slope(series: { iterations: readonly number[]; memory?: readonly number[] } | undefined): number {
  const { iterations = [], memory = [] } = series ?? {};
  const growth = (samples: readonly number[]) => (samples.at(-1) ?? 0) - (samples[Math.floor(samples.length / 2)] ?? 0);
  return growth(memory) / growth(iterations);
}

/** Empty for one that is gone. */
function commandLineOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "latin1");
  } catch {
    return "";
  }
}

describe("a command", () => {
  it.each(["counted", "noisy"])("that prints a line after every iteration is counted by them: %s", async (mode) => {
    const { evidence } = await measure(`exec python3 counting.py ${mode}`);
    expect(evidence).toMatchObject({ quality: "assisted", runtime: "python", escaped: [] });
    const [run] = evidence.runs;
    expect(run).toMatchObject({ purpose: "first", outcome: { state: "completed" }, placement: "counted" });
    expect(run?.series.iterations.length).toBeGreaterThanOrEqual(25);
    expect(slope(run?.series)).toBeGreaterThan(3500);
    expect(slope(run?.series)).toBeLessThan(4700);
    const { iterations = [], heap = [] } = run?.series ?? {};
    // What it keeps, its allocator's overhead and the list's slots.
    expect(slope({ iterations, memory: heap })).toBeGreaterThan(4000);
    expect(slope({ iterations, memory: heap })).toBeLessThan(4200);
  });

  it.each(["bunched", "silent"])("whose lines don't come as it goes is sampled by time: %s", async (mode) => {
    const { evidence } = await measure(`exec python3 counting.py ${mode}`);
    const [run] = evidence.runs;
    expect(run).toMatchObject({ outcome: { state: "completed" }, placement: mode });
    expect(run?.series.iterations.length).toBeGreaterThanOrEqual(25);
    // Where its start-up ends can only be guessed.
    expect(slope(run?.series)).toBeGreaterThan(2500);
    expect(slope(run?.series)).toBeLessThan(7000);
  });

  it("may be measured through a shell that stays, and is extended by a fresh and longer run", async () => {
    const referee = {
      ...contentReferee,
      nextRun: ({ runs }: { runs: readonly { series: { iterations: readonly number[] } }[] }) =>
        runs.length === 1
          ? ({ kind: "extend", iterations: 2 * (runs[0]?.series.iterations.at(-1) ?? 0) } as const)
          : ({ kind: "none" } as const),
    };
    const { evidence, iterations } = await measure("python3 counting.py counted; true", { referee });
    const [first, extended] = evidence.runs;
    expect(evidence.runtime).toBe("python");
    expect(new Set(first?.series.children)).toEqual(new Set([1]));
    expect(extended).toMatchObject({ purpose: "extend", outcome: { state: "completed" } });
    expect(extended?.series.iterations.at(-1)).toBeGreaterThan(1.4 * (first?.series.iterations.at(-1) ?? 0));
    expect(extended?.series.iterations[0]).toBeLessThan(first?.series.iterations.at(-1) ?? 0);
    expect(iterations).toBeGreaterThan(first?.series.iterations.at(-1) ?? 0);
  });

  it("that prints faster than anybody can stop it is counted all the same", async () => {
    const flood = 'i=0; while [ $i -lt $LEAKPROOF_ITERATIONS ]; do i=$((i+1)); echo "iteration $i"; done';
    const { evidence } = await measure(flood);
    const [run] = evidence.runs;
    expect(run).toMatchObject({ outcome: { state: "completed" }, placement: "counted" });
    expect(evidence.runtime).toBe("native");
    const { iterations: marks = [] } = run?.series ?? {};
    expect(marks.length).toBeGreaterThanOrEqual(25);
    expect(marks.every((mark, index) => mark > (marks[index - 1] ?? 0))).toBe(true);
  });

  const counts =
    'for (let i = 1; i <= +process.env.LEAKPROOF_ITERATIONS; i++) fs.writeSync(1, "iteration " + i + "\\n")';

  it("is asked to collect at its marks, in a busy loop too, and it is said how", async () => {
    const { evidence, assists } = await measure(`exec ${process.execPath} -e '${counts}'`);
    expect(evidence).toMatchObject({ quality: "assisted", runtime: "node" });
    const { heap = [], iterations } = evidence.runs[0]?.series ?? { iterations: [] };
    expect(heap.length).toBe(iterations.length);
    const settled = heap.slice(Math.floor(heap.length / 2));
    expect(Math.max(...settled) - Math.min(...settled)).toBeLessThan(64 * 1024);
    expect(assists[0]).toBe("Node, through a preload, asked to collect at each mark");
  });

  it("whose heap is collected as its runtime likes is measured blind", async () => {
    const { evidence, assists } = await measure(`NODE_OPTIONS= exec ${process.execPath} -e '${counts}'`);
    expect(evidence).toMatchObject({ quality: "blind", runtime: "node" });
    expect(evidence.runs[0]?.series.heap).toBeUndefined();
    expect(assists.join()).not.toContain("Node");
  });
});

describe("a command that goes wrong", () => {
  it.each([
    ["backwards", { phase: "iteration", reason: "iteration lines out of order: 5 after 49" }],
    ["early", { phase: "iteration", reason: expect.stringMatching(/^the program ended early: 50 of \d+ iterations$/) }],
    ["failing", { reason: expect.stringMatching(/^the program ended with exit code 1 after iteration 50 of \d+$/) }],
  ])("fails: %s", async (mode, outcome) => {
    const { evidence } = await measure(`exec python3 -u counting.py ${mode}`);
    expect(evidence.runs).toMatchObject([{ outcome: { state: "failed", ...outcome } }]);
  });

  it("does not do as many iterations as it is told to", async () => {
    const { evidence } = await measure("true");
    expect(evidence.runs).toMatchObject([
      { outcome: { state: "unmeasurable", nextStep: expect.stringContaining("LEAKPROOF_ITERATIONS") } },
    ]);
  });

  it("fails before its first line, with its last words", async () => {
    const { evidence, error } = await measure("echo not today >&2; exit 9");
    expect(evidence.runs).toMatchObject([{ outcome: { state: "failed", phase: "start" }, series: { iterations: [] } }]);
    expect(error).toContain("not today");
  });

  it("hangs", async () => {
    const variant = variantOf(commandWorkload("echo iteration 1; sleep 1000"), { timeout: milliseconds(2000) });
    const { evidence } = await measureVariant(variant, contextOf());
    expect(evidence.runs).toMatchObject([{ outcome: { state: "timed-out", phase: "iteration", timeoutSeconds: 2 } }]);
  });

  it("is ended when leakproof is interrupted, whatever it has started", async () => {
    const abort = new AbortController();
    const context = contextOf({
      signal: abort.signal,
      progress: ({ phase }) => {
        if (phase === "starting") setTimeout(() => abort.abort(new Error("interrupted")), 500);
      },
    });
    const command = "setsid sleep 987654 & echo iteration 1; wait";
    await expect(measureVariant(variantOf(commandWorkload(command)), context)).rejects.toThrow("interrupted");
    const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
    expect(pids.filter((pid) => commandLineOf(pid).startsWith("sleep\x00987654"))).toEqual([]);
  });

  it("runs out of a limit, by its own words", async () => {
    const { evidence } = await measure("echo iteration 1; echo 'open: Too many open files' >&2; exit 1");
    expect(evidence.runs).toMatchObject([{ outcome: { state: "cut-short", by: "EMFILE" } }]);
  });

  it("eats its memory up to the cap, and is measured again in front of it", async () => {
    const { evidence } = await measure("exec python3 eating.py", { memoryCap: bytes(300e6) });
    const [run] = evidence.runs;
    expect(run?.outcome.state).toBe("completed");
    expect(run?.series.iterations.length).toBeGreaterThanOrEqual(25);
    expect(slope(run?.series)).toBeGreaterThan(1e6);
  });

  it("is too slow for its timeout, and learns which one it needs", async () => {
    const slow = 'i=0; while [ $i -lt $LEAKPROOF_ITERATIONS ]; do i=$((i+1)); sleep 0.3; echo "iteration $i"; done';
    const variant = variantOf(commandWorkload(slow), { timeout: milliseconds(4000) });
    const { evidence } = await measureVariant(variant, contextOf());
    expect(evidence.runs).toMatchObject([
      { outcome: { state: "unmeasurable", nextStep: expect.stringMatching(/^Raise `timeout` .* take 1\d s/) } },
    ]);
  });
});
