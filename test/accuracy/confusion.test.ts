import { describe, expect, it } from "vitest";
import { agreementOf } from "../../accuracy/agreement.ts";
import { clearedOf, confusionOf, precisionOf, recallOf } from "../../accuracy/confusion.ts";
import { clean, outcome } from "./outcomes.ts";

describe("precision, recall and what is cleared", () => {
  it("count a leak that is left open against recall, and a clean case that is left open against nothing but being cleared", () => {
    const confusion = confusionOf([
      outcome(),
      outcome({ answer: "inconclusive" }),
      outcome({ answer: "error" }),
      outcome({ answer: "clean" }),
      clean(),
      clean({ answer: "inconclusive" }),
    ]);
    expect(precisionOf(confusion)).toBe(1);
    expect(recallOf(confusion)).toBe(0.25);
    expect(clearedOf(confusion)).toBe(0.5);
  });

  it("count a clean case that is accused against precision", () => {
    const confusion = confusionOf([outcome(), outcome(), outcome(), clean({ answer: "leak" })]);
    expect(precisionOf(confusion)).toBe(0.75);
    expect(clearedOf(confusion)).toBe(0);
  });

  it("leave out what was not measured, and leaks below the budget that were tolerated", () => {
    const confusion = confusionOf([
      outcome({ isAboveBudget: false, answer: "clean" }),
      outcome({ isAboveBudget: false }),
      outcome({ answer: "unmeasured" }),
      clean({ answer: "unmeasured" }),
    ]);
    expect(confusion.belowBudget).toBe(1);
    expect(recallOf(confusion)).toBe(1);
    expect(clearedOf(confusion)).toBeNull();
  });
});

describe("agreement", () => {
  it("is the share of answers that their case was given most often", () => {
    const answers = ["leak", "leak", "leak", "inconclusive"] as const;
    const repeated = answers.map((answer) => outcome({ answer }));
    expect(agreementOf([...repeated, clean(), clean(), clean(), clean()])).toBe(7 / 8);
  });

  it("is unknown where nothing was measured twice", () => {
    expect(agreementOf([outcome(), clean(), clean({ answer: "unmeasured" })])).toBeNull();
  });
});
