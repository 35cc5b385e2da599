import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Change, ScenarioVerdict, VariantResult } from "../../src/domain/results.ts";
import { changeOf, countedSubjects, subjectChange } from "../../src/judge/change.ts";
import { judgeScenario } from "../../src/judge/scenario.ts";
import { judgeVariant } from "../../src/judge/variant.ts";
import { evidenceOf, leaks, runOf, seriesOf } from "./evidence.ts";
import { CLEAN, copied, judged, LEAKS, OPEN, onBase, type Sketches } from "./judged-variant.ts";
import { generate, NOISES } from "./series-generator.ts";

const ERROR: Partial<VariantResult> = { verdict: "error", measures: {} };

function between(head: Sketches, base: Sketches): Change | null {
  return subjectChange(judged(head), [onBase(base)], true);
}

/** A fresh run that keeps so many bytes an iteration. */
function confirming(rate: number): Pick<VariantResult, "runs"> {
  return { runs: [runOf(seriesOf({ heap: (i) => rate * i }, { batch: 200 }), { purpose: "confirm" })] };
}

const BURSTS: Sketches = { heap: { rate: 3020, spread: 1950 } };

describe("the change of a subject", () => {
  const HEADS = { leak: judged(LEAKS), clean: judged(CLEAN), open: judged(OPEN), error: judged({}, ERROR) };
  const BASES = {
    leaks: [onBase(LEAKS)],
    clean: [onBase(CLEAN)],
    open: [onBase(OPEN)],
    error: [onBase({}, ERROR)],
    missing: [],
    "of another name": [onBase(CLEAN, { name: "Another" })],
    "of another role": [onBase(CLEAN, { role: "control" })],
    "two of one name": [onBase(CLEAN), onBase(CLEAN)],
  };

  it.each<[head: keyof typeof HEADS, base: keyof typeof BASES, change: Change | null]>([
    ["leak", "leaks", "pre-existing"],
    ["leak", "clean", "introduced"],
    ["leak", "open", null],
    ["leak", "error", null],
    ["leak", "missing", null],
    ["leak", "of another name", null],
    ["leak", "of another role", null],
    ["leak", "two of one name", null],
    ["clean", "leaks", "fixed"],
    ["clean", "clean", "none"],
    ["clean", "open", "none"],
    ["clean", "error", "none"],
    ["clean", "missing", "none"],
    ["open", "leaks", null],
    ["open", "clean", null],
    ["open", "missing", null],
    ["error", "leaks", null],
    ["error", "clean", null],
    ["error", "missing", null],
  ])("that is %s on head, with a base that is %s, is %s", (head, base, change) => {
    expect(subjectChange(HEADS[head], BASES[base], true)).toBe(change);
    expect(subjectChange(HEADS[head], BASES[base], false)).toBeNull();
  });

  it.each<[what: string, head: Sketches, base: Sketches, change: Change | null]>([
    ["a leak on a clean base", { heap: { rate: 100, spread: 5 } }, { heap: { rate: 0, spread: 5 } }, "introduced"],
    [
      "growth that touches that of a base that is clean",
      { heap: { rate: 100, spread: 60 } },
      { heap: { rate: 20, spread: 20 } },
      null,
    ],
    [
      "half as much again, less a byte, that touches base's",
      { heap: { rate: 1499, spread: 600 } },
      { heap: { rate: 1000 } },
      "pre-existing",
    ],
    ["half as much again that touches base's", { heap: { rate: 1500, spread: 600 } }, { heap: { rate: 1000 } }, null],
    ["a leak in bursts that may be thrice base's", BURSTS, { heap: { rate: 1060, spread: 10 } }, null],
    [
      "twice base's rate, which base's own interval reaches",
      { heap: { rate: 2000, spread: 900 } },
      { heap: { rate: 1000, spread: 1100 } },
      "pre-existing",
    ],
    ["such a one that base has alike", BURSTS, { heap: { rate: 2900, spread: 1500 } }, "pre-existing"],
    ["no more than the budget above base", { heap: { rate: 80 } }, { heap: { rate: 20 } }, "pre-existing"],
    ["just more than that", { heap: { rate: 85 } }, { heap: { rate: 20 } }, "introduced"],
    ["twice as much", { heap: { rate: 2000, spread: 9 } }, { heap: { rate: 1000, spread: 9 } }, "worse"],
    ["half as much", { heap: { rate: 1000, spread: 9 } }, { heap: { rate: 2000, spread: 9 } }, "pre-existing"],
    ["nearly half as much again, each in one run", { heap: { rate: 1499 } }, { heap: { rate: 1000 } }, "pre-existing"],
    ["half as much again, each in one run", { heap: { rate: 1500 } }, { heap: { rate: 1000 } }, "worse"],
    ["a larger budget of head", { heap: { rate: 2000, budget: 1500 } }, { heap: { rate: 1000 } }, "pre-existing"],
    ["descriptors on top", { heap: { rate: 99 }, fds: { rate: 1 } }, { heap: { rate: 99 }, fds: { rate: 0 } }, "worse"],
    ["descriptors instead", { heap: { rate: 0 }, fds: { rate: 1 } }, { heap: { rate: 99 }, fds: { rate: 0 } }, "worse"],
    ["new threads", { threads: { rate: 2 } }, { threads: { rate: 0 } }, "introduced"],
    ["a rare descriptor", { fds: { rate: 0.002, spread: 0.001 } }, { fds: { rate: 0 } }, "introduced"],
    ["as many threads", { threads: { rate: 2 } }, { threads: { rate: 2 } }, "pre-existing"],
    ["a few more threads", { threads: { rate: 2.1 } }, { threads: { rate: 2 } }, "pre-existing"],
    ["more threads", { threads: { rate: 3 } }, { threads: { rate: 2 } }, "worse"],
    ["threads among base's ups and downs", { threads: { rate: 1 } }, { threads: { rate: 0, spread: 2 } }, null],
    ["a counter that base lacks", { heap: { rate: 0 }, "counter:q": { rate: 1 } }, CLEAN, null],
    [
      "one beside an old leak",
      { heap: { rate: 99 }, "counter:q": { rate: 1 } },
      { heap: { rate: 99 } },
      "pre-existing",
    ],
    [
      "memory that base can't tell",
      { heap: { rate: 0 }, memory: { rate: 500, spread: 20 } },
      { heap: { rate: 0 }, memory: { rate: 300, spread: 300, verdict: "inconclusive" } },
      null,
    ],
    [
      "memory above all that base may have",
      { heap: { rate: 0 }, memory: { rate: 900, spread: 20 } },
      { heap: { rate: 0 }, memory: { rate: 300, spread: 300, verdict: "inconclusive" } },
      "introduced",
    ],
  ])("for %s", (_, head, base, change) => {
    // A heap that tells keeps a clean variant clean while its memory is open.
    const basis = onBase(base, base.heap?.rate === 0 ? { verdict: "no-leak" } : {});
    expect(subjectChange(judged(head), [basis], true)).toBe(change);
  });

  it("takes no notice of a higher level", () => {
    const measured = (start: number) =>
      judgeVariant(evidenceOf([runOf(seriesOf({ heap: () => start, memory: () => start }))]));
    const head = judged({}, measured(80_000_000));
    expect(subjectChange(head, [onBase({}, measured(8_000_000))], true)).toBe("none");
  });

  it("holds the rates of the confirming runs against each other too", () => {
    const head = judged({ heap: { rate: 1400, spread: 5 } }, confirming(1400));
    const changeWith = (rate: number) =>
      subjectChange(head, [onBase({ heap: { rate: 1000, spread: 5 } }, confirming(rate))], true);
    expect(changeWith(1000)).toBe("worse");
    expect(changeWith(1200)).toBe("worse");
    expect(changeWith(1300)).toBe("pre-existing");
    expect(changeWith(1450)).toBe("pre-existing");
  });

  it("dates no leak that is twice base's in one run, and not in the other", () => {
    const head = judged({ heap: { rate: 2000, spread: 5 } }, confirming(2000));
    expect(subjectChange(head, [onBase({ heap: { rate: 1000, spread: 5 } }, confirming(1800))], true)).toBeNull();
  });

  it("takes a tenth more for what two runs may differ by, however sure they are", () => {
    const changeAt = (rate: number) =>
      subjectChange(judged({ heap: { rate } }, confirming(rate)), [onBase(LEAKS, confirming(1000))], true);
    expect(changeAt(1100)).toBe("pre-existing");
    expect(changeAt(1110)).toBe("worse");
  });

  it.each([
    ["head", {}, confirming(1000)],
    ["base", confirming(1400), {}],
    ["either side", {}, {}],
  ])("asks for half of base's rate where %s has no confirming run", (_, onHead, before) => {
    const changeAt = (rate: number) =>
      subjectChange(judged({ heap: { rate, spread: 5 } }, onHead), [onBase(LEAKS, before)], true);
    expect(changeAt(1400)).toBe("pre-existing");
    expect(changeAt(1502)).toBeNull();
  });

  it("asks for no such gap above a base that is clean", () => {
    const head = judged({ heap: { rate: 100 } }, confirming(900));
    expect(subjectChange(head, [onBase(CLEAN)], true)).toBe("introduced");
    expect(subjectChange(head, [onBase({ heap: { rate: 30 } })], true)).toBe("introduced");
  });

  it("lets the lower of head's two runs count", () => {
    const head = judged({ heap: { rate: 200 } }, confirming(30));
    expect(subjectChange(head, [onBase({ heap: { rate: 20, spread: 20 } })], true)).toBeNull();
    expect(subjectChange(head, [onBase({ heap: { rate: 20, spread: 5 } })], true)).toBe("introduced");
  });

  it.each([
    ["too short", seriesOf({ heap: (i) => 9000 * i }, { batches: 20 })],
    ["without that measure", seriesOf({ memory: (i) => 9000 * i })],
    ["with lost samples", { ...seriesOf({ heap: (i) => 9000 * i }), heap: [1, 2, 3] }],
    ["with samples that are none", { ...seriesOf({ heap: () => Number.NaN }) }],
  ])("goes by the judged run alone where the confirming one is %s", (_, series) => {
    const base = onBase({ heap: { rate: 1000 } }, { runs: [runOf(series, { purpose: "confirm" })] });
    expect(subjectChange(judged({ heap: { rate: 2000 } }), [base], true)).toBe("worse");
  });
});

describe("the change of a scenario", () => {
  const SUBJECTS: Readonly<Record<string, (name: string) => VariantResult[]>> = {
    introduced: (name) => [judged(LEAKS, { name }), onBase(CLEAN, { name })],
    worse: (name) => [judged({ heap: { rate: 3000 } }, { name }), onBase(LEAKS, { name })],
    "leak without base": (name) => [judged(LEAKS, { name })],
    "pre-existing": (name) => [judged(LEAKS, { name }), onBase(LEAKS, { name })],
    fixed: (name) => [judged(CLEAN, { name }), onBase(LEAKS, { name })],
    none: (name) => [judged(CLEAN, { name }), onBase(CLEAN, { name })],
    spared: (name) => [judged(CLEAN, { name })],
  };
  const WORST_FIRST: readonly (readonly [subject: string, change: Change | null])[] = [
    ["introduced", "introduced"],
    ["worse", "worse"],
    ["leak without base", null],
    ["pre-existing", "pre-existing"],
    ["fixed", "fixed"],
    ["none", "none"],
    ["spared", "none"],
  ];
  const made = (kind: string, name: string) => SUBJECTS[kind]?.(name) ?? [];
  const judge = (variants: readonly VariantResult[], compared = true) =>
    changeOf(judgeScenario(variants, compared).verdict, variants, compared);

  it("is that of its worst subject", () => {
    for (const [i, [worse, change]] of WORST_FIRST.entries()) {
      for (const [better] of WORST_FIRST.slice(i)) {
        const variants = [...made(worse, "a"), ...made(better, "b")];
        expect(judge(variants), `${worse} and ${better}`).toBe(change);
        expect(judge(variants.toReversed()), `${better} and ${worse}`).toBe(change);
      }
    }
  });

  it("is not known without a comparison", () => {
    for (const [kind] of WORST_FIRST) expect(judge(made(kind, "a"), false)).toBeNull();
  });

  it.each<ScenarioVerdict>(["inconclusive", "error", "pending", "skipped"])(
    "is not known for one that is %s",
    (verdict) => {
      expect(changeOf(verdict, made("fixed", "a"), true)).toBeNull();
    },
  );

  it("fixes nothing while a control proves nothing", () => {
    const blind = judged(CLEAN, { name: "control", role: "control" });
    expect(judge([...made("fixed", "a"), blind])).toBeNull();
  });

  it("isn't told by variants that are no subjects", () => {
    const fix = { name: "fix", role: "fixed" } as const;
    expect(judge([...made("none", "a"), judged(CLEAN, fix), onBase(LEAKS, fix)])).toBe("none");
    expect(subjectChange(judged(LEAKS, fix), [onBase(CLEAN, { name: "fix" })], true)).toBeNull();
  });

  it("counts a leak of base's copy that the change may have made", () => {
    expect(judge([judged(CLEAN), copied(LEAKS), onBase(CLEAN)])).toBe("introduced");
    expect(judge([judged(CLEAN), copied({ heap: { rate: 3000 } }), onBase(LEAKS)])).toBe("worse");
    expect(judge([judged(CLEAN), copied(LEAKS)])).toBeNull();
    expect(judge([judged(CLEAN), copied(LEAKS), onBase(OPEN)])).toBeNull();
    expect(judge([judged(LEAKS), copied({ heap: { rate: 3000 } }), onBase(LEAKS)])).toBe("worse");
  });

  it("goes by head's own subject, whatever base's copy of it still shows", () => {
    expect(judge([judged(CLEAN), copied(LEAKS), onBase(LEAKS)])).toBe("fixed");
    expect(judge([judged(CLEAN), copied(CLEAN), onBase(LEAKS)])).toBe("fixed");
    expect(judge([judged(CLEAN), copied({}, ERROR), onBase(LEAKS)])).toBe("fixed");
  });

  it("counts fully what only base still defines", () => {
    const removed = copied(LEAKS, { name: "removed" });
    const before = onBase(LEAKS, { name: "removed" });
    expect(judge([judged(CLEAN), removed, before])).toBe("pre-existing");
    expect(countedSubjects([judged(CLEAN), removed, before], true)).toContain(removed);
  });
});

describe("any comparison", () => {
  const sketch = fc.record({
    rate: fc.double({ min: -200, max: 5000, noNaN: true }),
    spread: fc.double({ min: 0, max: 500, noNaN: true }),
  });
  const grows = sketch.filter(({ rate }) => rate > 64);
  const isFlat = sketch.filter(({ rate }) => rate <= 64);

  it("calls nothing introduced, or worse, whose interval touches base's", () => {
    fc.assert(
      fc.property(grows, sketch, fc.constantFrom("heap" as const, "fds" as const), (head, base, measure) => {
        const change = between({ [measure]: head }, { [measure]: base });
        fc.pre(change === "introduced" || change === "worse");
        expect(head.rate - head.spread).toBeGreaterThan(base.rate + base.spread);
      }),
    );
  });

  it("calls fixed the other way round what is introduced", () => {
    fc.assert(
      fc.property(grows, isFlat, (more, less) => {
        fc.pre(between({ heap: more }, { heap: less }) === "introduced");
        expect(between({ heap: less }, { heap: more })).toBe("fixed");
      }),
    );
  });

  it("calls worse one way round at most", () => {
    fc.assert(
      fc.property(grows, grows, (one, other) => {
        const both = [between({ heap: one }, { heap: other }), between({ heap: other }, { heap: one })];
        expect(both.filter((change) => change === "worse").length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is never better for more growth", () => {
    const ORDER = ["pre-existing", null, "worse", "introduced"];
    fc.assert(
      fc.property(grows, sketch, fc.double({ min: 0, max: 5000, noNaN: true }), (head, base, more) => {
        const [now, then] = [head, { ...head, rate: head.rate + more }].map((side) =>
          between({ heap: side }, { heap: base }),
        );
        expect(ORDER.indexOf(then ?? null)).toBeGreaterThanOrEqual(ORDER.indexOf(now ?? null));
      }),
    );
  });

  it("doesn't depend on the order of the variants", () => {
    const kinds = fc.constantFrom(
      judged(LEAKS),
      judged(CLEAN),
      judged(OPEN),
      copied(LEAKS),
      copied(CLEAN),
      onBase(LEAKS),
      onBase(CLEAN),
    );
    const named = fc.tuple(kinds, fc.constantFrom("a", "b")).map(([variant, name]) => ({ ...variant, name }));
    fc.assert(
      fc.property(fc.array(named, { maxLength: 6 }), (variants) => {
        const turned = variants.toReversed();
        const [one, other] = [variants, turned].map((order) => {
          const { verdict } = judgeScenario(order, true);
          return [verdict, changeOf(verdict, order, true)];
        });
        expect(other).toEqual(one);
      }),
    );
  });
});

describe("generated leaks, each measured and confirmed on both sides", () => {
  const STEADY = ["leak", "leak in one of 20", "leak of random sizes", "leak after a warm-up", "leak under a sawtooth"];
  const RARE = "leak in one of 100";

  function side(shape: string, noise: string, seed: number, { rate = 1000, batch = 100 }): Partial<VariantResult> {
    const runs = [1, 2].map((factor) => {
      const { x, y } = generate(shape, noise, seed + 5000 * factor, { rate, batch: batch * factor });
      return runOf({ iterations: x, heap: y }, { purpose: factor === 1 ? "first" : "confirm" });
    });
    return { runs, ...judgeVariant(evidenceOf(runs)) };
  }

  function changes(shapes: readonly string[], head: { rate?: number; batch?: number }): (Change | null)[] {
    return shapes.flatMap((shape) =>
      Object.keys(NOISES).flatMap((noise) =>
        [1, 2, 3].flatMap((seed) => {
          const [onHead, before] = [side(shape, noise, seed, head), side(shape, noise, seed + 400, {})];
          if (onHead.verdict !== "leak" || before.verdict !== "leak") return [];
          return [subjectChange(judged({}, onHead), [onBase({}, before)], true)];
        }),
      ),
    );
  }

  it("are not worse for having been measured once more, at another length", () => {
    for (const batch of [100, 93, 130]) {
      const all = changes([...STEADY, "leaking hash map, doubling"], { batch });
      expect(all.length).toBeGreaterThan(60);
      expect(new Set(all)).toEqual(new Set(["pre-existing"]));
    }
  });

  it("are seldom undated, and never worse, where they are so rare that the noise hides them", () => {
    const all = [100, 93, 130].flatMap((batch) => changes([RARE], { batch }));
    expect(all.length).toBeGreaterThan(30);
    expect(new Set(all)).toEqual(new Set(["pre-existing", null]));
    expect(all.filter((change) => change === null).length / all.length).toBeLessThan(0.1);
  });

  // A table that doubles makes the rate itself jump by as much, so that its leak has to grow by more.
  it("are worse when they have doubled", () => {
    const all = changes(STEADY, { rate: 2000, batch: 110 });
    expect(all.length).toBeGreaterThan(60);
    expect(all.filter((change) => change === "worse").length / all.length).toBeGreaterThan(0.95);
  });

  it("are introduced where base is level", () => {
    const level = judgeVariant(evidenceOf([runOf(seriesOf({ heap: () => 8_000_000 }))]));
    const leaking = judgeVariant(evidenceOf([runOf(seriesOf({ heap: leaks }))]));
    expect(subjectChange(judged({}, leaking), [onBase({}, level)], true)).toBe("introduced");
  });
});
