import { describe, expect, it } from "vitest";
import type { Answer, Truth } from "../../../bench/tools/answer.ts";
import { sectionOf, type Trial } from "../../../bench/tools/comparison.ts";

type Said = readonly [answer: Answer, seconds: number];

function trial(name: string, truth: Truth, leakproof: Said, psleak: Said): Trial {
  const outcome = ([answer, seconds]: Said) => [{ answer, seconds }];
  const one = { name, truth, kind: "steady", language: "python" as const };
  return {
    one,
    outcomes: new Map([
      ["leakproof", outcome(leakproof)],
      ["psleak", outcome(psleak)],
    ]),
  };
}

describe("the comparison with psleak", () => {
  const trials = [
    trial("fast", "leak", ["leak", 12], ["leak", 4]),
    trial("cache", "clean", ["clean", 10], ["leak", 5]),
    trial("slow", "leak", ["leak", 11], ["leak", 44]),
    trial("slower", "leak", ["leak", 11], ["leak", 44]),
  ];
  const { tables, remarks } = sectionOf(trials, []);
  const [summary, cases] = tables;

  it("counts a wrong answer at the cap, in the medians of both", () => {
    // psleak: 4, 60 (wrong), 44, 44; leakproof: 12, 10, 11, 11.
    expect(summary?.rows[0]).toEqual([
      "psleak, all cases (4)",
      "0.25",
      "≤ 1: met",
      "11.0 s, 4 of 4 right",
      "44.0 s, 3 of 4 right",
    ]);
  });

  it("looks at the cases apart that psleak took long for", () => {
    expect(summary?.rows[1]?.slice(0, 3)).toEqual(["psleak, its slow cases (2)", "0.25", "≤ 0.25: met"]);
  });

  it("shows each case with its truth and each tool's answer, the right ones in bold", () => {
    expect(cases?.header).toEqual(["Case", "Kind", "Truth", "leakproof", "psleak"]);
    expect(cases?.rows[1]).toEqual(["cache", "steady", "clean", "**clean** 10.0", "leak 5.0"]);
  });

  it("says why where a goal is missed", () => {
    const missed = sectionOf([trial("fast", "leak", ["inconclusive", 12], ["leak", 4])], []);
    expect(missed.tables[0]?.rows[0]?.slice(1, 3)).toEqual(["15.00", "≤ 1: **missed**"]);
    expect(missed.remarks[0]).toMatch(/^Missed, psleak, all cases .1.: .*inconclusive or too late: 1 of 1/);
    expect(remarks.filter((remark) => remark.startsWith("Missed"))).toEqual([]);
  });

  it("names the tools that can't be had", () => {
    expect(sectionOf(trials, ["memlab can't be installed: offline"]).remarks).toContain(
      "memlab can't be installed: offline",
    );
  });
});

describe("leakproof's seconds", () => {
  it("are shown by what they went into, for leaks and clean cases apart", () => {
    const phases = (first: number, further: number) => ({ first, further, marks: 2, rest: 1 });
    const one = (truth: Truth) => ({ name: truth, truth, kind: "steady", language: "python" as const });
    const { tables } = sectionOf(
      [
        {
          one: one("leak"),
          outcomes: new Map([["leakproof", [{ answer: "leak", seconds: 29, phases: phases(8, 18) }]]]),
        },
        {
          one: one("clean"),
          outcomes: new Map([["leakproof", [{ answer: "clean", seconds: 11, phases: phases(8, 0) }]]]),
        },
        { one: one("leak"), outcomes: new Map([["leakproof", [{ answer: "timeout", seconds: 60 }]]]) },
      ],
      [],
    );
    expect(tables.at(-1)?.rows).toEqual([
      ["`leak`", "8.0", "18.0", "2.0", "1.0"],
      ["`clean`", "8.0", "0.0", "2.0", "1.0"],
    ]);
  });
});
