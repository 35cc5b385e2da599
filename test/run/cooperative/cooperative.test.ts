import { describe, expect, it } from "vitest";
import type { NextRun, Referee } from "../../../src/domain/run.ts";
import { measureVariant } from "../../../src/run/experiment.ts";
import type { ProgressEvent } from "../../../src/run/run-context.ts";
import { bytes } from "../../../src/units/bytes.ts";
import { milliseconds } from "../../../src/units/duration.ts";
import { isAlive } from "../program.ts";
import { commandWorkload, contentReferee, contextOf, nodeWorkload, pythonWorkload, variantOf } from "../variant.ts";

/** Asks for each of `answers` in turn, by the iterations of the first run. */
function refereeAsking(...answers: ((first: number) => NextRun)[]): Referee {
  const left = [...answers];
  return {
    isBeyondDoubt: () => false,
    nextRun: ({ runs }) => left.shift()?.(runs[0]?.series.iterations.at(-1) ?? 0) ?? { kind: "none" },
  };
}

describe("a cooperative workload", () => {
  it("is measured at equal batches, and its growth is seen in every measure", async () => {
    const variant = variantOf(pythonWorkload("ordinary.py", "keep"));
    const { evidence, iterations, error, assists } = await measureVariant(variant, contextOf());
    expect(evidence).toMatchObject({ quality: "cooperative", runtime: "python", memorySource: "anonymous" });
    expect(error).toBeNull();
    expect(assists).toContain("MALLOC_ARENA_MAX=1");
    const [run] = evidence.runs;
    expect(run).toMatchObject({ purpose: "first", outcome: { state: "completed" }, placement: "counted" });
    const { iterations: marks = [], heap = [], memory = [], fds = [] } = run?.series ?? {};
    expect(marks.length).toBeGreaterThanOrEqual(25);
    expect(new Set(marks.slice(1).map((mark, index) => mark - (marks[index] ?? 0))).size).toBe(1);
    expect(marks.at(-1)).toBe(iterations);
    const done = (marks.at(-1) ?? 0) - (marks[0] ?? 0);
    expect(((heap.at(-1) ?? 0) - (heap[0] ?? 0)) / done).toBeGreaterThan(110);
    expect(((memory.at(-1) ?? 0) - (memory[0] ?? 0)) / done).toBeGreaterThan(90);
    expect(new Set(fds).size).toBe(1);
  });

  it("keeps the program's own counters, and the same for Node", async () => {
    const { evidence } = await measureVariant(variantOf(nodeWorkload("ordinary.mjs", "Counting")), contextOf());
    expect(evidence).toMatchObject({ quality: "cooperative", runtime: "node" });
    const series = evidence.runs[0]?.series;
    expect(series?.["counter:seen"]).toEqual(series?.iterations);
  });

  it("extends a run in its own process, and confirms it in a fresh one", async () => {
    const referee = refereeAsking(
      (first) => ({ kind: "extend", iterations: 2 * first }),
      (first) => ({ kind: "confirm", iterations: 2 * first, least: 2 * first }),
    );
    const variant = variantOf(pythonWorkload("ordinary.py", "Counting"));
    const { evidence, iterations } = await measureVariant(variant, contextOf({ referee }));
    expect(evidence.runs.map(({ purpose, outcome }) => [purpose, outcome.state])).toEqual([
      ["first", "completed"],
      ["extend", "completed"],
      ["confirm", "completed"],
    ]);
    const [first, extended, confirmed] = evidence.runs.map(({ series }) => series);
    expect(extended?.iterations.slice(0, first?.iterations.length)).toEqual(first?.iterations);
    expect(extended?.iterations.at(-1)).toBeGreaterThan(1.8 * (first?.iterations.at(-1) ?? 0));
    expect(new Set(extended?.["counter:pid"])).toEqual(new Set(first?.["counter:pid"]));
    expect(confirmed?.["counter:pid"]?.[0]).not.toBe(first?.["counter:pid"]?.[0]);
    expect(confirmed?.iterations.at(-1)).toBeGreaterThan(1.4 * (first?.iterations.at(-1) ?? 0));
    expect(iterations).toBe((extended?.iterations.at(-1) ?? 0) + (confirmed?.iterations.at(-1) ?? 0));
  });

  it("ends a first run at a quarter of its marks when the referee has no doubt left", async () => {
    const looks: number[] = [];
    const referee: Referee = {
      ...contentReferee,
      isBeyondDoubt: ({ runs }) => looks.push(runs[0]?.series.iterations.length ?? 0) === 2,
    };
    const context = contextOf({ referee, firstRunMs: milliseconds(3000) });
    const { evidence } = await measureVariant(variantOf(pythonWorkload("ordinary.py")), context);
    expect(looks).toHaveLength(2);
    expect(evidence.runs[0]?.series.iterations).toHaveLength(looks[1] ?? 0);
    // Of 96 marks, or of 48 on a busy machine; and the mark before the first batch.
    for (const marks of looks) expect([25, 37, 49, 73]).toContain(marks);
  });

  it("tells how far it is", async () => {
    const events: ProgressEvent[] = [];
    await measureVariant(
      variantOf(pythonWorkload("ordinary.py", "keep")),
      contextOf({ progress: (e) => events.push(e) }),
    );
    expect([...new Set(events.map(({ phase }) => phase))]).toEqual(["starting", "pilot", "measuring", "ending"]);
    const measuring = events.filter(({ phase }) => phase === "measuring");
    expect(measuring.at(-1)).toMatchObject({ marks: measuring.at(-1)?.plannedMarks, remainingMs: 0 });
    expect(measuring.at(-1)?.iterations).toBe(measuring.at(-1)?.plannedIterations);
    expect(measuring.at(-1)?.growthBytes).toBeGreaterThan(0);
  });

  it("is not disturbed by what it prints", async () => {
    const { evidence } = await measureVariant(variantOf(pythonWorkload("misbehaving.py", "chatters")), contextOf());
    expect(evidence.runs[0]?.outcome).toEqual({ state: "completed" });
  });

  it("may be any program that speaks the protocol", async () => {
    const variant = variantOf(commandWorkload("exec python3 cooperative.py"));
    const { evidence } = await measureVariant(variant, contextOf());
    expect(evidence).toMatchObject({ quality: "cooperative", runtime: "python" });
    expect(evidence.runs[0]?.series["counter:kept"]).toEqual(evidence.runs[0]?.series.iterations);
    expect(evidence.runs[0]?.series.heap).toBeUndefined();
  });
});

describe("a cooperative workload that goes wrong", () => {
  async function outcomeOf(name: string, timeoutMs = 30_000) {
    const variant = variantOf(pythonWorkload("misbehaving.py", name), { timeout: milliseconds(timeoutMs) });
    const { evidence, error } = await measureVariant(variant, contextOf());
    return { outcome: evidence.runs.at(-1)?.outcome, error, escaped: evidence.escaped };
  }

  it("fails with its traceback", async () => {
    const { outcome, error } = await outcomeOf("raises");
    expect(outcome).toMatchObject({
      state: "failed",
      phase: "iteration",
      reason: "iteration() failed: ValueError: no such task",
    });
    expect(error).toContain('raise ValueError("no such task")');
  });

  it("fails in its setup", async () => {
    const { outcome } = await outcomeOf("FailsInSetup");
    expect(outcome).toMatchObject({
      state: "failed",
      phase: "setup",
      reason: "setup() failed: LookupError: no database",
    });
  });

  it("fails in its teardown, after all its marks", async () => {
    const { outcome } = await outcomeOf("FailsInTeardown");
    expect(outcome).toMatchObject({
      state: "failed",
      phase: "teardown",
      reason: "teardown() failed: OSError: disk is full",
    });
  });

  it("vanishes", async () => {
    const { outcome } = await outcomeOf("vanishes");
    expect(outcome).toMatchObject({
      state: "failed",
      phase: "iteration",
      reason: "the program ended with exit code 7 in iteration 1",
    });
  });

  it("hangs", async () => {
    const { outcome } = await outcomeOf("hangs", 8000);
    expect(outcome).toMatchObject({ state: "timed-out", phase: "iteration", timeoutSeconds: 8 });
    expect(outcome).toHaveProperty("detail", expect.stringContaining("in iterations"));
  });

  it("runs out of descriptors", async () => {
    const { outcome } = await outcomeOf("runs_out_of_descriptors");
    expect(outcome).toMatchObject({ state: "cut-short", by: "EMFILE" });
  });

  it("leaves a daemon behind, which is ended and named", async () => {
    const { outcome, escaped } = await outcomeOf("Daemonizes");
    expect(outcome).toEqual({ state: "completed" });
    expect(escaped).toEqual([expect.stringMatching(/^\d+ sleep 1000$/)]);
    expect(isAlive(Number.parseInt(escaped[0] ?? "", 10))).toBe(false);
  });

  it("eats its memory up to the cap, and is measured in front of it", async () => {
    const variant = variantOf(pythonWorkload("misbehaving.py", "eats"));
    const { evidence } = await measureVariant(variant, contextOf({ memoryCap: bytes(400e6) }));
    const [run] = evidence.runs;
    expect(run?.outcome).toEqual({ state: "completed" });
    expect(run?.series.iterations.length).toBeGreaterThanOrEqual(25);
  });

  it("eats so fast that the cap cuts it short", async () => {
    const variant = variantOf(pythonWorkload("misbehaving.py", "eats"));
    const { evidence } = await measureVariant(variant, contextOf({ memoryCap: bytes(60e6) }));
    expect(evidence.runs[0]?.outcome).toMatchObject({ state: "cut-short", by: "memory-cap" });
  });

  it("is too slow for its timeout, and learns which one it needs", async () => {
    const variant = variantOf(pythonWorkload("ordinary.py", "slow"), { timeout: milliseconds(5000) });
    const { evidence } = await measureVariant(variant, contextOf());
    expect(evidence.runs[0]?.outcome).toMatchObject({
      state: "unmeasurable",
      reason: "only 0 of the 24 marks that a verdict needs fit into the timeout of 5 s",
      nextStep: expect.stringMatching(/^Raise `timeout` so that one run may take \d+ s/),
    });
  });

  it("names the time budget where that is what is too short", async () => {
    const variant = variantOf(pythonWorkload("ordinary.py", "slow"));
    const { evidence } = await measureVariant(variant, contextOf({ allowance: milliseconds(4000) }));
    expect(evidence.runs[0]?.outcome).toHaveProperty("nextStep", expect.stringMatching(/^Raise the time budget/));
  });

  it("is ended when leakproof is interrupted", async () => {
    const abort = new AbortController();
    const context = contextOf({
      signal: abort.signal,
      progress: ({ phase }) => phase === "measuring" && abort.abort(new Error("interrupted")),
    });
    await expect(measureVariant(variantOf(pythonWorkload("ordinary.py", "keep")), context)).rejects.toThrow(
      "interrupted",
    );
  });

  it.each([
    ['{"done":2}', "it answered out of turn"],
    ["garbage", "this is no reply of the control protocol"],
    ['{"done":1,"also":1}', "this is no reply of the control protocol"],
    ["x".repeat(300 * 1024), "this is no reply of the control protocol"],
  ])("breaks the control protocol: %.20s", async (reply, reason) => {
    const script = `import os, socket, sys
connection = socket.socket(socket.AF_UNIX)
connection.connect(os.environ["LEAKPROOF_SOCKET"])
connection.sendall(b'{"ready":"python"}\\n{"counters":{}}\\n{"counters":{}}\\n')
connection.sendall(os.environ["REPLY"].encode() * (300 * 1024 if os.environ["REPLY"] == "x" else 1) + b"\\n")
connection.makefile().read()
`;
    const variant = variantOf(commandWorkload(`exec python3 -c '${script.replaceAll("'", `'"'"'`)}'`), {
      env: { REPLY: reply[0] === "x" ? "x" : reply },
    });
    const { evidence } = await measureVariant(variant, contextOf());
    expect(evidence.runs[0]?.outcome).toMatchObject({ state: "failed", reason: expect.stringContaining(reason) });
  });
});
