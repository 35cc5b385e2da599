import { describe, expect, it } from "vitest";
import { nextPilotIterations, paceAfter, paceOf } from "../../../src/run/command/command-pace.ts";

const shortest = { iterations: 2, activeMs: 50, span: null };

describe("a command's pace", () => {
  it.each([
    [
      "is told by its lines",
      { iterations: 100, activeMs: 300, span: { ms: 198, iterations: 99 } },
      { iterationMs: 2, startUpMs: 100 },
    ],
    [
      "is told by how much longer more iterations take",
      { iterations: 102, activeMs: 450, span: null },
      { iterationMs: 4, startUpMs: 42 },
    ],
    [
      "is not told by lines that all came at the end",
      { iterations: 64, activeMs: 60, span: { ms: 1, iterations: 60 } },
      null,
    ],
    ["is not told by a small difference", { iterations: 64, activeMs: 200, span: null }, null],
    ["is not told by the shortest pilot", shortest, null],
  ])("%s", (_, pilot, pace) => {
    expect(paceOf(pilot, shortest)).toEqual(pace);
  });

  it("asks for more iterations, more carefully as they begin to cost time", () => {
    expect(nextPilotIterations(shortest, shortest)).toBe(64);
    expect(nextPilotIterations({ iterations: 64, activeMs: 200, span: null }, shortest)).toBe(192);
    expect(nextPilotIterations({ iterations: 64, activeMs: 340, span: null }, shortest)).toBe(128);
  });

  it("is corrected by the first run", () => {
    const before = { iterationMs: 5, startUpMs: 100 };
    expect(paceAfter({ iterations: 1000, activeMs: 2100, span: null }, before).iterationMs).toBe(2);
    expect(paceAfter({ iterations: 1000, activeMs: 1, span: { ms: 900, iterations: 900 } }, before).iterationMs).toBe(
      1,
    );
  });
});
