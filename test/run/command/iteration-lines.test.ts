import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IterationLines } from "../../../src/run/command/iteration-lines.ts";

function linesOf(...chunks: (string | Buffer)[]): IterationLines {
  const lines = new IterationLines(1000);
  for (const chunk of chunks) lines.push(Buffer.from(chunk));
  return lines;
}

describe("iteration lines", () => {
  it.each<[string, string[], number]>([
    ["count", ["iteration 1\niteration 2\n"], 2],
    ["count only once they are whole", ["iteration 1\niteration 2"], 1],
    ["may skip", ["iteration 10\niteration 20\n"], 20],
    ["may end with a carriage return", ["iteration 7\r\n"], 7],
    ["may have leading zeros", ["iteration 007\n"], 7],
    ["may be cut anywhere", ["iter", "ation", " 1", "2", "\n"], 12],
    ["may stand between anything", ["\0\n", "x".repeat(1e5), "\n\niteration 3\n", "y".repeat(100)], 3],
    ["don't begin in the middle of a long line", ["x".repeat(100), "iteration 4\n"], 0],
    ["have nothing before them", [" iteration 1\n"], 0],
    ["have nothing behind them", ["iteration 1 of 5\n"], 0],
    ["have one space", ["iteration  1\n"], 0],
    ["have a number", ["iteration \niteration x\niteration -1\niteration 1.5\niteration 99999999999999999\n"], 0],
  ])("%s", (_, chunks, last) => {
    const lines = linesOf(...chunks);
    expect([lines.last, lines.fault]).toEqual([last, null]);
  });

  it.each([
    ["iteration 0\n", "iteration lines out of order: 0 after 0"],
    ["iteration 5\niteration 5\n", "iteration lines out of order: 5 after 5"],
    ["iteration 5\niteration 3\niteration 4\n", "iteration lines out of order: 3 after 5"],
    ["iteration 1001\n", "iteration 1001 of only 1000 that were asked for"],
  ])("can't be believed: %j", (text, fault) => {
    expect(linesOf(text).fault).toBe(fault);
  });

  it("mean the same however they are cut into chunks", () => {
    const text = Buffer.from(
      "noise\niteration 1\n\xff\0iteration 9\niteration 2\r\niteration\niteration 30\niteration 4x\n",
    );
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: text.length })), (cuts) => {
        const bounds = [0, ...cuts.sort((a, b) => a - b), text.length];
        const chunks = bounds.slice(1).map((end, index) => text.subarray(bounds[index], end));
        expect(linesOf(...chunks).last).toBe(30);
      }),
    );
  });

  it("are read at a million a second", () => {
    const chunk = Buffer.from(Array.from({ length: 4000 }, (_, index) => `iteration ${index + 1}\n`).join(""));
    const started = performance.now();
    for (let round = 0; round < 250; round += 1) new IterationLines(4000).push(chunk);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
