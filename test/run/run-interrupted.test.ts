import { describe, expect, it } from "vitest";
import { outcomeOf, outcomeOfEnding, outcomeOfFailure, RunInterrupted } from "../../src/run/run-interrupted.ts";
import { milliseconds } from "../../src/units/duration.ts";

const seen = {
  phase: "iteration",
  progress: "after iteration 3 of 9",
  timeout: milliseconds(5000),
  tail: "bye",
} as const;
const detail = "It ended after iteration 3 of 9.\nbye";

describe("the outcome of a run that was interrupted", () => {
  it.each([
    [{ cause: "timed-out" }, { state: "timed-out", phase: "iteration", timeoutSeconds: 5, detail }],
    [
      { cause: "memory-cap", bytes: 5 },
      { state: "cut-short", by: "memory-cap", detail },
    ],
    [
      { cause: "exited", code: 3, signalName: null },
      {
        state: "failed",
        phase: "iteration",
        reason: "the program ended with exit code 3 after iteration 3 of 9",
        detail,
      },
    ],
    [
      { cause: "exited", code: null, signalName: "SIGSEGV" },
      {
        state: "failed",
        phase: "iteration",
        reason: "the program ended by signal SIGSEGV after iteration 3 of 9",
        detail,
      },
    ],
  ] as const)("says how the process ended: %j", (ending, outcome) => {
    expect(outcomeOfEnding(ending, seen)).toEqual(outcome);
  });

  it("is cut short when the program's last words tell of a limit", () => {
    const ending = { cause: "exited", code: 1, signalName: null } as const;
    expect(outcomeOfEnding(ending, { ...seen, tail: "MemoryError" })).toMatchObject({
      state: "cut-short",
      by: "ENOMEM",
    });
  });

  it.each([
    [
      "iteration",
      'Traceback (most recent call last):\n  File "q.py", line 3, in f\n    d[5]\nKeyError: 5\nmore of it\n',
      "iteration() failed: KeyError: 5",
    ],
    [
      "start",
      '  File "q.py", line 1\n    def\n       ^\nSyntaxError: invalid syntax\n',
      "the workload could not be loaded: SyntaxError: invalid syntax",
    ],
    ["setup", "Error: no\n    at setup (x.mjs:1:1)", "setup() failed: Error: no"],
    [
      "start",
      "OSError: [Errno 24] Too many open files",
      "the workload could not be loaded: OSError: [Errno 24] Too many open files",
    ],
    ["counters", "", "counters() failed: no message"],
  ] as const)("says what the workload told: %s", (phase, message, reason) => {
    expect(outcomeOfFailure({ phase, message })).toEqual({ state: "failed", phase, reason, detail: message });
  });

  it("is completed when nothing interrupts it, and no outcome at all when leakproof is interrupted or at fault", async () => {
    const { signal } = new AbortController();
    expect(await outcomeOf(async () => {}, signal)).toEqual({ state: "completed" });
    const failing = async () => {
      throw new RunInterrupted({ state: "unmeasurable", reason: "r", nextStep: "n" });
    };
    expect(await outcomeOf(failing, signal)).toMatchObject({ state: "unmeasurable" });
    await expect(outcomeOf(failing, AbortSignal.abort(new Error("stop")))).rejects.toThrow("stop");
    await expect(outcomeOf(() => Promise.reject(new Error("bug")), signal)).rejects.toThrow("bug");
  });
});
