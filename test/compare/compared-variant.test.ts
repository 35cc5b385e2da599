import { describe, expect, it } from "vitest";
import { ComparedVariants } from "../../src/compare/compared-variant.ts";
import type { Occasion } from "../../src/compare/side.ts";
import type { VariantVerdict } from "../../src/domain/results.ts";
import type { Scenario } from "../../src/domain/scenario.ts";
import type { MeasuredVariant } from "../../src/judge/measured-scenario.ts";
import type { HeadVariant, PlannedVariant } from "../../src/plan/comparison.ts";
import { milliseconds } from "../../src/units/duration.ts";
import { pythonWorkload, variantOf } from "../run/variant.ts";

const SUBJECT = variantOf(pythonWorkload("leaks/a.py"));
const ON_BASE: PlannedVariant = { variant: SUBJECT, definition: "base" };
const ON_HEAD: HeadVariant = { variant: SUBJECT, definition: "head", counterpart: ON_BASE };
const COMPLETED = { purpose: "first", outcome: { state: "completed" } };

/** A variant that was "measured" to have this verdict. */
type Scripted = MeasuredVariant & { readonly scripted: VariantVerdict };

interface Script {
  /** What each measurement of head finds, in turn. */
  readonly head: readonly VariantVerdict[];
  readonly base?: VariantVerdict;
  readonly isBaseDue?: boolean;
  readonly isGated?: boolean;
  readonly trouble?: boolean;
}

/** Measures one subject by a script, and tells what happened in which order. */
async function play({ head, base = "no-leak", isBaseDue = false, isGated = false, trouble = false }: Script) {
  const events: string[] = [];
  const verdicts = [...head];
  const measured = (verdict: VariantVerdict, iterations: number) =>
    ({ name: SUBJECT.name, scripted: verdict, iterations, runs: [COMPLETED] }) as unknown as Scripted;
  const compared = new ComparedVariants({
    scenario: { id: "1" } as Scenario,
    head: {
      measure: async (_: Scenario, __: PlannedVariant, { firstRunMs, beforeConfirming }: Occasion) => {
        events.push(`head for ${firstRunMs / 1000} s`);
        const verdict = verdicts.shift() ?? "no-leak";
        if (verdict === "leak") {
          await beforeConfirming();
          events.push("head confirms");
        }
        return measured(verdict, firstRunMs);
      },
    },
    base: {
      setUp: async () => (trouble ? { reason: "no compiler", nextStep: "Install it." } : null),
      measure: async () => {
        events.push("base");
        return measured(base, 1);
      },
    },
    isBaseDue,
    isInconclusiveGated: isGated,
    verdictOf: (variant) => (variant as Scripted).scripted,
    locate: async (revision, _, found) => {
      if ((found as Scripted).scripted === "leak") events.push(`${revision} is located`);
      return found;
    },
    now: () => 0,
  });
  const found = (await compared.measure(ON_HEAD, milliseconds(Number.POSITIVE_INFINITY))) as Scripted;
  return { events, found, onBase: await compared.onBase(), compared };
}

describe("a subject and its counterpart", () => {
  it("are measured in between: base before head's candidate is confirmed, and once", async () => {
    const { events, onBase, compared } = await play({ head: ["leak"] });
    expect(events).toEqual(["head for 10 s", "base", "head confirms", "head is located"]);
    expect(onBase).toHaveLength(1);
    await compared.measure(ON_HEAD, milliseconds(1000));
    expect(events.filter((event) => event === "base")).toHaveLength(1);
  });

  it("are both located where both leak, after all else is measured", async () => {
    const { events } = await play({ head: ["leak"], base: "leak" });
    expect(events.slice(-3)).toEqual(["head confirms", "head is located", "base is located"]);
  });

  it("spare base where head is clean, unless it is asked for", async () => {
    expect((await play({ head: ["no-leak"] })).events).toEqual(["head for 10 s"]);
    expect((await play({ head: ["no-leak"], isBaseDue: true })).events).toEqual(["head for 10 s", "base"]);
  });

  it("say nothing of base where that can't be set up", async () => {
    const { events, onBase } = await play({ head: ["leak"], trouble: true });
    expect(events).toEqual(["head for 10 s", "head confirms", "head is located"]);
    expect(onBase).toEqual([]);
  });
});

describe("an inconclusive subject", () => {
  it("has a second, longer look where base is clean, so that it would count as lost coverage", async () => {
    const { events, found } = await play({ head: ["inconclusive", "no-leak"] });
    expect(events).toEqual(["head for 10 s", "base", "head for 30 s"]);
    expect(found.scripted).toBe("no-leak");
  });

  it("has one wherever the gate would block for it", async () => {
    const { events } = await play({ head: ["inconclusive", "no-leak"], base: "inconclusive", isGated: true });
    expect(events).toContain("head for 30 s");
  });

  it("has none where it doesn't count", async () => {
    const { events } = await play({ head: ["inconclusive"], base: "inconclusive" });
    expect(events).toEqual(["head for 10 s", "base"]);
  });

  it("that stays so is told by the longer of both", async () => {
    const { found } = await play({ head: ["inconclusive", "inconclusive"] });
    expect(found).toMatchObject({ scripted: "inconclusive", iterations: 30_000 });
  });
});
